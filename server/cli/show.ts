import pc from 'picocolors';
import type { CodeIndex } from '../citations/codeIndex';
import { isSpent, standingOf } from '../citations/status';
import { type Address, lineage, parseAddress } from '../corpus/address';
import { type Found, findModification, shortCodeName, touching } from '../corpus/code';
import type { Provision } from '../corpus/document';
import { ownWords, stageOf } from '../features/describe';
import { counted } from '../features/markdown';
import { CannotRun } from './input';
import { columns, printable, wrapped } from './terminal';

/** What `show ADDRESS` prints: where the provision stands, its words, what relies on it and what it relies on. */
export function showAddress(index: CodeIndex, words: string): string {
  const { code } = index;
  const address = canonical(words);
  const modification = findModification(code, address);
  if (modification) {
    const { id, title, stage, implemented, summary, provisions, documents, source } = modification;
    const touches = provisions.length ? provisions : documents;
    return [
      pc.bold(`${id} ${printable(title)}`),
      `Stage: ${stageOf(stage, implemented)}`,
      ...wrapped(summary, columns()),
      touches.length ? `Touches: ${touches.join(', ')}` : '',
      printable(source),
    ]
      .filter(Boolean)
      .join('\n');
  }
  if (!parseAddress(address))
    throw new CannotRun(
      `"${words}" is not an address. Write G3.17, "Appendix L 4.2.1.3", "Schedule 4 2.1(a)" or MP073.`,
    );
  const { found, nearest, status } = standingOf(address, code);
  if (!found) {
    const name = shortCodeName(code);
    const where = nearest ? ` The nearest provision it holds is ${nearest.address}.` : '';
    throw new CannotRun(
      status === 'missing'
        ? `There is no ${address} in ${name}.${where}`
        : `The ${name} does not list ${address}.${where}`,
    );
  }
  return [...heading(found), '', ...body(found), '', ...standing(index, found)].join('\n');
}

/** "section g3.17" and "g3.17" as typed at a prompt → G3.17. */
function canonical(words: string): Address {
  const trimmed = words.trim().replace(/\s+/g, ' ');
  const clause = /^(?:section )?([a-z])(\d.*)$/i.exec(trimmed);
  if (clause)
    return `${clause[1]!.toUpperCase()}${clause[2]!.replace(/^[\d.]+[a-z]{0,2}(?=$|\()/, (number) => number.toUpperCase())}`;
  const document = /^(section|schedule|appendix) ([a-z\d]{1,2})(.*)$/i.exec(trimmed);
  if (document)
    return `${document[1]![0]!.toUpperCase()}${document[1]!.slice(1).toLowerCase()} ${document[2]!.toUpperCase()}${document[3]}`;
  return trimmed.toUpperCase();
}

function heading(found: Found): string[] {
  const { holder, provision } = found;
  const lines = [pc.dim(`${holder.id} ${titled(holder.title, holder.unverified)}`.trimEnd())];
  for (const address of lineage(found.address).reverse().slice(1)) {
    const at = holder.document.byAddress.get(address);
    if (at?.heading) lines.push(pc.dim(`${at.label} ${titled(at.heading.title, at.heading.unverified)}`.trimEnd()));
  }
  const sub = provision?.heading ? undefined : provision?.subHeading;
  if (sub?.title) lines.push(pc.dim(titled(sub.title, sub.unverified)));
  return lines;
}

/** A title, marked when nobody has seen it in a source. */
export const titled = (title: string, unverified: boolean) =>
  printable(title) + (title && unverified ? ' (title not verified)' : '');

function body(found: Found): string[] {
  const { holder, provision } = found;
  const lines: string[] = [];
  const add = (at: Provision, depth: number): void => {
    const pad = '    '.repeat(depth);
    const label = at.heading ? `${at.label} ${printable(at.heading.title)}`.trimEnd() : at.label;
    const words = wrapped(`${label} ${ownWords(holder.document, at)}`, columns() - pad.length);
    lines.push(
      ...words.map(
        (line, i) => pad + (i ? '  ' : '') + (depth === 0 && i === 0 ? line.replace(label, pc.bold(label)) : line),
      ),
    );
    if (depth < 4) for (const child of at.children) add(child, depth + 1);
  };
  if (provision) {
    if (isSpent(provision)) lines.push(pc.yellow('Not used: nothing is left to rely on.'));
    add(provision, 0);
  } else
    for (const group of holder.document.provisions.filter((each) => each.level === 1))
      lines.push(`${group.label} ${printable(group.heading?.title ?? '')}`.trimEnd());
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
  lines.push(pc.dim(holder.outline ? 'Outline in this product’s own words, not the legal text.' : shortCodeName(code)));
  return lines.flatMap((line) => (line.length > columns() ? wrapped(line, columns()) : [line]));
}
