import type { Citation } from '../../citations/citation';
import { compareAddresses, documentOf } from '../../corpus/address';
import type { LegalDocument } from '../../corpus/document';
import type { Span } from '../../corpus/span';
import { numberSpan } from '../numbers';
import { rangeEnd } from '../ranges';
import { type DocumentRule, type Fix, finding } from '../rule';
import { citeWords, sentence } from '../wording';

/** X04: a range whose end comes before its beginning, or is the same. */
export const citationRangeReversed: DocumentRule = {
  name: 'citation-range-reversed',
  id: 'X04',
  summary: 'A range of provisions runs backwards, or begins and ends at the same provision.',
  severity: 'error',
  reach: 'block',
  scope: 'all',
  source: 'OPC Drafting Guidance 6.2.4.',
  explanation: `A range that runs backwards covers nothing when it is read as written. A reader will probably turn it round, but may as well think that one of the two numbers is wrong, and with it which provisions are covered.

Write the lower number first. Where both ends are the same, cite that provision alone, or write the end that was meant.`,
  bad: 'L3.30 A notice is given under Sections G3.20 to G3.17 (inclusive).',
  good: 'L3.30 A notice is given under Sections G3.17 to G3.20 (inclusive).',
  *check({ document, citations }) {
    const { all } = citations;
    for (let i = 0; i < all.length; i++) {
      const citation = all[i]!;
      const { address, through } = citation;
      if (!address || !through || !documentOf(address) || documentOf(address) !== documentOf(through)) continue;
      const order = compareAddresses(address, through);
      const end = order < 0 ? undefined : rangeEnd(all, i);
      if (!end) continue;
      const span = { start: citation.start, end: end.end };
      const message = order
        ? `The range runs backwards: ${citeWords(through)} comes before ${citeWords(address)}, so read as written it covers nothing. Write the lower number first.`
        : `The range begins and ends at ${citeWords(address)}, so one of its ends may be wrong. Cite that provision alone, or write the end that was meant.`;
      yield finding(citationRangeReversed, {
        span,
        message: sentence(message),
        fixes: fixesFor(document, citation, end, order),
      });
    }
  },
};

function fixesFor(document: LegalDocument, first: Citation, last: Citation, order: number): Fix[] {
  const [from, to] = [numberSpan(document, first), numberSpan(document, last)];
  if (!from || !to) return [];
  if (!order) {
    return [
      {
        title: `Cite ${citeWords(first.address!)} alone`,
        edits: [{ span: { start: from.end, end: to.end }, newText: '' }],
      },
    ];
  }
  // "G7.19(g)(ii) to (i)": only the labels that the second end shows change places.
  const turned = last.piece!.kind === 'labels' ? lastLabels(document, from, last) : from;
  if (!turned) return [];
  const words = (span: Span) => document.text.slice(span.start, span.end);
  const edits = [
    { span: turned, newText: words(to) },
    { span: to, newText: words(turned) },
  ];
  return [{ title: 'Write the lower number first', edits }];
}

function lastLabels(document: LegalDocument, from: Span, { piece }: Citation): Span | undefined {
  let start = from.end;
  for (let i = 0; i < piece!.labels.length; i++) start = document.text.lastIndexOf('(', start - 1);
  return start > from.start ? { start, end: from.end } : undefined;
}
