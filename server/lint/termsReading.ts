import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import { singularOf } from '../terms/plurals';
import type { TermUse } from '../terms/termUse';
import type { TextTerms } from '../terms/textTerms';
import { termKey } from '../terms/variants';
import { passagesOf } from './clauses';
import { MASK, type Passage } from './passage';
import { type CapitalRun, capitalRuns } from './termsCapitals';
import { KeptReadings } from './termsKept';
import { isCommonAcronym, isProperName } from './termsProperNames';
import { type Misspelling, type ReadingContext, smallIn, withoutQuotes } from './termsSmall';
import { mayHoldUnknown } from './termsUnknown';
import { isNameOfCode, type Spelling, type Vocabularies, vocabulariesOf } from './termsVocabulary';

/** Words with capitals that no definition explains. Offsets from the block. */
export interface Phrase extends Span {
  /** On one line. */
  readonly words: string;
  /** What its spellings have in common: in the singular, hyphens as blanks. */
  readonly key: string;
}

/** What a paragraph's words show of terms, defined or not. No two of these overlap, nor one of {@link smallLetters}. Offsets from the block. */
export interface TermReading {
  readonly phrases: readonly Phrase[];
  /** Words with capitals that are a term but for a slip. */
  readonly slips: readonly Misspelling[];
  /** Short names in capitals that are neither a term nor common. */
  readonly acronyms: readonly Phrase[];
}

const NOTHING: TermReading = { phrases: [], slips: [], acronyms: [] };
const kept = new KeptReadings<TermReading>();

/** Reads a block; headings, instructions and what is not legal text show nothing. Linear; kept until words or terms change. */
export function termReading(
  context: ReadingContext,
  block: number,
  vocabularies = vocabulariesOf(context.terms),
): TermReading {
  const { document, terms } = context;
  if (!isRead(document, block)) return NOTHING;
  // Nobody asks twice about a block of the Code as it stands: the quick look is cheaper than to keep its answer.
  if (document.id !== undefined && !hasUnknown(context, block)) return NOTHING;
  const uses = terms.of(block);
  return kept.of(document, block, uses, vocabularies, () =>
    hasUnknown(context, block) ? read(context, block, uses, vocabularies) : NOTHING,
  );
}

function isRead({ blocks }: LegalDocument, block: number): boolean {
  const { kind } = blocks[block]!;
  return kind === 'provision' || kind === 'prose' || kind === 'row';
}

/** False when a look at the words shows that there is nothing to read. */
function hasUnknown({ document, terms, index }: ReadingContext, block: number): boolean {
  const { kind, label, bodyStart, contentLength } = document.blocks[block]!;
  const by = document.starts[block]!;
  return mayHoldUnknown(document.text, by, by + bodyStart, by + contentLength, {
    citations: index.expressions.of(document, block),
    uses: terms.spans(block),
    isNumbered: label !== undefined && kind === 'provision',
  });
}

/** Words in a block that are a term but for a hyphen, a blank or a slip of the keys. No two overlap. */
export function misspellings(
  context: ReadingContext,
  block: number,
  vocabularies = vocabulariesOf(context.terms),
): readonly Misspelling[] {
  const { document, terms, index } = context;
  const { slips } = termReading(context, block, vocabularies);
  if (!isRead(document, block)) return slips;
  const uses = terms.of(block);
  if (!uses.some((use) => isJoinedOtherwise(document.text, document.starts[block]!, use))) return slips;
  const range = { from: block, to: block + 1 };
  const [passage] = passagesOf(document, range, { expressions: index.expressions, terms: () => uses });
  return passage?.isLegal ? [...joinedOtherwise(withoutQuotes(passage.masked), uses), ...slips] : slips;
}

function read(
  { document, index, terms }: ReadingContext,
  block: number,
  uses: readonly TermUse[],
  vocabularies: Vocabularies,
): TermReading {
  const range = { from: block, to: block + 1 };
  const [passage] = passagesOf(document, range, { expressions: index.expressions, terms: () => uses });
  if (!passage?.isLegal) return NOTHING;
  const text = withoutQuotes(passage.masked);
  const holds = (term: string) => terms.lookup(term, block).length > 0;
  const slips: Misspelling[] = [];
  const phrases: Phrase[] = [];
  const acronyms: Phrase[] = [];
  for (const run of runsIn(passage, text, uses, vocabularies, holds)) {
    for (const { start, end } of run.acronyms) {
      const words = text.slice(start, end);
      if (/[A-Z].*[A-Z]/.test(words) && !isCommonAcronym(words) && !isNameOfCode(index.code, words))
        acronyms.push({ start, end, words, key: words.replace(/s$/, '') });
    }
    if (!run.isPhrase) {
      // "SubCommittee" is a slip, "ServiceRequest" the name of a thing in a schema.
      const slip = run.acronyms.length ? undefined : slipIn(text, run, vocabularies, holds);
      if (slip?.how === 'joined' && blanksIn(slip.written) === blanksIn(text.slice(slip.start, slip.end)))
        slips.push(slip);
      continue;
    }
    const words = text.slice(run.start, run.end).replace(/\s+/g, ' ');
    if (isProperName(words) || isNameOfCode(index.code, words)) continue;
    const slip = slipIn(text, run, vocabularies, holds);
    if (slip) slips.push(slip);
    else phrases.push(...parted(text, run, terms));
  }
  return phrases.length || slips.length || acronyms.length ? { phrases, slips, acronyms } : NOTHING;
}

