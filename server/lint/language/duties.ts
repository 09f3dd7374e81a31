import type { Passage } from '../passage';
import { canAct } from './roles';
import { subjectOfVerb, type VerbSubject } from './subjects';
import { type Word, wordAt, wordsOf } from './words';

/** What "shall", "must", "may", "will" or "should" at one place says. Offsets are UTF-16 units of the passage. */
export interface Duty {
  /** "shall" and so on. */
  readonly word: Word;
  /** Undefined where the text names none, or where it stands in the passage that introduces a list (see `introduced`). */
  readonly subject: VerbSubject | undefined;
  /** Set when the subject stands in the introduction of the list: spans of the subject are that passage's then. */
  readonly introduced: Passage | undefined;
  readonly isNegated: boolean;
  /** The verb, in a passive its participle; undefined when a list of acts follows. */
  readonly verb: Word | undefined;
  /** "be suspended". */
  readonly isPassive: boolean;
  /** "be" alone or before a participle. */
  readonly be: Word | undefined;
  /** Words after the verb, to the end of the sentence. */
  readonly rest: readonly Word[];
}

const made = new WeakMap<Passage, Map<number, Duty | undefined>>();

/** The duty, right or prohibition whose "shall", "must", "may", "will" or "should" stands at `at`. Kept with the passage. */
export function dutyAt(passage: Passage, at: number): Duty | undefined {
  let known = made.get(passage);
  if (!known) made.set(passage, (known = new Map()));
  if (!known.has(at)) known.set(at, readDuty(passage, at));
  return known.get(at);
}

/** Most words between "shall" and its verb: "shall, within …, notify". */
const INSERTION = 40;
/** Most words after the verb that a rule looks at. */
const REST = 120;

function readDuty(passage: Passage, at: number): Duty | undefined {
  const found = wordAt(passage, at);
  if (!found) return undefined;
  const { words, index } = found;
  const { introduction } = passage;
  let subject = subjectOfVerb(words, index);
  let introduced: Passage | undefined;
  if (!subject && introduction && index === 0 && found.sentence === 0) {
    const before = wordsOf(introduction).at(-1) ?? [];
    subject = subjectOfVerb(before, before.at(-1)?.kind === 'stop' ? before.length - 1 : before.length);
    introduced = introduction;
  }
  let next = index + 1;
  let isNegated = false;
  for (let last = -1; last !== next; ) {
    last = next;
    const word = words[next];
    if (word?.kind === 'adverb') {
      if (word.lower === 'not') isNegated = true;
      next++;
    } else if (word?.text === ',' || word?.text === '(') {
      const close = word.text === ',' ? ',' : ')';
      let end = next + 1;
      while (end < words.length && end - next < INSERTION && words[end]!.text !== close) end++;
      if (words[end]?.text !== close) break;
      next = end + 1;
    }
  }
  const be = words[next]?.lower === 'be' ? words[next] : undefined;
  let verb = words[next];
  let isPassive = false;
  if (be) {
    let after = next + 1;
    while (words[after]?.kind === 'adverb' || words[after]?.lower === 'so') after++;
    if (words[after]?.kind === 'participle') {
      verb = words[after];
      next = after;
      isPassive = true;
    }
  }
  if (verb && (verb.kind === 'stop' || verb.kind === 'opener')) verb = undefined;
  const word = words[index]!;
  return { word, subject, introduced, isNegated, verb, isPassive, be, rest: words.slice(next + 1, next + 1 + REST) };
}

const OPENS_LIST = /\b(?:shall|must|may|will|should)(?:\s{1,20}not)?(?:,[^.;:]{0,240})?\s{0,20}[:—–-]?\s{0,20}$/;

/** The duty that a list item belongs to, when its introduction ends with "shall:" or the like; undefined otherwise. */
export function dutyOver({ introduction }: Passage): Duty | undefined {
  if (!introduction) return undefined;
  const { masked } = introduction;
  const from = Math.max(0, masked.length - 280);
  const match = OPENS_LIST.exec(masked.slice(from));
  return match ? dutyAt(introduction, from + match.index) : undefined;
}

/** True when a person or body of the Code is the subject; "it" and "they" count where one was named before. */
export function hasActor({ subject, introduced }: Duty, passage: Passage): boolean {
  if (!subject) return false;
  if (!subject.isPronoun) return canAct(subject.noun);
  if (/^(?:that|which|this|these|those|there|nothing|none|each|all)$/i.test(subject.noun)) return false;
  const { masked } = introduced ?? passage;
  const words = masked.slice(Math.max(0, subject.start - 300), subject.start).match(/[\p{L}-]{1,40}/gu) ?? [];
  return words.some((word) => canAct(word));
}
