import pc from 'picocolors';
import type { Citation, CitationStatus } from '../citations/citation';
import { standingOfCitation, statusOf } from '../citations/status';
import { findAddress, findModification } from '../corpus/code';
import { titleOf } from '../corpus/document';
import { counted } from '../features/markdown';
import { positionAt, rangeOf } from '../features/positions';
import type { TextView } from '../workspace/textView';
import { codeJson, type Input } from './input';
import { titled } from './show';
import { pathWords, printable } from './terminal';

/** The stable JSON of `citations`: one entry per clickable piece. */
export function citationsJson(input: Input): object {
  return {
    code: codeJson(input.index.code),
    files: input.texts.map(({ path, view }) => ({
      path,
      citations: view.citations.all.map((citation) => entryOf(view, citation)),
    })),
  };
}

function entryOf(view: TextView, citation: Citation): object {
  const { document, index } = view;
  const { address, through, instrument, readings } = citation;
  const standing = standingOfCitation(citation, index.code, document);
  const absent = standing && (standing.status === 'missing' || standing.status === 'unknown');
  return {
    text: document.text.slice(citation.start, citation.end),
    ...rangeOf(document, citation),
    address,
    status: statusOf(citation, view.index.code, view.document),
    ...(through && { through }),
    ...(instrument && { instrument: instrument.name, ...(instrument.url && { url: instrument.url }) }),
    ...(readings && { readings: readings.map((reading) => reading.address ?? reading.words) }),
    ...(absent && { nearest: standing.nearest?.address ?? null }),
  };
}

const COLOURS: Readonly<Record<CitationStatus, (text: string) => string>> = {
  resolved: pc.green,
  missing: pc.red,
  spent: pc.yellow,
  ambiguous: pc.yellow,
  external: pc.blue,
  unknown: pc.dim,
};

/** The citations of each text as a list: where, the words, what they mean. */
export function citationsPretty(input: Input): string {
  const lines: string[] = [];
  for (const { path, view } of input.texts) {
    lines.push('', pc.bold(pathWords(path)));
    const rows = view.citations.all.map((citation) => {
      const at = positionAt(view.document, citation.start);
      const words = printable(view.document.text.slice(citation.start, citation.end).replace(/\s+/g, ' '));
      return {
        place: `${at.line + 1}:${at.character + 1}`,
        words,
        status: statusOf(citation, view.index.code, view.document),
        meaning: meaningOf(view, citation),
      };
    });
    const width = Math.min(
      44,
      rows.reduce((widest, row) => Math.max(widest, row.words.length), 0),
    );
    for (const { place, words, status, meaning } of rows) {
      lines.push(
        `  ${pc.dim(place.padStart(7))}  ${words.padEnd(width)}  ${COLOURS[status](status.padEnd(9))}  ${meaning}`,
      );
    }
    lines.push(pc.dim(`  ${counted(rows.length, 'citation')}`));
  }
  return lines.join('\n');
}

function meaningOf(view: TextView, citation: Citation): string {
  const { code } = view.index;
  const { address, through, instrument, readings = [] } = citation;
  if (instrument) return printable(instrument.name);
  if (address === null)
    return readings.length ? readings.map((reading) => printable(reading.words)).join(' or ') : 'names no document';
  const { found, drafted, nearest } = standingOfCitation(citation, code, view.document)!;
  const range = through ? ` to ${through}` : '';
  if (drafted) return `${address}${range}  ${pc.dim('as this modification drafts it')}`;
  if (!found) {
    const entry = /^(?:SECMP|DP|MP)\d/.test(address) ? findModification(code, address) : undefined;
    if (entry) return `${address}${range}  ${pc.dim(printable(entry.title))}`;
    return `${address}${range}${nearest ? pc.dim(`  nearest known: ${nearest.address}`) : ''}`;
  }
  const place = findAddress(code, address)!;
  const title = place.provision
    ? titleOf(place.provision)
    : { title: place.holder.title, unverified: place.holder.unverified };
  const words = title ? titled(title.title, title.unverified) : '';
  return `${address}${range}${words ? pc.dim(`  ${words}`) : ''}`;
}
