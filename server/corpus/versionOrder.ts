/**
 * Order of the versions of a Code, oldest first: part by part, numbers by their value ("5.14" before "45.0" before "46.0"),
 * a number before words ("46.0" before "draft"), a version before the one that goes on from it ("46" before "46.1").
 */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = comparePart(x[i]!, y[i]!);
    if (order) return order;
  }
  return x.length - y.length || (a < b ? -1 : a > b ? 1 : 0);
}

const PARTS = /\d+|[^\d.\s_-]+/g;
/** A longer name is no version; its rest says nothing of its place. */
const LONGEST = 100;

/** "v46.0" is 46.0. */
const partsOf = (version: string) =>
  version
    .trim()
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/^v(?:ersion)?[ .]*(?=\d)/, '')
    .match(PARTS) ?? [];

function comparePart(p: string, q: string): number {
  const [isNumber, otherIsNumber] = [/^\d/.test(p), /^\d/.test(q)];
  if (isNumber !== otherIsNumber) return isNumber ? -1 : 1;
  if (!isNumber) return p < q ? -1 : p > q ? 1 : 0;
  // By length first: numbers too long for a double keep their order.
  const [m, n] = [p.replace(/^0+(?=\d)/, ''), q.replace(/^0+(?=\d)/, '')];
  return m.length - n.length || (m < n ? -1 : m > n ? 1 : 0);
}

/** True for two ways to write one version: "45.0", "v45.0", " 45.0 ". */
export function isSameVersion(a: string, b: string): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  return x.length === y.length && x.length > 0 && x.every((part, i) => comparePart(part, y[i]!) === 0);
}

/** What is known of one version of a library. */
export interface Versioned {
  readonly version: string;
}

/** The newest of some versions; undefined when there are none. */
export function newestVersion<Each extends Versioned>(versions: readonly Each[]): Each | undefined {
  let newest: Each | undefined;
  for (const each of versions) if (!newest || compareVersions(newest.version, each.version) < 0) newest = each;
  return newest;
}

/** The version of that name; undefined when it is not there, or none is named. */
export function versionNamed<Each extends Versioned>(
  versions: readonly Each[],
  name: string | undefined,
): Each | undefined {
  if (!name?.trim()) return undefined;
  return (
    versions.find(({ version }) => version === name) ?? versions.find(({ version }) => isSameVersion(version, name))
  );
}

/** The version that a text is read against: its baseline, else the one chosen, else the newest. */
export function chooseVersion<Each extends Versioned>(
  versions: readonly Each[],
  wanted: { readonly baseline?: string | undefined; readonly chosen?: string | undefined },
): Each | undefined {
  return versionNamed(versions, wanted.baseline) ?? versionNamed(versions, wanted.chosen) ?? newestVersion(versions);
}
