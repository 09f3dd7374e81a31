import { child, childElements, type XmlElement } from './xml';

/** What a drawing holds. */
export interface Drawn {
  /** Contents of its text boxes. */
  readonly boxes: XmlElement[];
  /** Its description, else its name; '' for none. */
  name: string;
  picture: boolean;
  chart: boolean;
  /** A line across the page. */
  rule: boolean;
  /** Program whose object it is. */
  embedded: string | undefined;
  /** Relationship that it refers to. */
  relation: string | undefined;
}

/** Looks through a `w:drawing`, `w:pict` or `w:object`; what is written twice for older programs is seen once. */
export function lookInto(element: XmlElement): Drawn {
  const found: Drawn = {
    boxes: [],
    name: '',
    picture: false,
    chart: false,
    rule: false,
    embedded: undefined,
    relation: undefined,
  };
  const walk = (parent: XmlElement) => {
    for (const each of childElements(parent)) {
      if (each.name === 'w:txbxContent') {
        found.boxes.push(each);
        continue;
      }
      if (each.name === 'mc:AlternateContent') {
        walk(chosen(each));
        continue;
      }
      if (each.name === 'wp:docPr') found.name = (each.attributes.descr || each.attributes.name || '').slice(0, 200);
      else if (each.name === 'pic:pic' || each.name === 'v:imagedata') found.picture = true;
      else if (each.name === 'a:graphicData') found.chart ||= /\/chart(?:ex)?$/.test(each.attributes.uri ?? '');
      else if (each.name === 'o:OLEObject') found.embedded = (each.attributes.ProgID ?? '').slice(0, 60);
      else if (each.name === 'w:control') found.embedded = 'a control';
      else if (each.attributes['o:hr'] !== undefined) found.rule = true;
      found.relation ??= each.attributes['r:id'];
      walk(each);
    }
  };
  walk(element);
  return found;
}

/** What is written twice, for newer and older programs: the first choice is what Word shows (ECMA-376 part 3, 9.3). */
export function chosen(alternatives: XmlElement): XmlElement {
  for (const choice of childElements(alternatives, 'mc:Choice')) {
    const needs = (choice.attributes.Requires ?? '').split(/\s+/);
    if (needs.every((prefix) => KNOWN.test(prefix))) return choice;
  }
  return child(alternatives, 'mc:Fallback') ?? { ...alternatives, children: [] };
}

/** Prefixes that Word gives the extensions that it shows itself. */
const KNOWN = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|cx\d?|am3d|a14|c14|aink|v|)$/;
