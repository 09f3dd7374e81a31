import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDocument } from '../corpus/read';
import { line, marked, termsOf, textTerms } from './testSupport';
import { TextTerms } from './textTerms';

const code = termsOf([
  {
    id: 'Section A',
    text: `## A1 Definitions

A1.1 In this Code:

| Expression | Meaning |
| --- | --- |
| **Charges** | means the sums payable. |
| **DCC** | means the holder of the DCC Licence. |
| **DCC Licence** | means that licence. |
| **Data** | means any information. |
| **Device** | means a Smart Meter. |
| **Device Certificate** | means a certificate of a Device. |
| **Director’s Letter** | means a letter. |
| **Issue** | means to make, and like terms shall be interpreted accordingly. |
| **Notification of Change** | means a notice. |
| **Panel** | has the meaning given to that expression in Section C2.1. |
| **Party** | means a person. |
| **Public Key Infrastructure** (**PKI**) | means keys. |
| **SMKI RAPP** | means the SEC Subsidiary Document of that name set out in Appendix D. |
| **Sub-Committee** | means a committee. |
| **Switch** | means a switch. |
| **User Systems** | means systems. |
`,
  },
  {
    id: 'Section C',
    text: '## C2 Panel\n\nC2.1 There is a body (the "Panel").\n\nC2.2 The Panel keeps a list (the “Panel List”).\n',
  },
  {
    id: 'Section K',
    text: '## K11 Definitions\n\nK11.1 In this Section K:\n\n“**Charging Year**” means a year.\n\n“**Year**” means a year.\n',
  },
  {
    id: 'Section L',
    text: '## L3 Services\n\nL3.22 Words.\n\n## L10 Recovery\n\nL10.1 For the purposes of this Section L10, “Key Event” means an event.\n',
  },
  { id: 'Appendix D', title: 'SMKI Registration Authority Policies', names: ['SMKI RAPP'], text: '5.4 Words.\n' },
]);

describe('defined terms in text', () => {
  it.each([
    ['⟦Device Certificates=Device Certificate⟧ of a ⟦Device⟧'],
    ['the ⟦DCC⟧ and the ⟦DCC Licence⟧, not the XDCC or the DCCx'],
    ["each ⟦Party⟧, the ⟦Parties=Party⟧ and the ⟦Parties=Party⟧’ agents, a ⟦Party⟧’s and a ⟦Party⟧'s agent"],
    ['a ⟦Sub-Committee⟧, a ⟦Sub Committee=Sub-Committee⟧ and ⟦Sub-Committees=Sub-Committee⟧'],
    ['two ⟦Notifications of Change=Notification of Change⟧ and a ⟦Notification of Change⟧, no Notification Of Change'],
    ['a ⟦Device\n    Certificate=Device Certificate⟧ on two lines'],
    ['a ⟦Device-Certificate=Device Certificate⟧'],
    ['data, ⟦Data⟧ and charges; the ⟦Charges⟧, a ⟦Charge=Charges⟧ and a charge'],
    ['party, PARTY and partY'],
    ["a ⟦Director’s Letter⟧ or a ⟦Director's Letter=Director’s Letter⟧"],
    ['it ⟦Issued=Issue⟧ it, ⟦Issuing=Issue⟧ is to ⟦Issue⟧; it issued it'],
    ['the ⟦PKI⟧ is a ⟦Public Key Infrastructure⟧'],
    ['two ⟦Switches=Switch⟧ of the ⟦User System=User Systems⟧'],
    ['in accordance with Section L3.22 (Device Certificates), the ⟦Device⟧'],
    ['Appendix D (SMKI RAPP) and section 5.4 of the SMKI RAPP; the ⟦SMKI RAPP⟧'],
    ['under Condition 22 of the DCC Licence the ⟦DCC⟧'],
    ['“⟦Party⟧”, **⟦Party⟧**, (⟦Party⟧) and ⟦Party⟧/⟦Device⟧'],
    ['<!-- Party --> `Party` {--Party--} {++⟦Party⟧++} {>>Party<<} {~~Party~>⟦Device⟧~~}'],
    [
      'the Charging Year and the Year are of Section K'
        .replace('Charging Year', '⟦Charging Year⟧')
        .replace(' Year are', ' ⟦Year⟧ are'),
    ],
  ])('%s', (text) => {
    const plain = text.replace(/⟦(.*?)(?:=[^⟧]*)?⟧/gs, '$1');
    expect(marked(textTerms(plain, code))).toBe(text);
  });

  it('finds a term in the documents only in which it holds', () => {
    const text = 'the Charging Year and the Key Event\n';
    expect(marked(textTerms(`K1.1 ${text}`, code, 'Section K'))).toBe('K1.1 the ⟦Charging Year⟧ and the Key Event\n');
    expect(marked(textTerms(`L10.3 ${text}`, code, 'Section L'))).toBe('L10.3 the Charging Year and the ⟦Key Event⟧\n');
    expect(marked(textTerms(`L11.3 ${text}`, code, 'Section L'))).toBe('L11.3 the Charging Year and the Key Event\n');
  });

  it('finds nothing in a heading of capitals', () => {
    expect(marked(textTerms('## DUTIES OF THE DCC\n\n### Duties of the DCC\n', code))).toBe(
      '## DUTIES OF THE DCC\n\n### Duties of the ⟦DCC⟧\n',
    );
  });

  it('leaves out front matter and code', () => {
    const text = '---\ntitle: Party\n---\n```\nParty\n```\n\nParty\n';
    expect([...textTerms(text, code).all()]).toHaveLength(1);
  });
});

