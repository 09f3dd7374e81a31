import { groupStartingAt, headWord, type NounGroup, numberOf } from './nounGroups';
import type { Word } from './words';

/** Something that a text speaks of, and that "it" or "they" may stand for. Places are those of the sentence's words. */
export interface Mention {
  /** Its nouns: more than one for "Users and Network Parties" and for "a User or a Network Party". */
  readonly groups: readonly NounGroup[];
  /** "singular" for "it", "plural" for "they"; undefined when the form fits both. */
  readonly number: 'singular' | 'plural' | undefined;
  /** One behind its last word. */
  readonly end: number;
  readonly start: number;
  /** True when it stands before the verb of its clause. */
  readonly isSubject: boolean;
  /** True for a name or defined term: somebody or something that the Code knows. */
  readonly isName: boolean;
}

/** Words for time, manner and the like, which a pronoun hardly ever stands for. */
const NEVER = new Set(
  'accordance respect relation order case event connection regard behalf terms course purpose purposes basis lieu addition conjunction view time times date day days month months year years week weeks hour hours minute minutes second seconds moment example part place way manner extent result account line stead favour writing person persons turn least fact'.split(
    ' ',
  ),
);
const TIMES = /\b(?:days?|hours?|months?|years?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** The things mentioned in `words` from `from` up to `to`. Takes time linear in the words. */
export function mentionsIn(words: readonly Word[], from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let i = from; i < to; ) {
    const group = groupStartingAt(words, i);
    if (!group || group.end > to) {
      i++;
      continue;
    }
    i = Math.max(group.end, i + 1);
    const head = headWord(group).toLowerCase();
    if (NEVER.has(head) || TIMES.test(group.head.text)) continue;
    const isName = group.head.kind === 'name';
    const before = words[group.start - 1];
    // "the rate of errors": what follows "of" is part of the thing, unless the Code knows it by name.
    if (before?.lower === 'of' && !isName) continue;
    if (isBare(words, group)) continue;
    found.push({
      groups: [group],
      number: numberOf(group),
      start: group.start,
      end: group.end,
      isSubject: isSubject(words, group),
      isName,
    });
  }
  return found;
}

/** "Upon registration": a noun in the singular without "the" or "a" names no one thing. */
function isBare(words: readonly Word[], group: NounGroup): boolean {
  if (group.determiner || group.head.kind === 'name' || numberOf(group) !== 'singular') return false;
  const before = words[group.start - 1];
  return (
    before?.kind !== 'conjunction' &&
    before?.text !== ',' &&
    !group.modifiers.some(({ kind }) => kind === 'number' || kind === 'name')
  );
}

/** Mentions that `and` or `or` joins made one: for a plural pronoun both, for "it" only `or`. */
export function joined(mentions: readonly Mention[], words: readonly Word[], plural: boolean): Mention[] {
  const result: Mention[] = [];
  for (const mention of mentions) {
    const before = result.at(-1);
    const link = words[mention.start - 1];
    const together =
      before &&
      before.end === mention.start - 1 &&
      link &&
      (link.lower === 'or' || (plural && (link.lower === 'and' || link.text === ',')));
    if (!together) {
      result.push(mention);
      continue;
    }
    result[result.length - 1] = {
      ...before,
      groups: [...before.groups, ...mention.groups],
      number: plural ? 'plural' : before.number,
      end: mention.end,
      isName: before.isName && mention.isName,
    };
  }
  return result;
}

/** True when both speak of one thing: the same noun, and no other describing words. */
export function isSame(one: Mention, other: Mention): boolean {
  if (one.groups.length !== other.groups.length) return false;
  return one.groups.every((group, i) => {
    const second = other.groups[i]!;
    if (group.head.lower !== second.head.lower) return false;
    const [a, b] = [group, second].map(({ modifiers }) => modifiers.map(({ lower }) => lower).join(' '));
    return !a || !b || a === b;
  });
}

const REACH = 14;

function isSubject(words: readonly Word[], { start, end }: NounGroup): boolean {
  const before = words[start - 1];
  if (before?.kind === 'preposition' || before?.kind === 'to') return false;
  for (let i = start - 1; i >= 0 && start - i < REACH; i--) {
    const { kind } = words[i]!;
    if (kind === 'verb' || kind === 'modal' || kind === 'be' || kind === 'gerund' || kind === 'participle')
      return false;
    if (kind === 'stop' || kind === 'opener') break;
  }
  for (let i = end; i < words.length && i < end + REACH; i++) {
    const { kind, text } = words[i]!;
    if (kind === 'modal' || kind === 'be' || kind === 'verb') return true;
    if (kind === 'opener' || (kind === 'stop' && text !== ',')) return false;
  }
  return false;
}
