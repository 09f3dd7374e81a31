import pc from 'picocolors';
import type { CodeIndex } from '../citations/codeIndex';
import { isSpent, standingOf } from '../citations/status';
import { type Address, documentOf, lineage } from '../corpus/address';
import {
  type Code,
  type Found,
  findModification,
  type RegisteredModification,
  shortCodeName,
  touching,
} from '../corpus/code';
import type { Provision } from '../corpus/document';
import { ownWords, partsOf, stageOf } from '../features/describe';
import { counted } from '../features/markdown';
import { CannotRun } from './cannotRun';
import { isShipped } from './corpus';
import { columns, printable, wrapped } from './terminal';

/** What `show ADDRESS` prints: where the provision stands, its words, what relies on it and what it relies on. */
export function showAddress(index: CodeIndex, address: Address): string {
  const { code } = index;
  if (/^(?:SECMP|DP|MP)\d/.test(address)) {
    const modification = findModification(code, address);
    if (modification) return modificationText(modification);
    throw new CannotRun(`${address} is not in the register of ${theCode(code, 'middle')}.`);
  }
  const { found } = standingOf(address, code);
  if (!found) throw new CannotRun(absence(address, code));
  return [...heading(found), '', ...body(found), '', ...standing(index, found)].join('\n');
}

function modificationText(entry: RegisteredModification): string {
  const { id, title, unverified, stage, implemented, summary, provisions, documents, source } = entry;
  const touches = provisions.length ? provisions : documents;
  const lines = [
    pc.bold(printable(`${id} ${titled(title, unverified)}`)),
    printable(`Stage: ${stageOf(stage, implemented)}`),
    ...wrapped(summary, columns()),
    touches.length ? printable(`Touches: ${touches.join(', ')}`) : '',
    printable(source),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Why there is nothing to show: a full Code proves it, an outline does not know. */
function absence(address: Address, code: Code): string {
  const { nearest, status } = standingOf(address, code);
  const near = nearest ? ` The nearest that it has is ${nearest.address}.` : '';
  const document = documentOf(address)!;
  const holder = code.documents.get(document);
  if (status === 'spent') return `${address} lies under ${nearest!.address}, which is not used.`;
  if (status === 'external')
    return `${address} follows the numbering of a technical specification, which ${document} only names.`;
  if (status === 'missing') return `${theCode(code, 'start')} has no ${address}.${near}`;
  if (code.outline) return `${theCode(code, 'start')} does not list ${address}.${near}`;
  if (holder) return `The outline of ${document} does not list ${address}.${near}`;
  return `Not every document of ${shortCodeName(code)} could be read, and ${document} is not among those that were.`;
}

const theCode = (code: Code, place: 'start' | 'middle') =>
  `${code.outline ? (place === 'start' ? 'The ' : 'the ') : ''}${shortCodeName(code)}`;

function heading(found: Found): string[] {
  const { holder, provision } = found;
  const lines = [pc.dim(`${holder.id} ${titled(holder.title, holder.unverified)}`.trimEnd())];
  for (const address of lineage(found.address).reverse().slice(1)) {
    const at = holder.document.byAddress.get(address);
    // Its own heading opens the text below.
    if (at?.heading && at !== provision) lines.push(pc.dim(headingWords(at)));
  }
  const sub = provision?.heading ? undefined : provision?.subHeading;
  if (sub?.title) lines.push(pc.dim(titled(sub.title, sub.unverified)));
  return lines;
}

/** A title, marked when nobody has seen it in a source. */
export const titled = (title: string, unverified: boolean) =>
  printable(title) + (title && unverified ? ' (title not verified)' : '');

const headingWords = ({ label, heading: own }: Provision) =>
  `${label} ${own ? titled(own.title, own.unverified) : ''}`.trimEnd();

function body(found: Found): string[] {
  const { holder, provision } = found;
  const lines: string[] = [];
  const add = (at: Provision, depth: number): void => {
    const pad = '    '.repeat(depth);
    const label = at.heading ? headingWords(at) : at.label;
    const parts = partsOf(holder.document, at);
    const opening = typeof parts[0] === 'string' ? parts[0] : '';
    const width = columns() - pad.length - 2;
    // A heading stands on a line of its own, its text below it.
    const words = at.heading
      ? [...wrapped(label, width), ...wrapped(opening, width)]
      : wrapped(`${label} ${opening}`, width);
    lines.push(
      ...words.map(
        (line, i) => pad + (i ? '  ' : '') + (depth === 0 && i === 0 ? line.replace(label, pc.bold(label)) : line),
      ),
    );
    // What stands between and after the paragraphs keeps its place: closing words say something else before a list.
    for (const part of opening ? parts.slice(1) : parts) {
      if (typeof part === 'string') lines.push(...wrapped(part, width).map((line) => `${pad}  ${line}`));
      else if (depth < 4) add(part, depth + 1);
    }
  };
  if (provision) {
    if (isSpent(provision)) lines.push(pc.yellow('Not used: nothing is left to rely on.'));
    add(provision, 0);
  } else
    for (const group of holder.document.provisions.filter((each) => each.level === 1)) lines.push(headingWords(group));
  const said = provision ? ownWords(holder.document, provision) || provision.children.length : lines.length;
  if (holder.outline && !said) lines.push('The outline knows that it exists, not what it says.');
  return lines;
}

function standing(index: CodeIndex, found: Found): string[] {
  const { code } = index;
  const { address, holder } = found;
  const relying = new Set(
    index
      .relyingOn(address)
      .map(({ document, citation }) => document.owners[citation.block]?.address ?? document.id ?? ''),
  );
  relying.delete(address);
  const lines = [
    `${counted(relying.size, 'provision')} ${relying.size === 1 ? 'relies' : 'rely'} on it${relying.size ? `: ${[...relying].slice(0, 20).join(', ')}${relying.size > 20 ? ' …' : ''}` : ''}.`,
  ];
  const { modifications, interpretations } = touching(code, address);
  for (const entry of modifications)
    lines.push(`${entry.id} ${printable(entry.title)} (${stageOf(entry.stage, entry.implemented)}) touches it.`);
  for (const entry of interpretations)
    lines.push(`Agreed Interpretation: ${printable(entry.title)}. ${printable(entry.summary)}`);
  const outline = isShipped(code)
    ? 'Outline in this product’s own words, not the legal text.'
    : 'Outline, not the legal text.';
  lines.push(pc.dim(holder.outline ? outline : printable(shortCodeName(code))));
  return lines.flatMap((line) => (line.length > columns() ? wrapped(line, columns()) : [line]));
}
