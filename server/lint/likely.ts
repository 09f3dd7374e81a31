import { type Address, compareAddresses, parentAddress, parseAddress } from '../corpus/address';
import type { Code } from '../corpus/code';

/** How many numbers are offered at most. */
const MOST = 3;

/**
 * Numbers that the drafter of a number that does not exist may have meant: those of the same document that differ by one
 * slip of the finger, likeliest first (digits swapped, one too many or too few, one wrong).
 */
export function likelyNumbers(code: Code, missing: Address): readonly Address[] {
  let known = kept.get(code);
  if (!known) {
    known = new Map();
    kept.set(code, known);
  }
  const likely = known.get(missing) ?? lookFor(code, missing);
  known.set(missing, likely);
  return likely;
}

// A number stays missing from key to key, and looking for its neighbours goes through the whole document.
const kept = new WeakMap<Code, Map<Address, readonly Address[]>>();

function lookFor(code: Code, missing: Address): readonly Address[] {
  const parts = parseAddress(missing);
  const holder = parts && code.documents.get(parts.document);
  if (!holder) return [];
  const depth = parts.labels.length;
  const ranked: { address: Address; rank: number }[] = [];
  for (const [address, provision] of holder.document.byAddress) {
    if (provision.spent || Math.abs(address.length - missing.length) > 1) continue;
    const slip = slipBetween(missing, address);
    if (slip === undefined) continue;
    const other = parseAddress(address);
    if (other?.labels.length !== depth || other.number.split('.').length !== parts.number.split('.').length) continue;
    // With one letter or digit to a component, every sibling is one letter away: that tells nothing.
    if (slip === WRONG && isSingle(missing, address)) continue;
    const elsewhere = parentAddress(address) === parentAddress(missing) ? 0 : 3;
    ranked.push({ address, rank: slip + elsewhere });
  }
  ranked.sort((a, b) => a.rank - b.rank || compareAddresses(b.address, a.address));
  return ranked.slice(0, MOST).map(({ address }) => address);
}

/** Slips of the finger, the likeliest lowest. */
const SWAPPED = 0;
const LENGTHENED = 1;
const WRONG = 2;

/** The one slip by which `a` became `b`; undefined when there is more than one, or none. */
function slipBetween(a: string, b: string): number | undefined {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [x, y] = [a.slice(start, endA), b.slice(start, endB)];
  if (!/^[\dA-Za-z]*$/.test(x + y)) return undefined;
  if (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]) return SWAPPED;
  if (x.length + y.length === 1) return LENGTHENED;
  return x.length === 1 && y.length === 1 ? WRONG : undefined;
}

/** True when the component in which two numbers of one length differ has a single letter or digit. */
function isSingle(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  const like = /\d/.test(a[at]!) ? /\d/ : /[A-Za-z]/;
  return !like.test(a[at - 1] ?? '') && !like.test(a[at + 1] ?? '');
}
