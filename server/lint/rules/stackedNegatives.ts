import { sentenceAfter } from '../language/around';
import type { PassageRule } from '../rule';

/** No negation: a limit ("no later than") or an alternative ("whether or not"). */
const LIMIT = /\b(?:no|not)\s{1,20}(?:(?:later|earlier|less|more|fewer|longer)\s{1,20}than|only)\b|\bor\s{1,20}not\b/gi;
const NEGATIVE =
  'inconsistent|incompatible|ineligible|invalid|incorrect|inaccurate|incomplete|inadequate|insufficient|inappropriate|inapplicable|unlawful|unauthorised|unauthorized|unavailable|unable|unlikely|unsuitable|unsafe|unsecured|unfair|untrue|unnecessary|uncommon|impossible|impracticable|irrelevant|illegal|impermissible|dissimilar|disproportionate';
const DOUBLE: Readonly<Record<string, readonly RegExp[]>> = {
  not: [
    new RegExp(`not\\s{1,20}(?:be\\s{1,20})?(?:otherwise\\s{1,20})?(?:${NEGATIVE})\\b`, 'iy'),
    /not\s{1,20}(?:fail|omit|neglect|refuse|decline)\s{1,20}to\b/iy,
    /not\b[^.;:,]{1,120},?\s{1,20}unless\b[^.;:,]{1,120}\b(?:not|no)\b/iy,
  ],
  no: [
    /no\s{1,20}(?:(?!\b(?:is|are|was|were|shall|may|must|will|has|have|that|which|who)\b)[^.;:,]){1,60}(?:that|which|who)\s{1,20}(?:has|have|is|are|does|do|was|were|did|shall|may)\s{1,20}not\b[^.;:]{0,120}?\b(?:shall|may|must|is|are|will|has|have)\b/iy,
    /no\s{1,20}[^.;:,]{1,80}\b(?:shall|may|must)\b[^.;:,]{1,120},?\s{1,20}unless\b[^.;:,]{1,120}\b(?:not|no)\b/iy,
  ],
  nothing: [/nothing\b[^.;:]{1,120}\b(?:shall|may|must|is|does)\s{1,20}not\b/iy],
  unless: [/unless\b[^.;:,]{1,120}\b(?:not|no)\b[^.;:,]{0,120},[^.;:]{0,120}?\b(?:not|no)\b/iy],
  without: [/without\s{1,20}(?:not|failing\s{1,20}to|no)\b/iy],
};

/** S10: negatives that must be reckoned against each other. */
export const stackedNegatives: PassageRule = {
  name: 'stacked-negatives',
  id: 'S10',
  summary: 'Two negatives must be reckoned against each other to see what is allowed.',
  severity: 'information',
  scope: 'changed',
  source: 'ISO/IEC/IEEE 29148; Office of the Parliamentary Counsel, Drafting Guidance, on positive statements.',
  explanation: `"shall not … unless … not", "No User that has not …", "not inconsistent with": the reader must turn each negative round to learn what may be done, and turns one too many or one too few. "Not un-" can also mean something weaker than the positive.

Say in the positive who may or shall act, and when: "may … only if …", "Only a User that has … may …", "consistent with".`,
  bad: 'L3.30 No User that has not passed the tests may use the SMKI Repository.',
  good: 'L3.30 Only a User that has passed the tests may use the SMKI Repository.',
  triggers: ['not', 'no', 'nothing', 'unless', 'without'],
  inspect(passage, at, trigger) {
    // Limits are hidden so that they do not count.
    const words = sentenceAfter(passage, at).replace(LIMIT, (hidden) => '¤'.repeat(hidden.length));
    for (const pattern of DOUBLE[trigger]!) {
      pattern.lastIndex = 0;
      const match = pattern.exec(words);
      if (!match) continue;
      return [
        {
          start: at,
          end: at + match[0].length,
          message:
            'Two negatives must be reckoned against each other here, and a reader who turns one too few round takes what is forbidden for allowed. Say in the positive who may or shall act, and when.',
        },
      ];
    }
    return;
  },
};
