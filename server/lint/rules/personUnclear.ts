import { sentenceAfter, sentenceBefore } from '../language/around';
import { isInDefinition } from '../language/near';
import type { PassageRule } from '../rule';

const WHICH = /\b(any|no|each|every|another|(?:any|no|each|every|all|the|such)\s{1,20}other|other|all)\s{1,20}$/i;
/** Humans, or persons of whom the text says more. */
const LIMITED =
  /^\s{0,20}(?:\(|,?\s{0,3}(?:including|other\s{1,20}than|except)\b|(?:employed|engaged|acting|authorised|authorized|appointed|nominated|elected|named|identified|who|whom|whose|that|which|holding|listed|described|referred|working|attending|present|present at|so|under|occupying|designated)\b|(?:at|of|in)\s{1,20}(?:the|its|their|a)\b|whether\b)/i;
const SAID =
  /\b(?:includ(?:ing|es)\s{1,20}(?:the\s{1,20})?(?:DCC|Party|Parties|any\s{1,20}Party|a\s{1,20}Party)|other\s{1,20}than\s{1,20}(?:the\s{1,20}|a\s{1,20}|any\s{1,20})?(?:DCC|Party|Parties)|not\s{1,20}(?:a\s{1,20})?Party|whether\s{1,20}or\s{1,20}not\s{1,20}(?:a\s{1,20})?Party|(?:the\s{1,20}DCC|a\s{1,20}Party|any\s{1,20}Party)\s{1,20}or\s{1,20}(?:any|another|an)?\s{0,20}(?:other\s{1,20})?persons?)\b/i;
const BINDS = /\b(?:shall|must|may|is\s{1,20}entitled|are\s{1,20}entitled|will)\b/i;
/** "to any person", "by any person", "any person may". */
const PARTNER =
  /\b(?:to|by|from|with|allow|permit|require|enable|prevent|notify|inform|tell)\s{1,20}(?:any|no|each|every|another|all|other|such|the|\s){1,40}$/i;
const SUBJECT = /^\s{1,20}(?:shall|must|may|is\s{1,20}entitled|are\s{1,20}entitled)\b/i;

/** M09: "person" where the DCC or a Party may or may not be meant. */
export const personUnclear: PassageRule = {
  name: 'person-unclear',
  id: 'M09',
  summary: '"Person" leaves open whether the DCC or a Party is meant too.',
  severity: 'information',
  scope: 'changed',
  source: 'DP073 (MP073): two readers of Section L could not agree whether the DCC is a "person".',
  explanation: `"No person shall delete it" binds everyone; but is it meant to bind the DCC, which keeps the thing? In DP073 one reader held that the DCC is a "person" within Sections L5.5 and L5.6, another read Section L3.22 as leaving the DCC free, and information was deleted that nobody should have deleted.

Say who is meant: "no person (including the DCC)", "any person other than the DCC", "a person who is not a Party".`,
  bad: 'L3.30 No person shall delete a document from the SMKI Repository.',
  good: 'L3.30 No person (including the DCC) shall delete a document from the SMKI Repository.',
  triggers: ['person', 'persons'],
  inspect(passage, at, trigger) {
    const before = sentenceBefore(passage, at);
    const which = WHICH.exec(before);
    if (!which || isInDefinition(passage)) return;
    const end = at + trigger.length;
    const after = sentenceAfter(passage, end);
    const isSubject = SUBJECT.test(after);
    if (!isSubject && !(PARTNER.test(before) && BINDS.test(before))) return;
    if (LIMITED.test(after) || SAID.test(`${before} ${trigger} ${after}`)) return;
    const start = at - which[0].length;
    const words = passage.text.slice(start, end).replace(/\s+/g, ' ');
    return [
      {
        start,
        end,
        message: `“${words.charAt(0).toUpperCase()}${words.slice(1)}” can take in the DCC and the Parties, or only those outside them, so ${isSubject ? 'whom this binds' : 'whom this reaches'} is open, as it was in DP073. Write “${words} (including the DCC)” or “${words} (other than the DCC)”, or name the Parties meant.`,
        fixes: ['including the DCC', 'other than the DCC'].map((limit) => ({
          title: `Write “${words} (${limit})”`,
          edits: [{ start: end, end, newText: ` (${limit})` }],
        })),
      },
    ];
  },
};
