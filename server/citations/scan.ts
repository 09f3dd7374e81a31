import type { Span } from '../corpus/span';
import { matchAt } from './cursor';
import type { Expression, Instrument, Piece, Unit } from './expression';
import { actOf, KNOWN_INSTRUMENTS, rfcOf } from './instruments';
import { readModifications } from './modificationIds';
import { type DocumentNames, documentNamed } from './names';
import {
  expectedPieces,
  isFollowedByNoun,
  type PieceKind,
  type PieceList,
  readList,
  readTitle,
  startsItem,
} from './pieces';
import { actTitleBefore, instrumentBefore, type NameMatcher, nameMatcher, readQualifier } from './qualifiers';
import {
  CITING_BEFORE,
  DECLARED,
  FORWARD_NUMBER,
  FORWARD_UNIT,
  INCLUSIVE,
  LABEL_FOLLOWED,
  NUMBER_AFTER,
  SELF_NOUN,
  SELF_NUMBER,
  SERVICE_BEFORE,
  TAIL,
  triggerPattern,
  UNIT_GAP,
} from './scanPatterns';
import { UNITS } from './units';

/** Finds citations in one paragraph. Made once for the names by which a Code's documents are cited. */
export interface CitationScanner {
  /**
   * Every citation of `text` from `from` on, in order and without overlap; spans count from its start. Time grows
   * linearly with the text.
   */
  scan(text: string, from?: number): Expression[];
}

/** Makes the scanner for a Code's names. */
export function citationScanner(names: DocumentNames): CitationScanner {
  const trigger = new RegExp(triggerPattern(names), 'g');
  const matcher = nameMatcher(names);
  return { scan: (text, from = 0) => new Scan(text, trigger, names, matcher).run(from) };
}

class Scan {
  private readonly found: Expression[] = [];
  private noCommentEnd = false;
  /** The instrument named before the last citation, and where that citation ends. */
  private carried: { end: number; instrument: Instrument } | undefined;

  constructor(
    private readonly text: string,
    private readonly trigger: RegExp,
    private readonly names: DocumentNames,
    private readonly matcher: NameMatcher,
  ) {}

  run(from: number): Expression[] {
    let at = from;
    for (;;) {
      this.trigger.lastIndex = at;
      const match = this.trigger.exec(this.text);
      if (!match) return this.found;
      const triggerEnd = match.index + match[0].length;
      const read = this.dispatch(match[0], match.index, triggerEnd);
      if (typeof read === 'number') at = Math.max(read, triggerEnd);
      else if (read) {
        this.found.push(read);
        at = Math.max(read.end, triggerEnd);
      } else at = triggerEnd;
    }
  }