const blanksIn = (words: string) => words.split(/\s+/).length;

function singularKey(words: string): string {
  const key = termKey(words);
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return key.slice(0, key.length - last.length) + (singularOf(last) ?? last);
}

/** "User Role of Watcher" is two phrases when one of them is a term somewhere. */
function parted(text: string, { words, unknown, start, end }: CapitalRun, terms: TextTerms): Phrase[] {
  const phrase = (from: number, to: number): Phrase => {
    const words = text.slice(from, to).replace(/\s+/g, ' ');
    return { start: from, end: to, words, key: singularKey(words) };
  };
  const whole = phrase(start, end);
  if (!/ (?:of|for) /.test(whole.words) || terms.terms.everywhere(whole.words).length) return [whole];
  const parts: Phrase[] = [];
  let first = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !/\s(?:of|for)\s/.test(text.slice(words[i - 1]!.end, words[i]!.start))) continue;
    const part = phrase(words[first]!.start, words[i - 1]!.end);
    if (unknown.some((at) => at >= first && at < i)) parts.push(part);
    first = i;
  }
  return parts.some((part) => terms.terms.everywhere(part.words).length) ? parts : [whole];
}

/** The runs of capitals with unknown words. Terms in small letters are looked for only where there are any. */
function runsIn(
  { bodyStart, kind }: Passage,
  text: string,
  uses: readonly TermUse[],
  vocabularies: Vocabularies,
  holds: (term: string) => boolean,
): readonly CapitalRun[] {
  // A term in small letters matters where it has a word in common with a word that no term covers.
  let isNear = false;
  const note = ({ start, end }: Span) => {
    isNear ||= vocabularies.all.some((each) => each.sharesWord(text.slice(start, end)));
  };
  const runs = [...capitalRuns(text, bodyStart, uses, kind === 'row', note)];
  if (!runs.length || !isNear) return runs;
  const small = smallIn(text, bodyStart, uses, vocabularies, holds);
  if (!small.length) return runs;
  const covered = [...uses, ...small].sort((a, b) => a.start - b.start);
  return [...capitalRuns(text, bodyStart, covered, kind === 'row')];
}

const separators = (words: string) => words.replace(/[^\s\-\u2010\u2011]+/g, '').replace(/[\u2010\u2011]/g, '-');

/** True when a use is not written as its term is, letter for letter. */
const isJoinedOtherwise = (text: string, by: number, { start, end, term }: TermUse) =>
  end - start !== term.length || !text.startsWith(term, by + start);

/** Uses with a hyphen where the term has a blank, or the other way round: "Sub Committee". */
function joinedOtherwise(text: string, uses: readonly TermUse[]): Misspelling[] {
  const found: Misspelling[] = [];
  for (const use of uses) {
    if (!isJoinedOtherwise(text, 0, use)) continue;
    const { start, end, term } = use;
    const words = text.slice(start, end);
    if (!/[\s\-\u2010\u2011]/.test(words)) continue;
    const wanted = separators(term);
    if (words.includes(MASK) || separators(words.replace(/\s+/g, ' ')) === wanted) continue;
    let at = 0;
    const written = words.replace(/\s+/g, ' ').replace(/[ \-\u2010\u2011]/g, (is) => wanted[at++] ?? is);
    if (at !== wanted.length) continue;
    found.push({ start, end, written, term, how: 'joined' });
  }
  return found;
}

/** Most words of a run that are tried together. */
const MOST_WORDS = 8;

/** The words of a run, the unknown ones all among them, that are a term but for a slip. */
function slipIn(
  text: string,
  { words, unknown }: CapitalRun,
  vocabularies: Vocabularies,
  holds: (term: string) => boolean,
): Misspelling | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const [first, last] = [unknown[0]!, unknown.at(-1)!];
  for (let from = 0; from <= first; from++) {
    for (let to = words.length - 1; to >= last; to--) {
      const [start, end] = [words[from]!.start, words[to]!.end];
      const written = text.slice(start, end);
      for (const vocabulary of vocabularies.all) {
        const same = vocabulary.sameLetters(written);
        const found: Spelling | undefined = same ?? vocabulary.misspelt(written);
        if (!found || found.key === termKey(written) || !holds(found.term)) continue;
        if (isAllCapitals(written) && !isAllCapitals(found.written)) continue;
        return { start, end, written: found.written, term: found.term, how: same ? 'joined' : 'letters' };
      }
    }
  }
  return undefined;
}

const isAllCapitals = (words: string) => !/[a-z]{2}/.test(words);
