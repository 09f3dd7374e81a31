import { type Unmatched, unmatchedIn } from '../language/pairs';
import type { Passage } from '../passage';
import type { PassageRule, Remark, RemarkFix } from '../rule';

/** N07: a bracket or quotation mark without its partner. */
export const bracketUnbalanced: PassageRule = {
  name: 'bracket-unbalanced',
  id: 'N07',
  summary: 'A bracket or a quotation mark is opened and never closed, or closed and never opened.',
  severity: 'error',
  scope: 'changed',
  kinds: ['provision', 'prose', 'row', 'heading'],
  source: 'Every proofreading tool for contracts checks it.',
  explanation: `Brackets and quotation marks say where an aside, a title or a defined term begins and ends. Where one of a pair is missing, the reader must guess how far it reaches, and what stands behind it may be read as part of it or not.

Add the partner that is missing, or take out the one that is left over. Numbers such as "a)" and "(a)" at the start of an item count for nothing, and a bracket may be opened in the words that introduce a list and closed after it. Single quotation marks are not looked at, because they look like apostrophes.`,
  bad: 'L3.30 The DCC shall keep each record (and the answer to it for a year.',
  good: 'L3.30 The DCC shall keep each record (and the answer to it) for a year.',
  inspect(passage) {
    const unmatched = unmatchedIn(passage);
    return unmatched.length ? remarksOf(passage, unmatched) : undefined;
  },
};

/** Two marks of different kinds that belong together are one fault. */
function* remarksOf(passage: Passage, unmatched: readonly Unmatched[]): Generator<Remark> {
  for (let i = 0; i < unmatched.length; i++) {
    const mark = unmatched[i]!;
    const next = unmatched[i + 1];
    if (next && mark.opens && !next.opens && isQuote(mark) === isQuote(next)) {
      const right = PARTNERS[mark.sign]!;
      i++;
      yield {
        start: next.at,
        end: next.at + 1,
        message: `“${mark.sign}” is closed with “${next.sign}”, so the reader cannot tell where the words in ${nameOf(mark)} end. Write “${right}”.`,
        fixes: [
          {
            title: `Write “${right}”`,
            edits: [{ start: next.at, end: next.at + 1, newText: right }],
            mechanical: true,
          },
        ],
      };
      continue;
    }
    yield {
      start: mark.at,
      end: mark.at + 1,
      message: mark.opens
        ? `This ${signOf(mark)} is never closed, so the reader must guess how far the words in ${nameOf(mark)} reach. Close it where they end, or take it out.`
        : `This ${signOf(mark)} closes what was never opened, so the reader must guess where the words in ${nameOf(mark)} begin. Open it where they begin, or take it out.`,
      fixes: mark.opens ? closings(passage, mark) : [],
    };
  }
}

const PARTNERS: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '“': '”',
  '”': '“',
};

const isQuote = ({ sign }: Unmatched) => sign === '“' || sign === '”';
const signOf = (mark: Unmatched) => (isQuote(mark) ? 'quotation mark' : `“${mark.sign}”`);
const nameOf = (mark: Unmatched) => (isQuote(mark) ? 'quotation marks' : 'brackets');

/** `(the “Applicant”` without its bracket: the bracket belongs behind the term. */
const LABELLED =
  /^\((?:(?:an?|the|each(?:,? an?)?|together,?(?: the)?|collectively,?(?: the)?)\s{1,5})?[“"][^“”"\n]{1,80}[”"](?!\s{0,5}(?:or|and)\b)/;
/** `“Fault means …`: the quotation mark belongs behind the term. */
const DEFINED =
  /^“([A-Z][\w’'()/-]{0,40}(?:\s{1,3}[\w’'()/-]{1,40}){0,8}?)(?=\s{1,5}(?:means|has\s{1,5}the\s{1,5}meaning)\b)/;

function closings({ masked, bodyStart }: Passage, { at, sign }: Unmatched): RemarkFix[] {
  const rest = masked.slice(at, at + 300);
  const found = sign === '(' ? LABELLED.exec(rest) : sign === '“' && at <= bodyStart + 2 ? DEFINED.exec(rest) : null;
  if (!found) return [];
  const end = at + found[0].length;
  const close = PARTNERS[sign]!;
  return [{ title: `Add “${close}”`, edits: [{ start: end, end, newText: close }] }];
}
