import type { Block } from '../corpus/blocks';
import { type Code, findAddress } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';

/**
 * Tells for each block of a document whether its words are new. In the Code itself nothing is; in an amendment a block
 * is new unless the same provision of the Code has the same words; all other text is. `everything` makes all text new.
 */
export function changedBlocks(document: LegalDocument, code: Code, everything = false): (block: number) => boolean {
  if (everything) return () => true;
  if (document.id) return () => false;
  const { blocks } = document;
  const { seen, answers } = knownFor(document, code);
  const isNew = (block: number) => {
    if (!document.amendmentOf[block] || document.blocks[block]!.kind === 'instruction') return true;
    const owner = document.owners[block];
    const inForce = owner && findAddress(code, owner.address);
    if (!owner || !inForce?.provision) return true;
    const { provision, holder } = inForce;
    const words = wordsOf(document, block);
    if (owner.block === block) return words !== wordsOf(holder.document, provision.block);
    return !continues(holder.document, provision.block, provision.lastBlock, words);
  };
  return (block) => {
    if (seen[block] !== blocks[block]) {
      seen[block] = blocks[block]!;
      answers[block] = isNew(block);
    }
    return answers[block]!;
  };
}

interface Known {
  /** For each block the one that was asked about: an edit puts another there. */
  readonly seen: Block[];
  readonly answers: boolean[];
}

// An edit of words leaves the provisions of a text as they are, and all answers but that about its own block.
const known = new WeakMap<Code, WeakMap<LegalDocument['owners'], Known>>();

function knownFor({ owners }: LegalDocument, code: Code): Known {
  let forCode = known.get(code);
  if (!forCode) {
    forCode = new WeakMap();
    known.set(code, forCode);
  }
  let answers = forCode.get(owners);
  if (!answers) {
    answers = { seen: [], answers: [] };
    forCode.set(owners, answers);
  }
  return answers;
}

/** True when a block after `from`, up to `to`, has the words. */
function continues(document: LegalDocument, from: number, to: number, words: string): boolean {
  for (let i = from + 1; i <= to; i++) {
    if (wordsOf(document, i) === words) return true;
  }
  return false;
}

// An edit leaves all blocks but one as they are, and their words with them.
const words = new WeakMap<Block, string>();

/** The words of a block without its number, white space made even. */
function wordsOf(document: LegalDocument, index: number): string {
  const block = document.blocks[index]!;
  const known = words.get(block) ?? readWords(document, index);
  words.set(block, known);
  return known;
}

function readWords(document: LegalDocument, index: number): string {
  const { bodyStart, contentLength } = document.blocks[index]!;
  const start = document.starts[index]!;
  return document.text
    .slice(start + bodyStart, start + contentLength)
    .replace(/\s+/g, ' ')
    .trim();
}
