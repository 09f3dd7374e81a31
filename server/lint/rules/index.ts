// Written by scripts/rules-index.mjs: a rule is one file in this folder, and nothing else need be changed for it.
import { inCatalogueOrder } from '../catalogue';
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

/** All rules, in the order of the catalogue. */
export const allRules: readonly Rule[] = inCatalogueOrder([
  amendmentTargetWrong,
  citationDocumentUnknown,
  citationRangeNotInclusive,
  citationRangeReversed,
  citationRelativeUnsafe,
  citationTargetMissing,
  citationTargetSpent,
  citationTitleMismatch,
  citationUnitWord,
  citationWithoutParent,
  frontMatterUnreadable,
  ignoreWithoutReason,
  subjectToCircular,
  thisSectionUnclear,
]);
