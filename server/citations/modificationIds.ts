import { matchAt, sticky, WS, WS1 } from './cursor';
import type { Expression, Piece } from './expression';

const ID = sticky('(SECMP|DP|MP)[ \\u00a0]?([\\dOQ]{2,5})([A-Z]?)(?![\\w])');
const WORDS = sticky(`(?:(Draft|DPs)|Modification|MPs)(?:(?<=s)|${WS1}Proposals?)${WS1}`);
const NUMBER = sticky('(\\d{3})(?!\\w|\\.\\d)');
const JOINER = sticky(`${WS}(?:,?${WS}(?:(and|or|&)|(to|through))(?=[ \\t\\r\\n\\u00a0])|(,)|([-–—]))${WS}`);

/**
 * The canonical id for what a page or a scan shows: `DPO073`, `DPQ73`, `DP0O74` are DP073 and DP074 (O and Q scanned
 * for 0, as in the committee papers); Ofgem's `SECMP130` is SECMP0130. Undefined when no digit stands in it.
 */
export function canonicalModificationId(prefix: string, digits: string, suffix: string): string | undefined {
  if (!/\d/.test(digits)) return undefined;
  const number = Number(digits.replace(/[OQ]/g, '0'));
  if (!number) return undefined;
  return prefix + String(number).padStart(prefix === 'SECMP' ? 4 : 3, '0') + suffix;
}

/** Reads "DP073", "DP073 to DP076", "Draft Proposals 071 to 076" at `at`. */
export function readModifications(text: string, at: number): Expression | undefined {
  const words = matchAt(WORDS, text, at);
  const prefix = words ? (words[1] ? 'DP' : 'MP') : '';
  const first = readId(text, words ? WORDS.lastIndex : at, prefix);
  if (!first) return undefined;
  const pieces: Piece[] = [];
  let piece = first;
  for (;;) {
    const joiner = matchAt(JOINER, text, piece.end);
    const next = joiner && readId(text, JOINER.lastIndex, prefix);
    if (!joiner || !next) break;
    pieces.push(joiner[2] || joiner[4] ? { ...piece, through: pieces.length + 1 } : piece);
    piece = next;
  }
  pieces.push(piece);
  return {
    start: at,
    end: piece.end,
    plural: pieces.length > 1,
    pieces,
    inclusive: false,
    ofCode: false,
    declares: false,
  };
}

function readId(text: string, at: number, prefix: string): Piece | undefined {
  const id = matchAt(ID, text, at);
  if (id) {
    const number = canonicalModificationId(id[1]!, id[2]!, id[3]!);
    return number === undefined
      ? undefined
      : { kind: 'modification', number, labels: [], start: at, end: ID.lastIndex };
  }
  const bare = prefix ? matchAt(NUMBER, text, at) : null;
  return bare
    ? { kind: 'modification', number: prefix + bare[1]!, labels: [], start: at, end: NUMBER.lastIndex }
    : undefined;
}
