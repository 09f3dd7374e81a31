/** How a list shows its numbers (ECMA-376 17.18.59): `decimal`, `lowerLetter`, …; `padded:3` for custom `001, 002`. */
export type NumberFormat = string;

/** The sign that stands for every bullet, whatever picture or symbol Word shows. */
export const BULLET = '•';

/**
 * A number as a list shows it; '' for the format `none`, and for a letter or roman numeral of zero. Formats of other scripts,
 * which no GB code uses, are shown as decimals.
 */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
      return '';
    case 'bullet':
      return BULLET;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'cardinalText':
      return capital(words(value));
    case 'ordinalText':
      return capital(ordinalWords(value));
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return (['*', '†', '‡', '§'][(value - 1) & 3] ?? '').repeat(Math.min(20, Math.ceil(value / 4)));
    case 'numberInDash':
      return `- ${value} -`;
    default:
      return format.startsWith('padded:') ? String(value).padStart(Number(format.slice(7)), '0') : String(value);
  }
}

/** Word's letters after z are aa, bb, cc, not aa, ab, ac (ECMA-376 17.18.59, lowerLetter). */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(40, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Beyond 4999 there is no usual numeral; Word writes decimals then only far later, and no list is that long. */
function roman(value: number): string {
  if (value > 4999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function words(value: number): string {
  if (value < 0 || value > 999) return String(value);
  if (value < 20) return SMALL[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${SMALL[value % 10]}` : '');
  return `${SMALL[Math.floor(value / 100)]} hundred${value % 100 ? ` ${words(value % 100)}` : ''}`;
}

function ordinalWords(value: number): string {
  const text = words(value);
  const last = text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1);
  const ordinal = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return text.slice(0, text.length - last.length) + ordinal;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
