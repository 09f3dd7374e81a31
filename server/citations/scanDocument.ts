import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import type { Expression } from './expression';
import type { CitationScanner } from './scan';

const NONE: readonly Expression[] = [];

/**
 * The expressions of a document, block by block, kept for blocks that an edit leaves alone. One cache belongs to one
 * scanner; it holds nothing that the blocks themselves do not keep alive.
 */
export class ExpressionCache {
  private readonly kept = new WeakMap<Block, readonly Expression[]>();

  constructor(private readonly scanner: CitationScanner) {}

  /** Expressions of block `index`, spans relative to the block. Document headings, front matter and code hold none. */
  of(document: LegalDocument, index: number): readonly Expression[] {
    const block = document.blocks[index]!;
    const kept = this.kept.get(block);
    if (kept) return kept;
    const found = this.read(document, block, document.starts[index]!);
    this.kept.set(block, found);
    return found;
  }

  private read(document: LegalDocument, block: Block, start: number): readonly Expression[] {
    switch (block.kind) {
      case 'blank':
      case 'frontMatter':
      case 'comment':
      case 'fence':
        return NONE;
      case 'heading':
        if (block.heading!.document || block.label) return NONE;
        break;
      default:
    }
    const words = document.text.slice(start, start + block.contentLength);
    const found = this.scanner.scan(words, block.kind === 'row' ? 0 : block.bodyStart);
    const cited = document.language === 'markdown' ? outsideCode(found, words) : found;
    // An array that grew by `push` has room for 17: tens of thousands are kept, each as long as it needs to be.
    return cited.length ? cited.slice() : NONE;
  }
}

/** Leaves out what stands in a Markdown code span: there the words are shown, not meant. */
function outsideCode(found: readonly Expression[], words: string): readonly Expression[] {
  if (!found.length || !words.includes('`')) return found;
  const spans = [...words.matchAll(/`[^`\n]*`/g)].map(({ index, 0: code }) => ({
    start: index,
    end: index + code.length,
  }));
  let next = 0;
  return found.filter(({ start }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    return next === spans.length || start < spans[next]!.start;
  });
}
