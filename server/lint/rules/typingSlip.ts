import { articleFor } from '../language/articles';
import type { PassageRule, Remark } from '../rule';

const TWICE = /(?<![\p{L}\p{N}’'\-/.])([\p{L}]{2,24})(\s{1,10})\1(?![\p{L}\p{N}’'-])/iuy;
const PAIR_TWICE =
  /(?<![\p{L}\p{N}’'\-/.])((?!and\b|or\b|by\b)[a-z]{1,24}\s(?!and\b|or\b|by\b|to\b|time\b|day\b|in\b|on\b|for\b)[a-z]{2,24})(\s{1,10})\1(?![\p{L}\p{N}’'-])/iuy;
const ARTICLE = /(?<![\p{L}\p{N}’'\-/.(“"])(an?)\s{1,10}([“"‘]?)([\p{L}][\p{L}\p{N}’'.-]{1,40})/giu;
const RIGHT_TWICE = /^(?:that|had|her|so|no|very|many|far|bora|yada)$/i;

/**
 * Places where a word or a pair of words may stand twice: the patterns are slow, and the lengths of words alone rule out
 * nearly all of a text.
 */
function* repetitions(text: string, from: number): Generator<{ start: number; pattern: RegExp }> {
  let [first, second, third] = ['', '', ''];
  let [firstAt, secondAt, thirdAt] = [0, 0, 0];
  let done = from;
  for (let at = from; at < text.length; ) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    let start = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    while (start < at && isSign(text.charCodeAt(start))) start++;
    const word = text.slice(start, at);
    if (third && firstAt >= done && sameStart(word, second) && sameWord(third, first)) {
      yield { start: firstAt, pattern: PAIR_TWICE };
      done = at;
    } else if (sameStart(word, third) && thirdAt >= done) yield { start: thirdAt, pattern: TWICE };
    [first, second, third] = [second, third, word];
    [firstAt, secondAt, thirdAt] = [secondAt, thirdAt, start];
  }
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 160;
/** Brackets, quotes and masks before a word. */
const isSign = (code: number) =>
  code < 48 ||
  (code > 57 && code < 65) ||
  (code > 90 && code < 97) ||
  (code > 122 && code < 192) ||
  (code > 0x2000 && code < 0x2070);
const sameWord = (a: string, b: string) => a.length === b.length && a.length > 0 && a.toLowerCase() === b.toLowerCase();

/** True when `word` is `before`, signs behind it left out ("the the,"). */
function sameStart(word: string, before: string): boolean {
  const { length } = before;
  if (!length || word.length < length || (word.charCodeAt(0) | 32) !== (before.charCodeAt(0) | 32)) return false;
  return word.slice(0, length).toLowerCase() === before.toLowerCase();
}

/** S15: a word that stands twice, "a" for "an". */
export const typingSlip: PassageRule = {
  name: 'typing-slip',
  id: 'S15',
  summary: 'A word stands twice in a row, or "a" stands where "an" belongs.',
  severity: 'warning',
  scope: 'changed',
  source: 'retext-repeated-words and retext-indefinite-article; MP173 put many such slips in the SEC right.',
  explanation: `A word that stands twice is a slip of editing, mostly where two versions were joined. It seldom changes the meaning, but once it is in the Code it takes a modification to remove it, and a reader may wonder what other word was meant ("shall not not", "the the").

Take the second word out. Acronyms that some readers speak as a word (SEC, SMKI, HAN) may have "a" or "an".`,
  bad: 'L3.30 The DCC shall keep the the register.',
  good: 'L3.30 The DCC shall keep the register.',
  inspect({ masked, kind }, at) {
    const found: Remark[] = [];
    for (const { start, pattern } of repetitions(masked, at)) {
      pattern.lastIndex = start;
      const match = pattern.exec(masked);
      if (match) {
        const [whole, word, gap] = match as unknown as [string, string, string];
        const again = whole.slice(word.length + gap.length);
        // "AND or OR": an operator. "The the" is a slip.
        if (RIGHT_TWICE.test(word) || (again !== word && again !== word.toLowerCase())) continue;
        const end = match.index + whole.length;
        found.push({
          start: match.index,
          end,
          message:
            `“${word.toLowerCase().replace(/\s+/g, ' ')}” stands twice, so a reader may ask which other word was meant. Take one of them out.`.replace(
              /^“./,
              (start) => start.toUpperCase(),
            ),
          fixes: [
            {
              title: `Take out the second “${word.replace(/\s+/g, ' ')}”`,
              edits: [{ start: match.index + word.length, end, newText: '' }],
              mechanical: true,
            },
          ],
        });
      }
    }
    if (kind === 'row') return found;
    ARTICLE.lastIndex = at;
    for (let match = ARTICLE.exec(masked); match; match = ARTICLE.exec(masked)) {
      const [, article, quote, word] = match as unknown as [string, string, string, string];
      const right = articleFor(word.replace(/[’'.-]+$/, ''));
      const afterLabel =
        article === 'A' && match.index > at && !/[.:;]\s+$/.test(masked.slice(match.index - 4, match.index));
      if (!right || quote || afterLabel || article.toLowerCase() === right) continue;
      const newText = article.startsWith('A') ? `A${right.slice(1)}` : right;
      const end = match.index + article.length;
      found.push({
        start: match.index,
        end,
        message: `“${right.toUpperCase().charAt(0)}${right.slice(1)} ${word}”, not “${article} ${word}”: the article goes by the sound that follows it. Write “${newText}”.`,
        fixes: [{ title: `Write “${newText}”`, edits: [{ start: match.index, end, newText }], mechanical: true }],
      });
    }
    return found;
  },
};
