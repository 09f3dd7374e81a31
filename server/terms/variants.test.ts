import { describe, expect, it } from 'vitest';
import { likeTerms, termKey, variants } from './variants';

describe('spellings of a term', () => {
  it.each([
    ['Party', ['Party', 'Parties']],
    ['Device', ['Device', 'Devices']],
    ['Charges', ['Charges', 'Charge']],
    ['User Systems', ['User Systems', 'User System']],
    ['Process', ['Process', 'Processes']],
    ['Switch', ['Switch', 'Switches']],
    ['Key', ['Key', 'Keys']],
    ['CSR', ['CSR', 'CSRs']],
    ['SMETS', ['SMETS', 'SMETSs']],
    ['SMETS1', ['SMETS1']],
    ['Domestic Premises', ['Domestic Premises']],
    ['Status', ['Status', 'Statuses']],
    ['Policies', ['Policies', 'Policy']],
    ['Compatibility Matrix', ['Compatibility Matrix', 'Compatibility Matrices']],
    ['Live Services Criteria', ['Live Services Criteria', 'Live Services Criterion']],
    ['Notification of Change', ['Notification of Change', 'Notification of Changes', 'Notifications of Change']],
    ['Sub-Committee', ['Sub Committee', 'Sub Committees']],
    ['Director’s Letter', ["Director's Letter", "Director's Letters"]],
  ])('%s', (term, forms) => {
    expect(variants(term)).toEqual(forms);
  });

  it('one key for line breaks, hyphens and apostrophes, another for capitals', () => {
    expect(termKey('Sub-\n  Committee')).toBe('Sub Committee');
    expect(termKey('Director’s\u00a0Letter')).toBe("Director's Letter");
    expect(termKey('sub committee')).not.toBe(termKey('Sub Committee'));
  });

  it.each([
    ['Issue', ['Issued', 'Issuing', 'Issues']],
    ['Issued', ['Issue', 'Issues', 'Issuing']],
    ['Commission', ['Commissioned', 'Commissioning', 'Commissions']],
    ['Apply', ['Applied', 'Applying', 'Applies']],
    ['Compromised', ['Compromise', 'Compromising']],
  ])('the like terms of %s', (term, forms) => {
    expect(likeTerms(term)).toEqual(expect.arrayContaining(forms));
  });
});
