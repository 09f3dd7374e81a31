import { absolute, type Citation } from '../../citations/citation';
import { type Address, documentOf, lineage } from '../../corpus/address';
import { findAddress } from '../../corpus/code';
import type { Heading, LegalDocument, Provision } from '../../corpus/document';
import { titleOf } from '../../corpus/document';
import { titleSpan } from '../../corpus/spans';
import { type DocumentRule, type Finding, finding, type Related, type RuleContext, type TextEdit } from '../rule';
import { sameTitle } from '../titles';
import { citeWords, sentence } from '../wording';
import { isDealtWith } from '../writtenAnew';

/** N09: a heading that a modification renames while citations still carry its old words. */
export const titleStale: DocumentRule = {
  name: 'title-stale',
  id: 'N09',
  summary:
    'A modification renames a heading, and citations that it leaves alone still carry the old title in brackets.',
  severity: 'warning',
  scope: 'changed',
  reach: ({ citations }, block) =>
    citations.of(block).some(({ piece }) => piece?.title !== undefined) ? 'text' : 'nothing',
  source: 'House style of the SEC (the governing heading in brackets after the number); OPC Drafting Guidance 6.5.10.',
  explanation: `The SEC writes the heading of a provision in brackets after its number, so that a wrong number shows. Where a heading is renamed, every citation that carries the old words seems to name the wrong provision, and a reader cannot tell whether the number or the title is right.

Change the titles in the same modification: the places are named. In your own text the quick fix does it. If the new heading says what the old one said, consider keeping the old one.`,
  bad: `L3.30 A User shall act as Section G3.17 (Manufacturers: Duty to Notify and Be Notified) requires.

Amend Section G3.17 as follows:

### Notices to Manufacturers

G3.17 Each User shall:
  (a) notify;
  (b) record:
    (i) each notice; and
    (ii) each answer.`,
  good: `L3.30 A User shall act as Section G3.17 (Notices to Manufacturers) requires.

Amend Section G3.17 as follows:

### Notices to Manufacturers

G3.17 Each User shall:
  (a) notify;
  (b) record:
    (i) each notice; and
    (ii) each answer.`,
  *check(context) {
    const { document } = context;
    if (document.id || !document.amendments.length) return;
    const said = new Set<Heading>();
    for (const provision of document.provisions) {
      const heading = provision.heading ?? provision.subHeading;
      if (!heading || said.has(heading) || !provision.amendment || provision.amendment.verb === 'delete') continue;
      const old = oldTitle(context, provision, heading);
      if (!old) continue;
      said.add(heading);
      const found = report(context, provision, heading, old);
      if (found) yield found;
    }
  },
};

/** A heading of the Code, and where the provisions that it governs begin. */
interface OldTitle {
  readonly heading: Heading;
  readonly address: Address;
}

/** The heading that the Code has where the draft has `heading`, when its words are others. */
function oldTitle({ index: { code } }: RuleContext, provision: Provision, heading: Heading): OldTitle | undefined {
  const found = findAddress(code, provision.address);
  const known = provision.heading ? found?.provision?.heading : found?.provision?.subHeading;
  if (!found || !known || known.unverified || !known.title || !heading.title) return undefined;
  return sameTitle(known.title, heading.title) ? undefined : { heading: known, address: provision.address };
}

interface Stale {
  readonly document: LegalDocument;
  readonly citation: Citation;
}

function report(context: RuleContext, provision: Provision, heading: Heading, old: OldTitle): Finding | undefined {
  const { document, index, citations } = context;
  const within = governedBy(context, old);
  const inCode: Stale[] = [];
  for (const { document: other, all } of index.documents()) {
    for (const citation of all) {
      if (!carries(other, citation, old.heading.title, within)) continue;
      const owner = other.owners[citation.block];
      if (!owner || !isDealtWith(document, owner.address)) inCode.push({ document: other, citation });
    }
  }
  const own = citations.all.filter(
    (citation) => document.amendmentOf[citation.block] && carries(document, citation, old.heading.title, within),
  );
  const all = [...own.map((citation) => ({ document, citation })), ...inCode];
  if (!all.length) return undefined;
  const places = [...new Set(inCode.map(({ document: other, citation }) => placeOf(other, citation)))];
  const others = places.length - 1;
  const elsewhere = places.length
    ? `${places[0]}${others > 0 ? ` and ${others} other provision${others > 1 ? 's' : ''}` : ''}`
    : 'this modification’s own text';
  const edits: TextEdit[] = own.map((citation) => ({
    span: absolute(citation, citation.piece!.title!),
    newText: heading.title,
  }));
  return finding(titleStale, {
    span: titleSpan(document, heading),
    message: `The heading of ${citeWords(provision.address)} was “${shortened(old.heading.title)}”, and ${elsewhere} still cite${places.length > 1 ? '' : 's'} it by that title, so number and title will not fit. Change the title there too.`,
    related: all.slice(0, MOST).map(relatedTo),
    fixes: edits.length ? [{ title: `Write “${heading.title}” in this modification’s citations`, edits }] : [],
  });
}

/** Most places that are named one by one. */
const MOST = 20;

const shortened = (title: string) => (title.length > 80 ? `${title.slice(0, 79)}…` : title);

/** Tells whether the old heading was the title of a citation of an address. */
function governedBy({ index: { code } }: RuleContext, old: OldTitle): (address: Address) => boolean {
  const known = new Map<Address, boolean>();
  const holder = documentOf(old.address);
  return (address) => {
    let governed = known.get(address);
    if (governed === undefined) {
      const provision = documentOf(address) === holder ? findAddress(code, address)?.provision : undefined;
      // A title of a group stands after the numbers of its clauses too, where they have none of their own.
      governed =
        provision !== undefined && (titleOf(provision) === old.heading || lineage(address).includes(old.address));
      known.set(address, governed);
    }
    return governed;
  };
}

function carries(
  { text }: LegalDocument,
  citation: Citation,
  title: string,
  governed: (address: Address) => boolean,
): boolean {
  const { address, piece } = citation;
  if (!address || !piece?.title || !governed(address)) return false;
  const { start, end } = absolute(citation, piece.title);
  return sameTitle(text.slice(start, end), title);
}

function placeOf(document: LegalDocument, { block }: Citation): string {
  const owner = document.owners[block];
  return owner ? citeWords(owner.address) : (document.id ?? document.title);
}

function relatedTo({ document, citation }: Stale): Related {
  return {
    uri: document.uri,
    span: absolute(citation, citation.piece!.title!),
    message: `${sentence(placeOf(document, citation))} has the old title.`,
  };
}
