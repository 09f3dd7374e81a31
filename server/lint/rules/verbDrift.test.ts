import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { verbDrift as rule } from './verbDrift';

describe('verb-drift', () => {
  it.each([
    'L3.30 The DCC shall send the Modification Report to the Panel. The DCC shall ⟦submit⟧ the Modification Report to the Authority.',
    'L3.30 The DCC shall:\n  (a) send the report to the Panel; and\n  (b) ⟦provide⟧ the report to the Authority.',
    'L3.30 The DCC shall provide each notice to the Panel, and the DCC shall\n  ⟦give⟧ that notice to the User.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall send the report to the Panel. The DCC shall send the report to the Authority.',
    'L3.30 The User shall submit the report to the DCC. The DCC shall send the report to the Panel.',
    'L3.30 The DCC shall send the report to the Panel and submit the Modification Report to the Authority.',
    'L3.30 The DCC shall send the report to the Panel.\n\nL3.31 The DCC shall submit the report to the Authority.',
    'L3.30 The DCC shall send the report. Nothing else may be provided.',
    'L3.30 The DCC shall provide services and send the report.',
    'L3.30 The DCC shall provide for the case in which the Panel submits the report.',
    'L3.30 The DCC shall supply the Panel with the report and give the Panel access.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('shows the other verb', () => {
    const text = 'L3.30 The DCC shall send the report to the Panel. The DCC shall submit the report to the Authority.';
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual(['send']);
  });
});
