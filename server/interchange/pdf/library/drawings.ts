import { OPS } from 'unpdf/pdfjs';
import type { Box, Ruling } from '../page.js';
import { apply, type Matrix, multiply } from './matrix.js';

export interface Drawings {
  readonly rulings: readonly Ruling[];
  readonly pictures: readonly Box[];
  readonly shapes: number;
}

/** A filled rectangle no thicker than this (points) is a line. */
const LINE_THICKNESS = 3;
/** Shorter lines are ticks and dots of the drawing, not rulings. */
const LEAST_LENGTH = 4;
/** More rulings than any table has; the rest of such a page counts as a drawing. */
const MOST_RULINGS = 20_000;
/** How the library codes the steps of a path. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]);
const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/**
 * What a page's drawing operations leave on it: lines along an axis (thin filled rectangles too), pictures and how many other
 * shapes. `toPage` maps the file's coordinates to the page's. White lines are not seen and do not count.
 */
export function drawingsOf(fnArray: readonly number[], argsArray: readonly unknown[], toPage: Matrix): Drawings {
  const rulings: Ruling[] = [];
  const pictures: Box[] = [];
  let shapes = 0;
  let state = { matrix: toPage, fill: '#000000', stroke: '#000000' };
  const stack: (typeof state)[] = [];
  const rule = (x0: number, y0: number, x1: number, y1: number) => {
    if (Math.abs(x1 - x0) + Math.abs(y1 - y0) < LEAST_LENGTH) return;
    if (rulings.length >= MOST_RULINGS) shapes += 1;
    else rulings.push({ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) });
  };
  for (let at = 0; at < fnArray.length; at += 1) {
    const op = fnArray[at]!;
    const args = argsArray[at] as unknown[] | null;
    if (op === OPS.save) stack.push(state);
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd) state = stack.pop() ?? state;
    else if (op === OPS.transform) state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) };
    else if (op === OPS.paintFormXObjectBegin) {
      stack.push(state);
      const matrix = args?.[0] as Matrix | null;
      if (matrix) state = { ...state, matrix: multiply(state.matrix, matrix) };
    } else if (op === OPS.setFillRGBColor) state = { ...state, fill: String(args?.[0]) };
    else if (op === OPS.setStrokeRGBColor) state = { ...state, stroke: String(args?.[0]) };
    else if (PICTURES.has(op)) pictures.push(unitSquare(state.matrix));
    else if (op === OPS.constructPath) {
      const paint = args?.[0] as number;
      const path = (args?.[1] as (Float32Array | null)[] | undefined)?.[0];
      if (!path) continue;
      const stroked = STROKES.has(paint) && state.stroke !== '#ffffff';
      const filled = FILLS.has(paint) && state.fill !== '#ffffff';
      if (stroked || filled) shapes += path.length > 0 ? readPath(path, state.matrix, stroked, rule) : 0;
    }
  }
  return { rulings, pictures, shapes };
}

function unitSquare(matrix: Matrix): Box {
  const [ax, ay] = apply(matrix, 0, 0);
  const [bx, by] = apply(matrix, 1, 1);
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) };
}

/** Sends the lines of a path to `rule`; how many of its parts are shapes of another kind. */
function readPath(
  path: Float32Array,
  matrix: Matrix,
  stroked: boolean,
  rule: (x0: number, y0: number, x1: number, y1: number) => void,
): number {
  let shapes = 0;
  let points: [number, number][] = [];
  let curved = false;
  const end = () => {
    if (curved) shapes += 1;
    else if (points.length > 1) shapes += stroked ? strokedLines(points, rule) : filledLine(points, rule);
    points = [];
    curved = false;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at];
    if (step === STEP.move) {
      end();
      points.push(apply(matrix, path[at + 1]!, path[at + 2]!));
      at += 3;
    } else if (step === STEP.line) {
      points.push(apply(matrix, path[at + 1]!, path[at + 2]!));
      at += 3;
    } else if (step === STEP.close) {
      if (points.length > 1) points.push(points[0]!);
      at += 1;
    } else {
      curved = true;
      at += step === STEP.quadratic ? 5 : 7;
    }
  }
  end();
  return shapes;
}

type Rule = (x0: number, y0: number, x1: number, y1: number) => void;
type Points = readonly (readonly [number, number])[];

function strokedLines(points: Points, rule: Rule): number {
  if (points.length > 3 && thinBox(points, rule)) return 0;
  let slanted = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [ax, ay] = points[at - 1]!;
    const [bx, by] = points[at]!;
    if (Math.abs(ay - by) < 0.5) rule(ax, (ay + by) / 2, bx, (ay + by) / 2);
    else if (Math.abs(ax - bx) < 0.5) rule((ax + bx) / 2, ay, (ax + bx) / 2, by);
    else slanted = 1;
  }
  return slanted;
}

/** A box is a shade behind words and no shape, unless it is so thin that it is a line. */
function filledLine(points: Points, rule: Rule): number {
  if (thinBox(points, rule)) return 0;
  const { left, right, top, bottom } = extent(points);
  const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
  return points.every(([x, y]) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom))) ? 0 : 1;
}

/** Sends a box thinner than a line as one line. */
function thinBox(points: Points, rule: Rule): boolean {
  const { left, right, top, bottom } = extent(points);
  const flat = bottom - top <= LINE_THICKNESS && right - left > bottom - top;
  if (flat) rule(left, (top + bottom) / 2, right, (top + bottom) / 2);
  else if (right - left <= LINE_THICKNESS) rule((left + right) / 2, top, (left + right) / 2, bottom);
  else return false;
  return true;
}

function extent(points: Points) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}
