import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { fixesOf, insertion, marked } from '../testSupport';
import { dutyWordMixed as rule } from './dutyWordMixed';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('duty-word-mixed', () => {
  it.each([
    'The DCC shall reply. Each User ⟦must⟧ reply.',
    'The DCC shall reply, and the Panel ⟦must⟧ not object.',
    'The DCC shall:\n  (a) reply; and\n  (b) pay.\n\nEach User ⟦must⟧ pay.',
    'The DCC shall reply. The Panel shall reply. Users ⟦must⟧ pay.\n\nL3.31 Users must wait.',
    'If a Device fails, the User ⟦must⟧ reply and the DCC shall pay.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall reply. The Panel shall pay.',
    'The DCC shall send a report, which must be signed.',
    'The DCC shall reply. A request must be in writing.',
    'The DCC shall reply to requests that Users must make.',
    'Each Device must be safe, and the DCC shall test it.',
    'The DCC shall say what the User must do.',
    'The DCC shall reply. The period must not end.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('goes by the document that is amended', () => {
    const amended = (text: string) =>
      CodeIndex.of(makeCode([{ id: 'Section L', title: 'Keys', text: `## L3 Keys\n\nL3.22 ${text}\n` }]));
    const must = 'The DCC must reply. The DCC must pay. The DCC must wait. The DCC must go.';
    const own = clause('Each User must pay. Each User ⟦shall⟧ wait.');
    expect(marked(rule, own, { index: amended(must) })).toBe(own);
    const alone = clause('Each User ⟦must⟧ pay.');
    expect(marked(rule, alone, { index: amended(must.replace(/must/g, 'shall')) })).toBe(alone);
  });

  it('leaves a text alone that says "must" throughout', () => {
    const text = clause('Each User must pay. The DCC must reply. The Panel must wait.');
    expect(marked(rule, text)).toBe(text);
  });

  it('writes the usual word', () => {
    expect(fixesOf(rule, clause('The DCC shall reply. Each User must pay.'))).toEqual([
      clause('The DCC shall reply. Each User shall pay.'),
    ]);
  });
});
