import type { LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import type { DefinitionChange } from './comparison';
import { plainWords } from './plainWords';
import type { DocumentUnits } from './units';

/** A definition with what it says. */
interface Said {
  readonly definition: Definition;
  readonly words: string;
}

/** The definitions that were added, changed or deleted between two versions of a document; one side may be missing. */
export function definitionChanges(
  before: DocumentUnits | undefined,
  after: DocumentUnits | undefined,
): readonly DefinitionChange[] {
  const [old, now] = [definitionsOf(before), definitionsOf(after)];
  const found: DefinitionChange[] = [];
  for (const [key, { definition, words }] of now) {
    const was = old.get(key);
    if (was && (was.words === words || definition.kind === 'inline')) continue;
    found.push(changeOf(definition, was ? 'changed' : 'added', was?.words ?? '', words));
  }
  for (const [key, { definition, words }] of old)
    if (!now.has(key)) found.push(changeOf(definition, 'deleted', words, ''));
  return found.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
}

const changeOf = (
  { term, document, owner, scope }: Definition,
  kind: DefinitionChange['kind'],
  before: string,
  after: string,
): DefinitionChange => ({
  term,
  kind,
  document: document ?? '',
  address: owner ?? scope ?? document ?? '',
  before,
  after,
});

/** By what makes them one and the same: the term and where it holds. */
function definitionsOf(units: DocumentUnits | undefined): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const definition of units?.definitions ?? []) {
    const { kind, key, scope } = definition;
    if (kind !== 'entry' && kind !== 'row' && kind !== 'inline') continue;
    const name = `${key}|${scope ?? ''}`;
    const words = kind === 'inline' ? '' : meaningWords(units!.document.holder.document, definition);
    const known = found.get(name);
    // Defined twice: both together are what the term means.
    found.set(name, known ? { ...known, words: `${known.words}\n${words}` } : { definition, words });
  }
  return found;
}

/** The words that say what a term means, plain. */
export function meaningWords({ text, starts }: LegalDocument, { block, meaning }: Definition): string {
  return plainWords(text.slice(starts[block]! + meaning.start, starts[block + meaning.blocks]! + meaning.end));
}
