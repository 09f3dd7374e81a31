import type { TextTerms } from '../../terms/textTerms';
import { type DocumentRule, type Finding, finding } from '../rule';
import { type Misspelling, smallLetters } from '../termsSmall';
import { knowledgeOf } from '../termsVocabulary';

/** D06: a defined term of several words in small letters. */
export const termLowerCase: DocumentRule = {
  name: 'term-lower-case',
  id: 'D06',
  summary: 'The words of a defined term stand in small letters.',
  severity: 'hint',
  scope: 'changed',
  reach: 'block',
  source: 'The opening words of Section A1, by which capitals mark a defined term; every checker of defined terms.',
  explanation: `A defined term has its meaning only where it has its capitals. "Each network party shall pay" and "Each Network Party shall pay" may bind different persons, and whoever gains from the wider reading will say that the small letters were meant.

If the term is meant, write it with its capitals. If something else is meant, words that do not look like the term are safer.

Only terms of several words are looked for, because a single word ("party", "device", "user") is as often meant in its ordinary sense. The definition of the term itself, headings, and words in quotation marks are left alone. The quick fix changes what the text says, so it is never made for all places at once.`,
  bad: 'L3.30 The DCC shall send its answer to each network party that has asked for it.',
  good: 'L3.30 The DCC shall send its answer to each Network Party that has asked for it.',
  *check(context) {
    const { document, terms, range } = context;
    if (knowledgeOf(terms.terms) === 'none' && !terms.definitions.length) return;
    let defined: ReadonlyMap<number, ReadonlySet<string>> | undefined;
    for (let block = range.from; block < range.to; block++) {
      if (!context.isChanged(block)) continue;
      const small = smallLetters(context, block);
      if (!small.length) continue;
      defined ??= definedIn(terms);
      for (const found of small)
        if (!defined.get(block)?.has(found.term)) yield report(found, document.starts[block]!, document.text);
    }
  },
};

/** The terms that each block sets: their meanings may use the same words in their ordinary sense. */
function definedIn({ definitions }: TextTerms): ReadonlyMap<number, ReadonlySet<string>> {
  const byBlock = new Map<number, Set<string>>();
  for (const { block, term } of definitions) {
    const terms = byBlock.get(block);
    if (terms) terms.add(term);
    else byBlock.set(block, new Set([term]));
  }
  return byBlock;
}

function report({ start, end, written, term }: Misspelling, by: number, text: string): Finding {
  const span = { start: by + start, end: by + end };
  const words = text.slice(span.start, span.end);
  return finding(termLowerCase, {
    span,
    message: `“${words.replace(/\s+/g, ' ')}” stands in small letters, but “${term}” is a defined term, so it is open whether the term is meant. Write “${written}” if it is, and other words if it is not.`,
    fixes: [{ title: `Write “${written}”`, edits: [{ span, newText: capitalised(words, written) }] }],
  });
}

/** Words with the capitals of a term; blanks, line breaks and hyphens stay as they are. */
function capitalised(words: string, written: string): string {
  const wanted = written.split(/[\s-]+/);
  let at = 0;
  return words.replace(/[^\s\-\u2010\u2011]+/g, (word) => wanted[at++] ?? word);
}
