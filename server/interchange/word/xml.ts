import { SaxesParser } from 'saxes';
import { CannotImport } from '../official/imported';
import { Namespaces } from './namespaces';

/** An element of a part of a Word file. `name` bears the usual prefix (`w:p`, `m:oMath`), whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  /** By name with the usual prefix for those of a namespace (`w:val`, `r:id`), without one for others. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

export type XmlNode = XmlElement | string | Reduced;

/** What a reducer made of an element, in its place. */
export interface Reduced {
  readonly reduced: unknown;
}

/** Deeper than any document that a person wrote: a table within a table within a table has 30 levels. */
const DEPTH = 256;
/** Elements held at a time, when those that were reduced are let go. */
const NODES = 2_000_000;

/** Makes something smaller of an element that is complete. `ancestors` are those still open, outermost first. */
export type Reducer = (element: XmlElement, ancestors: readonly XmlElement[]) => unknown;

const PARAGRAPH = 'w:p';

/** Elements whose blanks count as text; elsewhere white space is the writer's layout. */
const TEXTUAL = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t', 'dc:title']);

/** Looks and layout, which are half of what Word writes and tell nothing here: they are never made into elements. */
const UNUSED = new Set(
  (
    'w:sz w:szCs w:color w:lang w:spacing w:jc w:kern w:tabs w:proofErr w:bCs w:iCs w:tcW w:tcBorders w:tblBorders w:pBdr w:shd ' +
    'w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:noProof w:lastRenderedPageBreak w:rtl w:w w:position w:highlight ' +
    'w:sectPr w:tblGrid w:tcMar w:tblCellMar w:vAlign w:contextualSpacing w:suppressAutoHyphens w:bookmarkEnd w:permStart ' +
    'w:permEnd w:latentStyles w:rsids w:trHeight w:cantSplit w:textAlignment w:adjustRightInd w:autoSpaceDE w:autoSpaceDN'
  ).split(' '),
);
const UNREAD: XmlElement = { name: '', attributes: {}, children: [] };

/**
 * Reads XML that comes in pieces, and lets its caller take over elements as they close, so that a large part is never held
 * whole. No document type declarations are accepted, so no entities are expanded; depth and size are bounded.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #root: XmlElement = { name: '', attributes: {}, children: [] };
  readonly #open: XmlElement[] = [this.#root];
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  /** In force at each open element, the outside first. */
  readonly #namespaces: Namespaces[] = [new Namespaces()];
  #nodes = 0;

  /**
   * `reducers` by element name: each is asked at the end of its elements, outside in, but not for what stands within a
   * paragraph, which is taken whole. What it returns takes the element's place as `{ reduced }`. `ancestors` are those still
   * open, outermost first.
   */
  constructor(
    readonly part: string,
    reducers: ReadonlyMap<string, Reducer> = new Map(),
  ) {
    const parser = this.#parser;
    let paragraphs = 0;
    const counts: number[] = [];
    parser.on('error', () => {
      throw damaged(part);
    });
    parser.on('doctype', () => {
      throw new CannotImport('The file declares a document type, which no Word file does: it is made to do harm.');
    });
    parser.on('opentag', (tag) => {
      if (this.#open.length > DEPTH) {
        throw new CannotImport(
          `The file is nested more than ${DEPTH} levels deep, which no document is: it is made to do harm.`,
        );
      }
      const parent = this.#open.at(-1)!;
      const namespaces = this.#namespaces.at(-1)!.within(tag.attributes);
      if (parent === UNREAD || UNUSED.has(namespaces.element(tag.name))) {
        this.#open.push(UNREAD);
        this.#namespaces.push(namespaces);
        return;
      }
      const element = {
        name: namespaces.element(tag.name),
        attributes: namespaces.attributes(tag.attributes),
        children: [],
      };
      if (element.name === PARAGRAPH) paragraphs++;
      counts.push(this.#nodes);
      if (++this.#nodes > NODES)
        throw new CannotImport('One table or paragraph of the file is too large to read: split it in Word.');
      parent.children.push(element);
      this.#open.push(element);
      this.#namespaces.push(namespaces);
    });
    const text = (words: string) => {
      const parent = this.#open.at(-1)!;
      if (TEXTUAL.has(parent.name)) parent.children.push(words);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('closetag', () => {
      const element = this.#open.pop()!;
      this.#namespaces.pop();
      if (element === UNREAD) return;
      const before = counts.pop()!;
      if (element.name === PARAGRAPH) paragraphs--;
      const reduce = paragraphs === 0 ? reducers.get(element.name) : undefined;
      if (!reduce) return;
      const siblings = this.#open.at(-1)!.children;
      siblings[siblings.length - 1] = { reduced: reduce(element, this.#open) };
      this.#nodes = before + 1;
    });
  }

  /** Takes the next bytes of the part; UTF-8, or UTF-16 with its mark. Throws CannotImport. */
  write(bytes: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(bytes));
    this.#guarded(() => this.#parser.write(this.#decoder!.decode(bytes, { stream: true })));
  }

  /** Ends the part and gives its root element. Throws CannotImport when it is not whole. */
  end(): XmlElement {
    this.#guarded(() => this.#parser.close());
    const [root] = this.#root.children;
    if (root === undefined || typeof root === 'string' || 'reduced' in root) throw damaged(this.part);
    return root;
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (fault) {
      throw fault instanceof CannotImport ? fault : damaged(this.part);
    }
  }
}

/** Child elements, of one name if given. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element.children) {
    if (typeof node !== 'string' && 'name' in node && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const node of element.children) {
    if (typeof node !== 'string' && 'name' in node && node.name === name) return node;
  }
  return undefined;
}

/** The `w:val` of the first child of this name: `<w:pStyle w:val="Heading1"/>`. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The same as a whole number; undefined when it is none. */
export function numberIn(element: XmlElement | undefined, name: string): number | undefined {
  return toInteger(valueIn(element, name));
}

/** A whole number as XML writes it (`-3`, `12`); undefined for all else and beyond 32 bits. */
export function toInteger(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d{1,10}(?:\.\d*)?\s*$/.test(text)) return undefined;
  const value = Number.parseInt(text, 10);
  return Math.abs(value) <= 0x7fffffff ? value : undefined;
}

/** An on/off property (ECMA-376 17.17.4): there without value is on; undefined when it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/i.test(found.attributes['w:val'] ?? '1');
}

/** All characters directly in an element. */
export function charactersIn(element: XmlElement): string {
  let text = '';
  for (const piece of element.children) if (typeof piece === 'string') text += piece;
  return text;
}

/** The text of an element: blanks at its ends count only where it says so (ECMA-376 17.3.3.31). */
export function textIn(element: XmlElement): string {
  const text = charactersIn(element);
  if (element.attributes['xml:space'] === 'preserve') return text;
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\r\n'.includes(text[start]!)) start++;
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

const damaged = (part: string): CannotImport =>
  new CannotImport(`The part "${part}" of the file is damaged: open the document in Word and save it again.`);
