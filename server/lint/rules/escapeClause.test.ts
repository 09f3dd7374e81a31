import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { escapeClause as rule } from './escapeClause';

describe('escape-clause', () => {
  it.each([
    'L3.30 The DCC shall, ⟦where appropriate⟧, publish the report.',
    'L3.30 The DCC shall publish the report ⟦if practicable⟧.',
    'L3.30 ⟦Where possible⟧, the DCC shall publish the report.',
    'L3.30 The DCC shall, ⟦to the extent possible⟧, protect the DCC Systems.',
    'L3.30 The DCC shall, ⟦so far as possible⟧, protect the DCC Systems.',
    'L3.30 The DCC shall, ⟦as far as practicable⟧, protect the DCC Systems.',
    'L3.30 The DCC shall revise the list ⟦if necessary⟧.',
    'L3.30 The DCC shall revise the list ⟦where it is necessary⟧.',
    'L3.30 The DCC shall revise the list ⟦whenever possible⟧.',
    'L3.30 The DCC shall revise the list ⟦unless impracticable⟧.',
    'L3.30 Each User shall act ⟦to the best of its ability⟧.',
    'L3.30 The DCC shall consult Users ⟦when\n  appropriate⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall, so far as is reasonably practicable, protect the DCC Systems.',
    'L3.30 The DCC shall suspend a Device where necessary to protect the DCC Systems.',
    'L3.30 The DCC shall suspend a Device where it is necessary for the security of the DCC Systems.',
    'L3.30 The DCC shall publish the report where the Panel so requires.',
    'L3.30 The DCC shall publish the reply, if any, of the User.',
    'L3.30 The DCC shall notify the Panel or the Authority, as applicable.',
    'L3.30 The DCC shall comply to the extent permitted by law.',
    'L3.30 The DCC shall give access to the extent necessary to perform Section L3.22.',
    'L3.30 The DCC shall take the steps that the Panel considers appropriate.',
    'L3.30 The Panel may give the direction that it thinks appropriate.',
    'L3.30 Where appropriate evidence is given, the DCC shall accept it.',
    'L3.30 The place where necessary works are done shall be recorded.',
    'L3.30 The DCC shall act if required by the Panel.',
    'L3.30 The DCC shall use the best of the available routes.',
    'L3.30 The DCC shall repay the charge where applicable under Section L3.22.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