const modification = (text: string) => `---\nmodification: MP900\n---\n# MP900\n\n${text}\n`;
const adding = modification(`Add the following definition to Section A1:

**Party List** means the list of Parties.

Amend the definition of "Device" in Section A1 as follows:

**Device** means a lamp.

Delete the definition of "Data".

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall keep the Party List of each Device, Party and Data (the "Lamp Register").

Insert new Section K1.9 as follows:

K1.9 The Lamp Register of the Charging Year.`);

describe('a modification', () => {
  const found = textTerms(adding, code);
  const blockWith = (words: string) =>
    found.document.starts.findLastIndex((start) => start <= found.document.text.indexOf(words));
  const lookup = (term: string, words: string) =>
    found.lookup(term, blockWith(words)).map((each) => `${line(each)} ${each.uri}`);

  it('finds its own terms where they hold, the longer before the Code’s shorter one', () => {
    expect(marked(found)).toContain(
      'L3.30 The ⟦DCC⟧ shall keep the ⟦Party List⟧ of each ⟦Device⟧, ⟦Party⟧ and ⟦Data⟧ (the "⟦Lamp Register⟧").',
    );
    expect(marked(found)).toContain('K1.9 The Lamp Register of the ⟦Charging Year⟧.');
  });

  it('puts its own definition in the place of the Code’s', () => {
    expect(lookup('Party List', 'L3.30 The')).toEqual(['Party List [entry] Code added file:///draft.sec']);
    expect(lookup('Party Lists', 'L3.30 The')).toEqual(['Party List [entry] Code added file:///draft.sec']);
    expect(lookup('Devices', 'L3.30 The')).toEqual(['Device [entry] Code amended file:///draft.sec']);
    expect(lookup('Party', 'L3.30 The')).toEqual(['Party [row] Code file:///code/section-a.sec']);
  });

  it('takes a deleted term for none in its new text', () => {
    expect(lookup('Data', 'L3.30 The')).toEqual([]);
    expect(lookup('Data', '# MP900')).toEqual(['Data [row] Code file:///code/section-a.sec']);
  });

  it('lists every use of a term', () => {
    expect([...found.usesOf('Parties')].map(({ use }) => use.term)).toEqual(['Party', 'Party']);
  });

  it('leaves a term that it sets inline without the scope of the pointer that it deletes', () => {
    const draft = textTerms(
      modification(
        'Delete the definition of "Panel".\n\nInsert new Section L3.30 as follows:\n\nL3.30 The Panel.\n\nInsert new Section C2.9 as follows:\n\nC2.9 The Panel.',
      ),
      code,
    );
    const at = (words: string) =>
      draft.document.starts.findLastIndex((start) => start <= draft.document.text.indexOf(words));
    expect(draft.lookup('Panel', at('L3.30 The')).map(line)).toEqual([]);
    expect(draft.lookup('Panel', at('C2.9 The')).map(line)).toEqual(['Panel [inline] Section C']);
  });
});

