import type { Loss } from '../official/imported';
import { chosen, lookInto } from './drawings';
import { Fields, targetOf } from './fields';
import { formulaText } from './formula';
import { Pieces } from './pieces';
import { type Context, formerParagraph, marked, tracked } from './revisions';
import { type Block, BOTH, type SourceParagraph } from './source';
import { type StatedRun, type Styles, statedParagraph, statedRun } from './styles';
import { symbolSign } from './symbols';
import { charactersIn, child, childElements, switchOf, textIn, valueIn, type XmlElement } from './xml';

/** What the reader of paragraphs must know of the rest of the file. */
export interface Surroundings {
  readonly styles: Styles;
  /** Kind of a relationship by its id (`chart`, `image`, …). */
  readonly related: ReadonlyMap<string, string>;
  /** What a comment says, by its id. */
  readonly comments: ReadonlyMap<string, string>;
  /** Reads the blocks of a text box. */
  readonly readBox: (content: XmlElement) => readonly Block[];
}

const OUTSIDE: Context = { presence: BOTH, revisions: [], target: undefined };

/** Reads the paragraphs of one text (the body, one note, one text box) in order: fields may go from one to the next. */
export class ParagraphReader {
  readonly #around: Surroundings;
  readonly #fields = new Fields();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Reads a `w:p`. `table` is what the table it stands in says of its runs. */
  read(element: XmlElement, table: StatedRun | undefined): SourceParagraph {
    const properties = child(element, 'w:pPr');
    const after = statedParagraph(properties);
    const before = formerParagraph(properties) ?? after;
    const markProperties = child(properties, 'w:rPr');
    const pieces = new Pieces(this.#around.styles, after.style, before.style, table);
    const startsInContents = this.#fields.inContents;
    this.#inline(element, OUTSIDE, pieces);
    return {
      kind: 'paragraph',
      after,
      before,
      mark: tracked(markProperties),
      markHidden: switchOf(markProperties, 'w:vanish') === true,
      pieces: pieces.list,
      inContents: startsInContents || this.#fields.inContents || pieces.sawContents,
    };
  }

  #inline(parent: XmlElement, context: Context, pieces: Pieces): void {
    for (const element of childElements(parent)) this.#element(element, context, pieces);
  }

