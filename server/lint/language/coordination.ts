import { groupEndingAt, groupStartingAt, type NounGroup } from './nounGroups';
import type { Word } from './words';

/** Nouns joined by "and" or "or": "Devices, Hubs or Meters". */
export interface Series {
  /** The noun groups, at least two; the last one follows the "and" or "or". */
  readonly groups: readonly NounGroup[];
  readonly conjunction: Word;
  /** True when "both", "either", "neither" or "between" stands before it: the drafter has marked where it begins. */
  readonly marked: boolean;
}

/** Most members of a series that are looked at. */
const MOST = 8;
const MARKERS = new Set(['both', 'either', 'neither', 'between', 'one', 'any', 'each']);

/** The series of nouns whose last two the conjunction at `index` joins; undefined when it joins something else. */
export function seriesAt(words: readonly Word[], index: number): Series | undefined {
  const conjunction = words[index];
  if (!conjunction || (conjunction.lower !== 'and' && conjunction.lower !== 'or')) return undefined;
  const comma = words[index - 1]?.text === ',';
  const left = groupEndingAt(words, comma ? index - 2 : index - 1);
  const right = groupStartingAt(words, index + 1);
  if (!left || !right) return undefined;
  const groups = [left, right];
  while (groups.length < MOST && words[groups[0]!.start - 1]?.text === ',') {
    const before = groupEndingAt(words, groups[0]!.start - 2);
    if (!before) break;
    groups.unshift(before);
  }
  if (comma && groups.length < 3) return undefined;
  const marker = groups[0]!.determiner?.lower ?? words[groups[0]!.start - 1]?.lower ?? '';
  const before = words[groups[0]!.start - 1]?.lower ?? '';
  const marked =
    marker === 'both' ||
    marker === 'either' ||
    marker === 'neither' ||
    before === 'between' ||
    (before === 'of' && MARKERS.has(words[groups[0]!.start - 2]?.lower ?? ''));
  return { groups, conjunction, marked };
}

const FIXED = new Set([
  'terms and conditions',
  'rights and obligations',
  'rights and liabilities',
  'duties and powers',
  'powers and duties',
  'name and address',
  'names and addresses',
  'gas and electricity',
  'electricity and gas',
  'costs and expenses',
  'systems and processes',
  'policies and procedures',
  'procedures and processes',
]);

/** True for pairs that are read as one: "terms and conditions". */
export function isFixedPair({ groups, conjunction }: Series): boolean {
  const [left, right] = groups.slice(-2) as [NounGroup, NounGroup];
  return FIXED.has(`${left.head.lower} ${conjunction.lower} ${right.head.lower}`);
}
