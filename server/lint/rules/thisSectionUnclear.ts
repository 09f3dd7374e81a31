import { type DocumentRule, finding } from '../rule';
import { oneOf } from '../wording';

/** X10: "this Section" alone, which can mean the whole Section or the group of clauses. */
export const thisSectionUnclear: DocumentRule = {
  name: 'this-section-unclear',
  id: 'X10',
  summary: '"This Section" without a number can mean the whole Section or only a part of it.',
  severity: 'warning',
  reach: 'block',
  scope: 'changed',
  source: 'Usage of the SEC itself, which writes "this Section L" and "this Section L3".',
  explanation: `In the SEC a lettered Section, its groups of clauses and its clauses are all called "Section". "For the purposes of this Section" in L3.22 can therefore reach the whole of Section L or only L3, and a definition, exception or duty is wider or narrower with it.

Write "this Section L" or "this Section L3".`,
  bad: 'L3.30 For the purposes of this Section, a User is a Party.',
  good: 'L3.30 For the purposes of this Section L3, a User is a Party.',
  *check({ citations, isChanged }) {
    for (const citation of citations.all) {
      const { expression, readings = [], start, end, block } = citation;
      if (expression.self !== 'section' || expression.pieces.length || readings.length < 2) continue;
      if (!readings[0]!.address?.startsWith('Section') || !isChanged(block)) continue;
      const forms = readings.map(({ address }) => address!.replace(/^Section /, ''));
      const words = forms.map((form) => `“this Section ${form}”`);
      yield finding(thisSectionUnclear, {
        span: { start, end },
        message: `“This Section” can mean all of Section ${forms[0]} or only Section ${forms.at(-1)}, so what depends on it may reach further, or less far, than you intend. Write ${oneOf(words)}.`,
        // The narrower reading is what such words mostly mean.
        fixes: forms
          .map((form) => ({
            title: `Write “this Section ${form}”`,
            edits: [{ span: { start: end, end }, newText: ` ${form}` }],
          }))
          .reverse(),
      });
    }
  },
};
