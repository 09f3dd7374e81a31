import type { LegalDocument } from '../../corpus/document';
import { blockSpan } from '../../corpus/spans';
import { isDraftProposal } from '../language/modificationStage';
import { type DocumentRule, finding } from '../rule';

/** G05: a Draft Proposal that already writes the solution. */
export const solutionInProblemStatement: DocumentRule = {
  name: 'solution-in-problem-statement',
  id: 'G05',
  summary: 'A Draft Proposal writes a solution, and the Development Stage is about the problem only.',
  severity: 'information',
  scope: 'changed',
  // A finding depends on its own block's words, on headings, instructions and the front matter.
  reach: 'block',
  source:
    'Section D of the SEC as it stands since its review (SECMP0049): in the Development Stage no solution is worked out.',
  explanation: `In the Development Stage a Party states a problem. The Change Sub-Committee agrees the problem before anybody works on a solution, so that others can bring better ones. A statement that already says what the Code should say draws the discussion to the wording, and it may come back to be written anew.

Say what goes wrong, for whom, how often and what it costs, and keep the solution for the Refinement Process. Legal text belongs into the file when the proposal has become a Modification Proposal; put its stage into the front matter then.`,
  bad: `---
modification: DP900
stage: Development
classification: White
---
## Problem statement

Section L3.22 should be amended to name the person who may ask for the deletion.`,
  good: `---
modification: DP900
stage: Development
classification: White
---
## Problem statement

Section L3.22 names no person who may ask for the deletion.`,
  *check({ document }) {
    if (!isDraftProposal(document)) return;
    const [amendment] = document.amendments;
    if (amendment) {
      yield finding(solutionInProblemStatement, {
        span: blockSpan(document, amendment.block),
        message:
          'This is a Draft Proposal, and legal text is a solution, which the Development Stage leaves for later. State the problem only, or give the stage that the proposal has reached in the front matter.',
      });
    }
    for (const { start, end } of solutionsIn(document)) {
      yield finding(solutionInProblemStatement, {
        span: { start, end },
        message: `“${document.text.slice(start, end).replace(/\s+/g, ' ')}” proposes a solution, and a Draft Proposal states the problem only. Say what goes wrong, for whom and what it costs.`,
      });
    }
  },
};

const PROBLEM = /\b(?:problem|issue|background|defect)\b/i;
const SOLUTION = /\b(?:solution|proposed|proposal|legal text|business requirements|next steps|impact)\b/i;

/** Words that write a solution. The gaps are short, so that time stays linear. */
const WRITES = new RegExp(
  [
    '\\b(?:should|must|ought\\s{1,3}to|needs?\\s{1,3}to)\\s{1,3}(?:therefore\\s{1,3}|then\\s{1,3})?be\\s{1,3}(?:amended|changed|replaced|deleted|removed|inserted|added|reworded|rewritten|redrafted|re-drafted|updated|extended|clarified|modified)(?:\\s{1,3}(?:to|so|by|with|from|into|in))?\\b',
    '\\b(?:we|I|the\\s{1,3}proposer)\\s{1,3}(?:therefore\\s{1,3})?(?:proposes?|suggests?|recommends?)\\b(?:\\s{1,3}(?:to|that|amending|changing|adding|inserting|deleting|replacing))',
    '\\b(?:it\\s{1,3}is|this\\s{1,3}modification)\\s{1,3}(?:therefore\\s{1,3})?(?:proposed|proposes|suggested|recommended)\\s{1,3}(?:to|that)\\b',
    '\\bthe\\s{1,3}(?:proposed\\s{1,3}|preferred\\s{1,3})?solution\\s{1,3}(?:is|would\\s{1,3}be|will\\s{1,3}be|should)\\b',
    '\\b(?:inserting|adding|replacing|deleting|removing)\\s{1,3}(?:the\\s{1,3}words?|a\\s{1,3}new\\s{1,3}(?:section|clause|paragraph|definition))\\b',
  ].join('|'),
  'gi',
);

function* solutionsIn(document: LegalDocument) {
  let inProblem = false;
  for (let block = 0; block < document.blocks.length; block++) {
    const { kind, heading } = document.blocks[block]!;
    const { start, end } = blockSpan(document, block);
    if (kind === 'heading') {
      const words = document.text.slice(start, end);
      if (heading!.depth > 1 || PROBLEM.test(words))
        inProblem = PROBLEM.test(words) && !SOLUTION.test(words.replace(PROBLEM, ''));
      continue;
    }
    if (!inProblem || (kind !== 'prose' && kind !== 'provision') || document.amendmentOf[block]) continue;
    for (const match of document.text.slice(start, end).matchAll(WRITES)) {
      const before = document.text.slice(Math.max(start, start + match.index - 60), start + match.index);
      // What somebody else said, or what was rejected, is part of the problem.
      if (QUOTED.test(before)) continue;
      yield { start: start + match.index, end: start + match.index + match[0].length };
    }
  }
}

const QUOTED = /[“"][^”"]*$|\b(?:not|whether|if|asked|question(?:ed)?|argued|believes?|considered)\b(?:[^.]|\.\d)*$/i;
