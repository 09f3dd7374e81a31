import type { DocumentCitations } from '../citations/documentCitations';
import type { LegalDocument } from '../corpus/document';
import { blockDefinitions, introducedScope, NOTHING } from '../terms/blockDefinitions';

/** Most blocks between a definition and the end of its sub-paragraphs that are looked through. */
const MOST = 60;

/**
 * True for a block on whose words the text's definitions may depend: it sets a term, says where terms hold, instructs, or
 * belongs to the meaning of a term set above it. The `reach` of rules that look at nothing but definitions.
 */
export function touchesDefinitions({ document }: DocumentCitations, block: number): boolean {
  if (sets(document, block) || introducedScope(document, block, false)) return true;
  for (let at = block; ; at--) {
    if (block - at > MOST) return true;
    if (!mayContinue(document, at)) return false;
    if (at > 0 && sets(document, at - 1)) return true;
  }
}

function sets(document: LegalDocument, block: number): boolean {
  const { kind } = document.blocks[block]!;
  if (kind === 'instruction') return true;
  if (kind !== 'provision' && kind !== 'prose' && kind !== 'row') return false;
  return blockDefinitions(document, block) !== NOTHING;
}

/** True for a block that can be a part of what stands above it. */
function mayContinue({ blocks }: LegalDocument, block: number): boolean {
  const { kind, label } = blocks[block] ?? {};
  return kind === 'provision' ? label!.kind === 'paragraph' : kind === 'prose' || kind === 'row' || kind === 'comment';
}
