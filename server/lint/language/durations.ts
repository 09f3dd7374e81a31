import { after, before } from './near';
import { NUMBER_WORDS, numberOf } from './writtenNumbers';

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A length of time in words: "5 Working Days", "one month". Offsets are UTF-16 units of the text it was read in. */
export interface Duration {
  readonly start: number;
  readonly end: number;
  /** The number; 1 for "a month". */
  readonly count: number | undefined;
  /** "Working", "calendar", "clear"; empty for bare "days". */
  readonly qualifier: string;
  readonly unit: TimeUnit;
  /** True for "5 days’ notice". */
  readonly possessive: boolean;
}

const QUALIFIER =
  '(?:full|complete|whole|clear|further|additional|working|business|calendar|consecutive|successive|regulatory|financial)';

/** Source of a pattern for a number of things: "5", "five", "five (5)", "a"; match it case-blind. */
export const AMOUNT = `(?:\\d{1,4}|${NUMBER_WORDS}|an?)(?:\\s{0,3}\\([\\w -]{1,40}\\))?`;

const DURATION = `(?<![\\w.,])(${AMOUNT})[\\s-]{1,20}((?:${QUALIFIER}[\\s-]{1,20}){0,3})(second|minute|hour|day|week|month|year)(?:s(?![\\w])([’']?)|[’']s()|(?!\\w))`;
const FOLLOWING = new RegExp(`^${DURATION}`, 'i');
const PRECEDING = new RegExp(`${DURATION}\\s{0,20}$`, 'i');

/** The length of time that begins at `at`. */
export function durationAt(text: string, at: number): Duration | undefined {
  return read(FOLLOWING.exec(after(text, at, 160)), at);
}

/** The length of time that ends before `at`, white space between left out. */
export function durationBefore(text: string, at: number): Duration | undefined {
  const piece = before(text, at, 100);
  return read(PRECEDING.exec(piece), at - piece.length);
}

function read(match: RegExpExecArray | null, at: number): Duration | undefined {
  if (!match) return undefined;
  const [words, amount, qualifier, unit, apostrophe, ofOne] = match;
  const start = at + match.index;
  return {
    start,
    end: start + words.trimEnd().length,
    count: /^an?$/i.test(amount!) ? 1 : numberOf(amount!.replace(/\s*\(.*/s, '')),
    qualifier: qualifier!.trim(),
    unit: unit!.toLowerCase() as TimeUnit,
    possessive: Boolean(apostrophe) || ofOne !== undefined,
  };
}

/** True for lengths that are counted in whole days or longer, where the first and last day matter. */
export function countsDays({ unit }: Duration): boolean {
  return unit !== 'second' && unit !== 'minute' && unit !== 'hour';
}
