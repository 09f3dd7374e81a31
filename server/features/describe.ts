import type { CodeIndex } from '../citations/codeIndex';
import { isSpent, type Standing, standingOf } from '../citations/status';
import { type Address, documentOf, lineage } from '../corpus/address';
import {
  type Code,
  type Found,
  findAddress,
  findModification,
  nearestKnown,
  shortCodeName,
  touching,
} from '../corpus/code';
import { type LegalDocument, type Provision, titleOf } from '../corpus/document';
import { provisionSpan } from '../corpus/spans';
import type { ReadSoFar } from '../workspace/corpora';
import type { OpenView } from '../workspace/openView';
import { counted, link, plain } from './markdown';
import { positionAt } from './positions';
import { historyLines } from './versionHover';

const LONGEST_TEXT = 2400;
const MOST_LINES = 40;

/** A link that opens a provision (or a document) in the editor, at its line. */
export function openLink(words: string, found: Found): string {
  const { document } = found.holder;
  const line = found.provision ? positionAt(document, document.starts[found.provision.block]!).line + 1 : 1;
  return link(words, `${document.uri}#L${line}`);
}

/** The titles from the document down to the provision, as a lawyer would read them out. */
export function breadcrumb(found: Found): string {
  const { holder, provision } = found;
  const parts = [`${holder.id} ${titled(holder.title, holder.unverified)}`];
  for (const address of lineage(found.address).reverse().slice(1)) {
    const at = holder.document.byAddress.get(address);
    if (at?.heading) parts.push(`${plain(at.label)} ${titled(at.heading.title, at.heading.unverified)}`);
  }
  const sub = provision?.heading ? undefined : provision?.subHeading;
  if (sub) parts.push(titled(sub.title, sub.unverified));
  return parts.filter(Boolean).join(' › ');
}

const titled = (title: string, unverified: boolean) =>
  plain(title) + (unverified && title ? ' *(title not verified)*' : '');

/**
 * A provision as its text goes: its own words and the provisions beneath it, in order. Closing words after a list come
 * after the list. Words are without number and heading, white space folded.
 */
