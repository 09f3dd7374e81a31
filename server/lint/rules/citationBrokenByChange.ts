import type { CodeIndex, Inbound } from '../../citations/codeIndex';
import { deletionOf, wholeTarget } from '../../citations/instructed';
import { isSpent } from '../../citations/status';
import { type Address, lineage } from '../../corpus/address';
import type { Block } from '../../corpus/blocks';
import { type Found, findAddress } from '../../corpus/code';
import type { Amendment, LegalDocument, Provision } from '../../corpus/document';
import { blockSpan } from '../../corpus/spans';
import { type DocumentRule, type Finding, finding, type Related, type RuleContext } from '../rule';
import { citeWords, sentence } from '../wording';
import { plainWords, relying, stillCiting } from '../writtenAnew';

/** X13: what a modification takes away while the rest of the Code still cites it. */
export const citationBrokenByChange: DocumentRule = {
  name: 'citation-broken-by-change',
  id: 'X13',
  summary:
    'A modification takes a number away, or gives it to other words, while provisions that it leaves alone still cite it.',
  severity: 'error',
  scope: 'changed',
  reach({ document, index }, block) {
    if (document.blocks[block]!.kind === 'instruction') return 'text';
    const losses = blocksAtRisk(document, index)
      .get(block)
      ?.flatMap((each) => lossesOf(document, each));
    return { says: losses?.map(({ gone, now }) => `${gone}>${now}`).join('|') ?? '' };
  },
  source:
    'The citations of the Code; MP153 and MP133 had to make consequential changes that an earlier modification had left out.',
  explanation: `A provision that is deleted is gone for every clause that relies on it. Those clauses are easily overlooked, because they stand in other documents, and SEC modifications have been needed only to repair what an earlier one left out. The same happens when a clause is written anew with fewer paragraphs, or with its paragraphs under other letters: a citation of paragraph (b) then points at nothing or at something else.

Change the provisions that are named, in the same modification, or keep the number. What is inserted between two paragraphs takes a letter of its own, (aa) after (a), so that the others keep theirs. A provision that the modification itself changes or deletes is not counted, and what the modification's own text still cites is reported there, by citation-target-spent or citation-target-missing.`,
  bad: `L3.30 A User shall keep each record.

Delete Section G3.20.`,
  good: `L3.30 A User shall keep each record.

Delete Section L5.1.`,
  *prepare({ document, index }) {
    if (document.id) return;
    for (const { byTarget } of index.documents()) yield byTarget.size;
    for (const amendment of document.amendments) yield [...writtenAnew(document, index, amendment)];
    for (const each of atRiskIn(document, index))
      for (const { gone } of lossesOf(document, each)) yield stillCiting(document, index, gone);
  },
  *check(context) {
    const { document } = context;
    if (document.id) return;
    const said = new Set<Address>();
    for (const atRisk of atRiskIn(document, context.index)) {
      const { amendment } = atRisk;
      for (const loss of lossesOf(document, atRisk)) {
        if (said.has(loss.gone)) continue;
        said.add(loss.gone);
        const citing = stillCiting(document, context.index, loss.gone);
        if (citing.length) yield report(context, amendment, loss, citing);
      }
    }
  },
};

/** A number that an amendment takes away; `now`: the number under which its words stand from now on. */
interface Loss {
  readonly gone: Address;
  readonly now?: Address;
}

/** What an instruction may take away, as far as numbers and the Code tell. */
interface AtRisk {
  readonly amendment: Amendment;
  /** Gone whatever the words say. */
  readonly gone: readonly Loss[];
  /** A provision that is written anew, and the paragraphs that the Code has beneath it and cites. */
  readonly drafted?: Provision;
  readonly paragraphs: readonly Paragraph[];
}

interface Paragraph {
  readonly child: Provision;
  readonly holder: LegalDocument;
  /** What the modification writes under the same number. */
  readonly same: Provision | undefined;
}

const NONE: readonly never[] = [];
// Numbers and the Code stay the same while words are typed.
const atRisk = new WeakMap<CodeIndex, WeakMap<LegalDocument['owners'], readonly AtRisk[]>>();

interface KnownLosses {
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
}
const lost = new WeakMap<AtRisk, KnownLosses>();

