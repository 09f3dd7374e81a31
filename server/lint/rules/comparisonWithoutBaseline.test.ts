import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { comparisonWithoutBaseline as rule } from './comparisonWithoutBaseline';

describe('comparison-without-baseline', () => {
  it.each([
    'L3.30 The DCC shall make ⟦more frequent⟧ reports.',
    'L3.30 The DCC shall report ⟦more frequently⟧.',
    'L3.30 The DCC shall provide a ⟦higher level⟧ of security.',
    'L3.30 The DCC shall offer ⟦improved availability⟧ of the Website.',
    'L3.30 The Panel may ask for ⟦greater detail⟧.',
    'L3.30 The DCC shall use a ⟦more secure⟧ channel.',
    'L3.30 The User shall exercise ⟦increased care⟧ in its tests.',
    'L3.30 The DCC may apply a ⟦lower standard⟧ to a Device.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall report more frequently than once in each month.',
    'L3.30 The DCC shall provide a higher level of security than Section L3.22 requires.',
    'L3.30 The DCC shall give one or more detailed reports.',
    'L3.30 The DCC shall report in each month, or more frequently if the Panel so directs.',
    'L3.30 The DCC shall pay the higher of the two charges.',
    'L3.30 The charge is the greater of A and B.',
    'L3.30 The more recent version prevails.',
    'L3.30 The period shall be no less than 5 Working Days.',
    'L3.30 The Panel may allow a longer period.',
    'L3.30 The DCC shall report no later than 30 June 2027.',
    'L3.30 Institutions of Higher Quality and Education may apply.',
    'L3.30 The DCC may ask any further question.',
    'L3.30 The charge is increased by 5%.',
    'L3.30 The User shall give two more detailed answers.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
