/** How a paragraph label may be written: `(a)`, `a)` or `a.`. */
export type LabelForm = 'brackets' | 'bracket' | 'dot';

/** A way of counting paragraphs. */
export type LabelStyle = 'letter' | 'roman' | 'capital' | 'digit';

const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** The value of a lower-case roman numeral up to 399; 0 when the letters are not one. */
export function romanValue(letters: string): number {
  if (!ROMAN.test(letters)) return 0;
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = ROMAN_DIGITS[letters[i]!]!;
    total += value < (ROMAN_DIGITS[letters[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** Position of a letter label: a = 1, z = 26, aa = 27, bb = 28 (doubled letters, the Code's style), ab = 26 + 2. */
export function letterValue(letters: string): number {
  const lower = letters.toLowerCase();
  if (lower.length === 1) return lower.charCodeAt(0) - 96;
  if (lower.length === 2) return 26 + (lower[0] === lower[1] ? lower.charCodeAt(0) - 96 : lower.charCodeAt(1) - 96);
  return 0;
}

/** One way to read a label. */
export interface LabelReading {
  readonly style: LabelStyle;
  readonly value: number;
}

/** Labels are few and come again on every page. */
const READINGS = new Map<string, readonly LabelReading[]>();

/** The readings that a label allows, likeliest first when it stands alone: `i` is roman 1 or letter 9. */
export function labelReadings(label: string): readonly LabelReading[] {
  let readings = READINGS.get(label);
  if (!readings) {
    readings = readingsOf(label);
    if (label.length <= 5) READINGS.set(label, readings);
  }
  return readings;
}

function readingsOf(label: string): LabelReading[] {
  const first = label.charCodeAt(0);
  if (first >= 48 && first <= 57) return [{ style: 'digit', value: Number.parseInt(label, 10) }];
  if (first <= 90) {
    const value = letterValue(label);
    return value ? [{ style: 'capital', value }] : [];
  }
  const readings: LabelReading[] = [];
  const roman = romanValue(label);
  const letter = letterValue(label);
  if (letter) readings.push({ style: 'letter', value: letter });
  if (roman) readings.push({ style: 'roman', value: roman });
  return label === 'i' || label.length > 1 ? readings.reverse() : readings;
}

/** True for what can stand in the brackets of a paragraph: a letter or two, a roman numeral, a small number. */
export function isLabel(label: string): boolean {
  return label.length <= 2 || romanValue(label) > 0 || /^[A-Z]{1,3}$/.test(label);
}
