import type { DocumentId } from '../corpus/address';
import { matchAt, sticky, WS, WS1 } from './cursor';
import type { Instrument, Piece, Qualifier } from './expression';
import { actOf, KNOWN_INSTRUMENTS, rfcOf } from './instruments';
import { type DocumentNames, documentNamed } from './names';
import { readPiece } from './pieces';

/** What the words after a number say about where the number counts, and where they end. */
export type Qualification =
  | { readonly end: number; readonly qualifier: Qualifier; readonly instrument?: undefined }
  | { readonly end: number; readonly instrument: Instrument; readonly qualifier?: undefined };

const JOIN = sticky(`${WS},?${WS}(of|to|in|under)${WS1}`);
const CODE = sticky(
  `(?:the|this)${WS1}(?:SEC|(?:Smart${WS1}Energy${WS1})?Code)(?![\\w-]|${WS1}(?:Appendix|Section|Schedule|Administrat))`,
);
const THIS = sticky(`this${WS1}(?:document|Document|Appendix|Schedule|Annex)(?![\\w])`);
const DOCUMENT = sticky(
  `(?:(?:the${WS1})?SEC${WS1})?(?:(Appendix)${WS1}([A-Z]{1,2})|(Schedule)${WS1}(\\d{1,2})|Section${WS1})(?![\\w'’])`,
);
const SECTION = sticky(`(?:SEC${WS1})?(?:Section|Clause|Paragraph|clause|section|paragraph)${WS1}`);
const RFC = sticky(`(?:the${WS1})?RFC ?(\\d{3,5})(?!\\w)`);
const CAPITAL = "[A-Z][\\w'’-]*";
const ACT = sticky(
  `(?:the${WS1})?((?:(?:${CAPITAL}|\\([A-Z][\\w ]{0,60}\\)|and|of|etc\\.?)${WS1}){1,10}(?:Act|Regulations|Order|Rules)(?:${WS1}[12]\\d{3})?)(?!\\w)`,
);
const LICENCE = sticky(`(?:the|its|a|an|any|each|that)?${WS}((?:${CAPITAL}${WS1}){0,6}(?:L|l)icen[cs]es?)(?!\\w)`);
const KNOWN = sticky(
  `(?:the${WS1})?(${Object.keys(KNOWN_INSTRUMENTS)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/ /g, WS1))
    .join('|')})(?![\\w])`,
);
/** "of BSC Section K": the part of the other code that holds it. */
const TRAILING_UNIT = sticky(`${WS1}(?:Section|Schedule|Clause|Annex)${WS1}[A-Z\\d][\\d.]*(?![\\w])`);
const ANNEX = sticky(`(?:Annex|Attachment|Exhibit|Enclosure)${WS1}[A-Z\\d]{1,2}(?!\\w)`);
const NOUNS =
  'consultation|paper|report|response|letter|decision|agreement|contract|deed|act|regulations?|order|directive|guidance|guide|code|standard|specification|procedures?|minutes|plan|scheme|charter|protocol|manual|book|terms of reference|statement|strategy|document|instrument|licence|proposal|policy|framework|terms|conditions|notice|annex';
const NOUN_PHRASE = sticky(
  `((?:the|this|that|these|those|each|any|an?|its|their|our|such)${WS1}(?:[\\w'’-]+${WS1}){0,4}?(?:${NOUNS}))(?![\\w-])`,
  'i',
);
const NAMED = sticky(`(?:the${WS1})?(${CAPITAL}(?:${WS1}(?:${CAPITAL}|of|and|for|on)){0,7})`);

/** Longest look ahead, in UTF-16 units: keeps a long run of capitals from being read again and again. */
const REACH = 300;

/**
 * Reads "of Appendix AD", "of this document", "of the SMKI RAPP", "of the consultation", "of the Electricity Act 1989"
 * after a list of pieces. A letter-and-number clause (`L6.5`) is the Code's own form, so for it only a plain naming of
 * something else leads out of the Code.
 */
export function readQualifier(
  text: string,
  at: number,
  pieces: readonly Piece[],
  names: NameMatcher,
): Qualification | undefined {
  const join = matchAt(JOIN, text, at);
  if (!join) return undefined;
  const word = join[1]!;
  const from = JOIN.lastIndex;
  const first = pieces[0]!;
  const codeForm = first.kind === 'clause' || (first.kind === 'document' && first.number.startsWith('Section'));
  if (matchAt(CODE, text, from)) return { end: CODE.lastIndex, qualifier: { kind: 'code' } };
  if (word !== 'to' || first.kind === 'document') {
    if (!codeForm) {
      const inside = readInside(text, from, first, names);
      if (inside) return elsewhere(text, inside, pieces) ?? inside;
    }
  } else if (!codeForm) {
    const holder = readHolder(text, from);
    if (holder?.qualifier?.kind === 'document') return elsewhere(text, holder, pieces) ?? holder;
  }
  const instrument = word === 'under' ? undefined : readInstrument(text, from, pieces, codeForm || word === 'in');
  if (instrument) return instrument;
  return undefined;
}

