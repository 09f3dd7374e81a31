import type { NumberFormat } from './numberFormat';
import { type StatedParagraph, type Style, type Styles, statedParagraph } from './styles';
import { child, childElements, numberIn, switchOf, toInteger, valueIn, type XmlElement } from './xml';

/** A level of a list definition. */
export interface Level {
  readonly start: number;
  readonly format: NumberFormat;
  /** `L%1.%2`: `%n` stands for the number that level n has reached. */
  readonly text: string;
  /** "Legal" numbering: all levels are shown as decimals, whatever their formats. */
  readonly legal: boolean;
  /** 0: never starts again; n: only after a paragraph of the first n levels; undefined: after any higher level. */
  readonly restart: number | undefined;
  /** Style of the paragraphs that belong to this level. */
  readonly style: string | undefined;
  readonly left: number | undefined;
  /** Its numbers are shown in capitals. */
  readonly capitals: boolean;
}

/** A list as paragraphs refer to it (`w:num`). */
export interface List {
  readonly id: number;
  /** Lists of one definition count together; this names the definition. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** By level: where this list begins anew, the first time that it is used there. */
  readonly startOverrides: readonly (number | undefined)[];
}

/** The list and level that a paragraph is numbered by. */
export interface ListPlace {
  readonly list: List;
  readonly level: number;
  /** The paragraph itself says so, not its style. */
  readonly direct: boolean;
}

const LEVELS = 9;
/** Definitions that refer to one another by style, at most, until it is a circle. */
const LONGEST_LINKS = 20;

interface Definition {
  readonly id: string;
  readonly levels: readonly (Level | undefined)[];
  readonly numStyleLink: string | undefined;
  readonly styleLink: string | undefined;
}

