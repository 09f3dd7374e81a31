/** Adobe's Symbol encoding, 20 to 7E and A0 to EF without its bracket pieces (unicode.org, MAPPINGS/VENDORS/ADOBE/symbol.txt). */
const SYMBOL: readonly (readonly [number, string])[] = [
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x60, '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe0, '◊〈®©™∑'],
  [0xf1, '〉∫'],
];

/** Signs of Microsoft's picture fonts that stand in documents: bullets, boxes, ticks and arrows. */
const PICTURES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    114: '❒',
    118: '❖',
    119: '◆',
    159: '•',
    167: '▪',
    168: '◻',
    216: '➢',
    223: '←',
    224: '→',
    225: '↑',
    226: '↓',
    232: '➔',
    239: '⇦',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 82: '☑', 83: '☒', 151: '•', 163: '□' },
  webdings: { 97: '✓', 99: '□', 114: '✗' },
};

const SYMBOL_SIGNS = new Map(
  SYMBOL.flatMap(([start, signs]) => Array.from(signs, (sign, index) => [start + index, sign] as const)),
);

/**
 * The character that a sign of a symbol font shows. `code` is its place in the font, as such or in Unicode's private area
 * (F020 to F0FF), as Word writes both. Undefined for fonts and places that are not known here.
 */
export function symbolSign(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name === 'symbol') return SYMBOL_SIGNS.get(place);
  const pictures = PICTURES[name];
  if (pictures) return pictures[place];
  // An ordinary font: the code is Unicode, unless it is in the private area.
  return code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : undefined;
}
