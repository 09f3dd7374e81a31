/** One way to read a label: labels of one family follow each other. `(i)` is a letter or a roman numeral. */
export interface Reading {
  /** The label with its last part as `a`, `A`, `i`, `I` or `#`: `(a)`, `L3.#`. */
  readonly family: string;
  readonly value: number;
  /** Of inserted numbers: `F2.10A` is 1, `F2.10` is 0. */
  readonly inserted: number;
}

export interface Label {
  readonly text: string;
  readonly readings: readonly Reading[];
  /** `clause`: L3.22 and 4.2.1; `group`: L3 and 4; `item`: (a), a), i., 1. */
  readonly kind: 'clause' | 'group' | 'item' | 'bullet';
}

const SECTION = /^([A-Z]{1,2})(\d{1,3}[A-Z]{0,2})((?:\.\d{1,3}[A-Z]{0,2})*)\.?$/;
const DECIMAL = /^\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]{0,2})*\.?$/;
const ITEM = /^(\(?)([a-zA-Z]{1,5}|\d{1,3})(\)|\.)$/;
const BULLET = /^[•●○◦▪■□‣⁃\uf0b7\uf0a7\uf02d·–—-]$/;
const ROMAN = /^(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** The label that `text` is from its first to its last letter; undefined when it is none. */
export function readLabel(text: string): Label | undefined {
  if (text.length > 24) return undefined;
  const section = SECTION.exec(text);
  if (section) return { text, readings: [numbered(text)], kind: section[3] ? 'clause' : 'group' };
  const item = ITEM.exec(text);
  if (item) {
    const [, open, inner, close] = item as unknown as [string, string, string, string];
    if (/^\d/.test(inner))
      return { text, readings: [{ family: `${open}#${close}`, value: Number(inner), inserted: 0 }], kind: 'item' };
    const readings = letterReadings(inner).map((reading) => ({
      ...reading,
      family: `${open}${reading.family}${close}`,
    }));
    return readings.length > 0 ? { text, readings, kind: 'item' } : undefined;
  }
  if (DECIMAL.test(text))
    return { text, readings: [numbered(text)], kind: text.replace(/\.$/, '').includes('.') ? 'clause' : 'group' };
  return BULLET.test(text) ? { text, readings: [{ family: text, value: 0, inserted: 0 }], kind: 'bullet' } : undefined;
}

/** The label that words begin with, before a blank; bullets and single numbers are none here. */
export function leadingLabel(words: string): { label: Label; rest: string } | undefined {
  const end = words.indexOf(' ');
  const label = readLabel(end < 0 ? words : words.slice(0, end));
  if (!label || label.kind === 'bullet' || (label.kind === 'group' && end < 0)) return undefined;
  return { label, rest: end < 0 ? '' : words.slice(end + 1) };
}

function numbered(text: string): Reading {
  const bare = text.replace(/\.$/, '');
  const last = /^(.*?)(\d{1,3})([A-Z]{0,2})$/.exec(bare)!;
  return {
    family: `${last[1]}#${text.endsWith('.') ? '.' : ''}`,
    value: Number(last[2]),
    inserted: last[3] ? letterValue(last[3].toLowerCase()) : 0,
  };
}

function letterReadings(letters: string): Reading[] {
  const upper = letters === letters.toUpperCase();
  const lower = letters.toLowerCase();
  if (!upper && letters !== lower) return [];
  const readings: Reading[] = [];
  if (lower.length === 1 || (lower.length === 2 && lower[0] === lower[1])) {
    readings.push({ family: upper ? 'A' : 'a', value: letterValue(lower), inserted: 0 });
  }
  if (ROMAN.test(lower)) readings.push({ family: upper ? 'I' : 'i', value: romanValue(lower), inserted: 0 });
  return readings;
}

/** a 1 … z 26, aa 27, bb 28. */
function letterValue(letters: string): number {
  return letters.charCodeAt(0) - 96 + 26 * (letters.length - 1);
}

function romanValue(numeral: string): number {
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const values = [...numeral].map((letter) => worth[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** How `after` can be read so that it comes straight after `before`; undefined when it cannot. */
export function follows(before: Reading, after: Label): Reading | undefined {
  return after.readings.find(
    ({ family, value, inserted }) =>
      family === before.family &&
      ((value === before.value + 1 && inserted <= 1) || (value === before.value && inserted === before.inserted + 1)),
  );
}

/** How a label can be read as the first of its kind: (a), (i), 1. */
export function asFirst(label: Label): Reading | undefined {
  return label.readings.filter(({ value }) => value === 1).at(-1);
}