/** What is lost of what is at risk, kept while the words that tell it stay the same. */
function lossesOf(document: LegalDocument, atRisk: AtRisk): readonly Loss[] {
  const { blocks } = document;
  const { drafted, paragraphs, amendment, gone } = atRisk;
  if (!drafted) return gone;
  const known = lost.get(atRisk);
  if (known && blocksOf(atRisk).every((block, i) => blocks[block] === known.blocks[i])) return known.losses;
  const losses = [...lossesBeneath(document, drafted, paragraphs, amendment)];
  lost.set(atRisk, { blocks: blocksOf(atRisk).map((block) => blocks[block]!), losses });
  return losses;
}

/** The blocks whose words tell what is lost. */
function blocksOf({ drafted, paragraphs }: AtRisk): number[] {
  if (!drafted) return [];
  const found: number[] = [];
  for (let block = drafted.block; block <= drafted.lastBlock; block++) found.push(block);
  for (const { same } of paragraphs) if (same) found.push(same.block);
  return found;
}

/** Kept while numbers and instructions stay the same; what a deletion is about is read from the words of its instruction. */
function atRiskIn(document: LegalDocument, index: CodeIndex): readonly AtRisk[] {
  let forCode = atRisk.get(index);
  if (!forCode) {
    forCode = new WeakMap();
    atRisk.set(index, forCode);
  }
  let written = forCode.get(document.owners);
  if (!written) {
    written = document.amendments.flatMap((amendment) => [...writtenAnew(document, index, amendment)]);
    forCode.set(document.owners, written);
  }
  const all = [...document.amendments.flatMap((amendment) => deleted(document, index, amendment)), ...written];
  return all.sort((a, b) => a.amendment.block - b.amendment.block);
}

const blocks = new WeakMap<
  LegalDocument['owners'],
  { readonly index: CodeIndex; readonly blocks: ReadonlyMap<number, readonly AtRisk[]> }
>();

/** What is at risk in each block whose words tell whether a paragraph is still there: typing elsewhere changes nothing here. */
function blocksAtRisk(document: LegalDocument, index: CodeIndex): ReadonlyMap<number, readonly AtRisk[]> {
  const known = blocks.get(document.owners);
  if (known?.index === index) return known.blocks;
  const found = new Map<number, AtRisk[]>();
  for (const atRisk of atRiskIn(document, index))
    for (const block of new Set(blocksOf(atRisk))) found.set(block, [...(found.get(block) ?? []), atRisk]);
  blocks.set(document.owners, { index, blocks: found });
  return found;
}

function deleted(document: LegalDocument, index: CodeIndex, amendment: Amendment): readonly AtRisk[] {
  if (amendment.verb !== 'delete') return NONE;
  const target = wholeTarget(document, amendment);
  if (!target || !deletionOf(lineage(target), document) || isDrafted(document, target, amendment)) return NONE;
  const found = findAddress(index.code, target);
  if (!found || (found.provision && isSpent(found.provision))) return NONE;
  return [{ amendment, gone: [{ gone: target }], paragraphs: NONE }];
}

function* writtenAnew(document: LegalDocument, index: CodeIndex, amendment: Amendment): Generator<AtRisk> {
  if (!amendment.takesText || (amendment.verb !== 'amend' && amendment.verb !== 'substitute')) return;
  for (let block = amendment.block + 1; block <= amendment.lastBlock; block++) {
    const drafted = document.owners[block];
    if (drafted?.block !== block || drafted.heading || document.byAddress.get(drafted.address) !== drafted) continue;
    const found = findAddress(index.code, drafted.address);
    if (!found?.provision || isSpent(found.provision)) continue;
    if (drafted.spent) {
      yield { amendment, gone: [{ gone: drafted.address }], paragraphs: NONE };
      continue;
    }
    const paragraphs = citedBeneath(document, index, found);
    if (paragraphs.length) yield { amendment, drafted, paragraphs, gone: NONE };
  }
}

function citedBeneath({ byAddress }: LegalDocument, index: CodeIndex, { provision, holder }: Found): Paragraph[] {
  return provision!.children.flatMap((child) => {
    if (child.spent || !child.address.endsWith(')')) return [];
    const same = byAddress.get(child.address);
    if (same?.spent || !relying(index, child.address).length) return [];
    return [{ child, holder: holder.document, same }];
  });
}

