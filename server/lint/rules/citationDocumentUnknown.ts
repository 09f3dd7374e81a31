import { absolute, type Citation } from '../../citations/citation';
import { type DocumentId, documentOf } from '../../corpus/address';
import type { Code } from '../../corpus/code';
import { isInserted } from '../inserted';
import { renumber } from '../numbers';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import { sameTitle } from '../titles';
import { codeWords, oneOf, sentence } from '../wording';

/** X07: a citation of a Section, Schedule or Appendix that the Code does not have. */
export const citationDocumentUnknown: DocumentRule = {
  name: 'citation-document-unknown',
  id: 'X07',
  summary: 'A citation names a Section, Schedule or Appendix that the Code does not have.',
  severity: 'error',
  reach: 'block',
  scope: 'all',
  source: 'The list of documents of the Code (code.yaml).',
  explanation: `The Code has no Section, Schedule or Appendix of that name, so the words point at nothing, with everything that depends on them.

Write the name of the document that you mean. A document that your own modification inserts counts as being there. Where only an outline of the Code is at hand the finding is a warning, since a newer document may not be listed.`,
  bad: 'L3.30 A User shall follow Appendix AZ.',
  good: 'L3.30 A User shall follow Appendix L.',
  *check(context) {
    let last: Citation | undefined;
    for (const citation of context.citations.all) {
      const found = checkDocument(context, citation);
      if (!found) continue;
      // "Sections Q4.2 and Q4.3": one cause.
      const again =
        last?.expression === citation.expression && documentOf(last.address!) === documentOf(citation.address!);
      if (!again) yield found;
      last = citation;
    }
  },
};

function checkDocument(context: RuleContext, citation: Citation): Finding | undefined {
  const { document, index } = context;
  const { address } = citation;
  const id = address === null ? undefined : documentOf(address);
  if (!id || index.code.documents.has(id) || document.id === id || isInserted(document, address!)) return undefined;
  if (!index.code.complete) return undefined;
  const named = documentsNamed(index.code, context, citation);
  const meant = named.length ? `; ${oneOf(named)} has that title` : '';
  const name = codeWords(index.code);
  const message = index.code.outline
    ? `${sentence(name)} lists no ${id}, so the words may point at nothing. Check the name of the document against the Code${meant}.`
    : `${sentence(name)} has no ${id}, so the words point at nothing. Write the name of the document that you mean${meant}.`;
  return finding(citationDocumentUnknown, {
    severity: index.code.outline ? 'warning' : 'error',
    span: { start: citation.start, end: citation.end },
    message,
    fixes: named.flatMap((other) => renumber(document, citation, other, `Cite ${other}`)),
  });
}

/** Documents of the Code that have the title which the citation gives. */
function documentsNamed(code: Code, { document }: RuleContext, citation: Citation): DocumentId[] {
  const title = citation.piece?.title && absolute(citation, citation.piece.title);
  if (!title) return [];
  const words = document.text.slice(title.start, title.end);
  return [...code.documents.values()]
    .filter((entry) => !entry.unverified && [entry.title, ...entry.names].some((name) => sameTitle(name, words)))
    .map(({ id }) => id);
}
