import { describe, expect, it } from 'vitest';
import { Pace } from '../workspace/pace';
import { codeLenses, lensUri, resolveCodeLens } from './codeLens';
import { documentSymbols } from './documentSymbol';
import { offsetAt } from './positions';
import { SEMANTIC_TOKENS_LEGEND, semanticTokens } from './semanticTokens';
import { SHOW_TERM_USES } from './termLens';
import { codeTerms, viewOf } from './testSupport';
import { workspaceSymbols } from './workspaceSymbol';

const terms = codeTerms([
  {
    id: 'Section A',
    text: `## A1 Definitions

| Expression | Meaning |
| --- | --- |
| **Council** | has the meaning given to that expression in Section C2.1 (The Council). |
| **Party** | means a person. |

**Lamp System** means:
  (a) a lamp; and
  (b) a post.

**Wick Companion Specification** or “**WCS**” means a specification.
`,
  },
  {
    id: 'Section C',
    text: '## C2 Bodies\n\n### The Council\n\nC2.1 There is established a body (the “**Council**”).\n\nC2.2 The Council shall tell all Parties under Section\nC2.1.\n',
  },
]);

it('finds definitions among the symbols of the workspace', () => {
  const found = (query: string) =>
    workspaceSymbols(terms.index, terms, query).map(
      ({ name, containerName, location }) =>
        `${name} (${containerName}) ${location.uri.slice(13)}:${location.range.start.line + 1}`,
    );
  expect(found('counc')[0]).toBe('Council (Section C2.1 · defined term) section-c.sec:5');
  expect(found('wcs')[0]).toMatch(/^WCS /);
  expect(found('ls')).toEqual(['Lamp System (Section A1 · defined term) section-a.sec:8']);
  expect(found('companion specif')).toEqual([
    'Wick Companion Specification (Section A1 · defined term) section-a.sec:12',
  ]);
  expect(found('c22')[0]).toMatch(/^C2\.2 /);
});

it('has definitions in the outline of a document, beneath their provision', () => {
  const view = viewOf('', terms, 'file:///code/section-c.sec');
  const names = (symbols: ReturnType<typeof documentSymbols>): unknown[] =>
    symbols.map(({ name, children }) => (children?.length ? [name, names(children)] : name));
  expect(JSON.stringify(names(documentSymbols(view.document, view.terms.definitions)))).toContain(
    '["C2.1",["Council"]]',
  );
});

describe('semantic tokens', () => {
  const tokens = (text: string, uri?: string) => {
    const view = viewOf(text, terms, uri);
    const { data } = semanticTokens(view);
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      const start = offsetAt(view.document, { line, character });
      const type = SEMANTIC_TOKENS_LEGEND.tokenTypes[data[i + 3]!];
      const modifiers = SEMANTIC_TOKENS_LEGEND.tokenModifiers.filter((_, bit) => data[i + 4]! & (1 << bit));
      found.push(`${[type, ...modifiers].join('.')} ${view.document.text.slice(start, start + data[i + 2]!)}`);
    }
    return found;
  };

  it('tells terms from citations, in order, over line breaks', () => {
    expect(tokens('The Lamp\n  System of a Party under Section C2.1 (The Council) and the Council.')).toEqual([
      'definedTerm Lamp',
      'definedTerm System',
      'definedTerm Party',
      'citation.resolved C2.1',
      'definedTerm Council',
    ]);
  });

  it('marks where a term is set', () => {
    expect(tokens('', 'file:///code/section-c.sec')).toContain('definedTerm.definition Council');
  });
});

describe('code lens on a definition', () => {
  const titles = async (text: string, uri?: string, commands = [SHOW_TERM_USES]) => {
    const view = viewOf(text, terms, uri);
    const lenses = codeLenses(view);
    const shown = await Promise.all(lenses.map((lens) => resolveCodeLens(view, lens, commands, [], new Pace())));
    expect(lenses.map(lensUri)).toEqual(lenses.map(() => view.document.uri));
    return shown.map(
      ({ range, command }) => `${range.start.line + 1}: ${command!.title}${command!.command ? '!' : ''}`,
    );
  };

  it('counts the uses in the Code when it is shown', async () => {
    const all = await titles('', 'file:///code/section-a.sec');
    expect(all).toContain('5: Used 2 times in 1 document!');
    expect(all).toContain('6: Used once in 1 document!');
    expect(all).toContain('8: Not used in the Code');
    expect(await titles('', 'file:///code/section-c.sec')).toContain('5: “Council”: used 2 times in 1 document!');
  });

  it('is no link for a client without the command', async () => {
    expect(await titles('', 'file:///code/section-a.sec', [])).toContain('6: Used once in 1 document');
  });

  it('counts a modification’s own term in the modification', async () => {
    const text =
      '---\nmodification: MP001\n---\n\nAdd the following definition to Section A1:\n\n**Oil** means oil.\n\n';
    expect(await titles(text)).toContain('7: Not used in this modification yet');
    expect(await titles(`${text}Insert new Section C2.3 as follows:\n\nC2.3 The Oil burns.\n`)).toContain(
      '7: Used once in this modification!',
    );
  });
});
