import type { Range } from 'vscode-languageserver';
import { type Address, isContainer, isWithin } from '../corpus/address';
import { modificationNumber } from '../corpus/code';
import { shifted } from '../corpus/span';
import { amendmentSpan, blockSpan } from '../corpus/spans';
import type { Definition } from '../terms/definition';
import { TermDictionary } from '../terms/dictionary';
import { TermFinder } from '../terms/finder';
import type { PlacedUse } from '../terms/termUse';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { rangeOf } from './positions';
import { type Consequence, consequencesIn, type SetOut } from './termConsequences';
import { type Renaming, renamed } from './termForms';
import { isInCode, usesInDocument, usesInText } from './termReferences';
import { replacement } from './termReplacement';
import { titleUses } from './termTitles';

/** `text`: legal text; `prose`: words around it; `consequence`: an amendment of a provision of the Code that names the term. */
export type RenameGroup = 'text' | 'prose' | 'definition' | 'consequence' | 'code';

/** One edit of a renaming. */
export interface RenameEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
  readonly group: RenameGroup;
}

/** The edits, and the words that were left because they are another form of the term ("Signalled"). */
export interface RenameEdits {
  readonly edits: readonly RenameEdit[];
  readonly left: readonly string[];
  /** Provisions of the Code that name the term. */
  readonly provisions: number;
}

/** Edits in a modification: its texts, the definition, and the consequential amendments at the end of its amendments. */
export async function editsInModification(
  view: TextView,
  main: Definition,
  renaming: Renaming,
  texts: readonly TextView[],
  pace: Pace,
): Promise<RenameEdits> {
  const added = main.change === 'added';
  const edits: RenameEdit[] = [];
  const left: string[] = [];
  for (const text of texts) {
    const { document } = text;
    for (const { block, use } of usesIn(text, view, main)) {
      const kind = document.blocks[block]!.kind;
      // An instruction names what the Code has now.
      if (kind === 'instruction' && !added) continue;
      const span = shifted(use, document.starts[block]!);
      const words = document.text.slice(span.start, span.end);
      const newText = renamed(renaming, words);
      if (newText === undefined) left.push(words);
      else {
        const legal = added || document.amendmentOf[block] !== undefined || !document.amendments.length;
        edits.push({ uri: document.uri, range: rangeOf(document, span), newText, group: legal ? 'text' : 'prose' });
      }
    }
    await pace.step();
  }
  if (added) return { edits, left, provisions: 0 };
  const { amendments, provisions } = await amendmentsFor(view, main, renaming, texts, pace);
  return { edits: [...edits, ...amendments], left, provisions };
}

/** Uses of the term in a text of the modification, which need not be the text that defines it, and in citations' titles. */
function* usesIn(text: TextView, asked: TextView, main: Definition): Generator<PlacedUse> {
  const { document, terms } = text;
  if (text === asked || main.change !== 'added') {
    yield* usesInText(text, main);
    if (main.change === 'added') return;
    for (let block = 0; block < document.blocks.length; block++)
      for (const use of titleUses(text.citations, terms.terms, block))
        if (terms.terms.everywhere(use.term)[0]?.key === main.key) yield { block, use };
    return;
  }
  const known = terms.definitions.filter(({ change, partial }) => change !== 'deleted' && !partial);
  const own = TermDictionary.of([main, ...known]);
  const finder = new TermFinder([terms.terms.dictionary, own], text.index.expressions);
  for (let block = 0; block < document.blocks.length; block++)
    for (const use of finder.of(document, block)) if (use.term === main.term) yield { block, use };
}

