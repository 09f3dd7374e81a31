import { dutyAt, dutyOver } from '../language/duties';
import { singular } from '../language/plurals';
import { canAct } from '../language/roles';
import { wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

/** Last words of names of things that act for somebody. */
const THING =
  /^(?:system|software|hub|device|meter|process|procedure|document|report|policy|plan|interface|repository|website|specification|notice|certificate|application|register|service|network|arrangement|test|equipment|data|portal|tool|database|programme|project|agreement|contract|code|inventory|solution|design|control|function|methodology|statement|form|file|server|platform|regime|gateway|infrastructure|environment|proposal|modification|budget|meeting|paper|schedule|strategy|framework)$/i;
/** What only a person or body can do. */
const OF_PERSONS =
  /^(?:ensure|procure|consult|agree|decide|consider|comply|appoint|nominate|pay|reimburse|indemnify|endeavour|undertake|approve|refuse|elect|inform|advise|recruit|employ|negotiate|bear|cooperate|co-operate|consent|object|investigate|acknowledge|warrant|regard|seek|assess|review)$/;

/** M06: a duty that only a person can fulfil, laid on a thing. */
export const dutyOnThing: PassageRule = {
  name: 'duty-on-thing',
  id: 'M06',
  summary: 'A duty that only a person can fulfil is laid on a thing.',
  severity: 'information',
  scope: 'changed',
  source:
    'INCOSE Guide to Writing Requirements, rule 3, on the subject of a requirement; DP075, duties without one who bears them.',
  explanation: `A system, a document or a process cannot be in breach of the Code. "The system shall ensure that keys are kept secret" leaves open who answers when they are not: its owner, its operator or the one who uses it.

Name the Party: "The DCC shall ensure that the system keeps keys secret". What a Device or an interface must technically do ("shall send", "shall display") is not meant here.`,
  bad: 'L3.30 The DCC Systems shall comply with each security rule.',
  good: 'L3.30 The DCC shall ensure that the DCC Systems meet each security rule.',
  triggers: ['shall', 'must', 'ensure', 'comply', 'consult', 'consider', 'pay', 'procure', 'inform'],
  inspect(passage, at, trigger) {
    const found = trigger === 'shall' || trigger === 'must' ? inSentence(passage, at) : inList(passage, at);
    if (!found) return;
    const { subject, verb } = found;
    if (!subject || subject.isPronoun || subject.isDependent || subject.isJoined || canAct(subject.noun)) return;
    const head = subject.noun.slice(subject.noun.search(/\S+$/));
    if (!THING.test(singular(head)) || !OF_PERSONS.test(verb.lower)) return;
    const shown = subject.noun.replace(/\s+/g, ' ');
    return [
      {
        start: found.start,
        end: verb.end,
        message: `“${shown.charAt(0).toUpperCase()}${shown.slice(1)}” cannot be in breach, so nobody answers if this is not done. Name the Party that must act, such as “the DCC shall ensure that …”.`,
      },
    ];
  },
};

function inSentence(passage: Passage, at: number) {
  const duty = dutyAt(passage, at);
  if (!duty?.subject || !duty.verb || duty.isPassive || duty.introduced) return;
  return { subject: duty.subject, verb: duty.verb, start: duty.subject.start };
}

/** The verb that opens an item of a list under "The system shall:". */
function inList(passage: Passage, at: number) {
  const found = wordAt(passage, at);
  if (!found || found.index || found.sentence || found.words[0]!.start !== at) return;
  const duty = dutyOver(passage);
  if (!duty?.subject || !/^(?:shall|must)$/.test(duty.word.lower)) return;
  return { subject: duty.subject, verb: found.words[0]!, start: at };
}
