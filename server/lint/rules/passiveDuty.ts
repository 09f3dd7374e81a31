import { sentenceAfter } from '../language/around';
import { type Duty, dutyAt, dutyOver } from '../language/duties';
import { canAct } from '../language/roles';
import { type Word, wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

/** Acts of somebody, as contracts name them; states, readings and properties of things are left out. */
const ACT = new Set(
  `published given notified sent submitted paid delivered served issued reported recorded appointed removed deleted
  destroyed revoked replaced referred raised reviewed approved agreed consulted convened prepared produced updated amended
  returned provided informed disclosed tested performed carried conducted undertaken implemented installed corrected
  rectified investigated lodged registered entered assessed audited verified monitored retained repaid refunded reimbursed
  circulated transmitted forwarded communicated announced escalated repaired restored invoiced collected requested sought
  obtained presented posted uploaded copied filed transferred decommissioned withdrawn cancelled renewed elected invited
  compensated expelled told established maintained created resolved tabled minuted`.split(/\s+/),
);
/** What is done to a person by somebody who has to be named. */
const DONE_TO_PARTY =
  /^(?:notified|informed|told|consulted|paid|given|invited|sent|reimbursed|removed|appointed|elected|expelled|invoiced|compensated|refunded|warned|advised|provided|offered|issued|refused|charged)$/;
const AGENT =
  /\bby\s{1,20}(?!the\s{1,20}(?:end|date|time|close|means|use|deadline|day|latest|due|first|last|start)\b|(?:means|post|email|e-mail|hand|reference|virtue|way|reason|noon|midnight|telephone|fax)\b|\w{1,30}ing\b)(?:the|an?|any|each|either|that|such|another|those|one|all|both|its|it|them|whichever|whoever|every|no|¤|\p{Lu})/u;
const ELSEWHERE =
  /\b(?:accordance\s{1,20}with|under|pursuant\s{1,20}to|as\s{1,20}(?:set\s{1,20}out|described|provided|required|specified)|out\s{1,20}in|provided\s{1,20}(?:for\s{1,20})?in)\s{1,20}[^,.;:]{0,60}?(?:¤|(?:this|that|the)\s{1,20}(?:Section|Code|Schedule|Appendix))/iu;

/** M05: a duty in the passive that does not say whose it is. */
export const passiveDuty: PassageRule = {
  name: 'passive-duty',
  id: 'M05',
  summary: 'A duty in the passive does not say who must act.',
  severity: 'information',
  scope: 'changed',
  source:
    'INCOSE Guide to Writing Requirements, rule 2; Office of the Parliamentary Counsel, Drafting Guidance, on the active voice.',
  explanation: `"The notice shall be published" does not say by whom. If nobody publishes it, nobody is in breach, or everybody says that it was for another. DP075 shows what a missing actor costs: duties that nobody can be held to.

Write the active: "The DCC shall publish the notice". Where another provision names who acts, cite it ("in accordance with Section …").`,
  bad: 'L3.30 The findings of the review shall be published on the Website before the end of each year.',
  good: 'L3.30 The Panel shall publish the findings of the review on the Website before the end of each year.',
  triggers: ['be'],
  inspect(passage, at) {
    const found = passiveAt(passage, at);
    if (!found) return;
    const { duty, participle } = found;
    const { subject } = duty;
    if (duty.isNegated || !subject || subject.isDependent || subject.noun.toLowerCase() === 'there') return;
    const done = participle.lower;
    if (!ACT.has(done)) return;
    const isParty = subject.isPronoun ? /^(?:it|they|he|she)$/i.test(subject.noun) : canAct(subject.noun);
    if (isParty && !DONE_TO_PARTY.test(done)) return;
    const after = sentenceAfter(passage, participle.end);
    const within = after.slice(0, (/[;:]/.exec(after)?.index ?? after.length) + 1);
    if (AGENT.test(within) || ELSEWHERE.test(within)) return;
    return [
      {
        start: at,
        end: participle.end,
        message: `Nobody is named who must act so that this is “${done}”: if it is not, nobody is in breach, or each says it was for another. Write the active with the one who must, such as “the DCC ${duty.word.lower} …”.`,
      },
    ];
  },
};

/** The duty whose "be" stands at `at`: "shall be published", or "be published" in a list under "shall:". */
function passiveAt(passage: Passage, at: number): { duty: Duty; participle: Word } | undefined {
  const found = wordAt(passage, at);
  if (!found) return undefined;
  const { words, index, sentence } = found;
  let before = index - 1;
  while (before >= 0 && words[before]!.kind === 'adverb') before--;
  if (words[before]?.text === ',')
    while (before >= 0 && index - before < 40 && words[before]!.kind !== 'modal') before--;
  const modal = words[before];
  let duty: Duty | undefined;
  if (modal?.kind === 'modal') duty = dutyAt(passage, modal.start);
  else if (index === 0 && sentence === 0) duty = dutyOver(passage);
  if (!duty || !/^(?:shall|must)$/.test(duty.word.lower)) return undefined;
  if (modal?.kind === 'modal')
    return duty.isPassive && duty.be?.start === at ? { duty, participle: duty.verb! } : undefined;
  let next = index + 1;
  while (words[next]?.kind === 'adverb') next++;
  return words[next]?.kind === 'participle' ? { duty, participle: words[next]! } : undefined;
}
