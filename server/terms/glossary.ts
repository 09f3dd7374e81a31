import { documentOf } from '../corpus/address';
import type { Code } from '../corpus/code';
import type { Definition } from './definition';
import { termKey } from './variants';

const kept = new WeakMap<Code['terms'], WeakMap<Code['acronyms'], readonly Definition[]>>();

/** The terms and acronyms of the Code's lists as definitions without text; they hold everywhere. */
export function fromLists(code: Code): readonly Definition[] {
  let known = kept.get(code.terms)?.get(code.acronyms);
  if (!known) {
    known = [...terms(code), ...acronyms(code)];
    const beneath = kept.get(code.terms) ?? new WeakMap();
    kept.set(code.terms, beneath.set(code.acronyms, known));
  }
  return known;
}

const NOWHERE = {
  document: undefined,
  scope: undefined,
  scopeStated: false,
  block: -1,
  termSpan: { start: 0, end: 0 },
  meaning: { start: 0, end: 0, blocks: 0 },
} as const;

function* terms({ terms }: Code): Iterable<Definition> {
  for (const { term, gloss, reference, acronym, unverified, at } of terms) {
    const owner = reference || undefined;
    const about = {
      ...NOWHERE,
      uri: at?.uri ?? '',
      line: at?.line,
      owner,
      unverified,
      document: owner && documentOf(owner),
    };
    yield { ...about, term, key: termKey(term), kind: 'glossary', gloss, ...(acronym && { acronym }) };
    if (acronym && acronym !== term)
      yield { ...about, term: acronym, key: termKey(acronym), kind: 'acronym', expansion: term };
  }
}

function* acronyms({ acronyms, terms }: Code): Iterable<Definition> {
  const listed = new Set(terms.map(({ acronym }) => acronym));
  for (const { acronym, expansion, unverified, at } of acronyms) {
    if (listed.has(acronym)) continue;
    const about = { ...NOWHERE, uri: at?.uri ?? '', line: at?.line, owner: undefined, unverified };
    yield { ...about, term: acronym, key: termKey(acronym), kind: 'acronym', expansion };
  }
}
