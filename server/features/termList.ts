import type { Location } from 'vscode-languageserver';
import type { Definition } from '../terms/definition';
import { isPointer } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { countTerms, usageNow } from './termCounts';
import type { TermEntry, TermsResult } from './termEntry';
import { firstWordsOf } from './termMeaning';
import { namesOf, searchNames } from './termNames';
import { termReferences } from './termReferences';
import { holding, locationOf, meant, sourceOf, type TermSource, whereInShort } from './termSource';

/** Most terms in one answer. */
const MOST = 500;
const NOWHERE = { document: undefined, address: undefined };

/** `sec/terms` for the whole Code: its terms that the words find, with their uses. Counting gives way to other work. */
export async function codeTermList(terms: TermIndex, query: string, pace: Pace): Promise<TermsResult> {
  await countTerms(terms);
  await pace.step();
  const source = { terms };
  const names = searchNames(namesOf(terms.definitions()), query, Number.POSITIVE_INFINITY);
  const entries = names.slice(0, MOST).flatMap(({ term }): TermEntry[] => {
    const main = terms.lookup(term, NOWHERE)[0];
    return main ? [entryOf(source, term, main, usageNow(terms, term)?.times)] : [];
  });
  return { terms: entries, total: names.length };
}

/** `sec/terms` for one text: the terms that it uses, with their uses in it. */
export async function textTermList(view: TextView, query: string, pace: Pace): Promise<TermsResult> {
  const source = sourceOf(view);
  const used = new Map<string, { main: Definition; times: number }>();
  const { blocks } = view.document;
  // Where the text sets a term it does not use it.
  const set = new Set(view.terms.definitions.map(({ block, termSpan }) => `${block} ${termSpan.start}`));
  for (let block = 0; block < blocks.length; block++) {
    if (pace.due) await pace.step();
    for (const { term, start } of view.terms.of(block)) {
      const times = set.has(`${block} ${start}`) ? 0 : 1;
      const known = used.get(term);
      if (known) known.times += times;
      else {
        const main = holding(view, term, block)[0];
        if (main) used.set(term, { main, times });
      }
    }
  }
  const mains = [...used.values()].map(({ main }) => ({ ...main, change: undefined }));
  const wanted = searchNames(namesOf(mains), query, Number.POSITIVE_INFINITY);
  // A name is spelt as its definition spells it, which need not be the spelling that uses are kept under.
  const byName = new Map([...used.values()].reverse().map((each) => [each.main.term, each]));
  const entries = wanted.slice(0, MOST).flatMap(({ term }): TermEntry[] => {
    const found = byName.get(term);
    return found ? [entryOf(source, term, found.main, found.times)] : [];
  });
  return { terms: entries, total: wanted.length };
}

function entryOf(source: TermSource, term: string, main: Definition, uses: number | undefined): TermEntry {
  const meaning = isPointer(main) || main.kind === 'acronym' ? (meant(source, main) ?? main) : main;
  const location = locationOf(source, meaning);
  return {
    term,
    where: whereInShort(meaning),
    words: main.expansion && meaning.block < 0 ? main.expansion : firstWordsOf(source, meaning, 160),
    ...(uses !== undefined && { uses }),
    ...(location && { location }),
  };
}

/** `sec/termUses`: where a term is used, as references to it are found; `view` is the text that was being read, if any. */
export async function termUses(
  view: TextView,
  term: string,
  texts: Iterable<TextView>,
  pace: Pace,
): Promise<Location[]> {
  const own = view.terms.definitions.filter(({ key }) => key === view.terms.terms.everywhere(term)[0]?.key);
  const mine = view.terms.definitions.find((each) => each.term === term);
  const held = mine ? holding(view, term, mine.block) : view.terms.terms.lookup(term, NOWHERE);
  const definitions = held.length ? held : mine ? [mine] : own;
  return definitions.length ? termReferences(view, { term, definitions }, false, texts, pace) : [];
}
