import type { Citation } from '../../citations/citation';
import type { Deletion } from '../../citations/instructed';
import { isSpent } from '../../citations/status';
import { blockSpan } from '../../corpus/spans';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import { citeWords, sentence } from '../wording';

/** X03: a citation of a provision that is "Not used". */
export const citationTargetSpent: DocumentRule = {
  name: 'citation-target-spent',
  id: 'X03',
  summary: 'A citation names a provision that is marked as not used, or that the modification deletes.',
  severity: 'warning',
  reach: 'block',
  scope: 'all',
  source: 'Lawmaker, a drafting system for UK legislation, checks it.',
  explanation: `The number is still there, but what it said is gone ("Not used", "[No longer in use]", "Deleted", "Reserved"). The words that rely on it may have no effect, or a reader may look for an old version of the Code and apply what it said then.

Cite the provision that holds the rule now, or take the citation out. A provision that your own modification writes anew under the old number counts as being there; one that it deletes or marks as not used counts as gone in the text that it drafts.`,
  bad: 'L3.30 A User shall keep its records as Section G3.13 requires.',
  good: 'L3.30 A User shall keep its records as Section G3.17 requires.',
  *check(context) {
    const { document, citations } = context;
    for (const citation of citations.all) {
      // An instruction must name the number that it brings back or leaves unused.
      if (document.blocks[citation.block]!.kind === 'instruction') continue;
      const target = context.target(citation);
      if (target?.deleted) {
        yield reportDeleted(context, citation, target.deleted);
        continue;
      }
      if (!target || !(target.status === 'spent' || (target.drafted && isSpent(target.drafted)))) continue;
      const gone = target.found?.address ?? target.drafted?.address ?? target.nearest!.address;
      yield finding(citationTargetSpent, {
        span: { start: citation.start, end: citation.end },
        message: `${sentence(citeWords(gone))} is marked as not used, so the words that rely on it may have no effect. Cite the provision that holds the rule now, or take the citation out.`,
      });
    }
  },
};

function reportDeleted({ document }: RuleContext, citation: Citation, { target, amendment }: Deletion): Finding {
  const gone = sentence(citeWords(target));
  return finding(citationTargetSpent, {
    span: { start: citation.start, end: citation.end },
    message: `${gone} is deleted by this modification, so the words that rely on it will have no effect. Cite the provision that will hold the rule, or take the citation out.`,
    related: [{ uri: document.uri, span: blockSpan(document, amendment.block), message: `${gone} is deleted here.` }],
  });
}
