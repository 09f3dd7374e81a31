import { after, before } from './near';

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.map((month) => month[0]!.toUpperCase() + month.slice(1)).join('|')})`;

/** A date in words. Offsets are UTF-16 units of the text it was read in. */
export interface DateWords {
  readonly start: number;
  readonly end: number;
  /** 1 to 31; undefined for "April 2027". */
  readonly day: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | undefined;
}

const DAY = `(?:(?:the\\s{1,20})?(\\d{1,2})(?:st|nd|rd|th)?\\s{1,20}(?:day\\s{1,20}of\\s{1,20})?)`;
const FULL = `${DAY}(${MONTH})\\b(?:,?\\s{1,20}((?:19|20)\\d{2})\\b)?`;
const MONTH_ONLY = `()(${MONTH})\\s{1,20}((?:19|20)\\d{2})\\b`;
const FULL_AT = new RegExp(`^${FULL}`);
const MONTH_AT = new RegExp(`^${MONTH_ONLY}`);
const ISO_AT = /^((?:19|20)\d{2})-(\d{2})-(\d{2})\b/;
const DAY_BEFORE = new RegExp(`(?<!\\w)${DAY}$`);

/** The date that begins at `at`: "1 April", "the 1st of April" without "of", "1 April 2027", "April 2027", "2027-04-01". */
export function dateAt(text: string, at: number): DateWords | undefined {
  const piece = after(text, at, 80);
  const iso = ISO_AT.exec(piece);
  if (iso) {
    return { start: at, end: at + iso[0].length, day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) };
  }
  const match = FULL_AT.exec(piece) ?? MONTH_AT.exec(piece);
  if (!match) return undefined;
  const [words, day, month, year] = match;
  return {
    start: at,
    end: at + words.length,
    day: day ? Number(day) : undefined,
    month: MONTHS.indexOf(month!.toLowerCase()) + 1,
    year: year ? Number(year) : undefined,
  };
}

/** The date of which the name of the month stands at `at`; undefined without a day before it. */
export function dateAround(text: string, at: number): DateWords | undefined {
  const match = DAY_BEFORE.exec(before(text, at, 50));
  return match ? dateAt(text, at - match[0].length) : undefined;
}

/** `2027-04-01`; undefined without day or year. */
export function isoDate({ day, month, year }: DateWords): string | undefined {
  if (!day || !year) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
