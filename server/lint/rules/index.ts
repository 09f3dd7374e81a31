// Written by scripts/rules-index.mjs: a rule is one file in this folder, and nothing else need be changed for it.
import { inCatalogueOrder } from '../catalogue';
import type { Rule } from '../rule';
import { absoluteWord } from './absoluteWord';
import { acronymUntied } from './acronymUntied';
import { allNot } from './allNot';
import { amendmentTargetWrong } from './amendmentTargetWrong';
import { amendmentUnread } from './amendmentUnread';
import { andOr } from './andOr';
import { andOrMixed } from './andOrMixed';
import { archaicWord } from './archaicWord';
import { attachmentUnclear } from './attachmentUnclear';
import { bareDays } from './bareDays';
import { bareThis } from './bareThis';
import { baselineBehind } from './baselineBehind';
import { baselineUnknown } from './baselineUnknown';
import { betweenDates } from './betweenDates';
import { bracketUnbalanced } from './bracketUnbalanced';
import { citationBrokenByChange } from './citationBrokenByChange';
import { citationDocumentUnknown } from './citationDocumentUnknown';
import { citationRangeNotInclusive } from './citationRangeNotInclusive';
import { citationRangeReversed } from './citationRangeReversed';
import { citationRelativeUnsafe } from './citationRelativeUnsafe';
import { citationTargetMissing } from './citationTargetMissing';
import { citationTargetSpent } from './citationTargetSpent';
import { citationTitleMismatch } from './citationTitleMismatch';
import { citationUnitWord } from './citationUnitWord';
import { citationWithoutParent } from './citationWithoutParent';
import { classificationExceeded } from './classificationExceeded';
import { classificationMissing } from './classificationMissing';
import { clearDays } from './clearDays';
import { comparisonWithoutBaseline } from './comparisonWithoutBaseline';
import { connectorStranded } from './connectorStranded';
import { datePassed } from './datePassed';
import { deadlineWithoutTrigger } from './deadlineWithoutTrigger';
import { deemedFact } from './deemedFact';
import { definitionCircular } from './definitionCircular';
import { definitionOutOfOrder } from './definitionOutOfOrder';
import { definitionShadows } from './definitionShadows';
import { definitionUnused } from './definitionUnused';
import { dutiesContradict } from './dutiesContradict';
import { dutyIncomplete } from './dutyIncomplete';
import { dutyInDefinition } from './dutyInDefinition';
import { dutyOnThing } from './dutyOnThing';
import { dutyWordMixed } from './dutyWordMixed';
import { effortStandardsMixed } from './effortStandardsMixed';
import { escapeClause } from './escapeClause';
import { floatingOnly } from './floatingOnly';
import { flushTextUnclear } from './flushTextUnclear';
import { fromDate } from './fromDate';
import { fromTimeToTime } from './fromTimeToTime';
import { frontMatterUnreadable } from './frontMatterUnreadable';
import { ignoreWithoutReason } from './ignoreWithoutReason';
import { illusoryDuty } from './illusoryDuty';
import { includingWithoutLimitation } from './includingWithoutLimitation';
import { insertedNumberUnusual } from './insertedNumberUnusual';
import { lastUseRemoved } from './lastUseRemoved';
import { leadingModifierUnclear } from './leadingModifierUnclear';
import { listItemUngrammatical } from './listItemUngrammatical';
import { listWithoutConnector } from './listWithoutConnector';
import { mayNot } from './mayNot';
import { meansAndIncludes } from './meansAndIncludes';
import { monthEnd } from './monthEnd';
import { nameOutOfDate } from './nameOutOfDate';
import { numberOutOfOrder } from './numberOutOfOrder';
import { numberTwice } from './numberTwice';
import { numberWordsListMismatch } from './numberWordsListMismatch';
import { openList } from './openList';
import { optionalPlural } from './optionalPlural';
import { orBetweenRecipients } from './orBetweenRecipients';
import { passiveDuty } from './passiveDuty';
import { personUnclear } from './personUnclear';
import { placeholderLeft } from './placeholderLeft';
import { pluralDuty } from './pluralDuty';
import { pointerLeadsNowhere } from './pointerLeadsNowhere';
import { pronounUnclear } from './pronounUnclear';
import { proviso } from './proviso';
import { respectivelyUnequal } from './respectivelyUnequal';
import { roleUndefined } from './roleUndefined';
import { sentenceTooLong } from './sentenceTooLong';
import { shallWithoutActor } from './shallWithoutActor';
import { slashBetweenWords } from './slashBetweenWords';
import { solutionInProblemStatement } from './solutionInProblemStatement';
import { stackedExceptions } from './stackedExceptions';
import { stackedNegatives } from './stackedNegatives';
import { subjectToCircular } from './subjectToCircular';
import { subjectToNothing } from './subjectToNothing';
import { suchUnclear } from './suchUnclear';
import { termDefinedTwice } from './termDefinedTwice';
import { termLowerCase } from './termLowerCase';
import { termMisspelt } from './termMisspelt';
import { termUndefined } from './termUndefined';
import { theSameAsPronoun } from './theSameAsPronoun';
import { thisSectionUnclear } from './thisSectionUnclear';
import { titleStale } from './titleStale';
import { trailingModifierUnclear } from './trailingModifierUnclear';
import { typingSlip } from './typingSlip';
import { undatedNow } from './undatedNow';
import { unitDrift } from './unitDrift';
import { untilDate } from './untilDate';
import { vagueQuality } from './vagueQuality';
import { vagueTime } from './vagueTime';
import { verbDrift } from './verbDrift';
import { weakDutyWord } from './weakDutyWord';
import { withinOf } from './withinOf';

