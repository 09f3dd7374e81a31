import { follows, readLabel } from './labels.js';
import { type Span, spansText } from './lines.js';
import type { Paragraph } from './paragraphs.js';

const GLUED = /^((?:[A-Z]{1,2})?\d{1,3}[A-Z]?(?:\.\d{1,3})+)(?=(\p{Lu})(\S*))/u;

/**
 * A number too wide for its indent touches the word after it: `2.3.1.11Where` is 2.3.1.11 and "Where". `2.3.1.10A Batch` is
 * 2.3.1.10 and "A" when 2.3.1.9 comes before it, and the inserted number 2.3.1.10A when 2.3.1.10 does.
 */
export function partGlued(paragraphs: readonly Paragraph[]): Paragraph[] {
  const found: Paragraph[] = [];
  let before: Paragraph['label'];
  for (const paragraph of paragraphs) {
    const parted = part(paragraph, before);
    if (parted.label?.kind === 'clause') before = parted.label;
    found.push(parted);
  }
  return found;
}

function part(paragraph: Paragraph, before: Paragraph['label']): Paragraph {
  const { label, hung, spans } = paragraph;
  if (hung && spans.length > 0) return paragraph;
  const glued = GLUED.exec(label ? `${label.text} ` : spansText(spans));
  if (!glued) return paragraph;
  const number = readLabel(glued[1]!);
  if (!number) return paragraph;
  const next = before?.readings.some((reading) => follows(reading, number)) === true;
  if (label)
    return next ? { ...paragraph, label: number, spans: withHead(`${glued[2]}${glued[3]} `, spans) } : paragraph;
  const word = /^\p{Ll}/u.test(glued[3]!);
  return word || next ? { ...paragraph, label: number, spans: cutHead(spans, glued[1]!.length) } : paragraph;
}

function withHead(words: string, spans: readonly Span[]): Span[] {
  const [first, ...rest] = spans;
  return first ? [{ ...first, text: words + first.text.trimStart() }, ...rest] : [];
}

function cutHead(spans: readonly Span[], letters: number): Span[] {
  let left = letters;
  return spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length);
    left -= cut;
    return cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }];
  });
}
