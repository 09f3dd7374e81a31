import type { CodeIndex } from '../citations/codeIndex';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { TermUse } from '../terms/termUse';
import type { TextTerms } from '../terms/textTerms';
import { termKey } from '../terms/variants';
import { passagesOf } from './clauses';
import { MASK } from './passage';
import { KeptReadings } from './termsKept';
import { type Vocabularies, vocabulariesOf } from './termsVocabulary';

/** Words that are a defined term but for their spelling. Offsets from the block. */
export interface Misspelling extends Span {
  /** The term as it should stand here. */
  readonly written: string;
  readonly term: string;
  /** `joined`: hyphens and blanks only; `letters`: a slip of the keys. */
  readonly how: 'joined' | 'letters';
}

/** What the rules on terms look at. */
export interface ReadingContext {
  readonly document: LegalDocument;
  readonly index: CodeIndex;
  readonly terms: TextTerms;
}

const kept = new KeptReadings<readonly Misspelling[]>();

/** Terms of several words in a block that lack a capital which the term has. Linear in its words, and kept. */
export function smallLetters(context: ReadingContext, block: number): readonly Misspelling[] {
  const { document, terms } = context;
  const uses = terms.of(block);
  return kept.of(document, block, uses, vocabulariesOf(terms), () => readSmall(context, block, uses));
}

function readSmall(
  { document, index, terms }: ReadingContext,
  block: number,
  uses: readonly TermUse[],
): readonly Misspelling[] {
  const range = { from: block, to: block + 1 };
  const [passage] = passagesOf(document, range, { expressions: index.expressions, terms: () => uses });
  if (!passage?.isLegal || passage.kind === 'heading') return [];
  const holds = (term: string) => terms.lookup(term, block).length > 0;
  return smallIn(withoutQuotes(passage.masked), passage.bodyStart, uses, vocabulariesOf(terms), holds);
}

const QUOTED = /\*\*[^*]{1,200}\*\*|“[^“”]{1,400}”|"[^"\n]{1,300}"|(?<!\w)‘[^‘]{1,200}?’(?!\w)/g;

/** What stands in quotes or bold is spoken of, or being defined; bracketed titles behind a citation are headings. */
export function withoutQuotes(masked: string): string {
  let text = masked;
  if (/\*\*|["“‘]/.test(text)) text = text.replace(QUOTED, (quoted) => MASK.repeat(quoted.length));
  if (text.includes(MASK)) text = text.replace(/(?<=¤\s{0,3})\([^()]{1,200}\)/g, (title) => MASK.repeat(title.length));
  return text;
}

/** Terms of several words that lack a capital which the term has. */
export function smallIn(
  text: string,
  from: number,
  uses: readonly TermUse[],
  vocabularies: Vocabularies,
  holds: (term: string) => boolean,
): Misspelling[] {
  const found: Misspelling[] = [];
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return found;
  let next = 0;
  vocabularies.small().find(lower, from, lower.length, undefined, (start, end, id, by) => {
    const spelling = vocabularies.all[by]!.smallForms[id]!;
    if (!lacksCapital(text.slice(start, end), spelling.key)) return;
    while (next < uses.length && uses[next]!.end <= start) next++;
    if (next < uses.length && uses[next]!.start < end && uses[next]!.start < start) return;
    if (/[\w-]/.test(text[start - 1] ?? '') || text[end] === '-' || !holds(spelling.term)) return;
    found.push({ start, end, written: spelling.written, term: spelling.term, how: 'letters' });
  });
  return found;
}

/** True when a word begins with a small letter where the term has a capital. */
function lacksCapital(words: string, key: string): boolean {
  const plain = termKey(words);
  if (plain.length !== key.length) return false;
  for (let i = 0; i < plain.length; i++) {
    if (i > 0 && plain[i - 1] !== ' ') continue;
    if (plain[i] !== key[i] && plain[i] === key[i]!.toLowerCase()) return true;
  }
  return false;
}
