import { type Span, spansText } from './lines.js';
import type { Bookmark } from './page.js';
import type { Paragraph } from './paragraphs.js';

export interface Role {
  readonly role: 'title' | 'heading' | 'text';
  /** Of a heading, 1 the outermost; else 0. */
  readonly level: number;
}

/** What the headings of a document are told by. */
export interface Look {
  /** Size of most of its letters, in points. */
  readonly bodySize: number;
  readonly bookmarks: readonly Bookmark[];
  readonly propertiesTitle: string;
}

/** Headings are no longer than this many letters. */
const MOST_LETTERS = 180;
const MEANING = /^(?:means?|shall mean|has the|have the|is to be|shall be|includes?)\b/;
const DOCUMENT = /^(?:section|schedule|appendix|annex(?:e|ure)?|part)\s+(?:[A-Z]{1,2}|\d{1,3}|[IVX]+)\b/i;

/** The role of each paragraph; `undefined` stands for a table. */
export function rolesOf(paragraphs: readonly (Paragraph | undefined)[], look: Look): Role[] {
  const marked = new Set(look.bookmarks.map(({ title }) => bare(title)));
  const titles = titlesOf(paragraphs, look);
  let numbered = 0;
  return paragraphs.map((paragraph, at): Role => {
    if (!paragraph) return TEXT;
    if (titles.has(paragraph)) return { role: 'title', level: 0 };
    const next = paragraphs[at + 1];
    const number = numberedLevel(paragraph, next, look.bodySize, marked);
    if (number > 0) {
      numbered = number;
      return { role: 'heading', level: number };
    }
    if (!isSubHeading(paragraph, next, at + 1 < paragraphs.length, look.bodySize, marked)) return TEXT;
    const outer = DOCUMENT.test(spansText(paragraph.spans)) && emphatic(paragraph, look.bodySize);
    if (outer) numbered = 1;
    return { role: 'heading', level: outer ? 1 : numbered + 1 };
  });
}

const TEXT: Role = { role: 'text', level: 0 };

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const worded = (spans: readonly Span[]) => spans.filter(({ text, raised }) => text.trim() !== '' && !raised);
const every = (spans: readonly Span[], test: (span: Span) => boolean) => spans.length > 0 && spans.every(test);

function emphatic({ spans, size }: Paragraph, bodySize: number): boolean {
  const words = worded(spans);
  const text = spansText(spans);
  const capitals = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
  return every(words, ({ bold }) => bold) || every(words, ({ italic }) => italic) || size > bodySize * 1.08 || capitals;
}

function shortWithoutStop({ spans, lines }: Paragraph): boolean {
  const text = spansText(spans).trim();
  return text !== '' && text.length <= MOST_LETTERS && lines <= 4 && !/[.;,]$/.test(text.replace(/\betc\.$/, ''));
}

/** Level of a heading that bears a number; 0 when the paragraph is none. */
function numberedLevel(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  bodySize: number,
  marked: ReadonlySet<string>,
): number {
  const { label } = paragraph;
  if (!label || !/\d/.test(label.text) || label.text.startsWith('(') || label.text.endsWith(')')) return 0;
  const text = spansText(paragraph.spans).trim();
  const number = label.text.replace(/\.$/, '');
  const level = number.split('.').length;
  if (text === '' || /^[[(]?(?:not used|no longer|deleted|reserved)/i.test(text)) {
    return text !== '' && /^[A-Z]/.test(number) && level === 1 ? 1 : 0;
  }
  const bookmarked = marked.has(bare(label.text + text)) || (marked.has(bare(text)) && emphatic(paragraph, bodySize));
  if (bookmarked && text.length <= MOST_LETTERS) return level;
  if (!shortWithoutStop(paragraph) || /:$/.test(text) || !/^["“‘(\p{Lu}\d]/u.test(text)) return 0;
  if (emphatic(paragraph, bodySize)) return level;
  if (/^[A-Z]/.test(number)) return level === 1 ? 1 : 0;
  // A plain "4 Title" is a heading when 4.1 comes next.
  return next?.label?.text.startsWith(`${number}.`) === true && next.label.text.length > number.length + 1 ? level : 0;
}

/** A heading without a number stands over something, looks unlike the text and ends without a full stop. */
function isSubHeading(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  more: boolean,
  bodySize: number,
  marked: ReadonlySet<string>,
): boolean {
  const text = spansText(paragraph.spans).trim();
  if (paragraph.label || !shortWithoutStop(paragraph) || !more) return false;
  if (/:$/.test(text) && !marked.has(bare(text))) return false;
  if (next && !next.label && MEANING.test(spansText(next.spans).trim())) return false;
  if (/\b(?:means|has the meaning)\b/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  return emphatic(paragraph, bodySize) || (marked.has(bare(text)) && text.length < 100);
}

/** The words at the head of a document that name it: before its first number, large, in the middle or naming a document. */
function titlesOf(paragraphs: readonly (Paragraph | undefined)[], { bodySize, propertiesTitle }: Look): Set<Paragraph> {
  const titles = new Set<Paragraph>();
  const head: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(0, 40)) {
    if (!paragraph || paragraph.label) break;
    head.push(paragraph);
  }
  const largest = Math.max(0, ...head.map(({ size }) => size));
  for (const paragraph of head) {
    const text = spansText(paragraph.spans).trim();
    const named = bare(text) !== '' && bare(text) === bare(propertiesTitle);
    const loud = emphatic(paragraph, bodySize) && shortWithoutStop(paragraph);
    const large = largest > bodySize * 1.15 && paragraph.size >= largest * 0.85;
    if (named || (loud && (large || paragraph.centred || DOCUMENT.test(text)))) titles.add(paragraph);
    else if (titles.size > 0) break;
  }
  return titles;
}
