import type { Citation } from '../citations/citation';
import { type Address, parseAddress } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { Fix } from './rule';

/**
 * The span of a citation's number alone, labels included: `4.2.9.1` in "section 4.2.9.1 of Appendix L". Undefined when
 * the number is not written as it is read ("Section K 4.1").
 */
export function numberSpan(document: LegalDocument, { piece, start, end }: Citation): Span | undefined {
  if (!piece) return undefined;
  const words = document.text.slice(start, end);
  const number = piece.kind === 'document' ? piece.number.slice(piece.number.indexOf(' ') + 1) : piece.number;
  const labels = piece.kind === 'document' ? [] : piece.labels;
  if (!number && !labels.length) return undefined;
  const plain = number + labels.map((label) => `(${label})`).join('');
  if (words.startsWith(plain) && !/\w/.test(words.charAt(plain.length))) return { start, end: start + plain.length };
  // "G3.17(a) (ii)": a space before a label makes no difference.
  const space = number ? '[ \\t\\u00a0]?' : '';
  const brackets = labels.map((label, i) => `${i ? '[ \\t\\u00a0]?' : space}\\(${label}\\)`).join('');
  const pattern = new RegExp(`(?<![\\w.])${number.replace(/\./g, '\\.')}${brackets}(?!\\w)`, 'g');
  // A qualifier may follow the number ("4.2 of Appendix L"), or the document come before it ("Appendix L, section 4.2").
  const all = [...words.matchAll(pattern)];
  const match = all[0]?.index === 0 ? all[0] : all.at(-1);
  return match && { start: start + match.index, end: start + match.index + match[0].length };
}

/** The fix that puts the number of `address` in place of a citation's; it must lie in the same document. */
export function renumber(document: LegalDocument, citation: Citation, address: Address, title: string): Fix[] {
  const span = numberSpan(document, citation);
  const from = citation.address ? parseAddress(citation.address) : undefined;
  const to = parseAddress(address);
  if (!span || !from || !to || from.inner !== to.inner) return [];
  const lettered = to.document.startsWith('Section');
  const documents = !from.number && !to.number;
  const sameKind = from.document.split(' ')[0] === to.document.split(' ')[0];
  if (documents ? !sameKind : !(to.number && (from.document === to.document || (lettered && sameKind)))) return [];
  // "Section C" and "C9" are both written after the word "Section"; the one can stand for the other.
  const labels = to.labels.map((label) => `(${label})`).join('');
  // In "(b) and (z)" a piece shows only its last labels.
  if (citation.piece!.kind === 'labels') {
    const shown = citation.piece!.labels.length;
    const kept = (parts: typeof to) => parts.number + parts.labels.slice(0, -shown).join();
    if (to.labels.length !== from.labels.length || kept(from) !== kept(to)) return [];
    return [
      {
        title,
        edits: [
          {
            span,
            newText: to.labels
              .slice(-shown)
              .map((label) => `(${label})`)
              .join(''),
          },
        ],
      },
    ];
  }
  const newText = documents ? to.document.slice(to.document.indexOf(' ') + 1) : to.number + labels;
  return [{ title, edits: [{ span, newText }] }];
}