/** True when another instruction writes the same number anew. */
function isDrafted({ byAddress }: LegalDocument, target: Address, amendment: Amendment): boolean {
  const drafted = byAddress.get(target);
  return drafted !== undefined && drafted.amendment !== amendment;
}

/** The paragraphs of the Code's provision that the drafted one no longer has, or has under another number. */
function* lossesBeneath(
  document: LegalDocument,
  drafted: Provision,
  paragraphs: readonly Paragraph[],
  { target }: Amendment,
): Generator<Loss> {
  let whole: boolean | undefined;
  for (const { child, holder, same } of paragraphs) {
    const words = plainWords(holder, child.block);
    if (same && words === plainWords(document, same.block)) continue;
    const moved = movedTo(document, drafted, words);
    if (same && (!moved || moved === same)) continue;
    whole ??= isWhole(document, drafted, target);
    if (!whole) return;
    yield { gone: child.address, ...(moved && { now: moved.address }) };
  }
}

/** Fewest words by which a paragraph is known again. */
const KNOWN_AGAIN = 4;

function movedTo(document: LegalDocument, { children }: Provision, words: string): Provision | undefined {
  const plain = withoutEnd(words);
  if (plain.split(' ').length < KNOWN_AGAIN) return undefined;
  return children.find(({ block }) => withoutEnd(plainWords(document, block)) === plain);
}

const withoutEnd = (words: string) => words.replace(/[;,.]?(?: (?:and|or))?[;,.]?$/, '');

/** "…" on a line of its own. */
const LEFT_OUT = /\n[ \t]{0,20}[[(]?(?:…|\.{3}|\*[ \t]?\*[ \t]?\*)[\])]?[ \t]{0,20}(?:\r?\n|$)/;

/** True when all paragraphs of a provision are written out, so that what is not there is gone. */
function isWhole(
  { text, starts, blocks }: LegalDocument,
  { address, block, lastBlock, children }: Provision,
  target: Address,
): boolean {
  if (target.endsWith(')') && target !== address && target.startsWith(address)) return false;
  const words = text.slice(starts[block]!, starts[lastBlock]! + blocks[lastBlock]!.contentLength);
  if (LEFT_OUT.test(words)) return false;
  // A list that begins further on, or stops at "; and", is shown in part.
  const first = children[0];
  return !first || /^\(?[aiA1][).]/.test(first.label);
}

/** Most places that are named one by one. */
const MOST = 20;

function report(
  { document, citations, index }: RuleContext,
  amendment: Amendment,
  { gone, now }: Loss,
  citing: readonly Inbound[],
): Finding {
  const target = wholeTarget(document, amendment) ?? amendment.target;
  const at = citations.of(amendment.block).find(({ address }) => address === target);
  const places = [...new Set(citing.map(({ document: other, citation }) => placeOf(other, citation.block)))];
  const others = places.length - 1;
  const who = `${places[0]}${others > 0 ? ` and ${others} other provision${others > 1 ? 's' : ''}` : ''} still cite${others > 0 ? '' : 's'}`;
  const cited = citeWords(gone);
  const message = now
    ? `${sentence(who)} ${cited}, whose words this modification moves to ${citeWords(now)}, so the citation will point at other words or at none. Keep the number and give what is new a letter of its own, or change ${others > 0 ? 'those provisions' : 'that provision'} too.`
    : `${sentence(who)} ${cited}, which this modification takes away, so those words will point at nothing. Change ${others > 0 ? 'those provisions' : 'that provision'} too, or keep ${cited}.`;
  // An outline tells in other words what a provision says: that it cites another is likely, no more.
  const proven = citing.some(({ document: other }) => !index.code.documents.get(other.id ?? '')?.outline);
  return finding(citationBrokenByChange, {
    severity: proven ? (now ? 'warning' : 'error') : 'information',
    span: at ? { start: at.start, end: at.end } : blockSpan(document, amendment.block),
    message,
    related: citing.slice(0, MOST).map(relatedTo),
  });
}

function placeOf(document: LegalDocument, block: number): string {
  const owner = document.owners[block];
  return owner ? citeWords(owner.address) : (document.id ?? document.title);
}

function relatedTo({ document, citation }: Inbound): Related {
  return {
    uri: document.uri,
    span: { start: citation.start, end: citation.end },
    message: `${sentence(placeOf(document, citation.block))} cites it here.`,
  };
}
