import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { subjectToNothing as rule } from './subjectToNothing';

describe('subject-to-nothing', () => {
  it.each([
    '⟦Subject to the provisions of this Code⟧, a User may pay.',
    '⟦Subject to the other provisions of this Code⟧, a User may pay.',
    '⟦Subject to this Code⟧, a User may pay.',
    'A User may, ⟦subject to the terms and conditions of the Code⟧, pay.',
    'A User may, ⟦subject always to the provisions of this Code⟧, pay.',
    '⟦Subject to any of the provisions of this Code⟧, a User may pay.',
    '⟦Notwithstanding any other provision of this Code⟧, a User may pay.',
    '⟦Notwithstanding anything to the contrary in this Code⟧, a User may pay.',
    '⟦Despite the other provisions of the Code⟧, a User may pay.',
    '⟦Save as otherwise provided in this Code⟧, a User may pay.',
    '⟦Except as otherwise expressly provided⟧, a User may pay.',
    '⟦Except where otherwise stated in this Code⟧, a User may pay.',
    'A User may pay ⟦unless otherwise specified⟧.',
    '⟦Unless expressly otherwise stated elsewhere in this Code⟧, a User may pay.',
    '⟦Subject to\nthe requirements of this Code⟧, a User may pay.',
    '⟦Subject to the foregoing⟧, a User may pay.',
  ])('reports %s', (words) => {
    expect(marked(rule, insertion(`L3.30 ${words}`))).toBe(insertion(`L3.30 ${words}`));
  });

  it.each([
    'Subject to Section G3.18, a User may pay.',
    'Subject to the provisions of Section G3.18, a User may pay.',
    'Subject to the other provisions of this Section L3, a User may pay.',
    'Subject to paragraph (b), a User may pay.',
    'Subject to the Code Administrator agreeing, a User may pay.',
    'Subject to payment of the fee, a User may pay.',
    'Notwithstanding Section G3.18, a User may pay.',
    'Notwithstanding that the User has paid, it may pay again.',
    'Unless the context otherwise requires, “Fault” means a fault.',
    'Unless otherwise agreed by the Panel, a User may pay.',
    'Save as otherwise provided in Section G3.18, a User may pay.',
    'Except as otherwise required by law, a User may pay.',
    'A User may pay, unless otherwise required by the Authority.',
    'A change to the provisions of this Code is made by the Panel.',
    'The subject of the notice is a change to this Code.',
    'Subject to the Panel’s approval, a User may pay.',
    'Except where the User has paid, the DCC may act.',
    'Notwithstanding any delay in publishing this Code, it applies.',
  ])('is silent about %s', (words) => {
    expect(marked(rule, insertion(`L3.30 ${words}`))).toBe(insertion(`L3.30 ${words}`));
  });

  it('offers to leave the words out where they open the sentence', () => {
    expect(fixesOf(rule, insertion('L3.30 Subject to the provisions of this Code, a User may pay.'))).toEqual([
      insertion('L3.30 A User may pay.'),
    ]);
    expect(fixesOf(rule, insertion('L3.30 A User may, subject to this Code, pay.'))).toEqual([]);
  });
});
