import { sentenceWords } from '../language/around';
import { dutyAt } from '../language/duties';
import { isPlural, singular } from '../language/plurals';
import { canAct } from '../language/roles';
import type { PassageRule, RemarkFix } from '../rule';

const DETERMINERS = /^(?:|all|the|all the|such|those|these|all such|the other|all other)$/;
/** Says who acts with whom. */
const SAID =
  /\b(?:jointly|collectively|together|each|severally|respectively|respective|individually|between\s{1,20}them|one\s{1,20}another|unanimously|every|own|separate)\b/i;
/** Acts that need several, or of which each has its own. */
const SHARED = /^(?:agree|be|have|become|enter|meet|negotiate|remain|act|take|make|owe|give|allow|bear|hold)$/;
const UNCOUNTED =
  /^(?:copy|right|duty|manner|way|reasonable|reference|period|number|minimum|maximum|level|high|sufficient|regular|list|record)$/;

/** S12: a duty of several persons to do one thing: once each, or once together. */
export const pluralDuty: PassageRule = {
  name: 'plural-duty',
  id: 'S12',
  summary: 'Several persons have a duty to do one thing: each of them, or all together once?',
  severity: 'information',
  scope: 'changed',
  source:
    'INCOSE Guide to Writing Requirements, rule 32; Berry and Kamsties, Syntactically Dangerous All and Plural in Specifications.',
  explanation: `"Suppliers shall appoint a representative" can ask for one representative of each Supplier, or for one whom all Suppliers share. On the second reading nobody is in breach alone, and nobody has to take the first step.

Write "Each Supplier shall appoint …", or "Suppliers shall together appoint one …" and say how they decide.`,
  bad: 'L3.30 Users shall appoint a representative.',
  good: 'L3.30 Each User shall appoint a representative.',
  triggers: ['shall', 'must'],
  inspect(passage, at) {
    const duty = dutyAt(passage, at);
    if (!duty?.subject || !duty.verb || duty.isPassive || duty.isNegated || duty.introduced) return;
    const { subject, verb, rest, word } = duty;
    if (!subject.isPlural || subject.isJoined || subject.isPronoun || subject.isDependent) return;
    if (!DETERMINERS.test(subject.determiner) || !canAct(subject.noun) || !isPlural(subject.noun)) return;
    if (SHARED.test(verb.lower) || verb.kind === 'stop') return;
    const [article, next] = rest;
    if (!article || !/^(?:an?|one)$/.test(article.lower) || !next || UNCOUNTED.test(next.lower)) return;
    if (SAID.test(sentenceWords(passage, at))) return;
    const one = singular(subject.noun);
    const fixes: RemarkFix[] = [];
    if (subject.end === subject.nounEnd) {
      const upper =
        /\p{Lu}/u.test(passage.text[subject.start]!) &&
        (subject.determiner !== '' || startsSentence(passage.masked, subject.start));
      const newText = `${upper ? 'Each' : 'each'} ${one}`;
      fixes.push({
        title: `Write “${newText} ${word.lower}”`,
        edits: [{ start: subject.start, end: subject.end, newText }],
      });
    }
    fixes.push({
      title: `Write “${word.lower} together ${verb.lower}”`,
      edits: [{ start: word.end, end: word.end, newText: ' together' }],
    });
    return [
      {
        start: subject.start,
        end: article.end,
        message: `${subject.noun} can owe this each for itself, or once all together, and then nobody has to take the first step. Write “each ${one} ${word.lower} ${verb.lower}”, or “${word.lower} together ${verb.lower}”.`,
        fixes,
      },
    ];
  },
};

const startsSentence = (text: string, at: number) =>
  !/[\p{L}\p{N},]\s{0,20}$/u.test(text.slice(Math.max(0, at - 20), at));
