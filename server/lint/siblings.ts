import type { LegalDocument, Provision } from '../corpus/document';
import { type LabelStyle, labelReadings } from '../corpus/labels';

/** One of several provisions of a level that stand beneath the same one: `17` and `A` of G3.17A, `b` of G3.17(b). */
export interface Sibling {
  readonly provision: Provision;
  /** The last part of its number, without brackets: `17A`, `b`, `iv`. */
  readonly label: string;
  /** Its place in the count; 0 for a label that only has one as an insertion (`ba`). */
  readonly value: number;
  /** The letters of an insertion: `A` in 17A. */
  readonly suffix: string;
  /** Words without a number, a row or a heading stand between it and the one before. */
  readonly afterWords: boolean;
}

/** Siblings that count on, in the order of the text. */
export interface Run {
  /** How a paragraph list counts; `number` for clauses, groups and decimals. */
  readonly style: LabelStyle | 'number';
  readonly items: readonly Sibling[];
}

/**
 * True for a number that a sentence has wrapped onto a new line ("…Section X" / "4.8 as if it were"): the words of a clause
 * do not begin with a small letter.
 */
export function isWrapped({ text, starts, blocks }: LegalDocument, { block, address, heading }: Provision): boolean {
  if (address.endsWith(')') || heading) return false;
  const at = starts[block]! + blocks[block]!.bodyStart;
  return /^[a-z,;]/.test(text.slice(at, at + 1)) && !/^(?:to|and|through)\s{1,3}[A-Z\d]/.test(text.slice(at, at + 12));
}

/** "1." without a heading, in an Appendix or Schedule: a provision, or an item of a list that has no other number. */
function isLoose({ address, heading }: Provision): boolean {
  return !heading && /^(?:Appendix|Schedule) [A-Z\d]+ (?:Appendix [A-Z]+ )?\d+$/.test(address);
}

/** True for such a number that comes again: then they number the items of lists. */
export function isListed({ byAddress }: LegalDocument, provision: Provision): boolean {
  return byAddress.get(provision.address) !== provision && isLoose(provision);
}

interface Part {
  readonly prefix: string;
  readonly label: string;
  readonly isParagraph: boolean;
}

/** The runs of siblings of a document, level by level. Linear in its provisions. */
export function* runsOf(document: LegalDocument): Generator<Run> {
  const top: Provision[] = [];
  for (const provision of document.provisions) {
    if (!provision.parent) top.push(provision);
    const { children } = provision;
    if (children.length > 1) yield* runsAmong(document, children);
  }
  yield* runsAmong(document, top.some((each) => isListed(document, each)) ? top.filter((each) => !isLoose(each)) : top);
}

function* runsAmong(document: LegalDocument, provisions: readonly Provision[]): Generator<Run> {
  let run: { provision: Provision; part: Part; afterWords: boolean }[] = [];
  for (const provision of provisions) {
    const part = partOf(provision);
    if (!part || isWrapped(document, provision)) continue;
    const last = run.at(-1);
    const afterWords = last !== undefined && wordsBetween(document, last.provision, provision);
    const same =
      last?.part.prefix === part.prefix &&
      last.part.isParagraph === part.isParagraph &&
      last.provision.amendment === provision.amendment &&
      last.provision.parent === provision.parent &&
      // After words of the clause a list may begin anew.
      !(afterWords && part.isParagraph && FIRST.test(part.label));
    if (!same && run.length) {
      if (run.length > 1) yield finish(run);
      run = [];
    }
    run.push({ provision, part, afterWords: same && afterWords });
  }
  if (run.length > 1) yield finish(run);
}

const FIRST = /^(?:a|i|A|1)$/;
/** Takes the last part of a number off; undefined for what holds numbers and has none itself. */
function partOf({ address }: Provision): Part | undefined {
  let start = address.length;
  if (address.endsWith(')')) {
    start = address.lastIndexOf('(');
    return { prefix: address.slice(0, start), label: address.slice(start + 1, -1), isParagraph: true };
  }
  while (start > 0 && isCapital(address.charCodeAt(start - 1))) start--;
  const letters = start;
  while (start > 0 && isDigit(address.charCodeAt(start - 1))) start--;
  if (start === letters) return undefined;
  return { prefix: address.slice(0, start), label: address.slice(start), isParagraph: false };
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isCapital = (code: number) => code >= 65 && code <= 90;

function wordsBetween({ blocks }: LegalDocument, before: Provision, after: Provision): boolean {
  for (let i = before.lastBlock + 1; i < after.block; i++) {
    const { kind } = blocks[i]!;
    if (kind === 'prose' || kind === 'row' || kind === 'heading' || kind === 'fence') return true;
  }
  return false;
}

function finish(run: readonly { provision: Provision; part: Part; afterWords: boolean }[]): Run {
  if (!run[0]!.part.isParagraph) {
    const items = run.map(({ provision, part, afterWords }) => {
      const [, value = '0', suffix = ''] = /^(\d+)([A-Z]*)$/.exec(part.label)!;
      return { provision, label: part.label, value: Number(value), suffix, afterWords };
    });
    return { style: 'number', items };
  }
  const style = styleOf(run.map(({ part }) => part.label));
  let reached = 0;
  const items = run.map(({ provision, part, afterWords }) => {
    let value = valueIn(part.label, style);
    // `aa` after `a` is an insertion, after `z` it counts on.
    if (value > 26 && reached < 24 && style !== 'roman' && style !== 'digit') value = 0;
    reached = Math.max(reached, value);
    return { provision, label: part.label, value, suffix: '', afterWords };
  });
  return { style, items };
}

/** The value of a label in a style; 0 when it has none, or is an insertion such as `ba`. */
function valueIn(label: string, style: LabelStyle): number {
  const value = labelReadings(label).find((reading) => reading.style === style)?.value ?? 0;
  // `ab` after `z` counts on, but after `a` it is an insertion: only doubled letters are sure to count.
  return style === 'letter' && label.length === 2 && label[0] !== label[1] ? 0 : value;
}

/** The style in which most labels follow the one before them. */
function styleOf(labels: readonly string[]): LabelStyle {
  let best: LabelStyle = labelReadings(labels[0]!)[0]?.style ?? 'letter';
  let most = -1;
  for (const { style } of labelReadings(labels[0]!)) {
    let count = 0;
    for (let i = 1; i < labels.length; i++) {
      const [a, b] = [valueIn(labels[i - 1]!, style), valueIn(labels[i]!, style)];
      if (a && b === a + 1) count++;
    }
    if (count > most) [best, most] = [style, count];
  }
  return best;
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The label of a place in the count, without brackets; undefined beyond the labels that are sure. */
export function labelAt(value: number, style: Run['style']): string | undefined {
  if (value < 1) return undefined;
  if (style === 'number' || style === 'digit') return String(value);
  if (style === 'roman') return ROMAN[value];
  return value > 26 ? undefined : String.fromCharCode((style === 'letter' ? 96 : 64) + value);
}
