import { isLabel, type LabelForm } from './labels';
import { type Line, skipSpace } from './lines';

/** The number a paragraph opens with, as written. Offsets count from the start of the block. */
export interface BlockLabel {
  /** `clause`: G3.17, `decimal`: 4.2.1.3, `paragraph`: (a). */
  readonly kind: 'clause' | 'decimal' | 'paragraph';
  /** Clause or decimal number without a trailing dot; '' for a paragraph. */
  readonly number: string;
  /** Paragraph labels without brackets: `(a)(i)` → ['a', 'i']. */
  readonly labels: readonly string[];
  readonly form: LabelForm;
  /** True for `1.` and for numbers of several components: what no wrapped sentence begins with by chance. */
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
}

const CLAUSE =
  /([A-Z]\d{1,2}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?)((?:\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,2})\))*)[.:]?(?=[ \t\r\n[]|$)/y;
const DECIMAL = /(\d{1,3}(?:\.\d{1,3}){0,6}[A-Z]{0,2})(\.?)((?:\((?:[a-z]{1,5}|[A-Z]{1,3})\))*)(?=[ \t\r\n]|$)/y;
const BRACKETS = /((?:\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,2})\))+)(?=[ \t\r\n]|$)/y;
const ONE_BRACKET = /([a-z]{1,5}|[A-Z]|\d{1,2})\)(?=[ \t\r\n]|$)/y;
const DOTTED = /([a-zA-Z]|[ivxl]{1,5})\.(?=[ \t])/y;
const SPACE = 32;

/** The label at the start of a line, after an optional list bullet. Offsets count from the start of the text. */
export function readLabel(text: string, line: Line): BlockLabel | undefined {
  let at = line.first;
  const code = text.charCodeAt(at);
  if ((code === 45 || code === 42 || code === 8226) && text.charCodeAt(at + 1) === SPACE) {
    at = skipSpace(text, at + 1, line.end);
    return readParagraph(text, at);
  }
  return readNumber(text, at, line.end) ?? readParagraph(text, at);
}

/** A clause number or a decimal at `at`, ending before `end`. */
export function readNumber(text: string, at: number, end: number): BlockLabel | undefined {
  const code = text.charCodeAt(at);
  if (code >= 65 && code <= 90) {
    CLAUSE.lastIndex = at;
    const match = CLAUSE.exec(text);
    if (!match || CLAUSE.lastIndex > end) return undefined;
    const labels = splitLabels(match[2]!);
    if (!labels) return undefined;
    return {
      kind: 'clause',
      number: match[1]!,
      labels,
      form: 'brackets',
      marked: true,
      start: at,
      end: CLAUSE.lastIndex,
    };
  }
  if (code >= 48 && code <= 57) {
    DECIMAL.lastIndex = at;
    const match = DECIMAL.exec(text);
    if (!match || DECIMAL.lastIndex > end) return undefined;
    const labels = splitLabels(match[3]!);
    if (!labels) return undefined;
    const marked = match[2] === '.' || match[1]!.includes('.');
    return { kind: 'decimal', number: match[1]!, labels, form: 'brackets', marked, start: at, end: DECIMAL.lastIndex };
  }
  return undefined;
}

function readParagraph(text: string, at: number): BlockLabel | undefined {
  const paragraph = (labels: readonly string[], form: LabelForm, end: number): BlockLabel | undefined =>
    labels.every(isLabel) ? { kind: 'paragraph', number: '', labels, form, marked: true, start: at, end } : undefined;
  if (text.charCodeAt(at) === 40 /* ( */) {
    BRACKETS.lastIndex = at;
    const match = BRACKETS.exec(text);
    const labels = match && splitLabels(match[1]!);
    return labels ? paragraph(labels, 'brackets', BRACKETS.lastIndex) : undefined;
  }
  ONE_BRACKET.lastIndex = at;
  const bracket = ONE_BRACKET.exec(text);
  if (bracket) return paragraph([bracket[1]!], 'bracket', ONE_BRACKET.lastIndex);
  DOTTED.lastIndex = at;
  const dotted = DOTTED.exec(text);
  return dotted ? paragraph([dotted[1]!], 'dot', DOTTED.lastIndex) : undefined;
}

const NO_LABELS: readonly string[] = [];

function splitLabels(brackets: string): readonly string[] | undefined {
  if (!brackets) return NO_LABELS;
  const inner = brackets.slice(1, -1);
  const labels = inner.includes(')') ? inner.split(')(') : [inner];
  return labels.every(isLabel) ? labels : undefined;
}