describe('an edit', () => {
  const first = textTerms(adding, code);
  const edit = (words: string, by: string, before = first) => {
    const start = before.document.text.indexOf(words);
    const document = editDocument(before.document, { start, end: start + words.length, text: by });
    return TextTerms.of(document, code.index.read(document), code.index, code.terms, before);
  };
  const arrays = (found: TextTerms) => found.document.blocks.map((_, block) => found.of(block));

  it('leaves the uses of all other blocks the same arrays', () => {
    const before = arrays(first);
    const after = arrays(edit('shall keep', 'shall always keep'));
    const changed = after.flatMap((uses, block) => (uses === before[block] ? [] : [block]));
    expect(
      changed.map((block) =>
        first.document.text.slice(first.document.starts[block], first.document.starts[block]! + 5),
      ),
    ).toEqual(['L3.30']);
  });

  it('of a term finds it anew where it is used, and nowhere else', () => {
    arrays(first);
    const renamed = edit('**Party List**', '**Party Roll**');
    expect(marked(renamed)).toContain('shall keep the ⟦Party⟧ List of each');
    const before = arrays(first);
    const changed = arrays(renamed).filter((uses, block) => uses !== before[block]);
    expect(changed).toHaveLength(2);
  });

  it('gives what a fresh reading gives', () => {
    let found = first;
    for (const [words, by] of [
      ['Insert new Section K1.9', 'Insert new Section L3.31'],
      ['**Device** means', '**Device** and **Lamp** mean'],
      ['Delete the definition', 'Delete a definition'],
      ['(the "Lamp Register")', '(the Lamp Register)'],
    ] as const) {
      found = edit(words, by, found);
      const fresh = textTerms(found.document.text, code);
      expect(marked(found)).toBe(marked(fresh));
      expect(found.definitions.map(line)).toEqual(fresh.definitions.map(line));
    }
  });
});

describe('any edits', () => {
  it('give what a fresh reading gives', () => {
    const pieces = [
      '',
      ' ',
      '\n\n',
      '"',
      '**',
      'Party',
      'Charging Year',
      '(the "Lamp")',
      'means',
      '(a) x;\n',
      '`',
      'Delete the definition of "Party".\n\n',
    ];
    const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), piece: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let found = textTerms(adding, code);
        for (const { at, cut, piece } of changes) {
          const start = at % found.document.text.length;
          const document = editDocument(found.document, { start, end: start + cut, text: piece });
          found = TextTerms.of(document, code.index.read(document), code.index, code.terms, found);
          marked(found);
        }
        const fresh = textTerms(found.document.text, code);
        expect(marked(found)).toBe(marked(fresh));
        expect(found.definitions).toEqual(fresh.definitions);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a document of the Code', () => {
  it('is known to the index and defines nothing twice', () => {
    const { document } = code.index.code.documents.get('Section L')!;
    const found = TextTerms.of(document, code.index.citationsIn('Section L')!, code.index, code.terms);
    expect(found.lookup('Key Event', document.blocks.length - 1).map(line)).toEqual(['Key Event [entry] L10']);
  });

  it('read from another file stands in the place of the Code’s', () => {
    const found = textTerms(
      '## L10 Recovery\n\nL10.1 For the purposes of this Section L10, “Key Event” means a sound.\n',
      code,
      'Section L',
    );
    expect(found.lookup('Key Event', 1).map(({ uri }) => uri)).toEqual(['file:///draft.sec']);
  });
});
