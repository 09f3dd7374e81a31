import { type ClauseReader, clauseFactsInSteps, factsInChanges, type PlacedFact } from '../language/changedClauses';
import { type Duty, dutyAt, dutyOver } from '../language/duties';
import { singular } from '../language/plurals';
import { type Word, wordsOf } from '../language/words';
import type { Passage } from '../passage';
import { type DocumentRule, finding } from '../rule';

/** A duty to do something, or not to do it, that no condition limits. */
interface PlainDuty extends PlacedFact {
  /** Who owes it and what it is about. */
  readonly about: string;
  readonly verb: string;
  readonly isNegated: boolean;
  readonly words: string;
}

const opposites = (pairs: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const made = new Map<string, Set<string>>();
  for (const pair of pairs.split(';')) {
    const [one, other] = pair.split('/').map((side) => side.trim().split(/\s+/)) as [string[], string[]];
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const verb of from) made.set(verb, new Set([...(made.get(verb) ?? []), ...to]));
    }
  }
  return made;
};
const OPPOSITES = opposites(
  'retain keep maintain store preserve/delete destroy erase remove discard;publish disclose/withhold conceal;allow permit/prevent prohibit forbid;accept approve/reject refuse;include/exclude;enable activate/disable deactivate;connect/disconnect;open/close;install/remove uninstall;continue/cease discontinue;grant/refuse deny;lock/unlock',
);
const CONDITION =
  /\b(?:if|where|when|whenever|unless|except|save|until|while|after|before|during|following|then|at\s{1,20}the\s{1,20}end|upon|once|subject|notwithstanding|otherwise|provided|for\s{1,20}(?:a\s{1,20}period|at\s{1,20}least|not\s{1,20}less|no\s{1,20}less|\d|[a-z]{2,12}\s{1,20}(?:\w{1,12}\s{1,20})?(?:years?|months?|weeks?|days?|hours?)\b|the\s{1,20}(?:period|duration))|no\s{1,20}longer|so\s{1,20}long|as\s{1,20}long|in\s{1,20}(?:the\s{1,20})?(?:case|event)|for\s{1,20}the\s{1,20}purposes?)\b/i;
const ENDS_OBJECT = new Set(['stop', 'conjunction', 'opener', 'modal', 'verb', 'to', 'be']);
const LIMITS_OBJECT = new Set(['of', 'relating', 'regarding', 'concerning']);

const plainDuties: ClauseReader<PlainDuty> = {
  words: /\b(?:shall|must)\b/,
  read(passages) {
    const found: PlainDuty[] = [];
    for (const [place, passage] of passages.entries()) {
      if (!passage.isLegal || passage.kind === 'heading' || passage.isDefinition) continue;
      for (const { index } of passage.masked.matchAll(/\b(?:shall|must)\b/g)) {
        const duty = dutyAt(passage, index);
        if (duty?.verb && !duty.introduced) add(found, passage, place, duty, duty.verb, duty.rest);
      }
      const over = dutyOver(passage);
      const words = wordsOf(passage)[0] ?? [];
      if (over && /^(?:shall|must)$/.test(over.word.lower) && words[0]) {
        add(found, passage, place, over, words[0], words.slice(1), passage.introduction!.masked.slice(-300));
      }
    }
    return found;
  },
};

function add(
  found: PlainDuty[],
  passage: Passage,
  place: number,
  { subject, isNegated, isPassive }: Duty,
  verb: Word,
  rest: readonly Word[],
  introduction = '',
): void {
  if (!subject || subject.isPronoun || subject.isDependent || isPassive) return;
  const object = objectOf(rest);
  if (!object) return;
  const sentence = introduction
    ? { start: passage.bodyStart, end: passage.masked.length }
    : passage.sentenceAt(verb.start);
  const around = passage.masked.slice(
    Math.max(sentence.start, verb.start - 300),
    Math.min(sentence.end, verb.end + 300),
  );
  if (CONDITION.test(introduction + around)) return;
  found.push({
    place,
    start: verb.start,
    end: object.end,
    about: `${even(singular(subject.noun))}|${object.name}`,
    verb: verb.lower,
    isNegated,
    words: passage.text.slice(verb.start, object.end).replace(/\s+/g, ' '),
  });
}

