import { isFixedPair, type Series, seriesAt } from '../language/coordination';
import { groupEndingAt, groupStartingAt } from '../language/nounGroups';
import { singular } from '../language/plurals';
import { type Word, type WordKind, wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule, Remark } from '../rule';

/** S02: "and" and "or" side by side, with nothing to say which joins first. */
export const andOrMixed: PassageRule = {
  name: 'and-or-mixed',
  id: 'S02',
  summary: '“And” and “or” join words side by side, and nothing says which joins first.',
  severity: 'information',
  scope: 'changed',
  source: 'Berry, Kamsties and Krieger, From Contract Drafting to Software Specification (2003).',
  explanation: `"Devices or Communications Hubs and Users" may be "either Devices or Communications Hubs, and in any case Users" or "either Devices, or both Communications Hubs and Users". English has no rule that settles it, and a duty may be half as wide as was meant.

Say "either … or" or "both … and", set the words out as a list, or put a comma where the parts divide. The quick fixes write out the two readings.

The rule is silent where a comma, a list, "either" or "both" shows the parts, and about pairs that are read as one, such as "terms and conditions".`,
  bad: 'L3.30 The DCC shall keep records of Devices or Communications Hubs and Users.',
  good: 'L3.30 The DCC shall keep records of Users and of either Devices or Communications Hubs.',
  triggers: ['and', 'or'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return undefined;
    const { words, index } = found;
    if (words[index]!.kind !== 'conjunction') return undefined;
    const before = conjunctionBefore(words, index);
    if (before === undefined || words[before]!.lower === words[index]!.lower) return undefined;
    const kind = joins(words, index);
    if (!kind || kind !== joins(words, before)) return undefined;
    if (kind === 'nouns' && isGrouped(words, before, index)) return undefined;
    if (isMarked(words, before) || isSettled(words, before) || isSettled(words, index)) return undefined;
    return [remark(passage, words, before, index)];
  },
};

const WITHIN: ReadonlySet<WordKind> = new Set<WordKind>([
  'determiner',
  'number',
  'adjective',
  'noun',
  'name',
  'citation',
  'verb',
  'participle',
  'gerund',
  'adverb',
]);
const REACH = 12;

/** The "and" or "or" before the one at `index`, with nothing between that divides a sentence. */
function conjunctionBefore(words: readonly Word[], index: number): number | undefined {
  for (let i = index - 1; i >= 0 && index - i <= REACH; i--) {
    const { kind, lower } = words[i]!;
    if (kind === 'conjunction') return lower === 'and' || lower === 'or' ? i : undefined;
    if (!WITHIN.has(kind)) return undefined;
  }
  return undefined;
}

const NOUNS: ReadonlySet<WordKind> = new Set<WordKind>(['noun', 'name', 'citation']);

/** What stands on both sides: nouns, verbs and the like; undefined when the sides differ. */
function joins(words: readonly Word[], index: number): 'nouns' | 'verb' | 'participle' | 'adjective' | undefined {
  const left = words[index - 1];
  const right = words[index + 1];
  if (!left || !right) return undefined;
  if (right.kind === 'verb' || right.kind === 'participle' || right.kind === 'adjective') {
    if (right.kind === 'adjective' && NOUNS.has(left.kind) && groupStartingAt(words, index + 1)) return 'nouns';
    return left.kind === right.kind ? right.kind : undefined;
  }
  return NOUNS.has(left.kind) && (NOUNS.has(right.kind) || groupStartingAt(words, index + 1)) ? 'nouns' : undefined;
}

const MARKERS = new Set(['either', 'both', 'neither', 'between', 'whether']);

/** True when "either", "both" or the like stands before: the drafter has said where the first part begins. */
function isMarked(words: readonly Word[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 8; i--) {
    if (MARKERS.has(words[i]!.lower)) return true;
    if (words[i]!.kind === 'stop' || words[i]!.kind === 'modal') return false;
  }
  return false;
}

/** "a Device and the Hub or meter", "the Hub or meter and the Device": where articles stand shows the parts. */
function isGrouped(words: readonly Word[], first: number, second: number): boolean {
  const left = groupEndingAt(words, first - 1);
  const middle = groupEndingAt(words, second - 1);
  const right = groupStartingAt(words, second + 1);
  if (!left || !middle || !right) return false;
  if (middle.determiner) return !right.determiner;
  return left.determiner !== undefined && right.determiner !== undefined;
}

const ENDINGS = new Set(['more', 'less', 'fewer', 'otherwise', 'not', 'part', 'any', 'all', 'other', 'vice']);

/** True for "one or more", "terms and conditions", "Party or Parties": read as one. */
function isSettled(words: readonly Word[], index: number): boolean {
  if (ENDINGS.has(words[index + 1]?.lower ?? '') || words[index - 1]?.kind === 'number') return true;
  const series: Series | undefined = seriesAt(words, index);
  if (!series) return false;
  const [left, right] = series.groups.slice(-2).map(({ head }) => singular(head.lower));
  return isFixedPair(series) || left === right;
}

function remark({ masked }: Passage, words: readonly Word[], first: number, second: number): Remark {
  const left = groupEndingAt(words, first - 1);
  const right = groupStartingAt(words, second + 1);
  const start = words[left?.start ?? first - 1]!.start;
  const end = words[(right?.end ?? second + 2) - 1]!.end;
  const shown = (from: number, to: number) => masked.slice(from, to).replace(/\s+/g, ' ').trim();
  const a = shown(start, words[first]!.start);
  const b = shown(words[first]!.end, words[second]!.start);
  const c = shown(words[second]!.end, end);
  const [one, two] = [words[first]!.lower, words[second]!.lower];
  const write = (newText: string) => ({ title: `Write “${newText}”`, edits: [{ start, end, newText }] });
  const readings =
    one === 'or'
      ? [`either ${a} or ${b}, and ${c}`, `${a}, or both ${b} and ${c}`]
      : [`both ${a} and ${b}, or ${c}`, `${a} and either ${b} or ${c}`];
  const whole = `${a} ${one} ${b} ${two} ${c}`;
  const long = whole.length > 70;
  return {
    start,
    end,
    message: long
      ? `“${one}” and “${two}” stand side by side and nothing says which joins first, so a duty may be wider or narrower than was meant. Say “either” or “both”, or set the words out as a list.`
      : `“${whole}” may mean “(${a} ${one} ${b}) ${two} ${c}” or “${a} ${one} (${b} ${two} ${c})”. Say “either” or “both”, or set the words out as a list.`,
    fixes: masked.slice(start, end).includes('¤') ? [] : readings.map(write),
  };
}
