import { describe, expect, it } from 'vitest';
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { readInstruction } from '../corpus/instructions';
import { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { offsetAt } from './positions';
import { prepareRename, RenameRefused, rename } from './rename';
import { caretAt, caretIn, codeTerms, viewOf } from './testSupport';

const A1 = `## A1 Definitions

A1.1 In this Code:

| Expression | Meaning |
| --- | --- |
| **Council** | has the meaning given to that expression in Section C2.1 (The Council). |
| **Council Member** | means a member of the Council. |
| **Supply Licence** | has the meaning given to that expression in the Electricity Act 1989. |

**Lamp System** means:
  (a) a lamp; and
  (b) each part of that Lamp System.

**Party** means a person.

**Signal** means a message, and like terms shall be interpreted accordingly.
`;
const terms = codeTerms([
  { id: 'Section A', text: A1 },
  {
    id: 'Section C',
    text: '## C2 Bodies\n\n### The Council\n\nC2.1 There is established a body (the “**Council**”).\n\nC2.2 The Council shall tell each Council Member, and the Council’s clerk:\n  (a) what all Councils do; and\n  (b) what each Party wants.\n\nC2.3 All Parties listen to a Lamp\n  System.\n\nC2.4 The Party signalled.\n',
  },
  { id: 'Section Z', outline: true, text: '## Z1 Rest\n\nZ1.1 About the Council.\n' },
]);

/** Texts after the edits, by URI, and what was to be confirmed. */
function applied(edit: WorkspaceEdit, texts: readonly TextView[], groups?: readonly string[]): Record<string, string> {
  const result: Record<string, string> = {};
  const perFile: [string, readonly (AnnotatedTextEdit | { range: AnnotatedTextEdit['range']; newText: string })[]][] =
    edit.documentChanges
      ? (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => [
          textDocument.uri,
          edits as AnnotatedTextEdit[],
        ])
      : Object.entries(edit.changes ?? {});
  for (const [uri, edits] of perFile) {
    const { document } = texts.find((each) => each.document.uri === uri)!;
    const wanted = edits.filter(
      (each) => !groups || !('annotationId' in each) || groups.includes(each.annotationId as string),
    );
    const placed = wanted.map(({ range, newText }, i) => ({
      start: offsetAt(document, range.start),
      end: offsetAt(document, range.end),
      newText,
      i,
    }));
    placed.sort((a, b) => b.start - a.start || b.i - a.i);
    result[uri] = placed.reduce(
      (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
      document.text,
    );
  }
  return result;
}

const FRONT = '---\nmodification: MP001\n---\n\n';

async function renaming(marked: string, to: string, annotations = true, others: TextView[] = []) {
  const { view, position } = caretIn(marked, terms);
  const done = await rename(view, position, to, [view, ...others], annotations, new Pace());
  return { view, done: done!, texts: applied(done!.edit, [view, ...others]) };
}

describe('renaming a term that the modification defines', () => {
  const own = `${FRONT}## Why\n\nA Lamp Oil is wanted.\n\n## Legal text\n\nAdd the following definition to Section A1:\n\n**Lamp O|il** means oil.\n\nInsert new Section C2.5 as follows:\n\nC2.5 The Lamp Oils’ price and a Lamp\nOil’s smell differ.\n`;

  it('follows it through the text, in the plural and before possessives', async () => {
    const { texts, done } = await renaming(own, 'Wick Fluid');
    const text = texts['file:///draft.sec']!;
    expect(text).toContain('**Wick Fluid** means oil.');
    expect(text).toContain('C2.5 The Wick Fluids’ price and a Wick Fluid’s smell differ.');
    expect(text).toContain('A Wick Fluid is wanted.');
    expect(text).not.toContain('Lamp Oil');
    expect(done.note).toBeUndefined();
    expect(done.edit.changeAnnotations).toEqual({});
  });

  it('follows it into the other texts of the same modification, and no further', async () => {
    const other = (number: string, uri: string) =>
      viewOf(
        `---\nmodification: ${number}\n---\n\nInsert new Section C2.6 as follows:\n\nC2.6 Lamp Oil burns.\n`,
        terms,
        uri,
      );
    const { texts } = await renaming(own, 'Wick Fluid', true, [
      other('DP001', 'file:///second.sec'),
      other('MP002', 'file:///third.sec'),
    ]);
    expect(texts['file:///second.sec']).toContain('C2.6 Wick Fluid burns.');
    expect(texts['file:///third.sec']).toBeUndefined();
  });
});

describe('renaming a term of the Code in a modification', () => {
  const draft = `${FRONT}## Why\n\nThe Council is old.\n\n## Legal text\n\nAmend Section C2.1 as follows:\n\nC2.1 There is established a body (the “**Council**”).\n\nInsert new Section C2.5 as follows:\n\nC2.5 The Coun|cil may act; a Council Member may not.\n\n## Notes\n\nEnd.\n`;

  it('adds a consequential amendment for each provision that names it, to be confirmed', async () => {
    const { texts, done } = await renaming(draft, 'Board');
    const text = texts['file:///draft.sec']!;
    expect(text.slice(text.indexOf('## Legal text'))).toBe(`## Legal text

Amend Section C2.1 as follows:

C2.1 There is established a body (the “**Board**”).

Insert new Section C2.5 as follows:

C2.5 The Board may act; a Council Member may not.

Delete the definition of “Council” in Section A1.

Add the following definition to Section A1:

**Board** has the meaning given to that expression in Section C2.1 (The Board).

In the definition of “Council Member” in Section A1, for “Council” substitute “Board” in the second place it occurs.

In Section C2, for “Council” substitute “Board” in the first place it occurs.

In Section C2.2, for “Council” substitute “Board” in the first, third and fourth places it occurs.

## Notes

End.
`);
    const instructions = text.split('\n\n').filter((each) => each.startsWith('In '));
    for (const each of instructions) expect(readInstruction(each, 0, each.length)?.verb).toBe('substitute');
    expect(done.edit.changeAnnotations).toEqual({
      prose: { label: 'Words around the legal text', needsConfirmation: true, description: '“Council”' },
      definition: { label: 'Definition', needsConfirmation: true, description: '“Council”' },
      consequence: {
        label: 'Consequential amendments',
        needsConfirmation: true,
        description: '3 provisions of the Code name “Council”',
      },
    });
    expect(done.note).toBe(
      '3 provisions of the Code name “Council”: tick in the preview what is to be amended. Look for “Council” yourself in 1 document known as an outline only.',
    );
  });

  it('puts each amendment on lines of its own, so that the preview shows it alone', async () => {
    const { done, view } = await renaming(draft, 'Board');
    const { edits } = (done.edit.documentChanges as TextDocumentEdit[])[0]!;
    const added = edits.filter((each) => 'range' in each && each.range.start.line === each.range.end.line);
    const instructions = added.filter((each) =>
      /^\n(?:In|Delete|Add) .*\n$/s.test((each as AnnotatedTextEdit).newText),
    );
    expect(instructions).toHaveLength(5);
    for (const each of instructions) expect((each as AnnotatedTextEdit).range.start.character).toBe(0);
    expect(applied(done.edit, [view], [])['file:///draft.sec']).not.toMatch(/\n\n\n/);
  });

  it('changes no definition of the Code before that is confirmed', async () => {
    const { done, view } = await renaming(draft, 'Board');
    expect(applied(done.edit, [view], [])['file:///draft.sec']).not.toContain('Delete the definition');
  });

  it('adds behind the last amendment where the text ends without a line break', async () => {
    const { texts } = await renaming(`${FRONT}Insert new Section C2.5 as follows:\n\nC2.5 A Par|ty acts.`, 'Member');
    expect(texts['file:///draft.sec']).toContain(
      'C2.5 A Member acts.\n\nDelete the definition of “Party” in Section A1.\n\n',
    );
  });

  it('touches the words around the legal text only when that is confirmed', async () => {
    const { done, view } = await renaming(draft, 'Board');
    expect(applied(done.edit, [view], [])['file:///draft.sec']).toContain('The Council is old.');
    expect(applied(done.edit, [view], ['prose'])['file:///draft.sec']).toContain('The Board is old.');
  });

  it('never edits a file of the Code', async () => {
    const { texts } = await renaming(draft, 'Board');
    expect(Object.keys(texts)).toEqual(['file:///draft.sec']);
  });

  it('only counts the provisions for a client that cannot ask', async () => {
    const { texts, done } = await renaming(draft, 'Board', false);
    expect(texts['file:///draft.sec']).not.toContain('In Section C2.2');
    expect(texts['file:///draft.sec']).toContain('C2.5 The Board may act');
    expect(done.note).toMatch(/^3 provisions of the Code name “Council” and need consequential amendments\./);
  });

  it('writes one instruction for each form that does not follow from the other', async () => {
    const { texts } = await renaming(`${FRONT}Insert new Section C2.5 as follows:\n\nC2.5 A Par|ty acts.\n`, 'Member');
    const text = texts['file:///draft.sec']!;
    expect(text).toContain('In Section C2.2, for “Party” substitute “Member” in each place it occurs.');
    expect(text).toContain('In Section C2.3, for “Parties” substitute “Members” in each place it occurs.');
    expect(text).toContain('Add the following definition to Section A1:\n\n**Member** means a person.');
  });

  it('takes a definition over with its sub-paragraphs, renamed', async () => {
    const marked = `${FRONT}Insert new Section C2.5 as follows:\n\nC2.5 A Lamp Sys|tem burns.\n`.replace(/\n/g, '\r\n');
    const { texts } = await renaming(marked, 'Light');
    const text = texts['file:///draft.sec']!;
    expect(text).toContain('\r\n\r\n**Light** means:\r\n  (a) a lamp; and\r\n  (b) each part of that Light.');
    expect(text).toContain('In Section C2.3, for “Lamp System” substitute “Light” in each place it occurs.');
  });

  it('leaves other forms of the word and says so', async () => {
    const { texts, done } = await renaming(
      `${FRONT}Insert new Section C2.5 as follows:\n\nC2.5 A Sig|nal that is Signalled.\n`,
      'Flag',
    );
    expect(texts['file:///draft.sec']).toContain('C2.5 A Flag that is Signalled.');
    expect(done.note).toContain('One other form is left as written: “Signalled”.');
  });

  it('does not instruct for what the modification sets out or deletes', async () => {
    const { texts } = await renaming(
      `${FRONT}Delete Section C2.2.\n\nAmend the definition of “Party” in Section A1 as follows:\n\n**Par|ty** means a body.\n`,
      'Member',
    );
    const text = texts['file:///draft.sec']!;
    expect(text).not.toContain('In Section C2.2');
    expect(text).toContain('Amend the definition of “Party” in Section A1 as follows:\n\n**Member** means a body.');
    expect(text).not.toContain('Delete the definition');
    expect(text).toContain('In Section C2.3, for “Parties”');
  });
});

it('in a document of the Code renames in all its documents, previewed', async () => {
  const { view, position } = caretAt(terms, 'Section C', 'Council** ”'.slice(0, 7));
  const done = await rename(view, position, 'Board', [], true, new Pace());
  const texts = applied(done!.edit, [
    viewOf('', terms, 'file:///code/section-a.sec'),
    viewOf('', terms, 'file:///code/section-c.sec'),
  ]);
  expect(texts['file:///code/section-a.sec']).toContain(
    '| **Board** | has the meaning given to that expression in Section C2.1 (The Board). |\n| **Council Member** | means a member of the Board. |',
  );
  expect(texts['file:///code/section-c.sec']).toContain(
    '### The Board\n\nC2.1 There is established a body (the “**Board**”)',
  );
  expect(Object.keys(texts)).not.toContain('file:///code/section-z.sec');
  expect(done!.edit.changeAnnotations!.code!.needsConfirmation).toBe(true);
});

describe('what is not renamed', () => {
  const refused = async (marked: string, to: string) => {
    try {
      await renaming(marked, to);
    } catch (error) {
      if (error instanceof RenameRefused) return error.message;
      throw error;
    }
    return undefined;
  };
  const own = `${FRONT}Insert new Section C2.5 as follows:\n\nC2.5 A Par|ty with a Supply Licence acts for the Council.\n`;

  it.each([
    [own, 'Council', '“Council” is a defined term already (Section A1.1).'],
    [own, 'Councils', '“Council” is a defined term already (Section A1.1).'],
    [own, '  ', 'A defined term needs a name.'],
    [own, 'member', 'A defined term is written with a capital letter, or it cannot be told from the word.'],
    [own, 'A “Member”', 'The name may not hold quotation marks, brackets, asterisks, bars or stops.'],
    [
      own.replace('|', '').replace('Supply Lic', 'Supply Lic|'),
      'Permit',
      '“Supply Licence” has its meaning from Electricity Act 1989, so it cannot be renamed in the Code.',
    ],
    ['A Par|ty acts.', 'Member', '“Party” belongs to the Code, and this text is no modification that could rename it.'],
  ])('%#', async (marked, to, sentence) => {
    expect(await refused(marked, to)).toBe(sentence);
  });

  it('offers the term’s own name, and nothing beside a term', () => {
    const { view, position } = caretIn(own.replace('Par|ty', 'Party and all Par|ties’ heirs'), terms);
    expect(prepareRename(view, position)?.placeholder).toBe('Party');
    const { range } = prepareRename(view, position)!;
    expect(range.end.character - range.start.character).toBe('Parties'.length);
    const beside = caretIn('It ac|ts.', terms);
    expect(prepareRename(beside.view, beside.position)).toBeNull();
  });
});
