import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { suchUnclear as rule } from './suchUnclear';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('such-unclear', () => {
  it.each([
    'Each User shall send a notice of withdrawal and a notice of suspension, and the Panel shall publish ⟦such notice⟧.',
    'The DCC shall:\n  (a) give notice of the failure to the Panel;\n  (b) give notice of the repair to the User; and\n  (c) publish ⟦such notice⟧.',
    'A User may make an initial request or a further request. The DCC shall answer ⟦such request⟧.',
    'The DCC shall write a security report. The Panel shall write a cost report. The User may see ⟦such report⟧.',
    'Where a User makes a request under Section L3.22 or a request under Section L5.1, the DCC shall log ⟦such request⟧.',
    'Each Supplier Party shall keep a written plan and a test plan; ⟦such plan⟧ is confidential.',
    'The DCC shall keep active keys and spare keys, and shall destroy ⟦such keys⟧ on request.',
    'Where a User receives a notice:\n  (a) it shall send a reply to the Panel;\n  (b) it shall send a reply to the DCC; and\n  (c) ⟦such reply⟧ is confidential.',
    'The Panel shall appoint a legal expert and a technical expert, and shall pay ⟦such expert⟧.',
    'A first direction and a second direction may be given, and ⟦such direction⟧ binds each Party.',
    'The DCC shall keep a site log and a key log. A copy of ⟦such log⟧ is public.',
    'The DCC shall keep a fault report, and a User a test report; the Panel may ask for ⟦such\n  report⟧.',
    'An application by a User or an application by the DCC is free; ⟦Such application⟧ is public.',
    'The User shall:\n  (a) send a request:\n    (i) for access; or\n    (ii) for a renewal request; and\n  (b) withdraw ⟦such request⟧ in writing.',
    'A breach of Section L3.22 or a breach of Section L5.1 is reported, and ⟦such breach⟧ is put right.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'Each User shall send a notice of withdrawal, and the Panel shall publish such notice.',
    'Each User shall send a notice of withdrawal and a request, and the Panel shall publish such notice.',
    'A notice of withdrawal and a notice of suspension are public, and any such notice is free.',
    'A written report or an oral report is given in such form as the Panel decides.',
    'A written plan and a test plan are kept in such a way that they are safe.',
    'The DCC shall keep reports such as plans and plans such as reports.',
    'The first step and the second step are such that no User is harmed.',
    'A first case and a second case are known, and in such case the DCC shall act.',
    'The DCC shall send a notice. The User may answer the notice. Such notice is public.',
    'The DCC shall give a notice, and the User shall keep that notice; such notice is public.',
    'A site log and a key log are kept, and such logs are public.',
    'A written report and a test report shall be sent; the DCC shall add such other report as it wishes.',
    'A legal expert and a technical expert are paid such sum as is fair.',
    'A legal expert is paid, and no such expert may vote, nor may a technical expert.',
    'The DCC shall:\n  (a) give a notice to the Panel; and\n  (b) publish such notice.',
    'A User shall keep a key. Such key is secret.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names the paragraphs where the notices are, and writes each', () => {
    const text = clause(
      'The DCC shall:\n  (a) give notice of the failure to the Panel;\n  (b) give notice of the repair to the User; and\n  (c) publish such notice.',
    );
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found!.message).toBe(
      '“such notice” may mean the notice in (a) or the notice in (b). Name the one that is meant, or a duty may be tied to the wrong one.',
    );
    expect(found!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'notice of the failure',
      'notice of the repair',
    ]);
    expect(fixesOf(rule, text)).toEqual(
      ['(a)', '(b)'].map((label) => text.replace('such notice', `the notice given under paragraph ${label}`)),
    );
  });

  it('names notices of one sentence by their own words', () => {
    const text = clause(
      'Each User shall send a notice of withdrawal or a notice of suspension, and shall keep such notice.',
    );
    expect(findingsIn(text, { rules: [rule] })[0]!.message).toContain(
      'may mean the notice of withdrawal or the notice of suspension.',
    );
    expect(fixesOf(rule, text)[0]).toBe(
      clause(
        'Each User shall send a notice of withdrawal or a notice of suspension, and shall keep the notice of withdrawal.',
      ),
    );
  });
});
