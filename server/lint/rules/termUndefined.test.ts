import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, insertion, marked, outline } from '../testSupport';
import { roleUndefined } from './roleUndefined';
import { termUndefined as rule } from './termUndefined';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('term-undefined', () => {
  it.each([
    'The DCC shall keep a list of each ⟦Approved Gateway Device⟧ that a User has sent to it.',
    'The DCC shall keep each ⟦Gateway⟧ safe.',
    'The DCC shall keep each ⟦Gateway⟧ safe and shall lock each Gateway.',
    'The DCC shall send the ⟦Register of Gateways⟧ to the Panel.',
    'The ⟦Fault Period⟧ of a Device begins when the DCC says so.',
    'Each User:\n  (a) shall keep its ⟦Gateway Key⟧; and\n  (b) shall not lend its Gateway Keys.',
    'A User shall reply to the ⟦Lead Auditor⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall tell each User of the Device and the Network Party.',
    'Gateways shall be safe.',
    'The Secretary of State, the High Court and Ofgem may tell the DCC on Monday 3 March.',
    'The Electricity Act 1989 and the Gas Regulations bind a User.',
    'The DCC shall act in accordance with Section G3.9 (Security Incidents).',
    'The words “Gateway Device” shall not be used.',
    'A User may use a gateway (a “**Gateway**”), and each Gateway shall be safe.',
    'The DCC shall tell Ms Brown of Table 4 and Category A.',
    'The DCC shall keep XML in UTC.',
    'The communications hub of a Device shall be kept, and so shall the network party.',
    'A User shall act under the Smart Energy Code.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('leaves a role that bears a duty to role-undefined', () => {
    for (const words of [
      'The Meter Asset Manager shall tell the DCC.',
      'The Meter Asset Manager of a Device shall tell the DCC.',
      'The Meter Asset Manager that holds a Device may tell the DCC.',
    ]) {
      const found = findingsIn(clause(words), { rules: [rule, roleUndefined] });
      expect(
        found.map((each) => each.rule),
        words,
      ).toEqual(['role-undefined']);
    }
  });

  it('says what it may cost, shows the other places, and drafts a definition', () => {
    const text = clause('The DCC shall keep each Gateway Key safe.\n\nL3.31 A User shall lend no Gateway Keys.');
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        '“Gateway Key” has capitals as a defined term has, but neither this text nor SEC 45.0 defines it, so its meaning is open to argument. Define it in Section A1, write a defined term, or write small letters.',
    });
    expect(found!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Gateway Keys']);
    expect(fixesOf(rule, text)[0]).toContain(
      'Add the following definition to Section A1:\n\n**Gateway Key** means [TBC].',
    );
    expect(
      findingsIn(clause('A User shall keep its Hub.'), { rules: [rule] })[0]!.fixes.map(({ title }) => title),
    ).toEqual(['Write “Communications Hub”', 'Add a definition of “Hub” to Section A1']);
  });

  it('adds to the definitions that the modification has already', () => {
    const text =
      '---\nmodification: MP900\n---\nAdd the following definitions to Section A1:\n\n**Bell** means a thing.\n\nInsert new Section L3.30 as follows:\n\nL3.30 A User shall keep the Bell and its Clapper.\n';
    expect(fixesOf(rule, text)[0]).toContain('means a thing.\n\n**Clapper** means [TBC].\n\nInsert');
  });

  it('questions text that nobody changes only when it says the words twice', () => {
    const inside = (words: string) => {
      const text = `## L3 Keys\n\nL3.1 ${words}\n`;
      const index = CodeIndex.of(
        makeCode([
          { id: 'Section A', text: '## A1 Definitions\n\n**User** means a person.\n' },
          { id: 'Section L', text },
        ]),
      );
      return findingsIn(text, { index, id: 'Section L', rules: [rule] }).map(({ severity }) => severity);
    };
    expect(inside('Each User shall keep its Gateway.')).toEqual([]);
    expect(inside('Each User shall keep its Gateway, and each Gateway shall be safe.')).toEqual(['information']);
  });

  it('tells a term of another place from one of none', () => {
    const index = CodeIndex.of(
      makeCode([
        { id: 'Section A', text: '## A1 Definitions\n\n**User** means a person.\n' },
        {
          id: 'Section L',
          text: '## L10 Keys\n\nL10.1 For the purposes of this Section L10, “**Key Event**” means a loss.\n\nL10.2 A list (the “**Key List**”).\n',
        },
      ]),
    );
    const said = (words: string) =>
      findingsIn(
        `---\nmodification: MP900\n---\nInsert new Section M1.1 as follows:\n\nM1.1 Each User shall report ${words}.\n`,
        { index, rules: [rule] },
      ).map(({ severity, message }) => [severity, message.slice(0, 60)]);
    expect(said('a Key Event')).toEqual([['warning', '“Key Event” is defined for the purposes of Section L10 only,']]);
    expect(said('the Key List')).toEqual([
      ['information', '“Key List” is set in Section L10.2, and no definition in Sec'],
    ]);
    expect(said('the Key List described in Section L10')).toEqual([]);
  });

  it('reports a term whose definition the modification deletes', () => {
    const text =
      '---\nmodification: MP900\n---\nDelete the definition of "Network Party" in Section A1.\n\nInsert new Section L3.30 as follows:\n\nL3.30 Each ⟦Network Party⟧ shall tell the other Network Parties.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('knows that an outline proves little', () => {
    const text = clause('The DCC shall keep each ⟦Approved Gateway⟧ and each Bell.');
    expect(marked(rule, text, { index: outline })).toBe(text);
    const [found] = findingsIn(text.replace(/[⟦⟧]/g, ''), { index: outline, rules: [rule] });
    expect(found!.severity).toBe('information');
    expect(found!.message).toContain('this proves nothing');
  });

  it('is silent without a Code that defines terms', () => {
    const index = CodeIndex.of(makeCode([{ id: 'Section L', text: '## L3 Keys\n\nL3.22 Words.\n' }]));
    expect(findingsIn(clause('The DCC shall keep each Approved Gateway.'), { index, rules: [rule] })).toEqual([]);
  });
});
