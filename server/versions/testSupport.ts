import { type Made, makeCode } from '../../test/support/code';
import type { Code } from '../corpus/code';
import type { CodeComparison, ProvisionChange } from './comparison';

/** A version of a Code of one or more documents. */
export function version(name: string, ...documents: readonly Made[]): Code {
  return makeCode(documents, { version: name });
}

/** Section G in one version. */
export const sectionG = (text: string, name = '1.0') => version(name, { id: 'Section G', title: 'Security', text });

/** A comparison as lines: `G3.18 → G3.19 renumbered`, `+ G3.20 inserted`, `“Act” changed`; folded changes left out. */
export function lines({ documents }: CodeComparison): string[] {
  return documents.flatMap(({ id, kinds, changes, definitions }) => [
    ...(kinds.length ? [`${id} ${kinds.join(', ')}`] : []),
    ...changes.filter(({ folded }) => !folded).map(line),
    ...definitions.map(({ term, kind }) => `“${term}” ${kind}`),
  ]);
}

function line({ before, after, kinds }: ProvisionChange): string {
  const [a, b] = [before?.address, after?.address];
  return `${a && b && a !== b ? `${a} → ${b}` : (b ?? a)} ${kinds.join(', ')}`;
}
