import type { LegalDocument } from '../../corpus/document';
import { type FrontLine, frontLine } from '../frontLines';
import { CLASSES, classOf } from '../language/modificationStage';
import { type DocumentRule, type Fix, finding } from '../rule';
import { oneOf } from '../wording';

/** G03: a modification that does not say to whom it may be shown. */
export const classificationMissing: DocumentRule = {
  name: 'classification-missing',
  id: 'G03',
  summary:
    'The front matter of a modification names its stage and no classification, or one that the Panel Information Policy does not know.',
  severity: 'warning',
  scope: 'all',
  reach: 'frame',
  always: true,
  source: 'Panel Information Policy, made under Section M4 of the SEC: White, Green, Amber, Red.',
  explanation: `The Panel Information Policy sorts papers into White, Green, Amber and Red, from what anybody may see to what only those named may. A paper without a classification is passed on by one reader and held back by another, and a word that the policy does not know ("Confidential") has no effect under it.

Write a line "classification:" with one of the four into the front matter. A file whose front matter does not yet name a stage is a note of your own and is not reported.`,
  bad: `---
modification: MP900
stage: Refinement
classification: Confidential
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 A User shall keep each record.`,
  good: `---
modification: MP900
stage: Refinement
classification: Green
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 A User shall keep each record.`,
  *check({ document }) {
    const { frontMatter } = document;
    if (!frontMatter?.modification || !frontMatter.stage || frontMatter.problem) return;
    const { classification } = frontMatter;
    if (classification !== undefined && classOf(classification)) return;
    const known = oneOf(CLASSES);
    const line = frontLine(document, 'classification');
    yield finding(classificationMissing, {
      span: line?.value.end ? line.value : (frontLine(document, 'modification')?.line ?? { start: 0, end: 3 }),
      message:
        classification !== undefined
          ? `The Panel Information Policy knows no class “${classification.slice(0, 40)}”, so nobody can tell to whom the paper may be shown. Write ${known}.`
          : `This front matter gives no classification, so nobody can tell to whom the paper may be shown. Add a line “classification:” with ${known}.`,
      fixes: fixesOf(document, line),
    });
  },
};

function fixesOf(document: LegalDocument, line: FrontLine | undefined): Fix[] {
  const after = line ?? frontLine(document, 'stage');
  if (!after) return [];
  return CLASSES.map((name) => ({
    title: `Classify it as ${name}`,
    edits: [
      line
        ? { span: line.line, newText: `classification: ${name}` }
        : { span: { start: after.line.end, end: after.line.end }, newText: `\nclassification: ${name}` },
    ],
  }));
}
