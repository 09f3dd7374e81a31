import type { Amendment, LegalDocument } from '../corpus/document';
import { blockSpan } from '../corpus/spans';
import { singularOf } from '../terms/plurals';
import type { Fix } from './rule';

/** A term as its definition should name it: in the singular, where the last word is a plural. */
export function asDefined(phrase: string): string {
  const last = /[A-Z][a-z]+$/.exec(phrase)?.[0];
  const one = last && singularOf(last);
  return one ? phrase.slice(0, phrase.length - last.length) + one : phrase;
}

/**
 * What adds a definition, to be completed, to a modification: behind the definitions that it already adds to Section A1, else as an
 * instruction of its own behind its last amendment. It gives nothing for a text that amends nothing.
 */
export function definer(document: LegalDocument): (phrase: string) => Fix | undefined {
  const last = document.amendments.at(-1);
  if (document.id || !last) return () => undefined;
  const list = document.amendments.find((amendment) => isList(document, amendment));
  return (phrase) => {
    const term = asDefined(phrase);
    const entry = `**${term}** means [TBC].`;
    const edit = list
      ? insertBehind(document, list.lastBlock, entry)
      : insertBehind(document, last.lastBlock, `Add the following definition to Section A1:\n\n${entry}`);
    return { title: `Add a definition of “${term}” to Section A1`, edits: [edit] };
  };
}

/** "Add the following definitions to Section A1:", with paragraphs beneath it that another can follow. */
function isList(document: LegalDocument, { verb, target, takesText, block, lastBlock }: Amendment): boolean {
  if (verb !== 'addDefinition' || (target !== 'A1' && target !== 'Section A') || !takesText) return false;
  if (lastBlock === block || document.blocks[lastBlock]!.kind !== 'prose') return false;
  return /\bdefinitions\b/.test(wordsOf(document, block));
}

/** Adds an instruction behind the last amendment. */
export function instructionFix(document: LegalDocument, title: string, instruction: string): Fix | undefined {
  const last = document.amendments.at(-1);
  if (document.id || !last) return undefined;
  return { title, edits: [insertBehind(document, last.lastBlock, instruction)] };
}

function insertBehind(document: LegalDocument, block: number, words: string) {
  const { end } = blockSpan(document, block);
  return { span: { start: end, end }, newText: `\n\n${words}` };
}

function wordsOf(document: LegalDocument, block: number): string {
  const { start, end } = blockSpan(document, block);
  return document.text.slice(start, end);
}
