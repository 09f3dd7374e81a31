import { absolute, type Citation } from '../../citations/citation';
import { type Address, documentOf } from '../../corpus/address';
import { renumber } from '../numbers';
import { type DocumentRule, type Finding, type Fix, finding, type RuleContext } from '../rule';
import { type KnownTitle, knownTitle, sameTitle, titleIndex, titleKey } from '../titles';
import { citeWords, oneOf, sentence } from '../wording';

/** X02: the number of a citation and the title in brackets after it name different provisions. */
export const citationTitleMismatch: DocumentRule = {
  name: 'citation-title-mismatch',
  id: 'X02',
  summary: 'The number of a citation and the title in brackets after it do not belong together.',
  severity: 'warning',
  reach: 'block',
  scope: 'all',
  source:
    'House style of the SEC (the governing sub-heading in brackets after the number); OPC Drafting Guidance 3.10.',
  explanation: `The title in brackets is there to catch a wrong number. When number and title point at different provisions, one reader follows the number and another the title, and nobody can say from the text which of them is right. The usual causes are a number that was not changed when the Code was renumbered, and a heading that was renamed.

Decide which of the two is right and change the other. For a clause the title is the sub-heading over it (or its group's title), for a group the group's title, for a Section, Schedule or Appendix its title. Upper and lower case, "the", dashes, "&" for "and" and a plural s make no difference. Titles that nobody has verified are never held against a drafter.`,
  bad: 'L3.30 A User shall report the event in accordance with Section G3.17 (Physical Location).',
  good: 'L3.30 A User shall report the event in accordance with Section G3.17 (Manufacturers: Duty to Notify and Be Notified).',
  *check(context) {
    let byTitle: ReadonlyMap<string, readonly Address[]> | undefined;
    const lookUp = (title: string) => {
      byTitle ??= titleIndex(context.index.code);
      return byTitle.get(titleKey(title)) ?? [];
    };
    const { all } = context.citations;
    for (let i = 0; i < all.length; i++) {
      if (!all[i]!.piece?.title) continue;
      const found = checkTitle(context, titled(all, i), lookUp);
      if (found) yield found;
    }
  },
};

/** The pieces that a title may belong to, its own first: "Sections L11.5 to L11.7 (Title)" names both ends. */
function titled(all: readonly Citation[], last: number): Citation[] {
  const pieces = [all[last]!];
  for (let i = last - 1; i >= 0; i--) {
    const before = all[i]!;
    if (before.expression !== all[last]!.expression || before.piece?.title) break;
    pieces.push(before);
  }
  return pieces;
}

function checkTitle(
  context: RuleContext,
  pieces: readonly Citation[],
  lookUp: (title: string) => readonly Address[],
): Finding | undefined {
  const citation = pieces[0]!;
  const span = absolute(citation, citation.piece!.title!);
  const written = context.document.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  let known: KnownTitle | undefined;
  for (const piece of pieces) {
    const target = context.target(piece);
    // What is missing or spent is another rule's to report.
    const title = target?.status === 'resolved' ? knownTitle(target) : undefined;
    if (!title || title.accepted.some((other) => sameTitle(other, written))) return undefined;
    known ??= title;
  }
  if (!known || !isTitle(written)) return undefined;
  const address = citation.address!;
  const others = closest(lookUp(written), address).slice(0, 3);
  const elsewhere = others.length ? ` “${written}” belongs to ${oneOf(others.map((at) => citeWords(at)))}.` : '';
  const fixes: Fix[] = [
    { title: `Write the title “${known.title}”`, edits: [{ span, newText: known.title }] },
    ...others.flatMap((at) => renumber(context.document, citation, at, `Cite ${citeWords(at)}`)),
  ];
  const closed = context.document.text[span.end] === ')' ? span.end + 1 : span.end;
  return finding(citationTitleMismatch, {
    span: { start: citation.start, end: closed },
    message: `${sentence(citeWords(address))} is headed “${known.title}”, not “${written}”, so one reader may follow the number and another the title. Change whichever is wrong.${elsewhere}`,
    fixes,
  });
}

/** False for brackets that explain instead of giving a title. */
function isTitle(words: string): boolean {
  return !/["“*]|\b(?:shall|must|may|is|are|was|were|applies|apply|means|version|see|amended)\b|^(?:table|item|row|column) \d/i.test(
    words,
  );
}

/** The addresses of the same kind and place: a document for a document, else a provision of the same one; if none, all. */
function closest(addresses: readonly Address[], to: Address): readonly Address[] {
  const others = addresses.filter((at) => at !== to);
  const isDocument = documentOf(to) === to;
  const near = others.filter(
    (at) => (documentOf(at) === at) === isDocument && (isDocument || documentOf(at) === documentOf(to)),
  );
  return near.length ? near : others;
}
