import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { completion, resolveCompletion } from './completion';
import { offsetAt } from './positions';
import { caretIn, codeTerms } from './testSupport';

const terms = codeTerms([
  {
    id: 'Section A',
    text: `## A1 Definitions

**Certificate Revocation List** means a list.

**Code** means this Code.

**Notification of Change** means a note.

**Panel** means a body.

**Party** means a person.

**Responsible Supplier** means a supplier.

**Sub-Committee** means a committee.
`,
  },
  { id: 'Section P', text: '## P1 Parts\n\nP1.1 Words.\n' },
  { id: 'Section K', text: '## K11 Definitions\n\nK11.1 In this Section K:\n\n**Priced Item** means a thing.\n' },
]);

/** The text after each item was taken, the caret's place first. */
function taken(marked: string, trigger?: string): string[] {
  const { view, position } = caretIn(marked, terms);
  const { text } = view.document;
  return completion(view, position, trigger).items.map(({ textEdit }) => {
    const { range, newText } = textEdit as TextEdit;
    return (
      text.slice(0, offsetAt(view.document, range.start)) + newText + text.slice(offsetAt(view.document, range.end))
    );
  });
}

describe('completion of defined terms', () => {
  it.each([
    ['The Resp|', ['The Responsible Supplier']],
    ['Each Responsible Sup|', ['Each Responsible Supplier']],
    ['Each Responsible Sup| shall act.', ['Each Responsible Supplier shall act.']],
    ['The CRL|', ['The Certificate Revocation List']],
    ['The Pa|', ['The Panel', 'The Party']],
    ['All Parti|', ['All Parties']],
    ['The Pa|rties shall', ['The Parties shall', 'The Panel shall']],
    ['The Pa|rties’ lamps', ['The Parties’ lamps', 'The Panel’ lamps']],
    ['Each Notification of Ch|', ['Each Notification of Change']],
    ['Each Notifications|', ['Each Notifications of Change']],
    ['Each Sub-C|', ['Each Sub-Committee']],
    ['A “Pan|', ['A “Panel']],
  ])('%s', (marked, expected) => {
    expect(taken(marked)).toEqual(expected);
  });

  it.each(['the pa|', 'See Section P|', 'See Section P1.1|', 'Nothing of the kind |', '<!-- The Pa|', 'xPa|'])(
    'offers no term in: %s',
    (marked) => {
      expect(taken(marked).filter((text) => /Panel|Party/.test(text))).toEqual([]);
    },
  );

  it('opens by itself behind a blank inside a term, not behind a whole one', () => {
    expect(taken('Each Responsible |', ' ')).toEqual(['Each Responsible Supplier']);
    expect(taken('The Code |', ' ')).toEqual([]);
    expect(taken('Then |', ' ')).toEqual([]);
  });

  it('offers a scoped term where it holds', () => {
    const at = (number: string) => taken(`Insert new Section ${number} as follows:\n\n${number} A Pri|`);
    expect(at('K11.2')).toHaveLength(1);
    expect(at('P1.2')).toEqual([]);
  });

  it('offers the modification’s own terms and says where each stands', async () => {
    const marked =
      'Add the following definition to Section A1:\n\n**Panther** means a cat.\n\nInsert new Section P1.2 as follows:\n\nP1.2 The Pan|';
    const { view, position } = caretIn(marked, terms);
    const { items } = completion(view, position);
    expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'Panther: this modification',
      'Panel: Section A1',
    ]);
    const resolved = await resolveCompletion(view, JSON.parse(JSON.stringify(items[1])));
    expect((resolved.documentation as { value: string }).value).toContain('means a body.');
  });

  it('keeps provisions first where a number may follow', () => {
    const found = taken('Sections P1 and P|');
    expect(found[0]).toMatch(/P1$/);
    expect(found).toContain('Sections P1 and Panel');
  });
});