  /** An expression, an offset to go on from, or undefined to go on behind the trigger. */
  private dispatch(word: string, start: number, end: number): Expression | number | undefined {
    const { text } = this;
    const unit = UNITS.get(word);
    if (unit) return this.readUnit(unit, word, start, end);
    switch (word[0]) {
      case '(':
        return this.readBareLabel(start);
      case '<':
        return this.skipComment(end);
      case 'h':
        return this.skipAddress(end);
      case 'T':
      case 't':
        if (/^th(?:is|ese) /i.test(word)) return this.readSelf(word, start, end);
        break;
      case 'A':
        if (/^Act \d/.test(word)) return this.readAct(word, start, end);
        break;
      default:
    }
    if (/^(?:SECMP|DP|MP)[\s\dOQs]|^(?:Draft|Modification) P/.test(word)) return readModifications(text, start);
    if (/^RFC/.test(word)) return external(start, end, rfcOf(word.replace(/\D/g, '')), this.numberAfter(end));
    if (/^[A-Z]\d{1,2}[A-Z]{0,2}\./.test(word)) return this.readBareClause(start);
    if (/^[a-z].*\)$/.test(word)) return this.readBareLabel(word.indexOf(' ') + start + 1);
    if (/^[a-z].* [A-Z]\d/.test(word)) return this.readBareGroup(start + word.lastIndexOf(' ') + 1);
    const id = documentNamed(this.names, word);
    if (id)
      return this.readForward(
        start,
        end,
        { start, plural: false },
        { kind: 'document', number: id, labels: [], start, end },
      );
    const known = KNOWN_INSTRUMENTS[word];
    return known ? external(start, end, { name: known }, this.numberAfter(end)) : undefined;
  }

  private skipComment(from: number): number | undefined {
    if (this.noCommentEnd) return undefined;
    const close = this.text.indexOf('-->', from);
    this.noCommentEnd = close < 0;
    return close < 0 ? undefined : close + 3;
  }

  private skipAddress(from: number): number {
    let at = from;
    while (at < this.text.length && !/[\s)>\]"']/.test(this.text[at]!)) at++;
    return at;
  }

  private readAct(word: string, start: number, end: number): Expression | undefined {
    const title = actTitleBefore(this.text, start, this.found.at(-1)?.end ?? 0);
    if (!title) return undefined;
    const number = this.numberAfter(end);
    const section = number ? this.text.slice(number.start, number.end) : '';
    return external(title.start, end, actOf(`${title.words} ${word}`, section), number);
  }

  /** A section number right after an instrument's name: ", section 6(1A)", " 4.6.3.9". */
  private numberAfter(end: number): Span | undefined {
    const match = matchAt(NUMBER_AFTER, this.text, end);
    return match ? { start: NUMBER_AFTER.lastIndex - match[1]!.length, end: NUMBER_AFTER.lastIndex } : undefined;
  }

  /** "under K4, K5 or K6": groups without the word Section, after words that cite. */
  private readBareGroup(start: number): Expression | undefined {
    const list = this.names.letters.has(this.text[start]!) ? readList(this.text, start, 'clause', true) : undefined;
    if (!list || isFollowedByNoun(this.text, list.end) || /^ \d{4}\b/.test(this.text.slice(list.end, list.end + 6)))
      return undefined;
    return this.complete({ start, plural: list.pieces.length > 1 }, list);
  }

  private readBareClause(start: number): Expression | undefined {
    const { letters } = this.names;
    if (letters.size && !letters.has(this.text[start]!)) return undefined;
    if (SERVICE_BEFORE.test(this.text.slice(Math.max(0, start - 24), start))) return undefined;
    const before = this.instrumentBefore(start);
    if (before) {
      const list = readList(this.text, start, 'clause', true);
      return list && external(before.start, list.end, before.instrument);
    }
    const list = readList(this.text, start, 'clause', true);
    return list && this.complete({ start, plural: list.pieces.length > 1 }, list);
  }

  /** The instrument whose name stands right before, unless that name is part of the citation before this one. */
  private instrumentBefore(start: number) {
    const before = instrumentBefore(this.text, start);
    return before && before.start >= (this.found.at(-1)?.end ?? 0) ? before : undefined;
  }

  /** "BSC Section S and Section T": the code named before the first holds the second too. */
  private instrumentCarried(start: number) {
    if (!this.carried) return undefined;
    const between = this.text.slice(this.carried.end, Math.min(start, this.carried.end + 12));
    const joined = start - this.carried.end < 12 && /^\s*(?:,|,?\s*(?:and|or|&|to))\s*$/.test(between);
    return joined ? { start, instrument: this.carried.instrument } : undefined;
  }

  private readBareLabel(start: number): Expression | undefined {
    const { text } = this;
    const before = text.slice(Math.max(0, start - 24), start);
    if (/[\w)]$/.test(before)) return undefined;
    const list = readList(text, start, 'labels', false);
    if (!list) return undefined;
    const tail = matchAt(TAIL, text, list.end);
    const directed = Boolean(tail?.[1]);
    const after = text.slice(list.end, list.end + 14);
    const placed = directed || /^\s+of (?:Section|section|Clause|clause|paragraph)\b/.test(after);
    if (!placed && !(CITING_BEFORE.test(before) && LABEL_FOLLOWED.test(after.slice(0, 12)))) return undefined;
    if (startsItem(text, list.end)) return undefined;
    return this.complete({ start, plural: list.pieces.length > 1 }, list);
  }

  private readSelf(word: string, start: number, end: number): Expression | undefined {
    const { text } = this;
    const noun = matchAt(SELF_NOUN, text, end)?.[0];
    if (!noun) return undefined;
    const nounEnd = end + noun.length;
    const self = selfOf(noun);
    const number = self === 'section' || self === 'clause' ? matchAt(SELF_NUMBER, text, nounEnd) : null;
    if (number) {
      const from = SELF_NUMBER.lastIndex;
      const list =
        readList(text, from, 'clause', false) ??
        (/^[A-Z]/.test(noun) ? readList(text, from, 'letter', false) : undefined) ??
        readList(text, from, 'decimal', false);
      if (list) {
        const unitSpan = { start: end, end: nounEnd };
        return { ...this.complete({ start, plural: false, unit: 'section', unitSpan }, list), self };
      }
    }
    if (/ese /.test(word) || self === 'paragraph') return undefined;
    return { start, end: nounEnd, plural: false, pieces: [], self, inclusive: false, ofCode: false, declares: false };
  }

  private readUnit(unit: Unit, word: string, start: number, end: number): Expression | undefined {
    const { text } = this;
    const gap = matchAt(UNIT_GAP, text, end);
    const plural = /(?:s|ces|S)$/.test(word);
    const first = gap ? UNIT_GAP.lastIndex : end;
    const prefix = /\bSEC\s+$/.exec(text.slice(Math.max(0, start - 8), start));
    const ofCode = prefix !== null;
    const unitSpan = { start, end };
    const open = { start: ofCode ? start - prefix[0].length : start, plural, unit, unitSpan, ofCode };
    const before = ofCode ? undefined : (this.instrumentBefore(start) ?? this.instrumentCarried(start));
    for (const kind of expectedPieces(unit)) {
      if (kind === 'letter' && unit !== 'section') continue;
      const list = readList(text, first, kind, plural);
      if (!list || !this.plausible(unit, kind, list, plural, end)) continue;
      if (before) {
        this.carried = { end: list.end, instrument: before.instrument };
        return external(before.start, list.end, before.instrument);
      }
      if (unit === 'condition' || unit === 'article' || unit === 'regulation')
        return this.readOutside(unit, open, list);
      if (kind === 'appendix' || kind === 'schedule') return this.readDocuments(open, list);
      if (kind === 'letter' && list.pieces.length === 1) {
        return this.complete(open, { ...list, pieces: [{ ...list.pieces[0]!, start }] });
      }
      return this.complete(open, list);
    }
    return undefined;
  }

  /** "Conditions 22 and 23 of the DCC Licence": always outside the Code. */
  private readOutside(unit: Unit, open: Opening, list: PieceList): Expression | undefined {
    const qualification = readQualifier(this.text, list.end, list.pieces, this.matcher);
    const instrument = qualification?.instrument;
    if (instrument) return external(open.start, qualification.end, instrument);
    return unit === 'condition' ? external(open.start, list.end, { name: 'licence condition' }) : undefined;
  }

  private plausible(unit: Unit, kind: PieceKind, list: PieceList, plural: boolean, unitEnd: number): boolean {
    const { text } = this;
    const piece = list.pieces[0]!;
    if (unit === 'part' && kind === 'decimal' && !piece.number.includes('.')) return false;
    // "We schedule 2 visits", "the section A reader": in small letters the words must not go on as a noun does.
    const document = kind === 'letter' || kind === 'appendix' || kind === 'schedule';
    if (!document || plural || piece.title !== undefined) return true;
    const inSmallLetters = /(?:^|[^A-Za-z])[a-z]+$/.test(text.slice(Math.max(0, unitEnd - 12), unitEnd));
    if (inSmallLetters && isFollowedByNoun(text, list.end)) return false;
    return !/^ ?I(?: [a-z]|['’])/.test(text.slice(unitEnd, unitEnd + 5));
  }

  private readDocuments(open: Opening, list: PieceList): Expression | undefined {
    const { text } = this;
    const last = list.pieces.at(-1)!;
    // What may stand before a declaration is short: on a long line there is no need to look for its start.
    const before = text.slice(Math.max(0, open.start - 16), open.start);
    const lead = before.slice(before.lastIndexOf('\n') + 1);
    const declares =
      !open.ofCode && /^\s{0,3}(?::|[–—]\s)/.test(text.slice(last.end, last.end + 5)) && DECLARED.test(lead);
    if (list.pieces.length === 1 && !declares) {
      const piece: Piece = { ...last, start: open.unitSpan!.start };
      return this.readForward(open.start, list.end, open, piece);
    }
    const pieces = open.plural
      ? list.pieces
      : list.pieces.map((piece, i) => (i ? piece : { ...piece, start: open.unitSpan!.start }));
    return { ...this.complete(open, { ...list, pieces }), declares };
  }

  /** "Appendix L, section 4.2.1.3", "Appendix C (Part 4.4)", "the SMKI RAPP section 5.4", or the document alone. */
  private readForward(start: number, end: number, open: Opening, piece: Piece): Expression {
    const { text } = this;
    const titled = piece.title ? undefined : readTitle(text, end);
    const from = titled ? titled.end : end;
    const whole = titled ? { ...piece, title: titled.title } : piece;
    const unit = matchAt(FORWARD_UNIT, text, from);
    const number = unit ? FORWARD_UNIT.lastIndex : matchAt(FORWARD_NUMBER, text, from) ? FORWARD_NUMBER.lastIndex : -1;
    const plural = unit ? /s\s+$/i.test(unit[0]) : false;
    const list = number < 0 ? undefined : readList(text, number, 'decimal', plural);
    // "Appendix A (Title), part 4.4 of Appendix C": the number belongs to what is named after it.
    const after = list && readQualifier(text, list.end, list.pieces, this.matcher);
    const elsewhere =
      after && (after.instrument || after.qualifier.kind === 'document' || after.qualifier.kind === 'provision');
    if (!list || elsewhere) return this.complete({ ...open, start }, { pieces: [whole], end: from });
    const closes = /\(/.test(text.slice(from, number)) && text[list.end] === ')';
    const listEnd = closes ? list.end + 1 : list.end;
    const last = list.pieces.length - 1;
    // The document belongs to the first piece, the bracket that closes after the number to the last.
    const pieces = list.pieces.map((each, i) => ({
      ...each,
      start: i === 0 ? piece.start : each.start,
      end: i === last && closes ? listEnd : each.end,
    }));
    const qualifier = { kind: 'document' as const, document: piece.number };
    return { ...this.complete({ ...open, start }, { pieces, end: listEnd }), qualifier };
  }

  /** Reads what follows a list: tail words, qualifier, an instrument that it belongs to. */
  private complete(open: Opening, list: PieceList): Expression {
    const { text } = this;
    let { end } = list;
    let inclusive = false;
    let direction: 'above' | 'below' | undefined;
    for (let i = 0; i < 3; i++) {
      if (matchAt(INCLUSIVE, text, end)) {
        inclusive = true;
        end = INCLUSIVE.lastIndex;
        continue;
      }
      const tail = matchAt(TAIL, text, end);
      if (!tail) break;
      if (tail[1]) direction = tail[1] as 'above' | 'below';
      end = TAIL.lastIndex;
    }
    const qualification = readQualifier(text, end, list.pieces, this.matcher);
    if (qualification?.instrument) return external(open.start, qualification.end, qualification.instrument);
    let { pieces } = list;
    if (qualification) {
      end = qualification.end;
      if (qualification.qualifier.kind !== 'code' && qualification.qualifier.kind !== 'this') {
        pieces = pieces.map((piece, i) => (i === pieces.length - 1 && !piece.title ? { ...piece, end } : piece));
      }
    }
    return {
      start: open.start,
      end,
      plural: open.plural,
      pieces,
      inclusive,
      ofCode: open.ofCode ?? false,
      declares: false,
      unit: open.unit,
      unitSpan: open.unitSpan,
      qualifier: qualification?.qualifier,
      instrument: undefined,
      direction,
      self: undefined,
    };
  }
}

interface Opening {
  readonly start: number;
  readonly plural: boolean;
  readonly unit?: Unit;
  readonly unitSpan?: Span;
  readonly ofCode?: boolean;
}

function selfOf(noun: string): 'section' | 'clause' | 'paragraph' | 'document' {
  const lower = noun.toLowerCase();
  return lower === 'section' || lower === 'clause' || lower === 'paragraph' ? lower : 'document';
}

/** A citation that leads out of the Code is one piece with the instrument's name. */
function external(start: number, end: number, instrument: { name: string; url?: string }, number?: Span): Expression {
  return {
    start,
    end: Math.max(end, number?.end ?? 0),
    plural: false,
    pieces: [],
    instrument,
    inclusive: false,
    ofCode: false,
    declares: false,
  };
}
