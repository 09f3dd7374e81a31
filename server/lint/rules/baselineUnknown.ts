import { versionNamed } from '../../corpus/versionOrder';
import { frontLine } from '../frontLines';
import { type DocumentRule, finding } from '../rule';

/** Most versions that are named one by one. */
const MOST = 6;

/** G06: a modification whose baseline is not among the versions of the Code that are there. */
export const baselineUnknown: DocumentRule = {
  name: 'baseline-unknown',
  id: 'G06',
  summary: 'The baseline of a modification is not among the versions of the Code that are there.',
  severity: 'information',
  scope: 'all',
  reach: 'frame',
  always: true,
  source: 'The text format of SEC Drafting: a modification is read against the version that it amends.',
  explanation: `Where several versions of the Code stand side by side, a modification is read against its baseline, the version that it amends. When that version is not there, it is read against another, so that a provision may seem to be missing, or to say something else, only because it changed between the two.

Import the version that the baseline names, or change the baseline when the modification is to amend another version.`,
  bad: `---
modification: MP900
baseline: "43.0"
---
Delete Section L3.22.`,
  good: `---
modification: MP900
baseline: "45.0"
---
Delete Section L3.22.`,
  *check({ document, versions }) {
    const baseline = document.frontMatter?.baseline;
    if (!versions || !baseline || document.frontMatter?.problem) return;
    const { present, used } = versions;
    if (
      versionNamed(
        present.map((version) => ({ version })),
        baseline,
      )
    )
      return;
    const shown = [...(present.length > MOST ? ['…'] : []), ...present.slice(-MOST)].join(', ');
    const line = frontLine(document, 'baseline');
    yield finding(baselineUnknown, {
      span: line?.value ?? { start: 0, end: 3 },
      message: `Version ${baseline.slice(0, 40)} of the Code is not here, so this modification is read against ${used}. The versions here: ${shown}. Import ${baseline.slice(0, 40)}, or write one of these as the baseline.`,
      fixes: line
        ? [{ title: `Write ${used} as the baseline`, edits: [{ span: line.value, newText: `"${used}"` }] }]
        : [],
    });
  },
};
