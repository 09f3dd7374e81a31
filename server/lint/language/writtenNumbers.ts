const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const LARGE: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

const WORD = `(?:${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** Source of a pattern for a number in words ("five", "twenty-one", "one hundred and five"); match it case-blind. */
export const NUMBER_WORDS = `${WORD}\\b(?:[-\\s]{1,20}(?:and\\s{1,20})?(?:${WORD}|${[...LARGE.keys()].join('|')})\\b){0,8}`;

/** The value of a number in words or figures ("twenty-one", "1,000"); undefined for anything else, "five six" too. */
export function numberOf(words: string): number | undefined {
  const text = words.trim().toLowerCase();
  if (/^\d{1,3}(?:,\d{3}){1,4}$|^\d{1,15}$/.test(text)) return Number(text.replaceAll(',', ''));
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const part of text.split(/[-\s]+/)) {
    if (part === 'and') continue;
    const value = VALUES.get(part);
    const large = LARGE.get(part) ?? 0;
    if (value !== undefined) {
      const follows = last >= 100 || (last >= 20 && value > 0 && value < 10);
      if (!follows) return undefined;
      group += value;
      last = value;
    } else if (large === 100 && group > 0 && group < 20) {
      group *= 100;
      last = 100;
    } else if (large > 100 && group > 0) {
      total += group * large;
      group = 0;
      last = large;
    } else {
      return undefined;
    }
  }
  return last === Number.POSITIVE_INFINITY ? undefined : total + group;
}
