import { deletionOf, isInstructed, wholeTarget } from '../../citations/instructed';
import { isSpent, standingOf } from '../../citations/status';
import { type Address, documentOf, lineage } from '../../corpus/address';
import { findAddress } from '../../corpus/code';
import type { Amendment } from '../../corpus/document';
import type { Span } from '../../corpus/span';
import { blockSpan, labelSpan } from '../../corpus/spans';
import { likelyNumbers } from '../likely';
import { type DocumentRule, type Finding, finding, type Related, type RuleContext } from '../rule';
import { citeWords, codeWords, oneOf, sentence } from '../wording';

/** A00: an instruction that amends what is not there, or inserts what is there already. */
export const amendmentTargetWrong: DocumentRule = {
  name: 'amendment-target-wrong',
  id: 'A00',
  summary: 'An instruction changes a provision that does not exist, or inserts one that exists already.',
  severity: 'error',
  reach: 'frame',
  scope: 'changed',
  source: 'The text of the Code that the modification changes.',
  explanation: `The instruction is what changes the Code. One that amends or replaces a provision which is not there changes nothing, and one that inserts a number which is taken leaves the Code with two provisions of one number; whoever makes the change has to guess what was meant.

Write the number of the provision that you mean. To change a provision that exists, write "Amend Section L3.22 as follows:"; to bring in a new one, write "Insert new Section L3.22A after Section L3.22 as follows:". A number that is marked as not used, or that the same modification deletes, may be used again. The rule reports only what the full text of the Code proves: where only an outline of the document is at hand, it stays silent. An instruction that deletes a provision which does not exist is reported by citation-target-missing.`,
  bad: `L3.30 A User shall keep each record.

Amend Section L3.77 as follows:

L3.77 A User may destroy a record after a year.`,
  good: `L3.30 A User shall keep each record.

Amend Section L3.22 as follows:

L3.22 A User may destroy a record after a year.`,
  *check(context) {
    const { document } = context;
    if (document.id || !document.amendments.length) return;
    for (const amendment of document.amendments) {
      const found = amendment.verb === 'insert' ? checkInsertion(context, amendment) : checkTarget(context, amendment);
      if (found) yield found;
    }
  },
};

/** "Insert new Section L3.22 …" where the Code has it. */
function checkInsertion(context: RuleContext, amendment: Amendment): Finding | undefined {
  const { document, index } = context;
  const target = wholeTarget(document, amendment);
  const found = target ? standingOf(target, index.code).found : undefined;
  if (!target || !found || isOutline(context, target)) return undefined;
  // A number that is free again may be given anew.
  if (found.provision && isSpent(found.provision)) return undefined;
  if (isDeleted(context, target)) return undefined;
  const words = citeWords(target);
  return finding(amendmentTargetWrong, {
    span: spanOf(context, amendment, target),
    message: `${sentence(codeWords(index.code))} already has a ${words}; inserted as well, two provisions would have one number. Write “Amend” if you mean to change it, or give the new provision a number that is free.`,
    related: related(context, target),
  });
}

/** "Amend Section L3.77 as follows:" where the Code has no such provision. */
function checkTarget(context: RuleContext, amendment: Amendment): Finding | undefined {
  const { document, index, citations } = context;
  const { target, block } = amendment;
  if (!target || standingOf(target, index.code).found || isOutline(context, target)) return undefined;
  // A provision that the same modification inserts may be spoken of; what leads out of the Code is not judged.
  if (isInstructed(target, document)) return undefined;
  const reported = citations.byTarget
    .get(target)
    ?.some((citation) => citation.block === block && context.target(citation)?.status === 'missing');
  if (reported) return undefined;
  const likely = likelyNumbers(index.code, target);
  const meant = likely.length ? `; ${oneOf(likely.map((at) => citeWords(at)))} may be meant` : '';
  return finding(amendmentTargetWrong, {
    span: spanOf(context, amendment, target),
    message: `${sentence(codeWords(index.code))} has no ${citeWords(target)}, so there is nothing that this instruction can change. Write the number of the provision that you mean, or “Insert new” if it is to be added${meant}.`,
  });
}

/** True where the text at hand cannot prove that a provision is there or missing. */
function isOutline({ index: { code } }: RuleContext, target: Address): boolean {
  const holder = code.documents.get(documentOf(target) ?? '');
  return !holder || holder.outline || holder.external;
}

function isDeleted({ document }: RuleContext, target: Address): boolean {
  return deletionOf(lineage(target), document, true) !== undefined;
}

/** The instruction's words for its target; the whole instruction when it is not read as a citation. */
function spanOf({ document, citations }: RuleContext, { block }: Amendment, target: Address): Span {
  const citation = citations.byTarget.get(target)?.find((each) => each.block === block);
  return citation ? { start: citation.start, end: citation.end } : blockSpan(document, block);
}

function related({ index: { code } }: RuleContext, target: Address): Related[] {
  const found = findAddress(code, target);
  if (!found?.provision) return [];
  return [
    {
      uri: found.holder.document.uri,
      span: labelSpan(found.holder.document, found.provision),
      message: `${sentence(citeWords(target))} stands here.`,
    },
  ];
}
