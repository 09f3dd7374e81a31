import { type Citation, expressionSpan } from '../../citations/citation';
import type { Address } from '../../corpus/address';
import { type Candidates, candidateFinder, contradicts, isRelative } from '../relative';
import { type DocumentRule, type Finding, type Fix, finding, type RuleContext } from '../rule';
import { citeWords, oneOf, sentence, textOf } from '../wording';

/** X08: "paragraph (b) above" where more than one paragraph can be meant, or where it stands elsewhere. */
export const citationRelativeUnsafe: DocumentRule = {
  name: 'citation-relative-unsafe',
  id: 'X08',
  summary: '"Paragraph (b) above" can mean more than one paragraph, or one that is far away or not above.',
  severity: 'information',
  reach: 'block',
  scope: 'changed',
  source: 'OPC Drafting Guidance 3.10; K. Adams, A Manual of Style for Contract Drafting (references to provisions).',
  explanation: `"Above" and "below" make the reader search. Where two lists have a paragraph (b), or the nearest list is in another clause, two readers can find different paragraphs; and the next modification that inserts a list changes the meaning without touching the words.

Write the full number: "Section D1.4(b)". Inside one list, where only one paragraph can be meant, the short form is safe and is not reported.`,
  bad: `L3.30 A User shall:
  (a) check each Device:
    (i) once a year; and
    (ii) after a failure; and
  (b) check each link:
    (i) once a month; and
    (ii) after a failure,

and shall record each check under paragraph (ii) above.`,
  good: `L3.30 A User shall:
  (a) check each Device:
    (i) once a year; and
    (ii) after a failure; and
  (b) check each link:
    (i) once a month; and
    (ii) after a failure,

and shall record each check under Section L3.30(b)(ii).`,
  *check(context) {
    const candidatesOf = candidateFinder(context);
    let last: Citation | undefined;
    for (const citation of context.citations.all) {
      const { expression, block } = citation;
      const relative = isRelative(citation);
      if (last?.expression === expression || !(relative || expression.direction) || !context.isChanged(block)) continue;
      const found = relative
        ? checkLabels(context, citation, candidatesOf(citation))
        : checkDirection(context, citation);
      if (!found) continue;
      last = citation;
      yield found;
    }
  },
};

function checkLabels(
  context: RuleContext,
  citation: Citation,
  candidates: Candidates | undefined,
): Finding | undefined {
  if (!candidates) return undefined;
  const { enclosing, nested, clause } = candidates;
  const { direction, unit } = citation.expression;
  const pointed = direction !== undefined || unit === 'paragraph';
  if (enclosing.length === 1) return checkSide(context, citation, candidates);
  const label = `(${citation.piece!.labels.join(')(')})`;
  if (enclosing.length) {
    if (!pointed) return undefined;
    return report(
      context,
      citation,
      [],
      `${sentence(citeWords(clause))} has ${enclosing.length} paragraphs ${label}, so two readers may find different ones. Number the lists so that each paragraph has a number of its own, or name the one that you mean.`,
    );
  }
  const beneath = unique(nested.map(({ address }) => address));
  if (beneath.length) {
    const which =
      beneath.length > 1
        ? `can mean ${oneOf(beneath.map((at) => citeWords(at)))}`
        : `means ${citeWords(beneath[0]!)}, which stands in another list`;
    return report(
      context,
      citation,
      beneath,
      `“${label}” ${which}, so two readers may find different paragraphs. Write the full number.`,
    );
  }
  const nearby = direction ? candidates.nearby() : [];
  if (!nearby.length || (nearby.length === 1 && nearby[0]!.distance === 1)) return undefined;
  const others = nearby.map(({ provision }) => provision.address);
  return report(
    context,
    citation,
    others.slice(0, 3),
    `${sentence(citeWords(clause))} has no ${label}; ${direction} it ${oneOf(others.map((at) => citeWords(at)))} may be meant, and two readers may find different ones. Write the full number.`,
  );
}

/** The one paragraph that can be meant stands on the wrong side. */
function checkSide(context: RuleContext, citation: Citation, { enclosing }: Candidates): Finding | undefined {
  const [target] = enclosing;
  if (!contradicts(context.document, citation, target!)) return undefined;
  const { direction } = citation.expression;
  return report(
    context,
    citation,
    [target!.address],
    `${sentence(citeWords(target!.address))} does not stand ${direction}, so a reader may look for another paragraph. Write the full number.`,
  );
}

/** "section 4.2 above", where 4.2 stands below. */
function checkDirection(context: RuleContext, citation: Citation): Finding | undefined {
  const { document } = context;
  const { direction } = citation.expression;
  const target = direction && citation.address ? document.byAddress.get(citation.address) : undefined;
  if (!target || !contradicts(document, citation, target)) return undefined;
  const span = expressionSpan(citation);
  const at = document.text.slice(citation.end, span.end).lastIndexOf(direction!);
  const word = { start: citation.end + at, end: citation.end + at + direction!.length };
  const right = direction === 'above' ? 'below' : 'above';
  return finding(citationRelativeUnsafe, {
    span,
    message: `${sentence(citeWords(target.address, document.id))} does not stand ${direction}, so a reader may think that the number is wrong. Leave “${direction}” out, or write “${right}”.`,
    fixes: at < 0 ? [] : [{ title: `Write “${right}”`, edits: [{ span: word, newText: right }] }],
  });
}

function report(context: RuleContext, citation: Citation, targets: readonly Address[], message: string): Finding {
  const span = expressionSpan(citation);
  const within = textOf(context.document, citation.block);
  const single = citation.expression.pieces.length === 1;
  const fixes: Fix[] = (single ? targets : []).map((target) => {
    const words = citeWords(target, within);
    return { title: `Write “${words}”`, edits: [{ span, newText: words }] };
  });
  return finding(citationRelativeUnsafe, { span, message, fixes });
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
