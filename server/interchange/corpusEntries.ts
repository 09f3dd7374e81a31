import type { Acronym, AgreedInterpretation, GlossaryTerm, RegisteredModification, StaleName } from '../corpus/code';

/** A longer term is a mistake of the list. */
const LONGEST_NAME = 200;

/** Where an entry stands: a list's file and a line (from 0) of it. */
interface At {
  readonly uri: string;
  readonly line: number;
}

/** A scalar of YAML as words, without the blanks around it; a date as it is written. */
export const text = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};
const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(text).filter(Boolean) : []);
/** A mapping of YAML; empty for anything else. */
export const asRecord = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const name = (value: unknown): string => text(value).replace(/\s+/g, ' ').slice(0, LONGEST_NAME);

/** An entry of `modifications.yaml`; undefined without an id. */
export function readModification(entry: Record<string, unknown>, at: At): RegisteredModification | undefined {
  const id = text(entry.id);
  if (!id) return undefined;
  return {
    id,
    title: text(entry.title),
    stage: text(entry.stage) || 'unknown',
    implemented: text(entry.implemented),
    documents: words(entry.documents),
    provisions: words(entry.provisions),
    summary: text(entry.summary),
    source: text(entry.source),
    unverified: entry.unverified === true,
    at,
  };
}

/** An entry of `interpretations.yaml`; undefined without an id. */
export function readInterpretation(entry: Record<string, unknown>): AgreedInterpretation | undefined {
  const id = text(entry.id);
  if (!id) return undefined;
  return {
    id,
    title: text(entry.title),
    summary: text(entry.summary),
    documents: words(entry.documents),
    provisions: words(entry.provisions),
    modification: text(entry.modification),
    source: text(entry.source),
  };
}

/** An entry of `stale-names.yaml`; undefined without a name. */
export function readStaleName(entry: Record<string, unknown>): StaleName | undefined {
  const name = text(entry.name);
  return name ? { name, now: text(entry.now), since: text(entry.since), source: text(entry.source) } : undefined;
}

/** An entry of `terms.yaml`; undefined without a term. */
export function readTerm(entry: Record<string, unknown>, at: At): GlossaryTerm | undefined {
  const term = name(entry.term);
  if (!term) return undefined;
  return {
    term,
    gloss: text(entry.gloss),
    reference: text(entry.reference),
    acronym: name(entry.acronym),
    unverified: entry.unverified === true,
    at,
  };
}

/** An entry of `acronyms.yaml`; undefined without an acronym. */
export function readAcronym(entry: Record<string, unknown>, at: At): Acronym | undefined {
  const acronym = name(entry.acronym);
  if (!acronym) return undefined;
  return { acronym, expansion: text(entry.expansion), unverified: entry.unverified === true, at };
}