async function amendmentsFor(
  view: TextView,
  main: Definition,
  renaming: Renaming,
  texts: readonly TextView[],
  pace: Pace,
): Promise<{ amendments: RenameEdit[]; provisions: number }> {
  const { document } = view;
  const { terms } = view.terms;
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const setOut = setOutBy(texts);
  const replaced = setOut.definition(main.key) ? undefined : replacement(terms, main, renaming, eol);
  const known: SetOut = replaced
    ? { ...setOut, definition: (key) => key === main.key || setOut.definition(key) }
    : setOut;
  const consequences: Consequence[] = [];
  for (const citations of terms.index.documents()) {
    const { id } = citations.document;
    if (id !== undefined && !terms.index.code.documents.get(id)!.outline)
      consequences.push(...consequencesIn(terms, citations, main, renaming, known));
    await pace.step();
  }
  const { at, wholeLines } = endOfAmendments(view);
  const range = rangeOf(document, { start: at, end: at });
  const edit = (words: string, group: RenameGroup): RenameEdit => ({
    uri: document.uri,
    range,
    newText: wholeLines ? `${eol}${words}${eol}` : `${eol}${eol}${words}`,
    group,
  });
  const amendments = [
    ...(replaced ?? []).map((words) => edit(words, 'definition')),
    ...consequences.flatMap(({ instructions }) => instructions.map((words) => edit(words, 'consequence'))),
  ];
  return { amendments, provisions: consequences.length };
}

/**
 * Behind the last amendment; at the end of a text without any. Where a blank line or the text's end follows, at the start of
 * that line, so that a preview shows each amendment alone and not behind the end of the last.
 */
function endOfAmendments({ document }: TextView): { readonly at: number; readonly wholeLines: boolean } {
  const last = document.amendments.at(-1);
  const filled = document.blocks.findLastIndex(({ kind }) => kind !== 'blank');
  const end = last ? amendmentSpan(document, last).end : filled < 0 ? 0 : blockSpan(document, filled).end;
  const next = /^\r?\n(?=\r?\n|$)/.exec(document.text.slice(end, end + 4));
  return next ? { at: end + next[0].length, wholeLines: true } : { at: end, wholeLines: false };
}

function setOutBy(texts: readonly TextView[]): SetOut {
  const amendments = texts.flatMap(({ document }) => document.amendments);
  const targets = amendments
    .filter(({ verb, takesText, target }) => target && !isContainer(target) && (takesText || verb === 'delete'))
    .filter(({ verb }) => verb === 'amend' || verb === 'substitute' || verb === 'delete')
    .map(({ target }) => target);
  const keys = texts.flatMap(({ terms }) =>
    terms.definitions
      .filter(({ change, partial, kind, document }) => {
        const inA1 = document === 'Section A' && (kind === 'entry' || kind === 'row');
        return inA1 && change !== undefined && change !== 'added' && !partial;
      })
      .map(({ key }) => key),
  );
  return {
    provision: (address: Address) => targets.some((target) => isWithin(address, target)),
    definition: (key) => keys.includes(key),
  };
}

/** Edits of the Code itself, for those who keep its texts. An outline's words are left. */
export async function editsInCode(
  view: TextView,
  main: Definition,
  renaming: Renaming,
  pace: Pace,
): Promise<RenameEdits> {
  const { terms } = view.terms;
  const edits: RenameEdit[] = [];
  const left: string[] = [];
  for (const citations of terms.index.documents()) {
    const { document } = citations;
    await pace.step();
    if (document.id === undefined || terms.index.code.documents.get(document.id)!.outline) continue;
    const inTitles = document.blocks.flatMap((_, block) =>
      titleUses(citations, terms, block)
        .filter(({ term }) => terms.everywhere(term)[0]?.key === main.key)
        .map((use): PlacedUse => ({ block, use })),
    );
    for (const { block, use } of [...usesInDocument(terms, document, main), ...inTitles]) {
      const span = shifted(use, document.starts[block]!);
      const words = document.text.slice(span.start, span.end);
      const newText = renamed(renaming, words);
      if (newText === undefined) left.push(words);
      else edits.push({ uri: document.uri, range: rangeOf(document, span), newText, group: 'code' });
    }
  }
  return { edits, left, provisions: 0 };
}

/** The text itself and the other texts of the same modification. */
export function textsOfModification(view: TextView, texts: Iterable<TextView>): TextView[] {
  const number = view.document.modification && modificationNumber(view.document.modification);
  const found = [view];
  for (const text of texts) {
    const { modification, uri } = text.document;
    if (uri === view.document.uri || isInCode(text) || number === undefined || modification === undefined) continue;
    if (modificationNumber(modification) === number && text.index.code.uri === view.index.code.uri) found.push(text);
  }
  return found;
}
