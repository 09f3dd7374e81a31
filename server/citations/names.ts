import type { DocumentId } from '../corpus/address';
import type { Code } from '../corpus/code';

/** Names by which the documents of a Code are cited ("the SMKI RAPP"), longest first for matching. */
export interface DocumentNames {
  /** From a name with single spaces to the document. */
  readonly ids: ReadonlyMap<string, DocumentId>;
  /** The part of a regular expression that matches any of them; '' when there is none. */
  readonly pattern: string;
  /** Letters of the Code's Sections: "Q1.2" in a paper is a question, not a clause. Empty when none is known. */
  readonly letters: ReadonlySet<string>;
}

const NO_NAMES: DocumentNames = { ids: new Map(), pattern: '', letters: new Set() };

/** Titles shorter than this are everyday words ("Security", "General") and name a document only with its letter. */
const SHORTEST_TITLE_WORDS = 3;

/**
 * Collects the names of Schedules and Appendices: short names, and titles of several words. Section titles and
 * unverified titles are left out, and so are specifications with a numbering of their own (`external`).
 */
export function documentNames(code: Code | undefined): DocumentNames {
  if (!code) return NO_NAMES;
  const ids = new Map<string, DocumentId>();
  for (const entry of code.documents.values()) {
    if (entry.external) continue;
    const title =
      entry.id.startsWith('Section') || entry.unverified ? [] : [entry.title.replace(/\s*\([^()]*\)\s*/g, ' ').trim()];
    const usable = title.filter((words) => words.split(/\s+/).length >= SHORTEST_TITLE_WORDS);
    const short = entry.id.startsWith('Section') ? [] : entry.names;
    for (const name of [...short, ...usable])
      if (/^[A-Z][\w-]/.test(name)) ids.set(name.replace(/\s+/g, ' '), entry.id);
  }
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = longestFirst
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\t\\r\\n\\u00a0]{1,40}'))
    .join('|');
  const sections = [...code.documents.keys()].filter((id) => id.startsWith('Section'));
  return { ids, pattern, letters: new Set(sections.map((id) => id.slice(-1))) };
}

/** The document that a name as written (line breaks and all) stands for. */
export function documentNamed(names: DocumentNames, written: string): DocumentId | undefined {
  return names.ids.get(written.replace(/\s+/g, ' '));
}
