import { after, before, isQuoted } from '../language/near';
import type { PassageRule } from '../rule';

/** What can follow the pronoun and not the adjective. */
const FOLLOWS =
  /^(?:\s{1,20}(?:shall|is|are|was|were|must|may|will|can|has|have|had|should|would|do|does|applies|apply|to|by|from|upon|promptly|forthwith|within\s{1,20}\w{1,20}\s{1,20}\w{1,20}\s{1,20}Days)\b|\s{0,20}(?:[,.;:)]|$))/;
/** "Is the same", "remains exactly the same", "at the same", "do the same": not what was named before. */
const NOT_PRONOUN =
  /\b(?:be|is|are|was|were|been|being|remain(?:s|ed|ing)?|stay(?:s|ed)?|keep(?:s|ing)?|kept|becom(?:e|es|ing)|became|not|exactly|precisely|much|do|does|doing|did|done|one\s{1,20}and|all|just|look(?:s|ed)?|seem(?:s|ed)?|priced|(?:identical|similar|different)\s{1,20}(?:to\s{1,20})?(?:or|and)|appl(?:y|ies|ied))\s{1,20}(?:(?:to|with|\w{1,20}ly)\s{1,20})?(?:the\s{1,20})?$/i;
const TRUE = /^\s{1,20}(?:is|are|was|holds?|goes|can\s{1,20}be\s{1,20}said)\s{1,20}(?:true|so|said|for)\b/i;

/** L08: "the same" for a thing named before. */
export const theSameAsPronoun: PassageRule = {
  name: 'the-same-as-pronoun',
  id: 'L08',
  summary: '“The same” stands for something named before, without saying what.',
  severity: 'warning',
  scope: 'changed',
  source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on “same” as a pronoun.',
  explanation: `In “send the notice with the report and publish the same”, “the same” may be the notice, the report or both. The pronoun is commercial English of another age, and it reaches back further than “it” would.

Write “it” or “them” where only one thing can be meant, and name the thing where two can. “The same” before a noun (“the same terms”) and after a verb of being (“remains the same”) is good English and left alone.`,
  bad: 'L3.30 The DCC shall test each Device and shall list the same.',
  good: 'L3.30 The DCC shall test each Device and shall list that Device.',
  triggers: ['same'],
  *inspect({ masked }, at) {
    const article = /\bthe\s{1,20}$/i.exec(before(masked, at, 30));
    if (!article) return;
    const start = at - article[0].length;
    const end = at + 4;
    const rest = after(masked, end, 80);
    if (!FOLLOWS.test(rest) || TRUE.test(rest) || isQuoted(masked, start, end)) return;
    if (NOT_PRONOUN.test(before(masked, start, 60))) return;
    yield {
      start,
      end,
      message:
        '“The same” stands for something named before, and a reader may take the wrong thing. Name it; write “it” or “them” only where nothing else can be meant.',
    };
  },
};
