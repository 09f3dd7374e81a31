import type { Hover, Position } from 'vscode-languageserver';
import type { Citation } from '../citations/citation';
import { standingOf, standingOfCitation } from '../citations/status';
import { findAddress } from '../corpus/code';
import { type Provision, titleOf } from '../corpus/document';
import type { OpenView } from '../workspace/openView';
import { describeAddress } from './describe';
import { link, plain } from './markdown';
import { offsetAt, rangeOf } from './positions';
import { targetAt } from './target';
import { termHover } from './termHover';
import { mayHoldTerm, termAt } from './termTarget';

/**
 * `textDocument/hover`: what a citation points at, what a defined term means, or what relies on the provision under the
 * caret.
 */
export async function hover(view: OpenView, position: Position): Promise<Hover | null> {
  const offset = offsetAt(view.document, position);
  if (mayHoldTerm(view, offset)) {
    const termed = await view.withTerms();
    const term = termAt(termed, offset);
    if (term) return termHover(termed, term, view.whole !== undefined);
  }
  const target = targetAt(view, offset);
  if (!target) return null;
  const value =
    target.kind === 'provision'
      ? describeAddress(view, target.provision.address, ownStanding(view, target.provision))
      : describeCitation(view, target.citation);
  return { contents: { kind: 'markdown', value }, range: rangeOf(view.document, target.span) };
}

/** A number set in an amendment's text is that of the provision as drafted. */
function ownStanding(view: OpenView, provision: Provision) {
  return standingOf(provision.address, view.index.code, view.document, provision.amendment !== undefined);
}

function describeCitation(view: OpenView, citation: Citation): string {
  const { instrument, address, readings = [] } = citation;
  if (instrument) {
    const name = instrument.url ? link(instrument.name, instrument.url) : plain(instrument.name);
    return `**Outside the Code:** ${name}`;
  }
  if (address === null) {
    const words = plain(view.document.text.slice(citation.start, citation.end));
    if (!readings.length)
      return `**“${words}” names no document or list** in which it could be looked up. Write the whole reference.`;
    const each = readings.map((reading) =>
      reading.address ? describeAddress(view, reading.address) : plain(reading.words),
    );
    return [`**“${words}” may mean ${readings.map((reading) => plain(reading.words)).join(' or ')}.**`, ...each].join(
      '\n\n---\n\n',
    );
  }
  const parts = [describeAddress(view, address, standingOfCitation(citation, view.index.code, view.document))];
  if (citation.through)
    parts.unshift(`Range from **${address}** to **${citation.through}**${throughTitle(view, citation.through)}`);
  return parts.join('\n\n');
}

function throughTitle(view: OpenView, address: string): string {
  const found = findAddress(view.index.code, address);
  if (found && !found.provision) return ` ${plain(found.holder.title)}`;
  const title = found?.provision && titleOf(found.provision);
  return title ? ` (${plain(title.title)})` : '';
}
