import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { unitDrift as rule } from './unitDrift';

const two = (first: string, second: string) => insertion(`L3.30 ${first}\n\nL3.31 ${second}`);

describe('unit-drift', () => {
  it.each([
    ['The retention period of 30 days begins then.', 'A retention period of ⟦20 Working Days⟧ applies.'],
    ['The notice period is 5 Working Days.', 'Each notice period of at least ⟦5 days⟧ counts.'],
    ['The energy limit of 5 kWh applies.', 'An energy limit of ⟦5 MWh⟧ applies.'],
    ['The load threshold of 3 kW applies.', 'A load threshold of ⟦3 MW⟧ applies.'],
    ['A User shall answer the request within 5 Working Days.', 'The DCC shall answer the request within ⟦7 days⟧.'],
    [
      'A User shall answer each notice within the 5 Working Days that follow.',
      'A User may answer a notice within ⟦5 days⟧.',
    ],
    ['The file size of 10 MB is allowed.', 'A file size of ⟦10 GB⟧ is allowed.'],
    ['The retention\nperiod of 30\ndays begins.', 'A retention period of ⟦20 Working\nDays⟧ applies.'],
  ])('reports %s %s', (first, second) => {
    expect(marked(rule, two(first, second))).toBe(two(first, second));
  });

  it.each([
    ['The retention period of 30 days begins then.', 'A retention period of 20 days applies.'],
    ['The retention period of 30 days begins then.', 'A notice period of 20 Working Days applies.'],
    ['A period of 30 days begins then.', 'A period of 20 Working Days applies.'],
    ['The time limit of 4 hours applies.', 'A time limit of 5 Working Days applies.'],
    ['The DCC shall restore the Service within 4 hours.', 'The DCC shall restore the Service within 5 Working Days.'],
    ['The retention period of 30 days begins.', 'A retention period of 30 consecutive days begins.'],
    ['A User shall answer the request within 5 Working Days.', 'A User shall pay the charge within 30 days.'],
    ['The energy limit of 5 kWh applies.', 'The load limit of 5 kW applies.'],
    ['A fee of 5 pounds is due.', 'A fee of 20 Working Days is no fee.'],
    ['The DCC shall tell the Panel.', 'The Panel shall tell the DCC.'],
  ])('is silent about %s %s', (first, second) => {
    expect(marked(rule, two(first, second))).toBe(two(first, second));
  });

  it('names both', () => {
    const [found] = findingsIn(
      two('The notice period of 30 days begins.', 'A notice period of 20 Working Days begins.'),
      { rules: [rule] },
    );
    expect(found!.message).toBe(
      '“notice period” is “20 Working Days” here and “30 days” elsewhere in this text, so the two may come apart. Give it one unit throughout, or say that two different things are meant.',
    );
    expect(found!.related).toHaveLength(1);
  });

  it('looks at changed legal text only', () => {
    const words = 'The notice period of 30 days is short. A notice period of 20 Working Days is long.';
    expect(findingsIn(`---\nmodification: MP900\n---\n${words}\n`, { rules: [rule] })).toEqual([]);
    expect(findingsIn(`H1.1 ${words}\n`, { id: 'Section H', rules: [rule] })).toEqual([]);
  });
});
