import { child, childElements, numberIn, switchOf, toInteger, valueIn, type XmlElement } from './xml';

/** What one place (a paragraph, one style) says of a paragraph; undefined: it is silent, another place decides. */
export interface StatedParagraph {
  readonly style: string | undefined;
  /** 0 to 8 a heading, 9 body text. */
  readonly outline: number | undefined;
  /** 0: numbering taken off. */
  readonly list: number | undefined;
  readonly level: number | undefined;
  /** Left indent in twentieths of a point. */
  readonly left: number | undefined;
  /** The number that was shown before a tracked change of Word 2003 (`w:numberingChange`), which kept only that. */
  readonly shownAs?: string;
}

/** What one place says of a run. */
export interface StatedRun {
  readonly style: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly underlined: boolean | undefined;
  readonly font: string | undefined;
}

/** How a run looks when all places are taken together. One value per look, so that equal looks are the same object. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly underlined: boolean;
  readonly font: string;
}

/** A style of styles.xml. */
export interface Style {
  readonly id: string;
  readonly type: string;
  /** Its built-in or given name in small letters: `heading 1`, `toc 2`; the same in every language of Word. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: StatedParagraph;
  readonly run: StatedRun;
  /** Of a table style: what it says of the first row and the first column. */
  readonly firstRow: StatedRun | undefined;
  readonly firstColumn: StatedRun | undefined;
}

/** Styles read; Word itself stops at about 4,000. */
const MOST_STYLES = 20_000;
/** Styles that one is based on, at most: Word allows 10. */
const LONGEST_CHAIN = 50;

/** What a `w:pPr` says. Numbering that was inserted as a tracked change counts only with `insertedToo`. */
export function statedParagraph(properties: XmlElement | undefined, insertedToo = true): StatedParagraph {
  const numbering = child(properties, 'w:numPr');
  const counts = numbering !== undefined && (insertedToo || !child(numbering, 'w:ins'));
  const indent = child(properties, 'w:ind')?.attributes;
  return {
    style: valueIn(properties, 'w:pStyle'),
    outline: numberIn(properties, 'w:outlineLvl'),
    list: counts ? numberIn(numbering, 'w:numId') : undefined,
    level: counts ? numberIn(numbering, 'w:ilvl') : undefined,
    left: toInteger(indent?.['w:left'] ?? indent?.['w:start']),
  };
}

/** What a `w:rPr` says. */
export function statedRun(properties: XmlElement | undefined): StatedRun {
  if (!properties) return SILENT;
  const underline = valueIn(properties, 'w:u');
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    style: valueIn(properties, 'w:rStyle'),
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    hidden: switchOf(properties, 'w:vanish'),
    underlined: underline === undefined ? undefined : underline !== 'none',
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  };
}

const SILENT: StatedRun = {
  style: undefined,
  bold: undefined,
  italic: undefined,
  hidden: undefined,
  underlined: undefined,
  font: undefined,
};

/** The styles of a document with what follows from their being based on one another. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #chains = new Map<string, readonly Style[]>();
  readonly #looks = new Map<string, Look>();
  #defaultParagraph: string | undefined;
  #defaults: StatedRun = SILENT;

  /** From the root of styles.xml; a file without one has no styles. */
  constructor(root: XmlElement | undefined) {
    if (!root) return;
    this.#defaults = statedRun(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    for (const element of childElements(root, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined || this.#styles.size >= MOST_STYLES) continue;
      const type = element.attributes['w:type'] ?? 'paragraph';
      const part = (kind: string) => {
        for (const some of childElements(element, 'w:tblStylePr')) {
          if (some.attributes['w:type'] === kind) return statedRun(child(some, 'w:rPr'));
        }
        return undefined;
      };
      this.#styles.set(id, {
        id,
        type,
        name: (valueIn(element, 'w:name') ?? id).toLowerCase(),
        basedOn: valueIn(element, 'w:basedOn'),
        paragraph: statedParagraph(child(element, 'w:pPr')),
        run: statedRun(child(element, 'w:rPr')),
        firstRow: part('firstRow'),
        firstColumn: part('firstCol'),
      });
      if (type === 'paragraph' && /^(?:1|true|on)$/i.test(element.attributes['w:default'] ?? ''))
        this.#defaultParagraph = id;
    }
  }

  /** A style by its id. */
  style(id: string | undefined): Style | undefined {
    return id === undefined ? undefined : this.#styles.get(id);
  }

  /** The style of a paragraph and all that it is based on, itself first; the default style's for none or an unknown one. */
  paragraphChain(id: string | undefined): readonly Style[] {
    return this.chain(id !== undefined && this.#styles.has(id) ? id : this.#defaultParagraph);
  }

  /** A style and all that it is based on, itself first. Circles end where they close. */
  chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (let style = this.#styles.get(id); style && chain.length < LONGEST_CHAIN; style = this.style(style.basedOn)) {
      if (chain.includes(style)) break;
      chain.push(style);
    }
    this.#chains.set(id, chain);
    return chain;
  }

  /** What a table's style says of a cell's runs; `first` tells whether it stands in the first row and the first column. */
  tableRun(id: string | undefined, first: { readonly row: boolean; readonly column: boolean }): StatedRun | undefined {
    const chain = this.chain(id);
    if (chain.length === 0) return undefined;
    const places = [
      ...(first.row ? chain.map((style) => style.firstRow) : []),
      ...(first.column ? chain.map((style) => style.firstColumn) : []),
      ...chain.map((style) => style.run),
    ];
    const nearest = (toggle: Toggle) => places.find((place) => place?.[toggle] !== undefined)?.[toggle];
    return { ...SILENT, bold: nearest('bold'), italic: nearest('italic'), hidden: nearest('hidden') };
  }

  /**
   * How a run looks. Bold, italic and hidden are toggles (ECMA-376 17.7.3): styles of several kinds that all say bold cancel
   * each other, what the run itself says is final.
   */
  look(paragraphStyle: string | undefined, run: StatedRun, table: StatedRun | undefined): Look {
    const paragraphs = this.paragraphChain(paragraphStyle);
    const characters = this.chain(run.style);
    const toggled = (toggle: Toggle): boolean => {
      const own = run[toggle];
      if (own !== undefined) return own;
      if (this.#defaults[toggle]) return true;
      return (
        (nearest(paragraphs, toggle) === true) !==
        ((nearest(characters, toggle) === true) !== (table?.[toggle] === true))
      );
    };
    const bold = toggled('bold');
    const italic = toggled('italic');
    const hidden = toggled('hidden');
    const underlined =
      run.underlined ??
      nearest(characters, 'underlined') ??
      nearest(paragraphs, 'underlined') ??
      this.#defaults.underlined ??
      false;
    const font = run.font ?? nearest(characters, 'font') ?? nearest(paragraphs, 'font') ?? this.#defaults.font ?? '';
    const key = `${+bold}${+italic}${+hidden}${+underlined}${font}`;
    let look = this.#looks.get(key);
    if (!look) this.#looks.set(key, (look = { bold, italic, hidden, underlined, font }));
    return look;
  }
}

type Toggle = 'bold' | 'italic' | 'hidden';

function nearest<Key extends keyof StatedRun>(chain: readonly Style[], key: Key): StatedRun[Key] {
  for (const style of chain) if (style.run[key] !== undefined) return style.run[key];
  return undefined;
}
