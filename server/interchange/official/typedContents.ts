import type { ContentsEntry, ImportedDocument, ImportedPart } from './imported';
import { oneLine, plainWords } from './words';

/** Entries of a contents page are looked for in the opening of a document only. */
const OPENING = 400;
const ENTRY = /^(.{2,150}?)[\s.…·_]{1,200}(\d{1,3})$/;

/**
 * A contents page that was typed rather than made by Word: below "Contents", lines that end with a page number and name
 * what comes again later. They are a check on what was found, no text. Anything else stays as it is.
 */
export function withoutTypedContents(document: ImportedDocument): ImportedDocument {
  const { parts } = document;
  const at = parts
    .slice(0, OPENING)
    .findIndex((part) => part.kind === 'paragraph' && /^(?:table of )?contents:?$/i.test(plainWords(part)));
  if (at < 0) return document;
  const entries: ContentsEntry[] = [];
  let end = at + 1;
  while (end < parts.length) {
    const entry = entryIn(parts[end]!);
    if (!entry) break;
    entries.push(entry);
    end++;
  }
  const later = new Set(
    parts.slice(end).flatMap((part) => (part.kind === 'paragraph' ? nameOf(part.label, plainWords(part)) : [])),
  );
  if (!entries.length || !entries.some(({ label, title }) => later.has(nameOf(label, title)))) return document;
  return {
    ...document,
    parts: [...parts.slice(0, at), ...parts.slice(end)],
    contents: [...document.contents, ...entries],
  };
}

function entryIn(part: ImportedPart): ContentsEntry | undefined {
  if (part.kind === 'table' || part.role === 'footnote') return undefined;
  const match = ENTRY.exec(plainWords(part));
  return match ? { label: part.label, title: match[1]!.trim() } : undefined;
}

const nameOf = (label: string, words: string): string =>
  oneLine(`${label} ${words}`)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
