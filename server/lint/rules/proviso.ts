import { sentenceAfter, sentenceBefore } from '../language/around';
import type { PassageRule } from '../rule';

const PROVIDED = /provid(?:ed|ing)(?:,?\s{1,20}(?:always|however|further|nevertheless),?){0,2}\s{1,20}that\b/iy;
const NO_CONDITION = /\b(?:is|are|was|were|be|been|being|has|have|had|as|so|not|in|by|for|of|when|where)\s{1,20}$/i;
/** "the data provided that relate to …": no condition. */
const RELATES =
  /^\s{1,20}(?:is|are|was|were|has|have|had|relates?|concerns?|contains?|identif(?:y|ies)|shall|may|must|can|will|would|could|does|do)\b/i;
/** "a person providing that service" */
const CLAUSE = /^\s{1,20}(?:it|they|the|an?|each|any|no|all|there|such|\p{Lu})/u;
const LEAD = /(?:^|[,;]\s{0,20}|\s)(?:(?:and|but|always)\s{1,20})?$/i;

/** S14: "provided that". */
export const proviso: PassageRule = {
  name: 'proviso',
  id: 'S14',
  summary: '"Provided that" can open a condition, an exception or a new rule.',
  severity: 'information',
  scope: 'changed',
  source: 'Office of the Parliamentary Counsel, Drafting Guidance; Adams, A Manual of Style for Contract Drafting.',
  explanation: `What stands after "provided that" may be a condition of the right before it, an exception to it, or a separate rule that merely hangs on it. If it is a condition, the right falls away when it is not met; if it is a separate rule, the right stands and there is a breach. Nor is it plain how much of what stands before it limits.

Write "if" or "only if" for a condition, "except that" for an exception, and a new sentence or "but" for a new rule.`,
  bad: 'L3.30 A User may copy the data, provided that the User has paid the fee.',
  good: 'L3.30 A User may copy the data if the User has paid the fee.',
  triggers: ['provided', 'providing'],
  inspect(passage, at) {
    const { masked } = passage;
    PROVIDED.lastIndex = at;
    const match = PROVIDED.exec(masked);
    if (!match) return;
    const end = at + match[0].length;
    const before = sentenceBefore(passage, at);
    const after = sentenceAfter(passage, end);
    if (NO_CONDITION.test(before) || RELATES.test(after)) return;
    if (/^providing/i.test(match[0]) && !CLAUSE.test(after)) return;
    const lead = LEAD.exec(before)?.[0] ?? '';
    const opens = before.length === lead.length;
    const isRule = /\b(?:shall|must|may)\b/i.test(after);
    const words = isRule ? 'but' : 'if';
    const newText = opens ? (isRule ? undefined : /^P/.test(match[0]) ? 'If' : 'if') : isRule ? ', but' : ' if';
    const meaning = isRule
      ? 'a condition of what stands before it, or a separate rule that leaves it standing'
      : 'a condition without which nothing before it holds, or no more than an exception';
    return [
      {
        start: at,
        end,
        message:
          `“${match[0].replace(/\s+/g, ' ')}” can open ${meaning}. Write “if” for a condition, “except that” for an exception, and “but” or a new sentence for a new rule.`.replace(
            /^“p/,
            '“P',
          ),
        fixes:
          newText === undefined
            ? []
            : [{ title: `Write “${words}”`, edits: [{ start: opens ? at : at - lead.length, end, newText }] }],
      },
    ];
  },
};
