import { charactersIn, child, childElements, type XmlElement } from './xml';

/** What a Word formula (`m:oMath`, ECMA-376 22.1) says, in one line: `(a + b)/2`, `x^2`, `∑_(i=1)^n(i)`. */
export function formulaText(formula: XmlElement): string {
  return inside(formula).replace(/\s+/g, ' ').trim();
}

function inside(element: XmlElement | undefined): string {
  let text = '';
  if (element) for (const each of childElements(element)) text += textOf(each);
  return text;
}

function textOf(element: XmlElement): string {
  const part = (name: string) => inside(child(element, name));
  const group = (name: string) => grouped(part(name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return charactersIn(element);
    case 'm:f':
      return `${group('m:num')}/${group('m:den')}`;
    case 'm:sSup':
      return `${group('m:e')}^${group('m:sup')}`;
    case 'm:sSub':
      return `${group('m:e')}_${group('m:sub')}`;
    case 'm:sSubSup':
      return `${group('m:e')}_${group('m:sub')}^${group('m:sup')}`;
    case 'm:rad':
      return part('m:deg') === '' ? `√(${part('m:e')})` : `root ${part('m:deg')} of (${part('m:e')})`;
    case 'm:nary': {
      const sign = child(child(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
      const limits = (part('m:sub') && `_${group('m:sub')}`) + (part('m:sup') && `^${group('m:sup')}`);
      return `${sign}${limits}(${part('m:e')})`;
    }
    case 'm:d': {
      const properties = child(element, 'm:dPr');
      const sign = (name: string, usual: string) => child(properties, name)?.attributes['m:val'] ?? usual;
      const parts = childElements(element, 'm:e').map(inside);
      return `${sign('m:begChr', '(')}${parts.join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`;
    }
    case 'm:m':
      return `[${childElements(element, 'm:mr')
        .map((row) => cells(row).join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return cells(element).join('; ');
    case 'm:del':
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return element.name.endsWith('Pr') ? '' : inside(element);
  }
}

const cells = (element: XmlElement): string[] => childElements(element, 'm:e').map(inside);

const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);
