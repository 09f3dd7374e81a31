import { type LabelForm, type LabelStyle, labelReadings } from './labels';

/** An open paragraph list: the level's style and the item it has reached. */
export interface ListFrame<Item> {
  readonly style: LabelStyle;
  readonly value: number;
  readonly form: LabelForm;
  readonly indent: number;
  readonly label: string;
  /** Text without a number came after the item; the list may still go on. */
  sealed: boolean;
  readonly item: Item;
}

/** Where a label belongs: it stands beneath the first `depth` frames, counted in `style`. */
export interface Placement {
  readonly depth: number;
  readonly style: LabelStyle;
  readonly value: number;
}

/**
 * Finds the level of a paragraph label among the open lists, by its siblings. `(i)` after `(h)` is a letter when `(j)`
 * follows and roman one when `(ii)` does; only when neither follows do indentation and a colon before it decide.
 * `following` gives the labels that come next, `introduced` tells whether the words before it end with a colon.
 */
export function placeLabel<Item>(
  frames: readonly ListFrame<Item>[],
  label: string,
  form: LabelForm,
  indent: number,
  following: () => readonly string[],
  introduced: () => boolean,
): Placement {
  const readings = labelReadings(label);
  const open = openDepth(frames);
  const first = readings.find((reading) => reading.value === 1);
  const letter = readings.find((reading) => reading.style === 'letter');
  const successor = findFrame(frames, (frame) => {
    const reading = readings.find((candidate) => candidate.style === frame.style);
    return reading !== undefined && reading.value === frame.value + 1;
  });
  if (successor >= 0) {
    const frame = frames[successor]!;
    const nested = first && label === 'i' && frame.style === 'letter';
    if (!nested || !startsRoman(following(), indent > frame.indent || introduced())) {
      return { depth: successor, style: frame.style, value: frame.value + 1 };
    }
    return { depth: open, style: 'roman', value: 1 };
  }
  const inserted = findFrame(
    frames,
    (frame) => label.length === 2 && frame.style === 'letter' && label[0] === frame.label[0],
  );
  if (inserted >= 0 && letter) return { depth: inserted, style: 'letter', value: frames[inserted]!.value };
  if (first) {
    const restart = findFrame(frames, (frame) => frame.style === first.style && frame.form === form);
    return restart >= 0 ? { depth: restart, ...first } : { depth: open, ...first };
  }
  for (const reading of readings) {
    const sibling = findFrame(frames, (frame) => frame.style === reading.style);
    if (sibling >= 0) return { depth: sibling, ...reading };
  }
  const likeliest = readings[0] ?? { style: 'letter' as const, value: 0 };
  return { depth: open, ...likeliest };
}

/** Number of frames down to the innermost one that still takes text. */
function openDepth<Item>(frames: readonly ListFrame<Item>[]): number {
  let depth = frames.length;
  while (depth > 0 && frames[depth - 1]!.sealed) depth--;
  return depth;
}

function findFrame<Item>(frames: readonly ListFrame<Item>[], test: (frame: ListFrame<Item>) => boolean): number {
  for (let i = frames.length - 1; i >= 0; i--) if (test(frames[i]!)) return i;
  return -1;
}

function startsRoman(following: readonly string[], likely: boolean): boolean {
  for (const label of following) {
    if (label === 'ii') return true;
    if (label === 'j') return false;
  }
  return likely;
}
