import { blockAt, type LegalDocument } from '../corpus/document';
import type { Finding } from './rule';

/** Findings of old, which stay quiet: for each file how often each fingerprint was found. */
export type KnownFindings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Findings of old as a file keeps them. */
export interface Baseline {
  /** URI of the folder that the paths start from. */
  readonly folder: string;
  readonly known: KnownFindings;
}

/** Of longer words only so many UTF-16 units count. */
const LONGEST = 2000;

/**
 * What a finding is known by when lines move: its rule, the provision that it stands in and its words, white space made
 * even; in text without numbers its paragraph. `may-not L3.30(a) 1f0e2d3c`.
 */
export function fingerprintOf(document: LegalDocument, { rule, span }: Finding): string {
  const block = blockAt(document, span.start);
  const address = document.owners[block]?.address;
  const words = even(document.text.slice(span.start, Math.min(span.end, span.start + LONGEST)));
  return `${rule} ${address ?? '-'} ${hashOf(address ? words : `${words}\n${paragraphOf(document, block)}`)}`;
}

function paragraphOf({ text, starts, blocks }: LegalDocument, block: number): string {
  const start = starts[block] ?? 0;
  return even(text.slice(start, start + Math.min(LONGEST, blocks[block]?.contentLength ?? 0)));
}

const even = (words: string) => words.replace(/\s+/g, ' ').trim();

/** FNV-1a with 32 bits (Fowler, Noll, Vo) over UTF-16 units, as eight hexadecimal digits. */
export function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** How often each fingerprint is found in a text. */
export function countsOf(document: LegalDocument, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const fingerprint = fingerprintOf(document, finding);
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return counts;
}

/**
 * The findings that are not in the baseline. Where a fingerprint is found more often than it was, the later ones are
 * new. Gives `findings` itself when the baseline knows nothing of the file.
 */
export function withoutKnown(
  document: LegalDocument,
  findings: readonly Finding[],
  baseline: Baseline | undefined,
): readonly Finding[] {
  const known = baseline?.known.get(pathFrom(baseline.folder, document.uri));
  if (!known) return findings;
  const left = new Map(known);
  return findings.filter((finding) => {
    const fingerprint = fingerprintOf(document, finding);
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count <= 0;
  });
}

/** The way from a folder to a file, both URIs, with "/" and "..": `drafts/a.sec`. */
export function pathFrom(folder: string, uri: string): string {
  const [from, to] = [folder.replace(/\/$/, ''), uri].map((each) => each.split('/').map(decoded));
  let same = 0;
  while (same < from!.length && same < to!.length - 1 && from![same] === to![same]) same++;
  return [...from!.slice(same).map(() => '..'), ...to!.slice(same)].join('/');
}

function decoded(part: string): string {
  try {
    // A client may write the letter of a drive in either case.
    return decodeURIComponent(part).replace(/^[a-z]:$/, (drive) => drive.toUpperCase());
  } catch {
    return part;
  }
}
