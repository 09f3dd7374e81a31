import { isContainer } from '../../corpus/address';
import type { LegalDocument, Provision } from '../../corpus/document';
import { labelSpan } from '../../corpus/spans';
import { type DocumentRule, type Finding, type Fix, finding, type RuleContext } from '../rule';
import { isListed, isWrapped, labelAt, type Run, runsOf, type Sibling } from '../siblings';
import { endOfRange, leavesOut, mentionOf, mentionsNumbers, opensWithRange } from '../unreadNumbers';
import { citeWords, sentence } from '../wording';

/** N01: a number that is missing, used twice, or in the wrong place. */
export const numberOutOfOrder: DocumentRule = {
  name: 'number-out-of-order',
  id: 'N01',
  summary: 'A number is left out, is used twice, or stands in the wrong place.',
  severity: 'error',
  scope: 'all',
  reach({ document }, block) {
    const owner = document.owners[block];
    const wrapped = owner?.block === block && isWrapped(document, owner);
    return wrapped || opensWithRange(document, block) || mentionsNumbers(document, block) ? 'text' : 'nothing';
  },
  source: 'The numbers of the text itself; Lawmaker, a drafting system for UK legislation, checks it.',
  explanation: `Numbers are how provisions are found. Where one is used twice, a citation of it means either; where one is left out, a reader asks what was lost, and a citation of it points at nothing.

Number the provisions of a level in order. What is inserted between two of them takes a letter (G3.17A, paragraph (ba)); what is taken out keeps its number and says "Not used". A modification that shows only some provisions of a group is not held to have left the others out, nor is a Code of which only an outline is at hand.`,
  bad: `L3.30 The DCC shall:
  (a) record each request;
  (b) answer each request; and
  (d) keep each answer.`,
  good: `L3.30 The DCC shall:
  (a) record each request;
  (b) answer each request; and
  (c) keep each answer.`,
  *check(context) {
    const { document } = context;
    const said = new Set<Provision>();
    for (const run of runsOf(document)) {
      for (const found of checkRun(context, run)) {
        said.add(found.provision);
        yield found.finding;
      }
    }
    yield* repeated(context, said);
  },
};

interface Found {
  readonly provision: Provision;
  readonly finding: Finding;
}

/** Numbers of clauses and groups that stand elsewhere in the document too. */
function* repeated(context: RuleContext, said: ReadonlySet<Provision>): Generator<Finding> {
  const { document } = context;
  for (const provision of document.provisions) {
    const { address, amendment, wordless } = provision;
    if (address.endsWith(')') || wordless || said.has(provision) || isWrapped(document, provision)) continue;
    const first = document.byAddress.get(address);
    if (!first || first === provision || isListed(document, provision)) continue;
    const inserted = amendment?.verb === 'insert' && first.amendment?.verb === 'insert';
    if (first.amendment === amendment || inserted) yield duplicate(context, provision, first, []);
  }
}

/** Most missing numbers that are gone through one by one. */
const MOST = 30;

function* checkRun(context: RuleContext, run: Run): Generator<Found> {
  const { items } = run;
  if (countsOn(run)) return;
  const places = new Map<number, number>();
  for (let i = 0; i < items.length; i++) if (!items[i]!.suffix) places.set(items[i]!.value, i);
  const seen = new Map<string, Provision>();
  const complete = isComplete(context, run);
  let reached: Sibling | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const before = reached;
    const key = `${item.value}${item.suffix}`;
    const twin = item.value ? seen.get(key) : undefined;
    if (item.value && !twin) seen.set(key, item.provision);
    if (twin) {
      yield {
        provision: item.provision,
        finding: duplicate(context, item.provision, twin, renumbered(context, run, i)),
      };
      continue;
    }
    // An insertion such as (ba): what it follows tells its place.
    if (!item.value) continue;
    const at = before ? endOfRange(context.document, before) : 0;
    if (before && (item.value < at || (item.value === at && item.suffix <= before.suffix))) {
      yield { provision: item.provision, finding: misplaced(context, item, before) };
      continue;
    }
    reached = item;
    if (!complete || (!before && !opensList(context.document, run))) continue;
    const missing: number[] = [];
    for (let value = at + 1; value < item.value && missing.length < MOST; value++) {
      // It stands further on, and is reported there.
      if (places.has(value)) continue;
      const mention = mentionOf(context.document, before, item, run, value);
      if (mention === 'range') break;
      if (!mention) missing.push(value);
    }
    if (missing.length) {
      yield { provision: item.provision, finding: gap(context, run, i, missing, before) };
    }
  }
}

