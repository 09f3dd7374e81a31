/** Namespace declarations and names of XML, without the objects that a full namespace reading makes for every attribute. */

/** The prefixes by which the elements of a namespace are known; Transitional and Strict (ISO/IEC 29500) alike. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'pr',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Prefixes that mean something here, whatever a file binds them to. */
const USUAL = new Set(Object.values(PREFIXES));

/** The namespaces in force at an element. Gives every name its usual prefix. */
export class Namespaces {
  readonly #uris: ReadonlyMap<string, string>;
  /** All names stand with their usual prefix already, as in every file that Word wrote. */
  readonly #usual: boolean;
  readonly #names = new Map<string, string>();

  constructor(uris: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])) {
    this.#uris = uris;
    this.#usual = [...uris].every(([prefix, uri]) => {
      const usual = PREFIXES[uri];
      return usual === undefined ? prefix !== '' && !USUAL.has(prefix) : usual === prefix;
    });
  }

  /** Those in force within an element with these attributes; the same when it declares none. */
  within(attributes: Readonly<Record<string, string>>): Namespaces {
    let uris: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      if (name !== 'xmlns' && name[5] !== ':') continue;
      uris ??= new Map(this.#uris);
      uris.set(name.slice(6), attributes[name]!);
    }
    return uris ? new Namespaces(uris) : this;
  }

  /** The name of an element. */
  element(name: string): string {
    return this.#usual ? name : this.#qualified(name, true);
  }

  /** Attributes by their usual names. */
  attributes(attributes: Record<string, string>): Readonly<Record<string, string>> {
    if (this.#usual) return attributes;
    const renamed: Record<string, string> = {};
    for (const name in attributes) renamed[this.#qualified(name, false)] = attributes[name]!;
    return renamed;
  }

  #qualified(name: string, isElement: boolean): string {
    const colon = name.indexOf(':');
    // An attribute without a prefix is in no namespace, whatever the default is.
    if (colon < 0 && !isElement) return name;
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const uri = this.#uris.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
    const local = name.slice(colon + 1);
    const qualified = uri === '' ? local : `${PREFIXES[uri] ?? 'other'}:${local}`;
    this.#names.set(name, qualified);
    return qualified;
  }
}