  #element(element: XmlElement, context: Context, pieces: Pieces): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element, context, pieces);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        this.#inline(element, marked(element, context), pieces);
        return;
      case 'w:hyperlink': {
        const bookmark = element.attributes['w:anchor'];
        const target = bookmark === undefined ? context.target : { bookmark, note: false };
        this.#inline(element, { ...context, target }, pieces);
        return;
      }
      case 'w:fldSimple': {
        const code = element.attributes['w:instr'] ?? '';
        if (counting(code)) pieces.lose('unplaced', COUNTING, context);
        const target = targetOf(code) ?? context.target;
        this.#inline(element, { ...context, target }, pieces);
        return;
      }
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:dir':
      case 'w:bdo':
        this.#inline(element, context, pieces);
        return;
      case 'mc:AlternateContent':
        this.#inline(chosen(element), context, pieces);
        return;
      case 'w:bookmarkStart':
        pieces.bookmark(element.attributes['w:name']);
        return;
      case 'm:oMath':
      case 'm:oMathPara': {
        const text = formulaText(element);
        pieces.text(text, PLAIN, PLAIN, context.target, context);
        pieces.lose('formula', `A formula was written as text: ${text}`, context);
        return;
      }
      default:
        return;
    }
  }

  #run(run: XmlElement, context: Context, pieces: Pieces): void {
    const properties = child(run, 'w:rPr');
    const raised = valueIn(properties, 'w:vertAlign') === 'superscript';
    const now = statedRun(properties);
    const change = child(properties, 'w:rPrChange');
    const before = change ? statedRun(child(change, 'w:rPr')) : now;
    for (const element of childElements(run)) this.#inRun(element, now, before, context, pieces, raised);
  }

  #inRun(
    element: XmlElement,
    now: StatedRun,
    before: StatedRun,
    context: Context,
    pieces: Pieces,
    raised: boolean,
  ): void {
    const say = (text: string) => {
      if (!this.#fields.inCode) pieces.text(text, now, before, this.#fields.target ?? context.target, context);
      pieces.sawContents ||= this.#fields.inContents;
    };
    const lose = (kind: Loss['kind'], about: string) => {
      if (!this.#fields.inCode) pieces.lose(kind, about, context);
    };
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        say(raised ? raisedWords(textIn(element)) : textIn(element));
        return;
      case 'w:tab':
      case 'w:ptab':
        say('\t');
        return;
      case 'w:br':
      case 'w:cr':
        say(' ');
        return;
      case 'w:noBreakHyphen':
        say('-');
        return;
      case 'w:sym': {
        const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
        const font = element.attributes['w:font'] ?? '';
        const sign = symbolSign(font, code);
        if (sign === undefined)
          lose('unplaced', `A sign of the font ${font || 'without a name'} has no letter: it is left out.`);
        else say(sign);
        return;
      }
      case 'w:fldChar':
        this.#field(element, context, pieces, say);
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        this.#fields.addCode(charactersIn(element));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const notes = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const custom = /^(?:1|true|on)$/i.test(element.attributes['w:customMarkFollows'] ?? '');
        pieces.note(notes, element.attributes['w:id'] ?? '', custom, context);
        return;
      }
      case 'w:commentReference': {
        const comment = this.#around.comments.get(element.attributes['w:id'] ?? '');
        if (comment !== undefined) lose('comment', comment);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(element, context, pieces, lose);
        return;
      case 'w:contentPart':
        lose('drawing', 'Handwriting is left out.');
        return;
      case 'w:ruby':
        this.#inline(child(element, 'w:rubyBase') ?? element, context, pieces);
        return;
      case 'mc:AlternateContent':
        for (const inner of childElements(chosen(element))) this.#inRun(inner, now, before, context, pieces, raised);
        return;
      default:
        return;
    }
  }

  #field(element: XmlElement, context: Context, pieces: Pieces, say: (text: string) => void): void {
    const kind = element.attributes['w:fldCharType'];
    if (kind === 'separate') this.#fields.separate();
    else if (kind === 'begin') {
      const box = child(child(element, 'w:ffData'), 'w:checkBox');
      if (box) say((switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☒' : '☐');
      this.#fields.begin();
    } else if (kind === 'end' && counting(this.#fields.end() ?? '')) pieces.lose('unplaced', COUNTING, context);
  }

  /** Text boxes give their text; what else is drawn is a loss, one for each drawing. */
  #drawing(
    element: XmlElement,
    context: Context,
    pieces: Pieces,
    lose: (kind: Loss['kind'], about: string) => void,
  ): void {
    const found = lookInto(element);
    for (const content of found.boxes) pieces.box(this.#around.readBox(content), context);
    const named = found.name === '' ? '' : `: ${found.name}`;
    const relation = found.relation === undefined ? undefined : this.#around.related.get(found.relation);
    if (found.chart || relation === 'chart') lose('chart', `A chart is left out${named}.`);
    else if (element.name === 'w:object' || found.embedded !== undefined) {
      if (/^equation/i.test(found.embedded ?? ''))
        lose('formula', 'A formula made by the old equation editor is left out.');
      else lose('embedded', `An embedded object is left out${found.embedded ? ` (${found.embedded})` : ''}.`);
    } else if (found.picture) lose('picture', `A picture is left out${named}.`);
    else if (found.boxes.length === 0 && !found.rule) lose('drawing', `A drawing is left out${named}.`);
  }
}

/** Fields whose numbers Word counts and does not keep in the file. */
const counting = (code: string): boolean => /^\s*(?:LISTNUM|AUTONUM\w*)\b/i.test(code);
const COUNTING = 'A number that Word counts by a field (LISTNUM or AUTONUM) is not kept in the file: add it by hand.';

const PLAIN: StatedRun = statedRun(undefined);

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-\u2212', (sign, i) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻')[i]!]),
);

/** Raised figures as characters of their own: 10² set plain would be another number. Other words (1st) lose nothing. */
const raisedWords = (words: string): string =>
  /^[\d+\u2212-]+$/.test(words.trim()) ? Array.from(words, (sign) => RAISED[sign] ?? sign).join('') : words;
