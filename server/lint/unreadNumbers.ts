import type { LegalDocument, Provision } from '../corpus/document';
import { labelAt, type Run, type Sibling } from './siblings';

/** "(c) to (e) Not used.": the last number that the words of a provision stand for. */
const RANGE =
  /^(?:to|and|through|[-–—])\s{0,3}(?:\(([A-Za-z\d]{1,5})\)|(?:[A-Z]?\d{1,3}\.)?(?:\d{1,3}\.){0,4}(\d{1,3})\b)/;

/** A line that opens with something like a number, or stands for numbers that are left out. */
const OPENS_LINE = /(?:^|\n)[ \t*_>#|-]{0,20}(?:\(?[A-Z]{0,2}\d|\(?[A-Za-z]{1,5}[).]|[[(]?(?:…|\.{3}|\*))/;

/** True when a block's words, its own number left out, may be taken for numbers. */
export function mentionsNumbers({ text, starts, blocks }: LegalDocument, block: number): boolean {
  const { kind, bodyStart, length } = blocks[block]!;
  const start = starts[block]!;
  return OPENS_LINE.test(text.slice(start + (kind === 'provision' ? bodyStart + 1 : 0), start + length));
}

/** True when a block's words show that its number stands for several: "(c) to (e) Not used.". */
export function opensWithRange(document: LegalDocument, block: number): boolean {
  return RANGE.test(bodyOf(document, block));
}

function bodyOf({ text, starts, blocks }: LegalDocument, block: number): string {
  const at = starts[block]! + blocks[block]!.bodyStart;
  return text.slice(at, at + 20);
}

/** The last value that a provision takes up. */
export function endOfRange(document: LegalDocument, { provision, value }: Sibling): number {
  const range = RANGE.exec(bodyOf(document, provision.block));
  if (!range) return value;
  const last = range[2] ? Number(range[2]) : lastLetter(range[1]!, value);
  return last > value && last < value + 60 ? last : value;
}

function lastLetter(label: string, from: number): number {
  for (const style of ['letter', 'roman', 'capital', 'digit'] as const) {
    for (let value = from + 1; value < from + 26; value++) if (labelAt(value, style) === label) return value;
  }
  return from;
}

/** "…" on a line of its own between two of them. */
export function leavesOut({ text, starts }: LegalDocument, from: Provision, to: Provision): boolean {
  return LEFT_OUT.test(text.slice(starts[from.block]!, starts[to.block]!));
}

const LEFT_OUT = /\n[ \t]{0,20}[[(]?(?:…|\.{3}|\*[ \t]?\*[ \t]?\*)[\])]?[ \t]{0,20}(?:\r?\n|$)/;

/** How many UTF-16 units between two provisions are searched for a number that was not read as one. */
const REACH = 4000;

/** Whether the missing number opens a line between the two, alone or as a `range` ("H1.2-H1.4"): it was not read as a number. */
export function mentionOf(
  document: LegalDocument,
  before: Sibling | undefined,
  { provision }: Sibling,
  { style }: Run,
  value: number,
): 'one' | 'range' | undefined {
  const label = labelAt(value, style);
  if (!label || !before) return undefined;
  const to = document.starts[provision.block]!;
  const between = document.text.slice(Math.max(document.starts[before.provision.block]! + 1, to - REACH), to);
  const prefix = provision.address
    .replace(/^.* /, '')
    .replace(/\d+[A-Z]*$/, '')
    .replace(/\./g, '\\.');
  const number = style === 'number' ? `${prefix}${label}(?!\\d|\\.\\d)` : `${label}[).]`;
  const found = new RegExp(`(?:^|\\n)[ \\t*_>#|-]{0,20}\\(?${number}([ \\t]{0,3}(?:-|–|—|to\\b|and\\b))?`).exec(
    between,
  );
  if (!found) return undefined;
  return found[1] ? 'range' : 'one';
}
