import { AFTER, BEFORE, BOTH, type Presence, type Revision, type Target } from './source';
import { childElements, type XmlElement } from './xml';

/** Where in the marks of tracked changes and links a reader stands. */
export interface Context {
  readonly presence: Presence;
  readonly revisions: readonly Revision[];
  readonly target: Target | undefined;
}

/** The change that an element marks, on top of those around it. */
export function marked(element: XmlElement, context: Context): Context {
  const { revision, presence } = change(element);
  return { ...context, presence: context.presence & presence, revisions: [...context.revisions, revision] };
}

/** Whose and which change an element such as `w:ins`, `w:del`, `w:moveFrom`, `w:cellIns` marks. */
export function change(element: XmlElement): { readonly revision: Revision; readonly presence: Presence } {
  const inserts = /^w:(?:ins|moveTo|cellIns)$/.test(element.name);
  const revision: Revision = {
    kind: inserts ? 'insertion' : 'deletion',
    author: element.attributes['w:author'] ?? '',
    date: element.attributes['w:date'] ?? '',
  };
  return { revision, presence: inserts ? AFTER : BEFORE };
}

/** The changes that are marked among the children of an element: of a paragraph's end, a row or a cell. */
export function tracked(properties: XmlElement | undefined): {
  readonly presence: Presence;
  readonly revisions: readonly Revision[];
} {
  if (!properties) return UNTRACKED;
  let presence = BOTH;
  const revisions: Revision[] = [];
  for (const element of childElements(properties)) {
    if (!/^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)$/.test(element.name)) continue;
    const each = change(element);
    presence &= each.presence;
    revisions.push(each.revision);
  }
  return revisions.length === 0 ? UNTRACKED : { presence, revisions };
}

const UNTRACKED = { presence: BOTH, revisions: [] };