export function partsOf(document: LegalDocument, provision: Provision): (string | Provision)[] {
  const parts: (string | Provision)[] = [];
  for (let block = provision.block; block < document.blocks.length; block++) {
    const start = document.starts[block]!;
    if (start >= provisionSpan(document, provision).end || parts.length > MOST_LINES) break;
    let owner = document.owners[block];
    while (owner && owner !== provision && owner.parent !== provision) owner = owner.parent;
    if (owner && owner !== provision) {
      if (parts.at(-1) !== owner) parts.push(owner);
      continue;
    }
    const { bodyStart, contentLength, kind } = document.blocks[block]!;
    if (!owner || kind === 'comment' || kind === 'heading') continue;
    const words = document.text.slice(start + bodyStart, start + Math.min(contentLength, LONGEST_TEXT));
    parts.push(
      words
        .replace(/<!--.*?-->/gs, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  return parts;
}

/** A provision with what lies beneath it, one line per number, indented by level. */
export function provisionText(document: LegalDocument, provision: Provision): string {
  const lines: string[] = [];
  let left = LONGEST_TEXT;
  const say = (words: string, depth: number): void => {
    lines.push(`${'\u00a0'.repeat(depth * 4)}${words}`.trimEnd());
    left -= words.length;
  };
  const add = (at: Provision, depth: number): void => {
    if (left <= 0 || lines.length >= MOST_LINES) return;
    const label = at === provision ? `**${plain(at.label)}**` : plain(at.label);
    const [first, ...rest] = partsOf(document, at);
    const opening = typeof first === 'string' ? cut(first) : '';
    if (at !== provision || opening || !at.heading) say(`${label} ${plain(opening)}`, depth);
    for (const part of typeof first === 'object' ? [first, ...rest] : rest) {
      if (left <= 0 || lines.length >= MOST_LINES) return;
      if (typeof part === 'string') say(plain(cut(part)), depth);
      else add(part, depth + 1);
    }
  };
  const cut = (words: string) => (words.length > left ? `${words.slice(0, Math.max(0, left))}…` : words);
  add(provision, 0);
  const shortened = left <= 0 || lines.length >= MOST_LINES;
  return lines.join('  \n') + (shortened ? '  \n…' : '');
}

/** The provision's own words, without what lies beneath; for a heading the text under it. */
export function ownWords(document: LegalDocument, provision: Provision): string {
  return partsOf(document, provision)
    .filter((part) => typeof part === 'string')
    .join(' ');
}

/** How many provisions rely on an address, and which modifications and Agreed Interpretations touch it: one line each. */
export function standingLines(view: OpenView, address: Address): string[] {
  const { code } = view.index;
  const lines = view.whole ? relyingLines(view.whole.index, address) : [readingWords(view.read)];
  const touched = touching(code, address);
  for (const entry of touched.modifications.slice(0, 5)) {
    lines.push(
      `${link(entry.id, entry.source)} ${plain(entry.title)} (${plain(stageOf(entry.stage, entry.implemented))}) touches it.`,
    );
  }
  if (touched.modifications.length > 5)
    lines.push(`…and ${counted(touched.modifications.length - 5, 'more modification')}.`);
  for (const entry of touched.interpretations.slice(0, 3)) {
    lines.push(`Agreed Interpretation: ${link(entry.title, entry.source)}. ${plain(entry.summary)}`);
  }
  return lines;
}

function relyingLines(index: CodeIndex, address: Address): string[] {
  const relying = new Set(
    index.relyingOn(address).map(({ document, citation }) => document.owners[citation.block]?.address ?? document.uri),
  );
  relying.delete(address);
  const { size } = relying;
  return size ? [`${counted(size, 'provision')} ${size === 1 ? 'relies' : 'rely'} on ${address}.`] : [];
}

/** What an answer says that depends on the whole Code while it is being read. */
const readingWords = ({ documents, of }: ReadSoFar) =>
  `*Still reading the Code: ${documents} of ${counted(of, 'document')}. What relies on this is shown when it is read.*`;

export const stageOf = (stage: string, implemented: string) => (implemented ? `${stage} ${implemented}` : stage);

/** Says whether one reads the legal text or an outline of it. */
export function provenance(found: Found, code: Code): string {
  const version = found.holder.version ? `, document version ${plain(found.holder.version)}` : '';
  return found.holder.outline
    ? `*Outline of ${found.holder.id}, not the legal text.*`
    : `*${plain(shortCodeName(code))}${version}.*`;
}

/** Everything a hover says about an address; `standing` when the place that cites it decides what is meant. */
export function describeAddress(
  view: OpenView,
  address: Address,
  standing: Standing = standingOf(address, view.index.code, view.document),
): string {
  const { index, document } = view;
  const { code } = index;
  if (/^(?:SECMP|DP|MP)\d/.test(address)) return describeModification(code, address);
  const { found, drafted } = standing;
  if (drafted) {
    const rest = found ? `\n\n${openLink('The wording in force', found)}` : '';
    return [
      `**${address}** as this modification drafts it`,
      provisionText(document, drafted) + rest,
      ...standingLines(view, address),
      ...(found && !found.holder.outline ? historyLines(view, address) : []),
    ].join('\n\n');
  }
  if (!found) return describeAbsent(standing, address, code);
  const gone = standing.deleted
    ? [`**This modification deletes ${standing.deleted.target}:** nothing is left to rely on.`]
    : [];
  const parts = [breadcrumb(found), ...gone];
  if (found.provision) {
    if (isSpent(found.provision)) parts.push(`**${address} is not used:** nothing is left to rely on.`);
    parts.push(provisionText(found.holder.document, found.provision) || `**${address}**`);
    if (found.holder.outline && !ownWords(found.holder.document, found.provision) && !found.provision.children.length) {
      parts.push(`The outline knows that ${address} exists, not what it says.`);
    }
  } else parts.push(summaryOf(found));
  const history = found.holder.outline ? [] : historyLines(view, address);
  parts.push(
    ...standingLines(view, address),
    ...history,
    `${provenance(found, code)} ${openLink(`Open ${address}`, found)}`,
  );
  return parts.filter(Boolean).join('\n\n');
}

/** The groups of a document, for a hover on the document as a whole. */
function summaryOf(found: Found): string {
  const { document } = found.holder;
  const groups = document.provisions.filter((provision) => provision.level === 1).slice(0, 20);
  return groups
    .map((group) => `${plain(group.label)} ${plain(group.heading?.title ?? titleOf(group)?.title ?? '')}`.trimEnd())
    .join('  \n');
}

/** What to say of an address that the Code does not hold: outlines do not know, a full Code does. */
export function describeAbsent(standing: Standing, address: Address, code: Code): string {
  const { nearest, status } = standing;
  const go = nearest ? ` ${openLink(`Go to ${nearest.address}`, nearest)}` : '';
  const name = shortCodeName(code);
  if (status === 'external')
    return `**${address}** follows the numbering of a technical specification outside the Code’s own text.${go}`;
  if (status === 'spent') return `**${address}** lies under ${nearest!.address}, which is not used.${go}`;
  if (status === 'missing')
    return `**There is no ${address} in ${plain(name)}.**${nearest ? ` The nearest provision is ${nearest.address}.` : ''}${go}`;
  const id = documentOf(address);
  const holder = id === undefined ? undefined : code.documents.get(id);
  if (!(holder ? holder.outline : code.outline))
    return `**Whether ${address} exists is not known:** ${plain(name)} could not be read whole.${go}`;
  if (nearest)
    return `**${nearest.address} is known; the outline does not list ${address}.** Import the official documents to check it.${go}`;
  return `**The outline does not list ${address}.** Import the official documents to check it.`;
}

function describeModification(code: Code, id: string): string {
  const entry = findModification(code, id);
  if (!entry) return `**${id}** is not in the register of modifications that comes with ${plain(shortCodeName(code))}.`;
  const known = entry.id === id ? '' : ` (now ${plain(entry.id)})`;
  const title = entry.unverified ? `${plain(entry.title)} *(title not verified)*` : plain(entry.title);
  const touches = [...entry.provisions, ...(entry.provisions.length ? [] : entry.documents)]
    .map((address) => {
      const found = findAddress(code, address) ?? nearestKnown(code, address);
      return found ? openLink(address, found) : plain(address);
    })
    .join(', ');
  return [
    `**${id}**${known} ${title}`,
    plain(entry.summary),
    `Stage: ${plain(stageOf(entry.stage, entry.implemented))}.${touches ? ` Touches ${touches}.` : ''}`,
    entry.source ? link('Source', entry.source) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