const even = (words: string) => words.replace(/\s+/g, ' ').toLowerCase();

/** The object right behind a verb, its determiner left out; undefined when words follow that narrow it. */
function objectOf(rest: readonly Word[]): { name: string; end: number } | undefined {
  let at = 0;
  while (rest[at]?.kind === 'determiner') at++;
  const words: Word[] = [];
  for (; at < rest.length && words.length < 10; at++) {
    const word = rest[at]!;
    if (ENDS_OBJECT.has(word.kind) || (word.kind === 'preposition' && word.lower !== 'of')) break;
    if (word.kind !== 'determiner') words.push(word);
  }
  const next = rest[at];
  // "keep all records safe"
  while (
    words.length > 1 &&
    /^(?:safe|secure|secret|confidential|available|open|public|accurate)$/.test(words.at(-1)!.lower)
  )
    words.pop();
  if (!words.length || words.length === 10 || (words.length === 1 && words[0]!.kind === 'pronoun')) return;
  if (next && (next.kind === 'opener' || LIMITS_OBJECT.has(next.lower) || words.at(-1)!.kind === 'participle')) return;
  if (!['noun', 'name', 'adjective'].includes(words.at(-1)!.kind)) return;
  return { name: words.map(({ lower }) => singular(lower)).join(' '), end: words.at(-1)!.end };
}

/** M11: two duties of one person that cannot both be met. */
export const dutiesContradict: DocumentRule = {
  name: 'duties-contradict',
  id: 'M11',
  summary: 'Two duties of one person about one thing cannot both be met.',
  severity: 'warning',
  scope: 'changed',
  source:
    'MP131, which put conflicting requirements of the SEC right; DP073, where one clause kept what another deleted.',
  explanation: `"The DCC shall retain each record" in one place and "the DCC shall delete each record" in another: whatever the DCC does, it is in breach of one of them, and each reader will rely on the one that suits.

Say when each applies, which prevails ("Subject to Section …"), or take one out. Duties under a condition or for a time ("if", "until", "for 5 years") are not compared, since they may never meet.`,
  bad: 'L3.30 The DCC shall retain each audit record. Each User may read it. The DCC shall delete each audit record within 5 Working Days beginning with the day of the audit.',
  good: 'L3.30 The DCC shall retain each audit record until the end of 30 June in the year after the audit. Each User may read it.',
  prepare: (context) => clauseFactsInSteps(context, plainDuties),
  *check(context) {
    const known = new Map<string, Placed[]>();
    for (const each of factsInChanges(context, plainDuties)) {
      const { fact, span } = each;
      const before = known.get(fact.about);
      if (!before) {
        known.set(fact.about, [each]);
        continue;
      }
      const other = before.find((one) => contradicts(one.fact, fact));
      if (other) {
        const first = `${other.fact.isNegated ? 'not ' : ''}${other.fact.words}`;
        const second = `${fact.isNegated ? 'not ' : ''}${fact.words}`;
        yield finding(dutiesContradict, {
          span,
          message: `The duty to “${second}” and the duty to “${first}” cannot both be met, so one of them is always broken. Say when each applies or which of them prevails.`,
          related: [{ uri: context.document.uri, span: other.span, message: 'This is the other duty.' }],
        });
      }
      const isKnown = before.some((one) => one.fact.verb === fact.verb && one.fact.isNegated === fact.isNegated);
      if (!isKnown) before.push(each);
    }
  },
};

interface Placed {
  readonly fact: PlainDuty;
  readonly span: { readonly start: number; readonly end: number };
}

/** True for two duties about one thing that cannot both be met. */
function contradicts(a: PlainDuty, b: PlainDuty): boolean {
  if (a.verb === b.verb) return a.isNegated !== b.isNegated;
  return !a.isNegated && !b.isNegated && OPPOSITES.get(b.verb)?.has(a.verb) === true;
}