/** True for paragraphs straight after the words that introduce them: there the first must be there too. */
function opensList({ blocks }: LegalDocument, { items, style }: Run): boolean {
  const { parent, block } = items[0]!.provision;
  if (style === 'number' || !parent || parent.heading) return false;
  for (let i = parent.block + 1; i < block; i++) if (blocks[i]!.kind !== 'comment') return false;
  return true;
}

/** True for 1, 2, 3 …: nothing to look into. */
function countsOn({ items, style }: Run): boolean {
  let before = style === 'number' ? items[0]!.value - 1 : 0;
  for (const { value, suffix } of items) {
    if (suffix || value !== before + 1) return false;
    before = value;
  }
  return true;
}

/** True when all numbers of the run must be there: nothing may have been left out of what is shown. */
function isComplete({ document, index }: RuleContext, { style, items }: Run): boolean {
  const { parent, amendment, address } = items[0]!.provision;
  if (document.id) {
    const holder = index.code.documents.get(document.id);
    return !(holder?.outline || holder?.external || document.frontMatter?.outline);
  }
  if (!amendment) return false;
  if (leavesOut(document, items[0]!.provision, items.at(-1)!.provision)) return false;
  const { verb, target } = amendment;
  if (style === 'number') return verb === 'insert' && (isContainer(target) || parent?.address === target);
  // Some paragraphs of a clause may be shown without the others.
  const first = items[0]!;
  return (
    parent !== undefined &&
    first.value === 1 &&
    !(target.endsWith(')') && target !== parent.address && address.startsWith(target.slice(0, target.lastIndexOf('('))))
  );
}

function gap(
  context: RuleContext,
  run: Run,
  i: number,
  missing: readonly number[],
  before: Sibling | undefined,
): Finding {
  const item = run.items[i]!;
  const { document } = context;
  const shown = (value: number) => shownAs(item, labelAt(value, run.style) ?? String(value));
  const first = shown(missing[0]!);
  const names = missing.length === 1 ? first : `${first} to ${shown(missing.at(-1)!)}`;
  const follows = before
    ? `${sentence(citeWords(item.provision.address))} comes straight after ${before.provision.label}`
    : `The list begins with ${item.provision.label}`;
  return finding(numberOutOfOrder, {
    span: labelSpan(document, item.provision),
    message: `${follows}: ${names} ${missing.length === 1 ? 'is' : 'are'} missing, so a reader asks what was lost. Number this one ${first}, or write “${first} Not used.” before it.`,
    fixes:
      missing.length === 1 && i === run.items.length - 1
        ? renameTo(context, item, labelAt(missing[0]!, run.style))
        : [],
  });
}

function misplaced({ document }: RuleContext, { provision }: Sibling, before: Sibling): Finding {
  return finding(numberOutOfOrder, {
    span: labelSpan(document, provision),
    message: `${sentence(citeWords(provision.address))} stands after ${before.provision.label}, where nobody looks for it. Move it to its place, or give it the number that its place requires.`,
    related: [
      {
        uri: document.uri,
        span: labelSpan(document, before.provision),
        message: `${before.provision.label} stands here.`,
      },
    ],
  });
}

function duplicate({ document }: RuleContext, provision: Provision, first: Provision, fixes: readonly Fix[]): Finding {
  return finding(numberOutOfOrder, {
    span: labelSpan(document, provision),
    message: `${sentence(citeWords(provision.address))} is there twice, so a citation of it may mean either. Give this one a number of its own.`,
    related: [{ uri: document.uri, span: labelSpan(document, first), message: 'The number is used here first.' }],
    fixes,
  });
}

/** The next free number for one that is used twice, where the one after it leaves room. */
function renumbered(context: RuleContext, { items, style }: Run, i: number): Fix[] {
  const { value, suffix } = items[i]!;
  if (suffix || items[i - 1]?.value !== value) return [];
  const next = items[i + 1];
  return !next || next.value === value + 2 ? renameTo(context, items[i]!, labelAt(value + 1, style)) : [];
}

function renameTo({ document }: RuleContext, item: Sibling, label: string | undefined): Fix[] {
  const span = labelSpan(document, item.provision);
  const words = document.text.slice(span.start, span.end);
  const at = words.lastIndexOf(item.label);
  if (!label || at < 0) return [];
  const edit = { start: span.start + at, end: span.start + at + item.label.length };
  return [{ title: `Number it ${shownAs(item, label)}`, edits: [{ span: edit, newText: label }] }];
}

/** The number of a sibling with another last part: `(c)` for `(b)`, `G3.18` for `G3.17A`. */
function shownAs({ provision, label }: Sibling, other: string): string {
  const at = provision.label.lastIndexOf(label);
  return provision.label.slice(0, at) + other + provision.label.slice(at + label.length);
}
