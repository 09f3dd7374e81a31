import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { vagueQuality as rule } from './vagueQuality';

describe('vague-quality', () => {
  it.each([
    'L3.30 The DCC shall maintain an ⟦adequate⟧ level of security.',
    'L3.30 The DCC shall keep ⟦suitable⟧ records.',
    'L3.30 The DCC shall ensure that each Device is ⟦adequately⟧ protected.',
    'L3.30 The DCC shall provide ⟦robust⟧ and ⟦user-friendly⟧ interfaces.',
    'L3.30 The DCC shall complete the tests to a ⟦high standard⟧.',
    'L3.30 The DCC shall adopt ⟦best practice⟧.',
    'L3.30 The DCC shall apply an ⟦appropriate level⟧ of scrutiny.',
    'L3.30 Each User shall notify the Panel of any ⟦significant⟧ change.',
    'L3.30 The software shall be ⟦fit for purpose⟧.',
    'L3.30 The answer shall be ⟦satisfactory⟧.',
    'L3.30 The DCC shall present the report in an ⟦easily⟧ understood form.',
    'L3.30 Each User shall have ⟦sufficient⟧ resources.',
    'L3.30 The DCC shall use ⟦state-of-the-art⟧ cryptography.',
    'L3.30 The DCC shall use materials of\n⟦good quality⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 Each User shall take all reasonable steps.',
    'L3.30 A User that commits a material breach shall tell the Panel.',
    'L3.30 The record shall be sufficient to identify the Device.',
    'L3.30 The DCC shall keep records adequate for an audit.',
    'L3.30 The DCC shall hold sufficient information to enable the Panel to decide.',
    'L3.30 The User shall give a guarantee in a form acceptable to the Panel.',
    'L3.30 The User shall give the information that the Panel considers sufficient.',
    'L3.30 The evidence shall, in the opinion of the Panel, be adequate.',
    'L3.30 The DCC shall take part in each Significant Code Review.',
    'L3.30 The value shall be given to three significant figures.',
    'L3.30 The most significant bit shall be zero.',
    'L3.30 The expression “adequate” has no special meaning.',
    'L3.30 The DCC shall send the report to the appropriate Party.',
    'L3.30 The DCC shall consult suitably qualified persons.',
    'L3.30 The Panel shall act in accordance with Good Industry Practice.',
    'L3.30 The DCC shall publish a high level description of the DCC Systems.',
    'L3.30 The User shall act in good faith.',
    'L3.30 The letter shall be substantially in the form set out in Schedule 4.',
    'L3.30 The DCC shall act in an efficient, economical and co-ordinated manner.',
    '### Adequate Security\n\nL3.30 Words.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
