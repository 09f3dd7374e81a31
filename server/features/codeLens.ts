import type { CodeLens, Position } from 'vscode-languageserver';
import { type Address, documentOf, parseAddress } from '../corpus/address';
import { modificationNumber, type RegisteredModification, touching } from '../corpus/code';
import { labelSpan } from '../corpus/spans';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { counted } from './markdown';
import { rangeOf } from './positions';
import { relyingOn } from './references';
import { resolveTermLens, SHOW_TERM_USES, termLenses, termLensUri } from './termLens';

/** The client's command that shows a list of places; part of the extension, named in its initialization options. */
export const SHOW_REFERENCES = 'sec.showReferences';

interface LensData {
  readonly uri: string;
  readonly address: Address;
  readonly position: Position;
}

/**
 * `textDocument/codeLens`: over each clause that others rely on, each amendment and each definition. Titles come with
 * resolving.
 */
export function codeLenses(view: TextView): CodeLens[] {
  if (!view.settings.codeLens) return [];
  const { document, index } = view;
  const lenses: CodeLens[] = [];
  const lens = (address: Address, offset: number) => {
    const range = rangeOf(document, { start: offset, end: offset });
    const data: LensData = { uri: document.uri, address, position: range.start };
    lenses.push({ range, data });
  };
  for (const provision of document.provisions) {
    if (provision.amendment || provision.address.endsWith(')')) continue;
    if (index.isReliedOn(provision.address)) lens(provision.address, labelSpan(document, provision).start);
  }
  for (const { target, block, verb } of document.amendments) {
    // A definition is one among many of its Section: what relies on all of that is not news.
    if (verb.endsWith('Definition')) continue;
    const known = target && (index.isReliedOn(target) || othersTouching(view, target).length > 0);
    if (known) lens(target, document.starts[block]!);
  }
  lenses.push(...termLenses(view));
  return lenses;
}

/**
 * `codeLens/resolve`: "3 provisions rely on G3.17 · MP068 touches it too", "Used 214 times in 31 documents". `commands`
 * are those that the client has.
 */
export async function resolveCodeLens(
  view: TextView,
  lens: CodeLens,
  commands: readonly string[],
  texts: Iterable<TextView>,
  pace: Pace,
): Promise<CodeLens> {
  const term = await resolveTermLens(view, lens, commands.includes(SHOW_TERM_USES));
  if (term) return term;
  const data = readData(lens.data);
  if (!data) return lens;
  const { address, uri, position } = data;
  const locations = await relyingOn(view, address, texts, pace);
  const count = new Set(
    view.index
      .relyingOn(address)
      .map(({ document, citation }) => document.owners[citation.block]?.address ?? document.uri),
  ).size;
  const others = othersTouching(view, address);
  const relying = `${counted(count, 'provision')} ${count === 1 ? 'relies' : 'rely'} on ${address}`;
  const also = `${others.map((entry) => entry.id).join(', ')} touch${others.length === 1 ? 'es' : ''}`;
  const both = count ? `${relying} · ${also} it too` : `${also} ${address} too`;
  const title = others.length ? both : relying;
  const command =
    commands.includes(SHOW_REFERENCES) && locations.length
      ? { title, command: SHOW_REFERENCES, arguments: [uri, position, locations] }
      : { title, command: '' };
  return { ...lens, command };
}

/** Modifications still under way, other than this one, that touch an address. */
function othersTouching(view: TextView, address: Address): RegisteredModification[] {
  const own = view.document.modification;
  const { modifications } = touching(view.index.code, address);
  return modifications.filter(
    (entry) => !entry.implemented && (!own || modificationNumber(entry.id) !== modificationNumber(own)),
  );
}

/** The file that a lens belongs to; undefined when the client sent something else. */
export function lensUri(lens: CodeLens): string | undefined {
  return readData(lens.data)?.uri ?? termLensUri(lens);
}

function readData(data: unknown): LensData | undefined {
  const lens = data as Partial<LensData> | undefined;
  const valid = typeof lens?.uri === 'string' && typeof lens.address === 'string' && lens.position !== undefined;
  return valid && (documentOf(lens.address!) ?? parseAddress(lens.address!)) ? (lens as LensData) : undefined;
}
