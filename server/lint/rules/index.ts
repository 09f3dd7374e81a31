import type { Rule } from '../rule';
import { amendmentTargetWrong } from './amendmentTargetWrong';
import { citationDocumentUnknown } from './citationDocumentUnknown';
import { citationRangeNotInclusive } from './citationRangeNotInclusive';
import { citationRangeReversed } from './citationRangeReversed';
import { citationRelativeUnsafe } from './citationRelativeUnsafe';
import { citationTargetMissing } from './citationTargetMissing';
import { citationTargetSpent } from './citationTargetSpent';
import { citationTitleMismatch } from './citationTitleMismatch';
import { citationUnitWord } from './citationUnitWord';
import { citationWithoutParent } from './citationWithoutParent';
import { frontMatterUnreadable } from './frontMatterUnreadable';
import { ignoreWithoutReason } from './ignoreWithoutReason';
import { subjectToCircular } from './subjectToCircular';
import { thisSectionUnclear } from './thisSectionUnclear';

/** Every rule about the text itself. A new rule is added here and nowhere else. */
const textRules: readonly Rule[] = [
  citationTargetMissing,
  citationTitleMismatch,
  citationTargetSpent,
  citationRangeReversed,
  citationRangeNotInclusive,
  citationUnitWord,
  citationDocumentUnknown,
  citationRelativeUnsafe,
  citationWithoutParent,
  thisSectionUnclear,
  subjectToCircular,
  amendmentTargetWrong,
];

/** All rules, in the order of the catalogue. */
export const allRules: readonly Rule[] = [
  ...textRules,
  ignoreWithoutReason(new Set(textRules.map(({ name }) => name))),
  frontMatterUnreadable,
];

/** The rule of a name or of a number of the catalogue (`X01`), whatever its case. */
export function findRule(name: string): Rule | undefined {
  const wanted = name.toLowerCase();
  return allRules.find((rule) => rule.name === wanted || rule.id.toLowerCase() === wanted);
}
