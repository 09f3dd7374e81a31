import { instructionsIn, wholeTarget } from '../../citations/instructed';
import { type Address, documentOf, isContainer, isWithin } from '../../corpus/address';
import type { Amendment, LegalDocument } from '../../corpus/document';
import { isSameVersion } from '../../corpus/versionOrder';
import { fateWords, type VersionChange } from '../../versions/history';
import { frontLine } from '../frontLines';
import { type DocumentRule, finding } from '../rule';
import { citeWords, sentence } from '../wording';

/** Most provisions that are named one by one. */
const MOST = 6;

/** G07: a modification that amends a version of the Code which is no longer the newest. */
export const baselineBehind: DocumentRule = {
  name: 'baseline-behind',
  id: 'G07',
  summary: 'A modification amends a version of the Code that is not the newest one there.',
  severity: 'warning',
  scope: 'all',
  reach: ({ document }, block) => (block === 0 || document.blocks[block]!.kind === 'instruction' ? 'text' : 'nothing'),
  source: 'The text format of SEC Drafting: a modification is read against the version that it amends.',
  explanation: `A modification is drafted against the version of the Code in force on that day. When a later version has changed a provision that the modification amends, deletes or inserts, its legal text may undo that change, or no longer fit.

The finding names the provisions that have changed since. Compare the two versions (SEC: Compare Versions), bring the legal text into line, and write the newest version as the baseline. Where nothing that the modification touches has changed, the finding is information only: the baseline can be brought up to date without a change to the legal text.`,
  bad: `---
modification: MP900
baseline: "44.0"
---
Delete Section L3.22.`,
  good: `---
modification: MP900
baseline: "45.0"
---
Delete Section L3.22.`,
  *check({ document, versions }) {
    const { frontMatter } = document;
    if (!versions || versions.reading || !frontMatter?.baseline || frontMatter.problem) return;
    const { used, newest } = versions;
    if (used === newest || !isSameVersion(used, frontMatter.baseline)) return;
    const changed: Changed[] = [];
    let unknown = false;
    const look = (name: string, changes: readonly VersionChange[] | undefined) => {
      if (!changes) unknown = true;
      else if (changes.length) changed.push({ name, changes });
    };
    for (const address of touched(document)) look(citeWords(address), versions.changesOf(address));
    for (const { term, target } of document.amendments)
      if (term)
        look(`the definition of “${term}”`, versions.definitionChangesOf(term, documentOf(target) ?? 'Section A'));
    const line = frontLine(document, 'baseline');
    const opening = `The baseline of this modification is ${used}, and ${newest} is the newest version here.`;
    yield finding(baselineBehind, {
      severity: changed.length ? 'warning' : 'information',
      span: line?.value ?? { start: 0, end: 3 },
      message: `${opening} ${changed.length ? whatChanged(changed, newest) : unchanged(unknown, newest)}`,
      fixes:
        line && !changed.length && !unknown
          ? [{ title: `Write ${newest} as the baseline`, edits: [{ span: line.value, newText: `"${newest}"` }] }]
          : [],
    });
  },
};

/** What the modification touches, in words, and what became of it. */
interface Changed {
  readonly name: string;
  readonly changes: readonly VersionChange[];
}

function whatChanged(changed: readonly Changed[], newest: string): string {
  const told = changed
    .slice(0, MOST)
    .map(
      ({ name, changes }) =>
        `${name} was ${changes.map((change) => `${fateWords(change)} in ${change.version}`).join(' and ')}`,
    );
  const more = changed.length - told.length;
  if (more > 0) told.push(`${more} more provision${more > 1 ? 's' : ''} changed`);
  return `${sentence(told.join('; '))}. Compare the versions, bring the legal text into line, and write ${newest} as the baseline.`;
}

const unchanged = (unknown: boolean, newest: string) =>
  unknown
    ? `Whether the provisions that it touches have changed since cannot be told from the versions here. Compare them with ${newest} before you go on.`
    : `None of the provisions that it touches has changed since, so ${newest} can be written as the baseline.`;

const kept = new WeakMap<object, WeakMap<LegalDocument['owners'], readonly Address[]>>();

/** The provisions of the Code that a modification's instructions are about, each once; kept while instructions and numbers stay. */
function touched(document: LegalDocument): readonly Address[] {
  const instructions = instructionsIn(document);
  let byNumbers = kept.get(instructions);
  if (!byNumbers) {
    byNumbers = new WeakMap();
    kept.set(instructions, byNumbers);
  }
  let found = byNumbers.get(document.owners);
  if (!found) {
    found = [...new Set(document.amendments.flatMap((amendment) => touchedBy(document, amendment)))];
    byNumbers.set(document.owners, found);
  }
  return found;
}

/** What an instruction names; where that is a document or a group, the provisions that are set out under it. */
function touchedBy(document: LegalDocument, amendment: Amendment): Address[] {
  const target = wholeTarget(document, amendment) ?? amendment.target;
  if (!target || amendment.term) return [];
  const isBroad = isContainer(target) || /^[A-Z]\d+[A-Z]*$/.test(target);
  if (!isBroad || amendment.verb === 'delete') return [target];
  const found = new Set<Address>();
  for (let block = amendment.block + 1; block <= amendment.lastBlock; block++) {
    const drafted = document.owners[block];
    if (drafted?.block === block && !drafted.heading && isWithin(drafted.address, target)) found.add(drafted.address);
  }
  return [...found];
}