/** "paragraph 4 of Schedule 6 to the Gas Act 1986", "of Section K of the BSC": what is named last holds the rest. */
function elsewhere(text: string, inside: Qualification, pieces: readonly Piece[]): Qualification | undefined {
  const join = matchAt(JOIN, text, inside.end);
  if (!join || matchAt(CODE, text, JOIN.lastIndex)) return undefined;
  return readInstrument(text, JOIN.lastIndex, pieces, true);
}

function readInside(text: string, from: number, first: Piece, names: NameMatcher): Qualification | undefined {
  const holder = readHolder(text, from);
  if (holder) return holder;
  const section = matchAt(SECTION, text, from);
  if (section) {
    const start = SECTION.lastIndex;
    const clause = readPiece(text, start, 'clause') ?? readPiece(text, start, 'letter');
    if (clause) {
      const { number, labels, kind } = clause.piece;
      if (kind === 'document') return { end: clause.end, qualifier: { kind: 'document', document: number } };
      return { end: clause.end, qualifier: { kind: 'provision', number, labels } };
    }
    const decimal = first.kind === 'labels' ? readPiece(text, start, 'decimal') : undefined;
    if (decimal) return readDecimalProvision(text, decimal.piece, names);
  }
  const name = names.at(text, from);
  return name && qualifyName(name);
}

function readHolder(text: string, from: number): Qualification | undefined {
  if (matchAt(THIS, text, from)) return { end: THIS.lastIndex, qualifier: { kind: 'this' } };
  const document = matchAt(DOCUMENT, text, from);
  if (!document || !(document[1] || document[3])) return undefined;
  const end = DOCUMENT.lastIndex;
  // "Appendix A to Appendix M": the first is the second's own.
  const outer = document[1] && matchAt(JOIN, text, end) ? matchAt(DOCUMENT, text, JOIN.lastIndex) : null;
  if (!outer?.[1]) return qualifyDocument(document, end);
  const qualifier = { kind: 'document' as const, document: `Appendix ${outer[2]}`, inner: document[2]! };
  return { end: DOCUMENT.lastIndex, qualifier };
}

/** "paragraph (d) of section 2.3", with "of this document", "of Appendix L" or "of the Electricity Act 1989" after it. */
function readDecimalProvision(text: string, provision: Piece, names: NameMatcher): Qualification {
  const { number, labels, end } = provision;
  const plain: Qualification = { end, qualifier: { kind: 'provision', number, labels } };
  const join = matchAt(JOIN, text, end);
  if (!join) return plain;
  const from = JOIN.lastIndex;
  const name = names.at(text, from);
  const holder = readHolder(text, from) ?? (name && qualifyName(name));
  if (!holder?.qualifier) return readInstrument(text, from, [provision], join[1] === 'in') ?? plain;
  const document = holder.qualifier.kind === 'document' ? holder.qualifier.document : undefined;
  return { end: holder.end, qualifier: { kind: 'provision', number, labels, ...(document && { document }) } };
}

const qualifyName = (name: { document: DocumentId; end: number }): Qualification => ({
  end: name.end,
  qualifier: { kind: 'document', document: name.document },
});

function qualifyDocument(match: RegExpExecArray, end: number): Qualification {
  const document: DocumentId = match[1] ? `Appendix ${match[2]}` : `Schedule ${match[4]}`;
  return { end, qualifier: { kind: 'document', document } };
}

