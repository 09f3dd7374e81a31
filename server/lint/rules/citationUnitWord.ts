import { absolute, type Citation } from '../../citations/citation';
import { type Address, type DocumentId, formatAddress } from '../../corpus/address';
import type { Block } from '../../corpus/blocks';
import { type Code, findAddress } from '../../corpus/code';
import { type LegalDocument, titleOf } from '../../corpus/document';
import type { Span } from '../../corpus/span';
import { numberSpan } from '../numbers';
import { type DocumentRule, type Finding, type Fix, finding, type RuleContext } from '../rule';
import { sameTitle } from '../titles';
import { citeWords, oneOf, sentence, textOf } from '../wording';

/** X06: "Clause L3.22", "Appendix 4", or a number of an Appendix where only a lettered number can be meant. */
export const citationUnitWord: DocumentRule = {
  name: 'citation-unit-word',
  id: 'X06',
  summary: 'The word before a number is not the word for a number of that form.',
  severity: 'warning',
  scope: 'all',
  // An attachment that the text declares anywhere counts everywhere in it.
  reach: ({ document }, block) => (DECLARING.test(textOfBlock(document, block)) ? 'text' : 'block'),
  source: 'Numbering of the SEC: Sections have letters, Schedules numbers, Appendices letters.',
  explanation: `In the SEC a number that begins with a letter (L3.22) is a provision of a Section and is cited as "Section"; Schedules have numbers and Appendices have letters. "Clause L3.22" or "Appendix 4" makes a reader look in another document, and a search for "Section L3.22" will not find the citation when the provision is next amended.

Write the word that belongs to the number. Where a number without a letter (4.2.1.3) stands in a Section, say which Appendix or Schedule it is in. Write the word out: "s.", "Sec." and "cl." are not found by a search for "Section". "section 2.2 of this document" and "Clause 3.2 of Appendix AD" are habits of the Code and are not reported; nor is an Appendix or Schedule that a paper has of its own.`,
  bad: 'L3.30 No User shall act against Clause L3.22.',
  good: 'L3.30 No User shall act against Section L3.22.',
  *check(context) {
    for (const citation of context.citations.all) {
      const { expression, piece } = citation;
      if (!piece || piece !== expression.pieces[0]) continue;
      if (piece.kind === 'clause') yield* wrongWord(context, citation);
      else if (expression.unitSpan && piece.kind === 'decimal' && citation.address === null)
        yield* homeless(context, citation);
    }
    yield* wrongDocuments(context);
  },
};

