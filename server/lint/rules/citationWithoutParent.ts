import { type Citation, expressionSpan } from '../../citations/citation';
import { type Candidates, candidateFinder, isRelative } from '../relative';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import { citeWords, sentence, textOf } from '../wording';

/** X09: "subject to (c)" in a clause that has no paragraph (c). */
export const citationWithoutParent: DocumentRule = {
  name: 'citation-without-parent',
  id: 'X09',
  summary: 'A bare "(c)" refers to a list that is not there.',
  severity: 'warning',
  reach: 'block',
  scope: 'changed',
  source: 'Found in practice in citation parsers (eyecite, issue 77); OPC Drafting Guidance 3.10.',
  explanation: `A letter in brackets without a number refers to a paragraph of the same clause. Where the clause has no such paragraph the words refer to nothing: most often the list was moved or renumbered, or the words were copied from another clause.

Write the full number of the provision that you mean: "subject to Section C5.2(c)".`,
  bad: 'L3.30 Subject to (c), a User may keep the record.',
  good: 'L3.30 Subject to Section L3.22(a), a User may keep the record.',
  *check(context) {
    const candidatesOf = candidateFinder(context);
    let last: Citation | undefined;
    for (const citation of context.citations.all) {
      if (!isRelative(citation) || last?.expression === citation.expression || !context.isChanged(citation.block))
        continue;
      const candidates = candidatesOf(citation);
      if (!candidates || !isParentless(citation, candidates)) continue;
      last = citation;
      yield report(context, citation, candidates);
    }
  },
};

function isParentless({ expression }: Citation, { complete, enclosing, nested, nearby }: Candidates): boolean {
  if (!complete || enclosing.length || nested.length) return false;
  // "(b) above" may mean the clause before: that is for citation-relative-unsafe.
  return !(expression.direction && nearby().length);
}

function report(context: RuleContext, citation: Citation, { clause, nearby }: Candidates): Finding {
  const label = `(${citation.piece!.labels.join(')(')})`;
  const span = expressionSpan(citation);
  const within = textOf(context.document, citation.block);
  const single = citation.expression.pieces.length === 1;
  return finding(citationWithoutParent, {
    span: single ? span : { start: citation.start, end: citation.end },
    message: `${sentence(citeWords(clause))} has no ${label}, so these words refer to nothing. Write the full number of the provision that you mean.`,
    fixes: (single ? nearby().slice(0, 2) : []).map(({ provision }) => {
      const words = citeWords(provision.address, within);
      return { title: `Write “${words}”`, edits: [{ span, newText: words }] };
    }),
  });
}
