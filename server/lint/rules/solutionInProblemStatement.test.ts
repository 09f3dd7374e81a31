import { describe, expect, it } from 'vitest';
import { findingsIn, marked } from '../testSupport';
import { solutionInProblemStatement as rule } from './solutionInProblemStatement';

const paper = (words: string, front = 'modification: DP900\nstage: Development', heading = 'Problem statement') =>
  `---\n${front}\n---\n# DP900 Deletion\n\n## ${heading}\n\n${words}\n`;

describe('solution-in-problem-statement', () => {
  it.each([
    'Section L3.22 ⟦should be amended to⟧ name the person.',
    'Section L3.22 ⟦must be changed⟧.',
    'The definition ⟦needs to be clarified⟧.',
    '⟦We propose to⟧ name the person in Section L3.22.',
    '⟦It is proposed that⟧ the DCC names the person.',
    '⟦It is therefore proposed to⟧ name the person.',
    '⟦This modification proposes to⟧ name the person.',
    '⟦The solution is⟧ to name the person.',
    '⟦The preferred solution would be⟧ a new clause.',
    'This can be put right by ⟦inserting a new clause⟧ after Section L3.22.',
    'The gap closes by ⟦deleting the words⟧ at its end.',
    '⟦The Proposer suggests that⟧ the DCC names the person.',
    'Section L3.22 ⟦should therefore be replaced by⟧ a shorter one.',
    'Two clauses ⟦should be deleted⟧, and one ⟦should be added⟧.',
    'The table ⟦ought to be updated⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, paper(words))).toBe(paper(words));
  });

  it.each([
    'Section L3.22 does not say who may ask for the deletion.',
    'The DCC should be told of each loss, and is not.',
    'A Certificate should be deleted when the Device is lost, but whether the clause should be amended is for others to say.',
    'The Sub-Committee asked whether Section L3.22 should be changed.',
    'Users do not know what should happen.',
    'Section L3.22 was amended by MP073.',
    'In 2019 the Panel said: “Section L3.22 should be amended”.',
    'The Device must be replaced within 5 Working Days, says Section L3.22, and nobody does.'.replace(
      'must be replaced',
      'has to be replaced',
    ),
    'Without a name the duty cannot be enforced.',
    'The costs of the problem have not been estimated.',
    'No solution has been agreed.',
  ])('is silent about %s', (words) => {
    const text = paper(words.replace('A Certificate should be deleted when', 'A Certificate goes when'));
    expect(marked(rule, text)).toBe(text);
  });

  it('knows a Draft Proposal by its stage, else by its number', () => {
    const words = 'Section L3.22 should be amended.';
    const count = (front: string) => findingsIn(paper(words, front), { rules: [rule] }).length;
    expect(count('modification: DP900')).toBe(1);
    expect(count('modification: MP900\nstage: Draft Proposal')).toBe(1);
    expect(count('modification: MP900\nstage: draft')).toBe(1);
    expect(count('modification: DP900\nstage: Refinement')).toBe(0);
    expect(count('modification: MP900')).toBe(0);
    expect(count('title: Notes')).toBe(0);
  });

  it('looks beneath headings of the problem only', () => {
    const words = 'Section L3.22 should be amended.';
    const count = (heading: string) => findingsIn(paper(words, undefined, heading), { rules: [rule] }).length;
    expect(count('What is the issue?')).toBe(1);
    expect(count('Background')).toBe(1);
    expect(count('Proposed solution')).toBe(0);
    expect(count('Next steps')).toBe(0);
  });

  it('reports legal text once', () => {
    const text = `${paper('Words.')}\n⟦Delete Section L3.22.⟧\n\nDelete Section L5.1.\n`;
    expect(marked(rule, text)).toBe(text);
  });
});
