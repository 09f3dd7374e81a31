import { isDead } from '../language/listEnds';
import { DETERMINERS, isAlsoNoun, isGerund, isVerb, isVerbInS, PRONOUNS } from '../language/wordLists';
import type { Passage } from '../passage';
import { inspectLists, type PassageList, type PlacedRemark } from '../passageLists';
import type { PassageRule } from '../rule';

/** N06: an item that does not read on from the words that introduce the list. */
export const listItemUngrammatical: PassageRule = {
  name: 'list-item-ungrammatical',
  id: 'N06',
  summary: 'An item of a list does not read on from its introduction as the other items do.',
  severity: 'warning',
  scope: 'changed',
  source: 'OPC Drafting Guidance; every item must make a sentence with the introduction.',
  explanation: `Each item of a list is read together with the introduction. "The DCC shall:" followed by "(b) the Panel shall consider" is no sentence, and what it was meant to say is open: the Panel may have a duty of its own, or the DCC may have to see to it that the Panel considers. The usual cause is an item that was moved from another clause.

Begin every item in the same way: after "shall:" with a verb ("notify"), after "to:" with a verb without "to", after "where:" or "that:" with who does what. What another person must do belongs in a clause of its own.`,
  bad: `L3.30 The DCC shall:
  (a) record each request;
  (b) shall sign the record; and
  (c) keep the record for a year.`,
  good: `L3.30 The DCC shall:
  (a) record each request;
  (b) sign the record; and
  (c) keep the record for a year.`,
  inspect: inspectLists(checkList),
};

/** How the introduction breaks off: after "shall", after "to", after a word that opens a clause. */
type Opening = 'modal' | 'to' | 'clause' | 'other';

const MODAL_END =
  /\b(shall|must|may|will)(?:\s{1,5}(?:not|also|only|either|then|in addition))?(?:,[^:;.]{1,120}|\s{1,5}(?:within|in|on|at|before|after|by|for|as|from|during)\b[^:;.,]{1,80})?,?\s?[:—–-]\s{0,5}$/i;
const TO_END = /\b(to)\s?[:—–-]\s{0,5}$/i;
const CLAUSE_END = /\b(that|where|if|when|unless|until)\s?[:—–-]\s{0,5}$/i;
/** How many UTF-16 units at the end of the introduction are looked at. */
const TAIL = 220;

function openingOf({ masked }: Passage): { kind: Opening; word: string } {
  const words = masked.slice(-TAIL);
  for (const [kind, pattern] of [
    ['modal', MODAL_END],
    ['to', TO_END],
    ['clause', CLAUSE_END],
  ] as const) {
    const word = pattern.exec(words)?.[1];
    if (word) return { kind, word: word.toLowerCase() };
  }
  return { kind: 'other', word: '' };
}

const MODAL = /^(?:shall|must|may|will)$/;
/** "each year", "at all times", "no later than": time, not who acts. */
const TIME =
  /^(?:each|every|any|all|no|the|that|this)\s+(?:times?|years?|months?|weeks?|days?|quarters?|hours?|working|business|calendar|regulatory|case|later|earlier|less|fewer|more|longer|event|same)\b/i;

function* checkList({ introduction, items }: PassageList): Generator<PlacedRemark> {
  if (!introduction) return;
  const live = items.filter((item) => !isDead(item));
  const { kind, word } = openingOf(introduction);
  const firsts = live.map(firstWord);
  const verbs = firsts.filter((first) => isVerb(first.lower) && !isAlsoNoun(first.lower)).length;
  const modals = firsts.filter(({ lower }) => MODAL.test(lower)).length;
  for (let i = 0; i < live.length; i++) {
    const first = firsts[i]!;
    const fault = faultOf(kind, first, { verbs, modals, others: live.length - 1 });
    if (fault) yield { passage: live[i]!, remark: remarkOf(first, fault, word) };
  }
}

interface First {
  readonly start: number;
  readonly text: string;
  readonly lower: string;
  /** The words from it on, a few. */
  readonly rest: string;
}

function firstWord({ masked, bodyStart }: Passage): First {
  const rest = masked.slice(bodyStart, bodyStart + 120);
  const text = /^[*_“"]{0,3}([A-Za-z’'-]{1,40})/.exec(rest)?.[1] ?? '';
  const start = bodyStart + rest.indexOf(text);
  return { start, text, lower: text.toLowerCase(), rest: rest.slice(rest.indexOf(text)) };
}

type Fault = 'modal' | 'to' | 'subject' | 'verb' | 'form';

function faultOf(
  kind: Opening,
  { lower, rest }: First,
  { verbs, modals, others }: { verbs: number; modals: number; others: number },
): Fault | undefined {
  if (!lower) return undefined;
  const subject = (DETERMINERS.has(lower) || SUBJECTS.test(lower)) && !TIME.test(rest);
  if (kind === 'modal') {
    if (MODAL.test(lower)) return 'modal';
    if (lower === 'to') return TO_VERB.test(rest) ? 'to' : undefined;
    if (subject && verbs > 0) return 'subject';
    if (isVerb(lower) || verbs < others) return undefined;
    if (isGerund(lower) || (isVerbInS(lower) && !isAlsoNoun(lower))) return 'form';
    return undefined;
  }
  if (kind === 'to') {
    if (lower === 'to') return TO_VERB.test(rest) ? 'to' : undefined;
    return subject && verbs === others && verbs > 0 ? 'subject' : undefined;
  }
  if (kind === 'clause')
    return isVerb(lower) && !isAlsoNoun(lower) && verbs <= others && others > 0 ? 'verb' : undefined;
  return modals > 0 && subject && ACTS.test(rest) ? 'subject' : undefined;
}

const SUBJECTS = new RegExp(`^(?:${[...PRONOUNS].filter((word) => /^(?:it|they|he|she|we)$/.test(word)).join('|')})$`);
const TO_VERB = /^to\s+(?:be\b|[a-z]+\s)/i;
/** "the Panel shall": someone else acts. */
const ACTS = /^(?:\S+\s+){1,6}?(?:shall|must|may|will)\b/;

function remarkOf({ start, text, rest, lower }: First, fault: Fault, word: string) {
  const end = start + text.length;
  const shown = `${rest
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    .replace(/[¤;,.:]+$/g, '')}`;
  const fixes =
    fault === 'modal' || fault === 'to'
      ? [
          {
            title: `Leave out “${text}”`,
            edits: [{ start, end: end + (/^\s/.test(rest.slice(text.length)) ? 1 : 0), newText: '' }],
          },
        ]
      : [];
  const reads = word
    ? `After “${word}:” this item reads “${word} ${shown} …”`
    : `This item begins with “${shown} …” where others begin with “shall”`;
  return {
    start,
    end,
    message: `${reads}, which is no sentence, so it is open ${OPEN[fault]}. ${ADVICE[fault](lower)}`,
    fixes,
  };
}

const OPEN: Record<Fault, string> = {
  modal: 'who must do what',
  to: 'whether it is a duty or an aim',
  subject: 'whose duty it is',
  verb: 'who acts',
  form: 'whether it is a duty of its own',
};
const ADVICE: Record<Fault, (word: string) => string> = {
  modal: (word) => `Leave out “${word}”, or make it a clause of its own.`,
  to: () => 'Begin it with the verb, as the other items do.',
  subject: () => 'Begin it as the other items begin, and put what somebody else does in a clause of its own.',
  verb: () => 'Say who does it, or put it under an introduction that ends with “shall”.',
  form: () => 'Begin it with the plain verb, as the other items do.',
};
