import { formatNumber } from './numberFormat';
import { AFTER, BEFORE, BOTH, type Presence, type Revision, type Target } from './source';
import { type StatedParagraph, statedParagraph } from './styles';
import { child, childElements, type XmlElement } from './xml';

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

/** What a `w:pPr` said before the tracked changes of it; undefined when there are none. */
export function formerParagraph(properties: XmlElement | undefined): StatedParagraph | undefined {
  const former = child(child(properties, 'w:pPrChange'), 'w:pPr');
  if (former) return statedParagraph(former);
  const numbering = child(properties, 'w:numPr');
  const shown = child(numbering, 'w:numberingChange')?.attributes['w:original'];
  if (shown !== undefined) return { ...statedParagraph(properties), shownAs: numberShown(shown) };
  return child(numbering, 'w:ins') ? statedParagraph(properties, false) : undefined;
}

/** `%1:3:0:.%2:2:4:)` says that level 1 showed 3 as a decimal with a point behind it, level 2 then a letter b: `3.b)`. */
function numberShown(original: string): string {
  const formats = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter'];
  return original
    .slice(0, 200)
    .replace(/%\d:(\d{1,6}):(\d{1,3}):/g, (_, value: string, format: string) =>
      formatNumber(Number(value), formats[Number(format)] ?? 'decimal'),
    );
}
