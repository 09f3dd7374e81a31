import type { Loss } from '../official/imported';
import type { LaidParagraph } from './laid';
import { AFTER, type Presence } from './source';
import { plain } from './words';

/** Characters of the text before it by which a loss is found again. */
const WHERE = 60;
/** Characters told of words that are left out. */
const MOST_TOLD = 500;

/** Collects what of one text is not in it, each with the words before it. Paragraphs come in document order. */
export class Losses {
  readonly #list: Loss[] = [];
  readonly #view: Presence;
  /** Last words seen: a loss in a paragraph without words stood behind them. */
  #lastWords = '';

  constructor(view: Presence) {
    this.#view = view;
  }

  get list(): readonly Loss[] {
    return this.#list;
  }

  /** A loss behind the paragraph that came last. */
  add(kind: Loss['kind'], about: string): void {
    this.#list.push({ kind, about, where: this.#lastWords });
  }

  /** Those in a paragraph, its hidden text among them. */
  in(block: LaidParagraph): void {
    let words = block.label === '' ? '' : `${block.label} `;
    let told = '';
    const where = () => (words.trim() === '' ? this.#lastWords : lastWords(words));
    for (const piece of block.pieces) {
      if (piece.kind === 'loss') this.#list.push({ kind: piece.loss, about: piece.about, where: where() });
      if (piece.kind !== 'text') continue;
      const { hidden } = this.#view === AFTER ? piece.look : piece.lookBefore;
      if (!hidden) words = tail(words + plain(piece.text));
      else if (told.length <= MOST_TOLD) told += piece.text;
    }
    const hidden = plain(told).trim();
    if (hidden !== '') {
      const about = hidden.length > MOST_TOLD ? `${hidden.slice(0, MOST_TOLD)}…` : hidden;
      this.#list.push({ kind: 'unplaced', about: `Hidden text: ${about}`, where: where() });
    }
    if (words.trim() !== '') this.#lastWords = lastWords(words);
  }
}

/** The end of a text, enough to find a place by: long paragraphs are not put together for it. */
const tail = (text: string): string => (text.length > 8 * WHERE ? text.slice(-2 * WHERE) : text);

function lastWords(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= WHERE) return trimmed;
  const cut = trimmed.slice(-WHERE);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}
