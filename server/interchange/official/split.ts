import type { DocumentId } from '../../corpus/address';
import type { ImportedDocument, ImportedPart } from './imported';
import { nameIn } from './recognise';
import { plainWords } from './words';

/**
 * The documents of a file: one as a rule; of a consolidated Code, where each Section begins with its title, one for each.
 * What stands before the first title goes with the first. Headers, footers and losses are the file's and stay with each,
 * losses with the first.
 */
export function splitDocuments(file: ImportedDocument): ImportedDocument[] {
  const starts: { at: number; id: DocumentId }[] = [];
  file.parts.forEach((part, at) => {
    const id = startOf(part, starts.at(-1)?.id);
    if (id && id !== starts.at(-1)?.id) starts.push({ at, id });
  });
  const sections = new Set(starts.map(({ id }) => id).filter((id) => id.startsWith('Section')));
  if (sections.size < 2) return [file];
  return starts.map(({ at }, i) => ({
    ...file,
    parts: file.parts.slice(i ? at : 0, starts[i + 1]?.at),
    // The file's title and its one contents page speak of all of them.
    propertiesTitle: '',
    contents: [],
    losses: i ? [] : file.losses,
  }));
}

function startOf(part: ImportedPart, current: DocumentId | undefined): DocumentId | undefined {
  if (part.kind === 'table' || part.label || part.role === 'footnote') return undefined;
  const words = plainWords(part);
  const id = nameIn(words)?.id;
  if (!id) return undefined;
  const prominent =
    part.role === 'title' || (part.role === 'heading' && part.headingLevel === 1) || words === words.toUpperCase();
  if (!prominent) return undefined;
  // An Appendix may have appendices of its own: one of the Code is the next in the alphabet.
  if (id.startsWith('Appendix') && current?.startsWith('Appendix'))
    return id === nextAppendix(current) ? id : undefined;
  return id;
}

function nextAppendix(id: DocumentId): DocumentId {
  const letters = id.slice('Appendix '.length);
  const last = letters.charCodeAt(letters.length - 1);
  if (last < 90) return `Appendix ${letters.slice(0, -1)}${String.fromCharCode(last + 1)}`;
  return letters.length === 1 ? 'Appendix AA' : `Appendix ${String.fromCharCode(letters.charCodeAt(0) + 1)}A`;
}
