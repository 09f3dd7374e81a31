import type { LegalDocument } from '../../corpus/document';

/** True for a modification that is still a Draft Proposal: the Development Stage, in which only the problem is stated. */
export function isDraftProposal({ frontMatter, modification }: LegalDocument): boolean {
  if (!modification) return false;
  const stage = frontMatter?.stage?.trim();
  return stage ? /^(?:draft(?: proposal)?|development(?: stage)?)$/i.test(stage) : /^DP\d/i.test(modification);
}

/** The classes of the Panel Information Policy (Section M4 of the SEC), the most open first. */
export const CLASSES = ['White', 'Green', 'Amber', 'Red'] as const;

export type Class = (typeof CLASSES)[number];

/** The class that a word names, in any case; undefined for other words. */
export function classOf(word: string): Class | undefined {
  const lower = word.trim().toLowerCase();
  return CLASSES.find((each) => each.toLowerCase() === lower);
}

/** How closely a class is held: 0 for White, 3 for Red. */
export const rankOf = (of: Class): number => CLASSES.indexOf(of);