const WRONG = /^(?:clause|paragraph|para|part|cl|sec|s)(s?)\.?$/i;
/** "s.", "Sec.", "cl." before a number: they are no words of a citation, so they stand before it. */
const SHORT = /(?<![\p{L}\p{N}'’.])(ss?|secs?|cls?)\.?[ \t\u00a0]?$/iu;

/** "Clause L3.22", "s. L3.22": a lettered number is a Section's. "paragraph G3.17(a)" is accepted. */
function* wrongWord({ document }: RuleContext, citation: Citation): Iterable<Finding> {
  const span = wordBefore(document, citation);
  if (!span) return;
  const word = document.text.slice(span.start, span.end);
  const match = WRONG.exec(word);
  const { number, labels } = citation.piece!;
  if (!match || (/^para/i.test(word) && labels.length)) return;
  const several = match[1] || (word.length < 6 && citation.expression.pieces.length > 1);
  const right = several ? 'Sections' : 'Section';
  const glued = span.end === citation.start ? ' ' : '';
  yield finding(citationUnitWord, {
    span: { start: span.start, end: citation.end },
    message: `${number} is a provision of a Section, and the Code cites it as “Section”, not “${word}”. A reader may look for it in another document, so write “${right} ${number}”.`,
    fixes: [{ title: `Write “${right}”`, edits: [{ span, newText: right + glued }] }],
  });
}

/** The unit word of a citation, or the abbreviation that stands before one without. */
function wordBefore({ text }: LegalDocument, citation: Citation): Span | undefined {
  const { unitSpan, self } = citation.expression;
  if (unitSpan) return absolute(citation, unitSpan);
  const last = text.charCodeAt(citation.start - 1);
  // A space, a no-break space or a full stop: few bare numbers have one of these and a short word before them.
  if (self || (last !== 32 && last !== 0xa0 && last !== 46)) return undefined;
  const before = text.slice(Math.max(citation.base, citation.start - 8), citation.start);
  const short = SHORT.exec(before);
  if (!short) return undefined;
  const start = citation.start - before.length + short.index;
  return { start, end: start + short[0].trimEnd().length };
}

/** "Section 4.2.1.3" in a Section: no provision there has such a number, and nothing says which document has. */
function* homeless(context: RuleContext, citation: Citation): Iterable<Finding> {
  const { document, index } = context;
  const within = textOf(document, citation.block);
  const readings = citation.readings ?? [];
  if (
    !within?.startsWith('Section') ||
    citation.expression.qualifier ||
    citation.expression.self ||
    readings.length > 1
  )
    return;
  const { number, labels } = citation.piece!;
  const lettered = formatAddress({ document: within, inner: '', number: within.slice(-1) + number, labels });
  const held = findAddress(index.code, lettered) || document.byAddress.has(lettered);
  const homes = held ? [lettered] : homesOf(index.code, context, citation);
  const end = numberSpan(document, citation)?.end ?? citation.end;
  const start = end - number.length - labels.join('').length - 2 * labels.length;
  const fixes: Fix[] = homes.map((home) => {
    const edit = held
      ? { span: { start, end: start }, newText: within.slice(-1) }
      : { span: { start: end, end }, newText: ` of ${documentPart(home)}` };
    return { title: `Cite ${citeWords(home)}`, edits: [edit] };
  });
  const meant = homes.length ? `; ${oneOf(homes.map((home) => citeWords(home)))} may be meant` : '';
  yield finding(citationUnitWord, {
    span: { start: absolute(citation, citation.expression.unitSpan!).start, end: citation.end },
    message: `${sentence(within)} numbers its provisions with the letter ${within.slice(-1)}, so “${number}” must be a number of another document, and nothing here says which. Name the document, or write the letter${meant}.`,
    fixes,
  });
}

const documentPart = (address: Address) => /^\S+ \S+/.exec(address)![0];

/** Most documents that are offered. */
const MOST = 3;

/** The Appendices and Schedules that have the number; if the citation gives a title, only those where it fits. */
function homesOf(code: Code, { document }: RuleContext, citation: Citation): Address[] {
  const { number, labels, title } = citation.piece!;
  const span = title && absolute(citation, title);
  const words = span && document.text.slice(span.start, span.end);
  const homes: Address[] = [];
  for (const { id } of code.documents.values()) {
    if (id.startsWith('Section')) continue;
    const address = formatAddress({ document: id, inner: '', number, labels });
    const provision = findAddress(code, address)?.provision;
    if (!provision) continue;
    const heading = titleOf(provision);
    if (!words || (heading && sameTitle(heading.title, words))) homes.push(address);
  }
  return homes.length > MOST ? [] : homes;
}

const NAMED =
  /\b(Appendix|Appendices|Schedules?)[ \u00a0](\d{1,2}|[A-Z]{1,2})(?![\w'’-]|\.\d)(?! (?:of|to) (?!(?:the|this) (?:SEC|Code)\b))/g;

/** "Appendix 4" and "Schedule AD", which the Code cannot have; reported where the right word leads to a document. */
function* wrongDocuments(context: RuleContext): Iterable<Finding> {
  const { document, index } = context;
  const isDraft = document.language === 'sec' || document.modification !== undefined;
  for (let block = context.range.from; block < context.range.to; block++) {
    for (const { at, whole, word, name } of wronglyNamed(document, block)) {
      const right = /[A-Z]/.test(name) ? 'Appendix' : 'Schedule';
      const id: DocumentId = `${right} ${name}`;
      const within = textOf(document, block);
      if (!index.code.documents.has(id) || index.code.documents.get(within ?? '')?.external) continue;
      // A paper has appendices of its own, with any names; so has a technical specification.
      if (!within && !(isDraft && !declares(document, word, name))) continue;
      const plural = /s$/.test(word) ? (right === 'Appendix' ? 'Appendices' : 'Schedules') : right;
      const start = document.starts[block]! + at;
      yield finding(citationUnitWord, {
        span: { start, end: start + whole.length },
        message: `The Code has no ${word} ${name}: its Schedules have numbers and its Appendices have letters. Write “${id}” if that is meant.`,
        fixes: [
          { title: `Write “${plural}”`, edits: [{ span: { start, end: start + word.length }, newText: plural }] },
        ],
      });
    }
  }
}

/** A name of a document with the wrong word before it; `at` counts from the block. */
interface WronglyNamed {
  readonly at: number;
  readonly whole: string;
  readonly word: string;
  readonly name: string;
}

// Most blocks have none, and an edit leaves all blocks but one as they are.
const kept = new WeakMap<Block, readonly WronglyNamed[]>();
const NONE: readonly WronglyNamed[] = [];

function wronglyNamed(document: LegalDocument, index: number): readonly WronglyNamed[] {
  const block = document.blocks[index]!;
  let found = kept.get(block);
  if (!found) {
    found = CITING.has(block.kind) ? readNames(document, index) : NONE;
    kept.set(block, found);
  }
  return found;
}

function readNames({ text, starts, blocks }: LegalDocument, index: number): readonly WronglyNamed[] {
  const start = starts[index]!;
  const found: WronglyNamed[] = [];
  for (const match of text.slice(start, start + blocks[index]!.contentLength).matchAll(NAMED)) {
    const [whole, word, name] = match as unknown as [string, string, string];
    if (/[A-Z]/.test(name) !== word.startsWith('A')) found.push({ at: match.index, whole, word, name });
  }
  return found.length ? found : NONE;
}

/** True for a text that has an attachment of that name: "Appendix 4: costs" on a line of its own. */
function declares({ text }: LegalDocument, word: string, name: string): boolean {
  const kind = word.startsWith('A') ? 'Appendix|Annex' : 'Schedule';
  return new RegExp(`^[^\\w\\n]{0,8}(?:${kind})[ \\u00a0]${name}(?:[ \\t]*(?:[:.–—-]|$)|\\*)`, 'm').test(text);
}

const DECLARING = /^[^\w\n]{0,8}(?:Appendix|Annex|Schedule)\b/m;

function textOfBlock({ text, starts, blocks }: LegalDocument, block: number): string {
  return text.slice(starts[block]!, starts[block]! + blocks[block]!.contentLength);
}

const CITING: ReadonlySet<string> = new Set(['provision', 'prose', 'row', 'instruction']);
