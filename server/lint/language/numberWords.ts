const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const;
const VALUES: ReadonlyMap<string, number> = new Map(WORDS.map((word, value) => [word, value]));

/** The words "two" to "twenty" and figures of one or two digits, as the inside of a regular expression. */
export const COUNT_PATTERN = `${WORDS.slice(2).join('|')}|\\d{1,2}`;

/** The value of "three" or "12"; undefined for other words. */
export function countOf(word: string): number | undefined {
  return VALUES.get(word.toLowerCase()) ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined);
}

/** A count written as `like` is written, in a word or in figures; in figures above twenty. */
export function countWords(value: number, like: string): string {
  return /^\d/.test(like) ? String(value) : (WORDS[value] ?? String(value));
}
