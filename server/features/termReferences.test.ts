import { describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { definition } from './definition';
import { offsetAt } from './positions';
import { highlights, references } from './references';
import { caretAt, caretIn, codeTerms, viewOf } from './testSupport';

const terms = codeTerms([
  {
    id: 'Section A',
    text: '## A1 Definitions\n\n**Council** has the meaning given to that expression in Section C2.1 (The Council).\n\n**Party** means a person.\n\n**Signal** means a message to a Party.\n',
  },
  {
    id: 'Section C',
    text: '## C2 Bodies\n\nC2.1 There is established a body (the “**Council**”).\n\nC2.2 The Council shall tell all Parties.\n',
  },
  {
    id: 'Section K',
    text: '## K11 Definitions\n\nK11.1 In this Section K:\n\n“**Signal**” means a flag.\n\nK11.2 A Signal shall be red.\n',
  },
]);

/** The places as `file:line words`. */
function shown(locations: readonly Location[], texts: readonly TextView[] = []): string[] {
  const documents = [
    ...[...terms.index.code.documents.values()].map(({ document }) => document),
    ...texts.map(({ document }) => document),
  ];
  return locations.map(({ uri, range }) => {
    const document = documents.find((each) => each.uri === uri)!;
    const words = document.text.slice(offsetAt(document, range.start), offsetAt(document, range.end));
    return `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1} ${words}`;
  });
}

describe('definition of a term', () => {
  const places = async (marked: string) => {
    const { view, position } = caretIn(marked, terms);
    return (await definition(view, position)).map(({ targetUri, targetSelectionRange, originSelectionRange }) => ({
      at: shown([{ uri: targetUri, range: targetSelectionRange }], [view])[0],
      from: shown([{ uri: view.document.uri, range: originSelectionRange! }], [view])[0],
    }));
  };

  it('offers the pointer and the definition behind it, from exactly the term', async () => {
    expect(await places('The Coun|cil’s seal.')).toEqual([
      { at: 'section-c.sec:3 Council', from: 'draft.sec:1 Council' },
      { at: 'section-a.sec:3 Council', from: 'draft.sec:1 Council' },
    ]);
  });

  it('goes to the definition that holds at the place', async () => {
    const amendment = (number: string) => `Insert new Section ${number} as follows:\n\n${number} A Sig|nal is seen.\n`;
    expect((await places(amendment('K11.3'))).map(({ at }) => at)).toEqual(['section-k.sec:5 Signal']);
    expect((await places(amendment('C2.3'))).map(({ at }) => at)).toEqual(['section-a.sec:7 Signal']);
  });

  it('goes to the modification’s own definition', async () => {
    const marked =
      'Add the following definition to Section A1:\n\n**Lamp** means a light.\n\nInsert new Section C2.3 as follows:\n\nC2.3 A La|mp burns.\n';
    expect((await places(marked)).map(({ at }) => at)).toEqual(['draft.sec:3 Lamp']);
  });

  it('leaves a citation to the provision', async () => {
    expect((await places('Under Section C2|.1 (The Council).')).map(({ at }) => at)).toEqual(['section-c.sec:3 C2.1']);
  });
});

describe('references to a term', () => {
  it('finds its uses in the Code and in all texts, in every form, and its definitions when asked', async () => {
    const { view, position } = caretIn('The Part|y acts.', terms);
    const other = viewOf('All Parties act; a Party’s lamp burns.', terms, 'file:///other.sec');
    const ask = (declaration: boolean) => references(view, position, declaration, [view, other], new Pace());
    const uses = [
      'section-a.sec:7 Party',
      'section-c.sec:5 Parties',
      'draft.sec:1 Party',
      'other.sec:1 Parties',
      'other.sec:1 Party',
    ];
    expect(shown(await ask(false), [view, other])).toEqual(uses);
    expect(shown(await ask(true), [view, other])).toEqual(['section-a.sec:5 Party', ...uses]);
  });

  it('leaves out a use where the term has another meaning', async () => {
    const { view, position } = caretAt(terms, 'Section K', 'Signal shall');
    const found = await references(view, position, true, [], new Pace());
    expect(shown(found)).toEqual(['section-k.sec:5 Signal', 'section-k.sec:7 Signal']);
  });

  it('works for a text that the workspace does not list', async () => {
    const { view, position } = caretIn('A Sig|nal.', terms);
    expect(shown(await references(view, position, false, [], new Pace()), [view])).toEqual(['draft.sec:1 Signal']);
  });
});

it('highlights the term in the text, and where it is set', async () => {
  const { view, position } = caretAt(terms, 'Section C', 'Council shall');
  const found = (await highlights(view, position)).map(({ range, kind }) => ({
    at: shown([{ uri: view.document.uri, range }])[0],
    kind,
  }));
  expect(found).toEqual([
    { at: 'section-c.sec:3 Council', kind: 3 },
    { at: 'section-c.sec:5 Council', kind: 2 },
  ]);
});
