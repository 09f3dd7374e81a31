import { describe, expect, it } from 'vitest';
import { readDocument } from '../corpus/read';
import { TermIndex } from './termIndex';
import { line, meaningOf, termsOf } from './testSupport';
import { countUses, usageOf, usesIn } from './usage';

const code = termsOf(
  [
    {
      id: 'Section A',
      text: `## A1 Definitions

A1.1 In this Code:

**Applicant** has the meaning given to that expression in Section B1.1.

**Nowhere** has the meaning given to that expression in Section B1.2.

**Round** has the meaning given to that expression in Section K11.1.

**Panel** has the meaning given to that expression in Section C2.1.

**Party** means a person.

**Licence Term** has the meaning given to that expression in the DCC Licence.

**Commissioned** means installed, and "**Commission**" shall be construed accordingly.

**Security Sub-Committee** (SSC) means a Sub-Committee.
`,
    },
    {
      id: 'Section B',
      text: '## B1 Accession\n\nB1.1 Any person who applies (an Applicant) may become a Party.\n\nB1.2 Words.\n',
    },
    {
      id: 'Section C',
      text: '## C2 Panel\n\nC2.1 There is a body (the "Panel").\n\nC2.2 The Panel and each Party meet the Parties’ agents.\n',
    },
    {
      id: 'Section K',
      text: '## K11 Definitions\n\nK11.1 In this Section K:\n\n“**Round**” has the meaning given to it in Section A1.1.\n\n“**Party**” means a payer.\n\n## K12 Payment\n\nK12.1 In this paragraph, “Party” means a bank. The Party pays the Party.\n',
    },
    {
      id: 'Appendix M',
      text: '1.1 The Certificate Signing Request (CSR) of a Party; the CSR.\n\n1.2 “Certificate Signing Request” means a request.\n',
    },
  ],
  {
    terms: [
      { term: 'Party', gloss: 'A person bound.', reference: 'B1', acronym: '', unverified: false },
      {
        term: 'Device',
        gloss: 'A thing.',
        reference: 'F2',
        acronym: 'DV',
        unverified: true,
        at: { uri: 'file:///code/terms.yaml', line: 4 },
      },
    ],
    acronyms: [
      { acronym: 'DV', expansion: 'Device', unverified: false },
      { acronym: 'OTA', expansion: '', unverified: false },
    ],
  },
);
const { terms, index } = code;
const at = (address: string) => ({
  document: terms.index.code.documents.get(address) ? address : `Section ${address[0]}`,
  address,
});
const looked = (term: string, address: string) => terms.lookup(term, at(address)).map(line);
const followed = (term: string, address = 'B1.1') => {
  const found = terms.follow(terms.lookup(term, at(address))[0]!);
  const document =
    found && [...index.code.documents.values()].find(({ document: { uri } }) => uri === found.uri)?.document;
  return found && (document ? `${line(found)}: ${meaningOf(document, found)}` : line(found));
};

describe('looking a term up', () => {
  it('gives the nearest scope first', () => {
    expect(looked('Party', 'B1.1')).toEqual(['Party [entry] Code', 'Party [glossary] Code']);
    expect(looked('Parties', 'K1.1')).toEqual([
      'Party [entry] Section K',
      'Party [entry] Code',
      'Party [glossary] Code',
    ]);
    expect(looked('Party', 'K12.1')[0]).toBe('Party [entry] K12.1');
  });

  it('carries a term set inline as far as the pointer to it', () => {
    expect(looked('Panel', 'B1.1')).toEqual(['Panel [inline] Code', 'Panel [entry] Code → C2.1']);
  });

  it('gives a term of one document nowhere else', () => {
    expect(looked('CSR', 'Appendix M')).toEqual(['CSR [acronym] Appendix M = Certificate Signing Request']);
    expect(looked('CSR', 'B1.1')).toEqual([]);
    expect(terms.everywhere('CSR').map(line)).toEqual(['CSR [acronym] Appendix M = Certificate Signing Request']);
  });

  it('knows the lists of an outline', () => {
    expect(looked('Device', 'B1.1')).toEqual(['Device [glossary] Code (DV)']);
    expect(looked('DV', 'B1.1')).toEqual(['DV [acronym] Code = Device']);
    expect(looked('OTA', 'B1.1')).toEqual(['OTA [acronym] Code = ']);
    expect(terms.lookup('Device', at('B1.1'))[0]).toMatchObject({ gloss: 'A thing.', owner: 'F2', line: 4, block: -1 });
  });
});

