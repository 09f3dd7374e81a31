import type { Span } from '../corpus/span';
import type { Passage } from './passage';
import { roleUndefined } from './rules/roleUndefined';

const MODAL = /(?<![\w-])(?:shall|must|may)(?![\w-])/g;
const ABOUT = { staleNames: [], today: '' };

/** The words of a passage that role-undefined (M10) reports, so that no other rule says of them that they are undefined. */
export function undefinedRoles(passage: Passage | undefined): readonly Span[] {
  if (!passage?.isLegal || passage.kind === 'heading') return [];
  return [...passage.masked.matchAll(MODAL)].flatMap((match) => [
    ...(roleUndefined.inspect(passage, match.index, match[0], ABOUT) ?? []),
  ]);
}