/** All rules, in the order of the catalogue. */
export const allRules: readonly Rule[] = inCatalogueOrder([
  absoluteWord,
  acronymUntied,
  allNot,
  amendmentTargetWrong,
  amendmentUnread,
  andOr,
  andOrMixed,
  archaicWord,
  attachmentUnclear,
  bareDays,
  bareThis,
  baselineBehind,
  baselineUnknown,
  betweenDates,
  bracketUnbalanced,
  citationBrokenByChange,
  citationDocumentUnknown,
  citationRangeNotInclusive,
  citationRangeReversed,
  citationRelativeUnsafe,
  citationTargetMissing,
  citationTargetSpent,
  citationTitleMismatch,
  citationUnitWord,
  citationWithoutParent,
  classificationExceeded,
  classificationMissing,
  clearDays,
  comparisonWithoutBaseline,
  connectorStranded,
  datePassed,
  deadlineWithoutTrigger,
  deemedFact,
  definitionCircular,
  definitionOutOfOrder,
  definitionShadows,
  definitionUnused,
  dutiesContradict,
  dutyIncomplete,
  dutyInDefinition,
  dutyOnThing,
  dutyWordMixed,
  effortStandardsMixed,
  escapeClause,
  floatingOnly,
  flushTextUnclear,
  fromDate,
  fromTimeToTime,
  frontMatterUnreadable,
  ignoreWithoutReason,
  illusoryDuty,
  includingWithoutLimitation,
  insertedNumberUnusual,
  lastUseRemoved,
  leadingModifierUnclear,
  listItemUngrammatical,
  listWithoutConnector,
  mayNot,
  meansAndIncludes,
  monthEnd,
  nameOutOfDate,
  numberOutOfOrder,
  numberTwice,
  numberWordsListMismatch,
  openList,
  optionalPlural,
  orBetweenRecipients,
  passiveDuty,
  personUnclear,
  placeholderLeft,
  pluralDuty,
  pointerLeadsNowhere,
  pronounUnclear,
  proviso,
  respectivelyUnequal,
  roleUndefined,
  sentenceTooLong,
  shallWithoutActor,
  slashBetweenWords,
  solutionInProblemStatement,
  stackedExceptions,
  stackedNegatives,
  subjectToCircular,
  subjectToNothing,
  suchUnclear,
  termDefinedTwice,
  termLowerCase,
  termMisspelt,
  termUndefined,
  theSameAsPronoun,
  thisSectionUnclear,
  titleStale,
  trailingModifierUnclear,
  typingSlip,
  undatedNow,
  unitDrift,
  untilDate,
  vagueQuality,
  vagueTime,
  verbDrift,
  weakDutyWord,
  withinOf,
]);
