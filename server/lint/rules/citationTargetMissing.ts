import type { Citation } from '../../citations/citation';
import { isNewText } from '../../citations/status';
import { type Address, documentOf, lineage, parseAddress } from '../../corpus/address';
import type { Found } from '../../corpus/code';
import type { Provision } from '../../corpus/document';
import { isInserted } from '../inserted';
import { likelyNumbers } from '../likely';
import { renumber } from '../numbers';
import { isRelative } from '../relative';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import { citeWords, codeWords, oneOf, sentence } from '../wording';

/** X01: a citation of a provision that the Code does not have, though it has the document. */
export const citationTargetMissing: DocumentRule = {
  name: 'citation-target-missing',
  id: 'X01',
  summary: 'A citation names a provision that does not exist.',
  severity: 'error',
  reach: 'block',
  scope: 'all',
  source: 'Every proofreading tool for contracts checks it.',
  explanation: `The words point at nothing. Whoever applies them has to guess which provision was meant, and two readers may guess differently; a duty or a power that rests on the citation may fail.

Write the number of the provision that you mean. Where a number one slip away exists, it is offered; check that it says what you need. The rule reports only what the full text of the Code proves: where only an outline of the document is at hand, it stays silent.`,
  bad: 'L3.30 The DCC shall delete the Device Certificate in accordance with Section L3.222.',
  good: 'L3.30 The DCC shall delete the Device Certificate in accordance with Section L3.22.',
  *check(context) {
    for (const citation of context.citations.all) {
      const found = checkCitation(context, citation);
      if (found) yield found;
    }
  },
};

/** "; Section C ends at C8": what a reader sees who turns to the nearest that exists. */
function endWords(missing: Address, nearest: Found | undefined): string {
  const parts = parseAddress(missing);
  if (!nearest || !parts?.number) return '';
  const { provision, holder, address } = nearest;
  const beneath = provision ? provision.children : holder.document.provisions.filter(({ parent }) => !parent);
  const last = lastNumbered(beneath, parts.inner);
  return last ? `; ${citeWords(address)} ends at ${last.label}` : `; the nearest that exists is ${citeWords(address)}`;
}

/** The last of some provisions that has a number; an Appendix's own appendix is no end of its numbers. */
function lastNumbered(provisions: readonly Provision[], inner: string): Provision | undefined {
  for (let i = provisions.length - 1; i >= 0; i--) {
    const parts = parseAddress(provisions[i]!.address);
    if (parts?.inner === inner && (parts.number || parts.labels.length)) return provisions[i];
  }
  return undefined;
}

/** The nearest provision above a missing one that the modification itself writes, if it is nearer than the Code's. */
function draftedAbove({ document }: RuleContext, citation: Citation, nearest: Found | undefined) {
  if (document.id) return undefined;
  for (const above of lineage(citation.address!).slice(1)) {
    const drafted = document.byAddress.get(above);
    const level = above === nearest?.address;
    if (drafted && !drafted.heading && (!level || isNewText(citation, document))) return drafted;
    if (level) return undefined;
  }
  return undefined;
}

function checkCitation(context: RuleContext, citation: Citation): Finding | undefined {
  const { document, index } = context;
  const target = context.target(citation);
  if (target?.status !== 'missing' || isRelative(citation)) return undefined;
  const address = citation.address!;
  if (!index.code.documents.has(documentOf(address)!) || isInserted(document, address)) return undefined;
  const drafted = draftedAbove(context, citation, target.nearest);
  const likely = likelyNumbers(index.code, address);
  const known = drafted?.address ?? (target.nearest?.provision && target.nearest.address);
  const meant = likely.length
    ? `; ${oneOf(likely.map((at) => citeWords(at)))} may be meant`
    : drafted
      ? draftedEnd(drafted)
      : endWords(address, target.nearest);
  const offered = likely.length || !known?.includes('.') ? likely : [known];
  const said = drafted
    ? `${citeWords(drafted.address)} as this modification drafts it has no ${address.slice(drafted.address.length)}`
    : `${codeWords(index.code)} has no ${citeWords(address)}`;
  return finding(citationTargetMissing, {
    span: { start: citation.start, end: citation.end },
    message: `${sentence(said)}, so the words point at nothing and a reader has to guess. Write the number of the provision that you mean${meant}.`,
    fixes: offered.flatMap((at) => renumber(document, citation, at, `Cite ${citeWords(at)}`)),
  });
}

function draftedEnd({ children }: Provision): string {
  const last = children.at(-1);
  return last ? `; it ends at ${last.label}` : '';
}
