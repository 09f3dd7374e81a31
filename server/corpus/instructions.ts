/** What an amendment does, in the words of SEC legal text. */
export type AmendmentVerb =
  | 'amend'
  | 'insert'
  | 'delete'
  | 'substitute'
  | 'addDefinition'
  | 'amendDefinition'
  | 'deleteDefinition';

/** An amendment's instruction line, structure only. */
export interface AmendmentInstruction {
  readonly verb: AmendmentVerb;
  /** The address the instruction is about, canonical: `G3.17`, `Appendix L 4.2.1`, `A1`; '' when it names none. */
  readonly target: string;
  /** The quoted term of a definition's amendment; '' otherwise. */
  readonly term: string;
  /** True when the text that follows the instruction belongs to it ("… as follows:"). */
  readonly takesText: boolean;
}

const LONGEST = 400;
const VERB =
  /^(?:(Amend)|(Insert|Add)|(Delete|Omit|Remove)|(Replace|Substitute)|(In)(?= (?:Section|Appendix|Schedule|the definition)))\b/;
/** The same on the text as it stands: most paragraphs are told apart by it and never copied. */
const OPENING =
  /(?:Amend|Insert|Add|Delete|Omit|Remove|Replace|Substitute|In(?=\s+(?:Section|Appendix|Schedule|the\s+definition)))\b/y;
const SECTION =
  /\b(?:Section|Clause|Paragraph) ?([A-Z]) ?(\d{1,2}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?)?((?:\([A-Za-z]{1,5}\))*)(?![\w])/;
const OTHER =
  /\b(Appendix ([A-Z]{1,2})|Schedule (\d{1,2}))(?:,? (?:(?:section|clause|paragraph|part) )?(\d{1,3}(?:\.\d{1,3})*[A-Z]{0,2})((?:\([A-Za-z]{1,5}\))*))?/i;
const TERM = /["“]([^"”\n]{1,120})["”]/;

/**
 * Reads the instruction that a paragraph may be: `Amend Section L3.22 as follows:`, `Insert new Section G3.18A after
 * Section G3.18 as follows:`, `Delete Section G3.20.`, `In Section L3.22, for "x" substitute "y".` and the forms for
 * definitions. Undefined when the paragraph is not one.
 */
export function readInstruction(text: string, start: number, end: number): AmendmentInstruction | undefined {
  if (end - start > LONGEST) return undefined;
  const first = behindEmphasis(text, start);
  const code = text.charCodeAt(first);
  // A, D, I, O, R, S: the first letters of the verbs.
  if (code !== 65 && code !== 68 && code !== 73 && code !== 79 && code !== 82 && code !== 83) return undefined;
  OPENING.lastIndex = first;
  if (!OPENING.test(text)) return undefined;
  const words = withoutEmphasis(text.slice(start, end).replace(/\s+/g, ' ').trim());
  const verb = VERB.exec(words);
  if (!verb) return undefined;
  const takesText = /\bas follows ?[:.]?$|:$/.test(words);
  const target = readTarget(words);
  const definition = /\bdefinitions?\b/.test(words);
  const term = definition ? (TERM.exec(words)?.[1] ?? '') : '';
  if (verb[5]) {
    if (!/\b(?:substitute|insert|omit|delete|leave out|replace)\b/.test(words) || !target) return undefined;
    return { verb: 'substitute', target, term, takesText };
  }
  if (definition && (target || term)) {
    const kind = verb[2] ? 'addDefinition' : verb[3] ? 'deleteDefinition' : 'amendDefinition';
    return { verb: kind, target, term, takesText };
  }
  if (!target || !(takesText || (verb[3] && /^[^,;]{0,80}\.?$/.test(words)))) return undefined;
  return { verb: verb[1] ? 'amend' : verb[2] ? 'insert' : verb[3] ? 'delete' : 'substitute', target, term, takesText };
}

const EMPHASIS = 3;

/** Where the words begin behind the asterisks or underlines of bold and italic, in which many papers set instructions. */
function behindEmphasis(text: string, start: number): number {
  let at = start;
  while (at - start < EMPHASIS && (text[at] === '*' || text[at] === '_')) at++;
  return at;
}

/** The words of an instruction without the marks of bold and italic around them. */
export function withoutEmphasis(words: string): string {
  const inner = words.slice(behindEmphasis(words, 0));
  return inner === words ? words : inner.replace(/[*_]{1,3}(:?)$/, '$1');
}

function readTarget(words: string): string {
  const other = OTHER.exec(words);
  const section = SECTION.exec(words);
  if (section && (!other || section.index < other.index)) {
    return section[2] ? `${section[1]}${section[2]}${section[3]}` : `Section ${section[1]}`;
  }
  if (!other) return '';
  const document = other[2] ? `Appendix ${other[2].toUpperCase()}` : `Schedule ${other[3]}`;
  return other[4] ? `${document} ${other[4]}${other[5] ?? ''}` : document;
}
