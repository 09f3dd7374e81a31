import { introducedScope } from '../terms/blockDefinitions';
import type { Reach } from './rule';
import type { Subject } from './subject';

/** How far the words of a block reach for a rule that looks at nothing but definitions. */
export function reachOfDefinitions(subject: Subject, block: number): Reach {
  return touchesDefinitions(subject, block) ? 'text' : 'nothing';
}

/**
 * True for a block on whose words the text's definitions may depend: it sets a term, belongs to a meaning or stands behind
 * one, which it may continue, says where terms hold, or instructs.
 */
export function touchesDefinitions({ document, terms }: Subject, block: number): boolean {
  if (document.blocks[block]!.kind === 'instruction') return true;
  if (terms.definitions.some((each) => block >= each.block && block <= each.block + each.meaning.blocks + 1))
    return true;
  return introducedScope(document, block, false) !== undefined;
}
