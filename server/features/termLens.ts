import type { CodeLens, Position } from 'vscode-languageserver';
import type { Definition } from '../terms/definition';
import type { TextView } from '../workspace/textView';
import { plain } from './markdown';
import { rangeOf } from './positions';
import { countTerms, timesWords, usageNow, usageWords } from './termCounts';
import { usesInText } from './termReferences';
import { termSpanIn } from './termSource';

/** The client's command that looks for a term's uses and shows them; named in its initialization options. */
export const SHOW_TERM_USES = 'sec.showTermUses';

interface TermLensData {
  readonly uri: string;
  readonly term: string;
  readonly block: number;
  readonly position: Position;
  /** Several terms are set in one paragraph: the title names each. */
  readonly named: boolean;
}

/** A lens over each definition; what it says is counted when it is shown. An outline's words are not counted. */
export function termLenses({ document, terms, index }: TextView): CodeLens[] {
  const own = terms.definitions.filter(isShown);
  const perBlock = new Map<number, number>();
  for (const { block } of own) perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
  return own.flatMap((definition) => {
    if (index.code.outline && definition.change !== 'added') return [];
    const { start } = termSpanIn(document, definition);
    const range = rangeOf(document, { start, end: start });
    const named = definition.kind === 'inline' || perBlock.get(definition.block)! > 1;
    const data: TermLensData = {
      uri: document.uri,
      term: definition.term,
      block: definition.block,
      position: range.start,
      named,
    };
    return [{ range, data }];
  });
}

const isShown = ({ kind, change, partial }: Definition) =>
  kind !== 'derived' && kind !== 'acronym' && kind !== 'glossary' && change !== 'deleted' && !partial;

/** `codeLens/resolve`: "Used 214 times in 31 documents". Undefined for a lens that is about no term. */
export async function resolveTermLens(
  view: TextView,
  lens: CodeLens,
  clickable: boolean,
): Promise<CodeLens | undefined> {
  const data = readData(lens.data);
  if (!data) return undefined;
  const { uri, term, position, named } = data;
  const words = await usedWords(view, data);
  const title = named ? `“${term}”: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
  const used = !/^Not used/.test(words);
  const command =
    clickable && used ? { title, command: SHOW_TERM_USES, arguments: [uri, position, term] } : { title, command: '' };
  return { ...lens, command };
}

async function usedWords(view: TextView, { term, block }: TermLensData): Promise<string> {
  const definition = view.terms.definitions.find((each) => each.block === block && each.term === term);
  if (definition?.change === 'added') {
    const set = new Set(view.terms.definitions.map((each) => `${each.block} ${each.termSpan.start}`));
    let times = 0;
    for (const placed of usesInText(view, definition)) if (!set.has(`${placed.block} ${placed.use.start}`)) times++;
    const where = view.document.modification ? 'modification' : 'text';
    return times ? `Used ${timesWords(times)} in this ${where}` : `Not used in this ${where} yet`;
  }
  await countTerms(view.terms.terms);
  const usage = usageNow(view.terms.terms, term);
  return usage ? usageWords(usage) : `“${plain(term)}” is not in the Code`;
}

/** The file that a lens over a definition belongs to; undefined for any other. */
export function termLensUri(lens: CodeLens): string | undefined {
  return readData(lens.data)?.uri;
}

function readData(data: unknown): TermLensData | undefined {
  const lens = data as Partial<TermLensData> | undefined;
  const valid =
    typeof lens?.uri === 'string' &&
    typeof lens.term === 'string' &&
    typeof lens.block === 'number' &&
    lens.position !== undefined;
  return valid ? (lens as TermLensData) : undefined;
}
