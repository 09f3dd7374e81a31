import { describe, expect, it } from 'vitest';
import { makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import { readDocument } from '../corpus/read';
import { definitionSteps, definitionsIn } from './readDefinitions';
import { line, meaningOf, read } from './testSupport';

const lines = (text: string, id?: string) => read(text, id).definitions.map(line);
const meanings = (text: string, id?: string) => {
  const { document, definitions } = read(text, id);
  return definitions.map((each) => `${each.term}: ${meaningOf(document, each)}`);
};
const inA1 = (text: string) =>
  `## A1 Definitions\n\nA1.1 In this Code, except where the context otherwise requires:\n\n${text}\n`;

describe('entries of Section A1', () => {
  it.each([
    ['**Working Day** means any day other than a Saturday.', ['Working Day [entry] Code']],
    ['"Working Day" means any day other than a Saturday.', ['Working Day [entry] Code']],
    ['“Working Day” means any day other than a Saturday.', ['Working Day [entry] Code']],
    ['"**Working Day**" means any day other than a Saturday.', ['Working Day [entry] Code']],
    ['**“Working Day”** means any day other than a Saturday.', ['Working Day [entry] Code']],
    ['Working Day means any day other than a Saturday.', ['Working Day [entry] Code']],
    [
      'Notification of Change has the meaning given to that expression in the DCC Licence.',
      ['Notification of Change [entry] Code → DCC Licence (outside)'],
    ],
    ['**Party**: a person bound by this Code.', ['Party [entry] Code']],
    [
      '**Import Supplier** means, in respect of a Smart Metering System, the supplier.',
      ['Import Supplier [entry] Code'],
    ],
    [
      '**Import Supplier**, in respect of a Smart Metering System, means the supplier.',
      ['Import Supplier [entry] Code'],
    ],
    ['**Issue** and **Issuing** mean to make a Certificate.', ['Issue [entry] Code', 'Issuing [entry] Code']],
    [
      '"**Wick Specification**" or "**WS**" means the specification.',
      ['Wick Specification [entry] Code (WS)', 'WS [entry] Code'],
    ],
    ['**Certificate List** (or “**CL**”) means the list.', ['Certificate List [entry] Code (CL)', 'CL [entry] Code']],
    [
      '**Certificate Revocation List** (CRL) means a list.',
      ['Certificate Revocation List [entry] Code (CRL)', 'CRL [acronym] Code = Certificate Revocation List'],
    ],
    [
      '**Certificate Revocation List (CRL)** means a list.',
      ['Certificate Revocation List [entry] Code (CRL)', 'CRL [acronym] Code = Certificate Revocation List'],
    ],
    ['**User Systems** shall mean the systems of a User.', ['User Systems [entry] Code']],
    ['“writing” includes e-mail.', ['writing [entry] Code']],
    ['References to “Party Data” are to be construed as references to data.', ['Party Data [entry] Code']],
    ['The expression “Exit Plan” means the plan.', ['Exit Plan [entry] Code']],
    ['A “Visitor” is a person who visits.', ['Visitor [entry] Code']],
    ['**Director’s Letter** means a letter.', ['Director’s Letter [entry] Code']],
  ])('%s', (text, expected) => {
    expect(lines(inA1(text))).toEqual(expected);
  });

  it.each([
    ['has the meaning given to that expression in Section G3.17 (Duties).', '→ G3.17'],
    ['has the meaning given to it in Section G3.17(a).', '→ G3.17(a)'],
    ['has the meaning given to that term in Section G3.', '→ G3'],
    ['shall have the same meaning as in Section G3.17.', '→ G3.17'],
    ['has, in this Code, the meaning given to it in Section G3.17.', '→ G3.17'],
    ['is defined in Section G3.17.', '→ G3.17'],
    ['bears the meaning given to that expression by Section G3.17.', '→ G3.17'],
    ['shall be interpreted in accordance with Section G3.17.', '→ G3.17'],
    ['has the meaning given to that expression in the DCC Licence.', '→ DCC Licence (outside)'],
    ['has the meaning given to it in section 56 of the Electricity Act 1989.', '→ Electricity Act 1989 (outside)'],
    ['has the meaning given to that expression in the IKI Certificate Policy.', '→ IKI Certificate Policy (outside)'],
    ['means the process described in Section G3.17.', ''],
    ['means the SEC Subsidiary Document of that name set out in Appendix D.', ''],
  ])('a pointer: %s', (text, where) => {
    expect(lines(inA1(`**Exit Plan** ${text}`))).toEqual([`Exit Plan [entry] Code ${where}`.trim()]);
  });

  it('takes the sub-paragraphs and the tail with it', () => {
    const text = inA1(`**Exit Plan** means:
  (a) the plan; and
  (b) where it is changed:
    (i) the change; and
    (ii) its date,

and "**Exit**" shall be construed accordingly.

**Party** means a person; and

<!-- sec-ignore a-rule: because -->
(a) its agent.

A1.2 This is no part of it.`);
    expect(lines(text)).toEqual(['Exit Plan [entry] Code', 'Exit [derived] Code from Exit Plan', 'Party [entry] Code']);
    expect(meanings(text)).toEqual([
      'Exit Plan: means: (a) the plan; and (b) where it is changed: (i) the change; and (ii) its date, and "**Exit**" shall be construed accordingly.',
      'Exit: and "**Exit**" shall be construed accordingly.',
      'Party: means a person; and <!-- sec-ignore a-rule: because --> (a) its agent.',
    ]);
  });

  it.each([
    ['and "Commission" shall be construed accordingly', ['Commission']],
    ['and “Commissioning” and “Commission” shall be interpreted accordingly', ['Commissioning', 'Commission']],
    ['and "Commission" is to be interpreted in accordance with (a) above', ['Commission']],
    ['and **Commission** is to be read in accordance with paragraph (b)', ['Commission']],
    ['and “Commission” and like terms shall be construed accordingly', ['Commission']],
  ])('other forms of a term: %s', (words, forms) => {
    expect(lines(inA1(`**Commissioned** means installed, ${words}.`))).toEqual([
      'Commissioned [entry] Code',
      ...forms.map((form) => `${form} [derived] Code from Commissioned`),
    ]);
  });

  it('knows the other forms of a verb that are not written out', () => {
    const [issue] = read(inA1('**Issue** means to make, and like terms shall be interpreted accordingly.')).definitions;
    expect(issue!.forms).toEqual(expect.arrayContaining(['Issued', 'Issuing', 'Issues']));
  });

  it('reads a table, without its header and ruler', () => {
    const table = `| Expression | Meaning |
|---|:--|
| **Panel** | means the body established under Section C2. |
| Working Day | means a day. |
| "Party" or "Parties" | means a person. |
| Key Pair | a Private Key and a Public Key: |
| | (a) of which one is secret. |
| Certificate Revocation List (CRL) | has the meaning given to that expression in Section G3.17. |
`;
    expect(lines(inA1(table))).toEqual([
      'Panel [row] Code',
      'Working Day [row] Code',
      'Party [row] Code',
      'Parties [row] Code',
      'Key Pair [row] Code',
      'Certificate Revocation List [row] Code → G3.17 (CRL)',
      'CRL [acronym] Code = Certificate Revocation List',
    ]);
    expect(meanings(inA1(table))[4]).toBe(
      'Key Pair: a Private Key and a Public Key: | | | (a) of which one is secret.',
    );
  });

  it('reads a table in which terms stand against provisions', () => {
    expect(
      lines(
        '## K11 Definitions\n\n| Expression | Provision |\n| --- | --- |\n| Charging Group | Section G3.17 (Duties) |\n',
        'Section K',
      ),
    ).toEqual(['Charging Group [row] Section K → G3.17']);
  });

  it('takes no other table for one of definitions', () => {
    const table =
      '| Symbol | Meaning |\n| --- | --- |\n| W | the weight |\n\n| Charging Group | Lanterns |\n| --- | --- |\n| g1 | in squares |\n';
    expect(lines(`## K3 Weights\n\nK3.1 The weights are:\n\n${table}`, 'Section K')).toEqual([]);
  });
});

describe('terms set inline', () => {
  it.each([
    ['The Keeper shall keep a list (the "Deployed Products List").', ['Deployed Products List']],
    ['The Keeper shall keep a list (the “**Deployed Products List**”).', ['Deployed Products List']],
    ['The Keeper shall keep a list (the **Deployed Products List**), and show it.', ['Deployed Products List']],
    ['Any person that applies (an “Applicant”) shall pay.', ['Applicant']],
    ['A group of Devices (“Batch”) shall be tested.', ['Batch']],
    ['The costs and the fees (together, the "Sums Due") are payable.', ['Sums Due']],
    ['One of these roles (each a "User Role" and together the "User Roles") is held.', ['User Role', 'User Roles']],
    [
      'A statement, each of which shall be known as an "S1SPKI Statement" (or "S1SPKI CPS").',
      ['S1SPKI Statement', 'S1SPKI CPS'],
    ],
    ['What remains is the “**Fixed Revenue**”.', ['Fixed Revenue']],
    ['The Panel shall set a date (hereinafter referred to as the "Cut-Over").', ['Cut-Over']],
    ['The Panel may set a date, where “Cut-Over” means the end of a day.', ['Cut-Over']],
    ['The Party to which it is sent (the “Recipient” for the purposes of this Section G3) shall reply.', ['Recipient']],
    ['A list of revoked certificates, the Certificate Revocation List (CRL), is kept.', ['CRL']],
    ['The Pre-Payment Meter Interface Device (PPMID) is a Device.', ['PPMID']],
    ['Each Change of Supplier (CoS) is recorded.', ['CoS']],
    ['For the purposes of this Section G3 a person is “Independent” if it is no Party.', ['Independent']],
    ['A list (such list being the "Central List") is kept.', ['Central List']],
    ['The sum (referred to in this Section G3 as the “Cap”) is set.', ['Cap']],
    ['The days of issue and of expiry (“Start” and “End” respectively) are shown.', ['Start', 'End']],
    ['The Panel shall act, and the term “Quorum” means five members.', ['Quorum']],
  ])('%s', (text, terms) => {
    expect(read(`## G3 Duties\n\nG3.17 ${text}\n`, 'Section G').definitions.map(({ term }) => term)).toEqual(terms);
  });

  it.each([
    ['The words "including" and "in particular" introduce examples, and “Party” stands in A1.'],
    ['The status is shown as "lit" when the lamp burns.'],
    ['The field called “proof” holds the proof (see “Proof” above).'],
    [
      'The expression “Party” in a Certificate includes any User that stands in its place, and “User” is to be read in the same way.',
    ],
    ['The Keeper shall decide (and “goods left on the quay” has no wider meaning here).'],
    ['See Section G3.17 (Duties) and Appendix D (SMKI RAPP).'],
    ['The Panel (SECP Limited) shall send it to the User (UK).'],
    ['It is **not** a matter for the **Panel**.'],
    ['The Panel shall write "Not used" in the place of it.'],
    ['The class is Red (for example "bright"), Amber or Green.'],
    ['Working Day means what Section A1 says.'],
    ['The Panel shall act, and the term “Quorum” is defined in Section A1.'],
    ['The heading of “Duties” means nothing.'],
    ['The Party (the User) and the Panel (a Sub-Committee) shall meet.'],
    ['The heading “Duties” and the title "Duties" are no part of it.'],
    ['The Code Administrator shall mark it "Approved" or "Rejected" (as the case may be).'],
    ['“'],
    ['(the "'],
    ['The size is 5" (or 6") and no more.'],
  ])('nothing in: %s', (text) => {
    expect(lines(`## G3 Duties\n\nG3.17 ${text}\n`, 'Section G')).toEqual([]);
  });

  it('gives the clause with its list as the meaning', () => {
    expect(
      meanings(
        '## G3 Duties\n\nG3.17 The objectives (the "Aims") are:\n(a) light; and\n(b) order.\n\nG3.18 Words.\n',
        'Section G',
      ),
    ).toEqual(['Aims: The objectives (the "Aims") are: (a) light; and (b) order.']);
  });

  it('parts two definitions of one paragraph', () => {
    expect(
      meanings(
        '## G3 Duties\n\nG3.17 In this Section G3, “Key” means a number, and “Lock” means what it opens.\n',
        'Section G',
      ),
    ).toEqual(['Key: means a number', 'Lock: means what it opens.']);
  });
});

describe('the scope of a definition', () => {
  it.each([
    ['Section A', '## A1 Definitions\n\n**Key** means a number.', 'Code'],
    ['Section A', '## A3 Versions\n\nA3.1 The Panel keeps a list (the "Key").', 'Section A'],
    ['Section K', '## K11 Definitions\n\nK11.1 In this Section K:\n\n“**Key**” means a number.', 'Section K'],
    ['Section L', '## L10 Recovery\n\nL10.30 For the purposes of this Section L10, “Key” means a number.', 'L10'],
    [
      'Section L',
      '## L10 Recovery\n\nL10.30 For the purposes of this Section L10:\n  (a) “Key” means a number;',
      'L10',
    ],
    ['Section L', '## L10 Recovery\n\nL10.30 For the purposes of Section L10.3, “Key” means a number.', 'L10.3'],
    ['Section L', '## L10 Recovery\n\nL10.30 In this paragraph, “Key” means a number.', 'L10.30'],
    ['Section L', '## L10 Recovery\n\nL10.30 In this Code, “Key” means a number.', 'Code'],
    ['Appendix M', '## Appendix A Definitions\n\n| Term | Meaning |\n|---|---|\n| Key | a number |', 'Appendix M'],
    ['Appendix M', '1.2 In this document a “Key” is a number.', 'Appendix M'],
    ['Appendix M', '## 4 Recovery\n\n4.1 In this section 4, “Key” means a number.', 'Appendix M 4'],
    ['Schedule 4', '1.3 In this Schedule:\n(a) "**Key**" means a number;', 'Schedule 4'],
    ['Section L', '## L3 Services\n\nL3.1 The DCC keeps a list (the “Key”).', 'Section L'],
    [
      'Section L',
      '## L3 Services\n\nL3.1 The DCC keeps a list (for the purposes of this Section L3, the “Key”).',
      'L3',
    ],
  ])('%s: %s', (id, text, scope) => {
    expect(read(`${text}\n`, id).definitions.map((each) => [each.term, each.scope ?? 'Code'])).toEqual([
      ['Key', scope],
    ]);
  });
});

describe('definitions of a modification', () => {
  const modification = (text: string) =>
    `---\nmodification: MP900\n---\n# MP900\n\nThe problem (the "Problem") is old.\n\n${text}\n`;
  it.each([
    ['Add the following definition to Section A1:\n\n**Key** means a number.', ['Key [entry] Code added']],
    [
      'Add the following definitions to Section A1:\n\n**Key** means a number.\n\nLock means a thing that a Key opens.',
      ['Key [entry] Code added', 'Lock [entry] Code added'],
    ],
    ['Add the following definition to Section A1:\n\n| **Key** | means a number. |', ['Key [row] Code added']],
    ['Add the following definition to Appendix M:\n\n**Key** means a number.', ['Key [entry] Appendix M added']],
    [
      'Amend the definition of "Key" in Section A1 as follows:\n\n**Key** means a letter.',
      ['Key [entry] Code amended'],
    ],
    [
      'Amend the definition of "Key" in Section A1 as follows:\n\nmeans a letter:\n(a) of gold.',
      ['Key [entry] Code amended'],
    ],
    ['Delete the definition of "Key".', ['Key [entry] Code deleted']],
    [
      'Delete the definitions of “Key” and “Lock” in Section A1.',
      ['Key [entry] Code deleted', 'Lock [entry] Code deleted'],
    ],
    ['Delete the definition of "Key" in Section K11.', ['Key [entry] Section K deleted']],
    [
      'In the definition of "Key" in Section A1, for "number" substitute "letter".',
      ['Key [entry] Code amended in part'],
    ],
    [
      'Insert new Section G3.18 after Section G3.17 as follows:\n\nG3.18 The DCC shall keep a list (the "Key List").',
      ['Key List [inline] Section G added'],
    ],
    [
      'Amend Section G3.17 as follows:\n\nG3.17 For the purposes of this Section G3, "Key" means a number.',
      ['Key [entry] G3 amended'],
    ],
    ['Delete Section G3.17.', []],
  ])('%s', (text, expected) => {
    expect(lines(modification(text), '')).toEqual(expected);
  });
});

it('gives the same definitions in steps as at once', () => {
  const rows = Array.from({ length: 260 }, (_, i) => `| **Lamp ${i}** | means a light of kind ${i}. |`).join('\n');
  const text = `## A1 Definitions\n\n${rows}\n\nA1.2 A body (the “**Council**”) shall follow Section A1.\n`;
  const read = () => {
    const document = readDocument('file:///a.sec', text, 'sec', 'Section A');
    return { document, citations: CodeIndex.of(makeCode([])).read(document) };
  };
  const [whole, inSteps] = [read(), read()];
  let steps = 0;
  for (const _ of definitionSteps(inSteps.document, inSteps.citations)) steps++;
  expect(steps).toBeGreaterThan(3);
  expect(definitionsIn(inSteps.document, inSteps.citations)).toEqual(definitionsIn(whole.document, whole.citations));
});
