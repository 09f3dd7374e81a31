import type { ImportedRun } from '../official/imported';
import type { LaidPiece } from './laid';
import { AFTER, type Presence, type Target } from './source';

/** What a reader does not see: soft hyphens, joiners and marks without width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What must be changed to be a line of text; most runs have nothing of it. */
const UNEVEN = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2011\u2060\ufeff]|[^\S ]| {2}/;
const BLANKS = /[\s\u0000-\u001f\u007f]+/g;

/** Whether a text has anything that is seen. */
export const hasWords = (text: string): boolean => /[^\s\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);

/** A text as it is seen on a line: blanks of every kind are one blank, a hyphen that may not break is a hyphen. */
export function plain(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(/\u2011/g, '-')
    .replace(BLANKS, ' ');
}

interface Gathered {
  /** Joined once, at the end: a paragraph may come in a hundred thousand runs. */
  readonly texts: string[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly refersTo: string | undefined;
}

/** A paragraph's text in runs of one look, blanks at both ends taken off; hidden text left out. */
export function runsOf(
  pieces: readonly LaidPiece[],
  view: Presence,
  numberOf: (target: Target) => string | undefined,
): readonly ImportedRun[] {
  const runs: Gathered[] = [];
  let afterBlank = true;
  const add = (raw: string, bold: boolean, italic: boolean, refersTo: string | undefined) => {
    const text = afterBlank ? raw.trimStart() : raw;
    if (text === '') return;
    afterBlank = text.endsWith(' ');
    const last = runs.at(-1);
    // A blank has no look of its own; it would only cut a run in two.
    const same = last && last.refersTo === refersTo && ((last.bold === bold && last.italic === italic) || text === ' ');
    if (same) last.texts.push(text);
    else runs.push({ texts: [text], bold, italic, refersTo });
  };
  for (const piece of pieces) {
    if (piece.kind === 'mark') add(`[${piece.mark}]`, false, false, undefined);
    else if (piece.kind === 'text') {
      const look = view === AFTER ? piece.look : piece.lookBefore;
      if (!look.hidden) add(plain(piece.text), look.bold, look.italic, piece.target && numberOf(piece.target));
    }
  }
  // Blanks were never gathered twice in a row: at most one is left at the end.
  const last = runs.at(-1);
  if (last && afterBlank) {
    last.texts[last.texts.length - 1] = last.texts.at(-1)!.trimEnd();
    if (last.texts.length === 1 && last.texts[0] === '') runs.pop();
  }
  return runs.map(({ texts, bold, italic, refersTo }) => ({
    text: texts.join(''),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(refersTo !== undefined && refersTo !== '' && { refersTo }),
  }));
}

/** The text of runs. */
export const textOf = (runs: readonly ImportedRun[]): string => runs.map((run) => run.text).join('');