/** The list definitions of a document (ECMA-376 17.9). */
export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  /** By the list style that a definition is for. */
  readonly #ofStyle = new Map<string, Definition>();
  readonly #nums = new Map<number, XmlElement>();
  readonly #lists = new Map<number, List | undefined>();
  readonly #places = new Map<string, ListPlace | undefined>();
  readonly #styles: Styles;

  /** From the root of numbering.xml; a file without one has no lists. */
  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    if (!root) return;
    for (const element of childElements(root, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'];
      if (id === undefined) continue;
      const levels: Level[] = [];
      for (const level of childElements(element, 'w:lvl')) {
        const index = toInteger(level.attributes['w:ilvl']);
        if (index !== undefined && index >= 0 && index < LEVELS) levels[index] = readLevel(level);
      }
      const numStyleLink = valueIn(element, 'w:numStyleLink');
      const definition = { id, levels, numStyleLink, styleLink: valueIn(element, 'w:styleLink') };
      this.#definitions.set(id, definition);
      if (definition.styleLink !== undefined && !this.#ofStyle.has(definition.styleLink)) {
        this.#ofStyle.set(definition.styleLink, definition);
      }
    }
    for (const element of childElements(root, 'w:num')) {
      const id = toInteger(element.attributes['w:numId']);
      if (id !== undefined) this.#nums.set(id, element);
    }
  }

  /** A list by its id; undefined for 0 and for one that is not defined. */
  list(id: number): List | undefined {
    if (this.#lists.has(id)) return this.#lists.get(id);
    const list = this.#readList(id);
    this.#lists.set(id, list);
    return list;
  }

  /**
   * Where a paragraph stands in a list: what it says itself goes first, list 0 takes the numbering of its style off. By style,
   * the level is the one that names the style, or the nearest that it is based on (ECMA-376 17.9.23).
   */
  place(stated: StatedParagraph): ListPlace | undefined {
    if (stated.list !== undefined) {
      const list = this.list(stated.list);
      return list && { list, level: within(stated.level ?? 0), direct: true };
    }
    const key = `${stated.style}\n${stated.level}`;
    if (this.#places.has(key)) return this.#places.get(key);
    const place = this.#placeByStyle(this.#styles.paragraphChain(stated.style), stated.level);
    this.#places.set(key, place);
    return place;
  }

  #placeByStyle(chain: readonly Style[], ownLevel: number | undefined): ListPlace | undefined {
    const id = chain.find((style) => style.paragraph.list !== undefined)?.paragraph.list;
    const list = id === undefined ? undefined : this.list(id);
    if (!list) return undefined;
    if (ownLevel !== undefined) return { list, level: within(ownLevel), direct: false };
    for (const style of chain) {
      const linked = list.levels.findIndex((level) => level?.style === style.id);
      if (linked >= 0) return { list, level: linked, direct: false };
      if (style.paragraph.level !== undefined) return { list, level: within(style.paragraph.level), direct: false };
      if (style.paragraph.list !== undefined) break;
    }
    return { list, level: 0, direct: false };
  }

  #readList(id: number): List | undefined {
    const element = id === 0 ? undefined : this.#nums.get(id);
    const definition = element && this.#definitionOf(element);
    if (!element || !definition) return undefined;
    const levels = [...definition.levels];
    const startOverrides: (number | undefined)[] = [];
    for (const override of childElements(element, 'w:lvlOverride')) {
      const index = toInteger(override.attributes['w:ilvl']);
      if (index === undefined || index < 0 || index >= LEVELS) continue;
      const level = child(override, 'w:lvl');
      // Word ignores a restart rule in an overriding level (MS-OI29500 on 17.9.10).
      if (level) levels[index] = { ...readLevel(level), restart: levels[index]?.restart };
      startOverrides[index] = numberIn(override, 'w:startOverride');
    }
    return { id, definition: definition.id, levels, startOverrides };
  }

  /** The definition of a list, through list styles that refer to the definition of another (numStyleLink to styleLink). */
  #definitionOf(num: XmlElement): Definition | undefined {
    let definition = this.#definitions.get(valueIn(num, 'w:abstractNumId') ?? '');
    for (let links = 0; definition?.numStyleLink !== undefined && links < LONGEST_LINKS; links++) {
      const name: string = definition.numStyleLink;
      const listOfStyle: number | undefined = this.#styles.style(name)?.paragraph.list;
      const byList = listOfStyle === undefined ? undefined : this.#nums.get(listOfStyle);
      const linked: Definition | undefined = byList && this.#definitions.get(valueIn(byList, 'w:abstractNumId') ?? '');
      const next: Definition | undefined = linked && linked !== definition ? linked : this.#ofStyle.get(name);
      if (!next || next === definition) break;
      definition = next;
    }
    return definition;
  }
}

function readLevel(element: XmlElement): Level {
  const text = child(element, 'w:lvlText')?.attributes;
  const picture = child(element, 'w:lvlPicBulletId') !== undefined;
  const look = child(element, 'w:rPr');
  const unseen =
    text === undefined || /^(?:1|true|on)$/.test(text['w:null'] ?? '') || switchOf(look, 'w:vanish') === true;
  return {
    start: numberIn(element, 'w:start') ?? 0,
    format: picture ? 'bullet' : readFormat(element),
    text: unseen ? '' : (text['w:val'] ?? '').slice(0, 200),
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: numberIn(element, 'w:lvlRestart'),
    style: valueIn(element, 'w:pStyle'),
    left: statedParagraph(child(element, 'w:pPr')).left,
    capitals: switchOf(look, 'w:caps') ?? false,
  };
}

/** `w:numFmt`, also the custom one that Word wraps for older programs: `<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>`. */
function readFormat(element: XmlElement): NumberFormat {
  const wrapped = child(child(child(element, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  const format = child(element, 'w:numFmt') ?? wrapped;
  const name = format?.attributes['w:val'] ?? 'decimal';
  if (name !== 'custom') return name;
  const zeros = /^0{1,10}(?=[1-9])/.exec(format?.attributes['w:format'] ?? '');
  return zeros ? `padded:${zeros[0].length + 1}` : 'decimal';
}

const within = (level: number): number => Math.max(0, Math.min(LEVELS - 1, level));