/** An instrument outside the Code at `from`. `strict` accepts no phrase that is a mere capitalised name. */
function readInstrument(
  text: string,
  from: number,
  pieces: readonly Piece[],
  strict: boolean,
): Qualification | undefined {
  const ahead = text.slice(from, from + REACH);
  const section = pieces[0]!.number + pieces[0]!.labels.map((label) => `(${label})`).join('');
  const clean = (words: string) => words.replace(/\s+/g, ' ');
  const rfc = matchAt(RFC, ahead, 0);
  if (rfc) return { end: from + RFC.lastIndex, instrument: rfcOf(rfc[1]!) };
  const act = matchAt(ACT, ahead, 0);
  if (act) {
    const title = clean(act[1]!);
    const instrument = / Act\b/.test(title) ? actOf(title, section) : { name: title };
    return { end: from + ACT.lastIndex, instrument };
  }
  const known = matchAt(KNOWN, ahead, 0);
  if (known) {
    const trailing = matchAt(TRAILING_UNIT, ahead, KNOWN.lastIndex);
    const end = from + (trailing ? TRAILING_UNIT.lastIndex : KNOWN.lastIndex);
    return { end, instrument: { name: KNOWN_INSTRUMENTS[clean(known[1]!)]! } };
  }
  const annex = matchAt(ANNEX, ahead, 0);
  if (annex) return { end: from + ANNEX.lastIndex, instrument: { name: clean(annex[0]) } };
  const licence = matchAt(LICENCE, ahead, 0);
  if (licence) return { end: from + LICENCE.lastIndex, instrument: { name: clean(licence[1]!) } };
  const noun = matchAt(NOUN_PHRASE, ahead, 0);
  if (noun) return { end: from + NOUN_PHRASE.lastIndex, instrument: { name: clean(noun[1]!) } };
  if (strict || pieces[0]!.kind === 'labels') return undefined;
  const named = matchAt(NAMED, ahead, 0);
  if (!named || /^(?:Section|Clause|Paragraph|Part|Table|Figure)\b/.test(named[1]!)) return undefined;
  return { end: from + NAMED.lastIndex, instrument: { name: clean(named[1]!).replace(/ (?:of|and|for|on)$/, '') } };
}

const ACT_BEFORE = /(?:^|[^\w])((?:(?:[A-Z][\w'’-]*|\([A-Z][\w ]{0,60}\)|and|of|etc\.?)\s+){1,10})$/;
const KNOWN_BEFORE = new RegExp(
  `(?:^|[^\\w])(${Object.keys(KNOWN_INSTRUMENTS)
    .sort((a, b) => b.length - a.length)
    .join('|')}|RFC ?\\d{3,5}|(?:[A-Z][\\w'’-]*\\s+){1,6}Act(?:\\s+[12]\\d{3})?)[,]?\\s{1,4}$`,
);

/** The instrument named right before `at` ("BSC Section K1.2", "the Electricity Act 1989, section 6") and its start. */
export function instrumentBefore(text: string, at: number): { start: number; instrument: Instrument } | undefined {
  if (!followsName(text, at)) return undefined;
  const before = text.slice(Math.max(0, at - 90), at);
  const match = KNOWN_BEFORE.exec(before);
  if (!match) return undefined;
  const words = match[1]!.replace(/\s+/g, ' ');
  const start = at - before.length + before.indexOf(match[1]!, match.index);
  const rfc = /^RFC ?(\d+)$/.exec(words);
  if (rfc) return { start, instrument: rfcOf(rfc[1]!) };
  return { start, instrument: / Act\b/.test(words) ? actOf(trimTitle(words)) : { name: KNOWN_INSTRUMENTS[words]! } };
}

/** True when the word before `at` begins as the last word of a name does, with a capital or a digit. */
function followsName(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && /[\s,]/.test(text[end - 1]!)) end--;
  let start = end;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  const code = text.charCodeAt(start);
  return start < end && (code < 58 || (code >= 65 && code <= 90));
}

const isWordCode = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/**
 * The title that ends with the word "Act" at `at`, and its start, not before `from`; undefined when no capitalised words
 * lead to it.
 */
export function actTitleBefore(text: string, at: number, from: number): { start: number; words: string } | undefined {
  const before = text.slice(Math.max(from, at - 120), at);
  const match = ACT_BEFORE.exec(before);
  if (!match) return undefined;
  const words = trimTitle(match[1]!);
  return words.trim() ? { start: at - words.length, words: words.replace(/\s+/g, ' ').trim() } : undefined;
}

/** Drops what a sentence put before a title: "The", "Under the", "and". */
function trimTitle(words: string): string {
  return words.replace(/^(?:(?:The|In|Under|By|And|Of|For|Section|and|of|etc\.?)\s+)+/, '');
}

/** Finds names of documents of the Code in a text. */
export interface NameMatcher {
  at(text: string, from: number): { document: DocumentId; end: number } | undefined;
}

/** A matcher for the given names. */
export function nameMatcher(names: DocumentNames): NameMatcher {
  const pattern = names.pattern && sticky(`(?:(?:the|The)${WS1})?(${names.pattern})(?![\\w-])`);
  return {
    at(text, from) {
      const match = pattern ? matchAt(pattern, text, from) : null;
      const document = match && documentNamed(names, match[1]!);
      return document ? { document, end: (pattern as RegExp).lastIndex } : undefined;
    },
  };
}
