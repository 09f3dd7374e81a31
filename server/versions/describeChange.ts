import type { ChangeKind, DefinitionChange, DocumentComparison, ProvisionChange } from './comparison';

const WORDS: Readonly<Record<ChangeKind, string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  renumbered: 'renumbered',
  notUsed: 'made not used',
  usedAgain: 'brought back into use',
  retitled: 'new heading',
  reworded: 'reworded',
  followed: 'citations follow new numbers',
};

/** The same after a count: "2 with a new heading". */
const COUNTED: Readonly<Record<ChangeKind, string>> = {
  ...WORDS,
  retitled: 'with a new heading',
  followed: 'with citations that follow new numbers',
};

/** The kinds of change in the order in which they are told. */
const KINDS = Object.keys(WORDS) as readonly ChangeKind[];

/** What happened to a provision, in a few words: "renumbered from G3.18, reworded". */
export function changeSummary({ before, after, kinds }: Pick<ProvisionChange, 'before' | 'after' | 'kinds'>): string {
  return kinds
    .map((kind) => {
      if (kind === 'renumbered') return `renumbered from ${before!.address}`;
      if (kind === 'retitled') return headingSummary(before?.title ?? '', after?.title ?? '');
      return WORDS[kind];
    })
    .join(', ');
}

function headingSummary(before: string, after: string): string {
  if (!before) return `new heading “${after}”`;
  return after ? `heading was “${before}”` : `heading “${before}” gone`;
}

/** How many changes of each kind: "3 reworded, 1 inserted". Folded changes do not count. */
export function documentSummary({ kinds, changes, definitions }: DocumentComparison): string {
  const counts = new Map<string, number>();
  const count = (words: string) => counts.set(words, (counts.get(words) ?? 0) + 1);
  for (const kind of KINDS)
    for (const change of changes) if (!change.folded && change.kinds.includes(kind)) count(COUNTED[kind]);
  for (const { kind } of definitions) count(`definition${kind === 'changed' ? 's changed' : `s ${kind}`}`);
  const parts = [...counts].map(
    ([words, n]) => `${n} ${n === 1 ? words.replace(/^definitions/, 'definition') : words}`,
  );
  return [...kinds.map((kind) => `document ${WORDS[kind]}`), ...parts].join(', ');
}

/** A definition's change in words: "definition added". */
export const definitionSummary = ({ kind }: DefinitionChange): string => `definition ${kind}`;