describe('following a definition', () => {
  it.each([
    ['Panel', 'Panel [inline] Code: There is a body (the "Panel").'],
    ['Applicant', 'Applicant [inline] Section B: Any person who applies (an Applicant) may become a Party.'],
    ['Nowhere', undefined],
    ['Round', undefined],
    [
      'Licence Term',
      'Licence Term [entry] Code → DCC Licence (outside): has the meaning given to that expression in the DCC Licence.',
    ],
    ['Commission', 'Commissioned [entry] Code: means installed'],
    ['SSC', 'Security Sub-Committee [entry] Code (SSC): means a Sub-Committee.'],
    ['DV', 'Device [glossary] Code (DV)'],
    ['OTA', undefined],
  ])('%s', (term, expected) => {
    if (expected === undefined) expect(followed(term)).toBeUndefined();
    else expect(followed(term)).toContain(expected);
  });

  it('from an acronym to the words of its document', () => {
    expect(followed('CSR', 'Appendix M')).toBe('Certificate Signing Request [entry] Appendix M: means a request.');
  });
});

describe('how often a term is used', () => {
  it('counts all spellings, and not the place that sets it', () => {
    expect(usageOf(terms, 'Party')).toEqual({
      times: 6,
      documents: [
        { id: 'Section B', times: 1 },
        { id: 'Section C', times: 2 },
        { id: 'Section K', times: 2 },
        { id: 'Appendix M', times: 1 },
      ],
    });
    expect(usageOf(terms, 'Parties').times).toBe(6);
    expect(usageOf(terms, 'Nobody')).toEqual({ times: 0, documents: [] });
  });

  it('can be counted document by document', () => {
    expect([...countUses(terms)]).toEqual([...index.code.documents.keys()]);
  });

  it('tells the places', () => {
    const { document } = index.code.documents.get('Section C')!;
    expect(
      [...usesIn(terms, document, 'Party')].map(({ block, use }) =>
        document.text.slice(document.starts[block]! + use.start, document.starts[block]! + use.end),
      ),
    ).toEqual(['Party', 'Parties']);
  });
});

describe('after a change of one document', () => {
  const change = (id: string, text: string) => {
    const entry = index.code.documents.get(id)!;
    const changed = index.with({ ...entry, document: readDocument(entry.document.uri, text, 'sec', id) });
    return TermIndex.of(changed, terms);
  };

  it('keeps the pattern when the terms are the same', () => {
    const { text } = index.code.documents.get('Section B')!.document;
    expect(change('Section B', text.replace('Words', 'More words')).finder).toBe(terms.finder);
  });

  it('finds new terms and no longer finds old ones', () => {
    const after = change('Section A', '## A1 Definitions\n\n**Meeting** means a meeting.\n');
    expect(after.lookup('Meeting', at('C2.1')).map(line)).toEqual(['Meeting [entry] Code']);
    expect(after.lookup('Applicant', at('B1.1'))).toEqual([]);
    expect(after.lookup('Panel', at('B1.1'))).toEqual([]);
    expect(after.lookup('Panel', at('C2.1')).map(line)).toEqual(['Panel [inline] Section C']);
    const document = readDocument('file:///x.sec', 'A Meeting of Applicants and of the Panel.', 'sec', 'Section B');
    expect(after.uses(document, 0).map(({ term }) => term)).toEqual(['Meeting']);
  });
});
