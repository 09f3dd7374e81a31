import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, marked, outline } from '../testSupport';
import { citationDocumentUnknown as rule } from './citationDocumentUnknown';

describe('citation-document-unknown', () => {
  it.each([
    'Under ⟦Appendix AZ⟧.',
    'Under ⟦Schedule 99⟧ and Schedule 4.',
    'Under section ⟦4.2 of Appendix AZ⟧.',
    'Under Section ⟦Q4.2⟧.',
    'Under Sections ⟦Q4.2⟧ and Q4.3.',
    '⟦Section Q⟧ (Nothing)',
  ])('reports %s', (text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    'Under Appendix L, Schedule 4 and Section G3.99.',
    'Under Appendix 12, DP999 and Schedule 1 to the Electricity Act 1989.',
    'Appendix Z: our own attachment.\n\nSee Appendix Z.',
    'Insert new Appendix AU as follows:\n\n1 Words.\n\n1.1 Under Appendix AU and section 1.1 of Appendix AU.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it('is less sure with an outline', () => {
    const severity = (index = outline) => findingsIn('Under Appendix AZ.', { index, rules: [rule] })[0]!;
    expect(severity().severity).toBe('warning');
    expect(severity().message).toBe(
      'The outline of the Smart Energy Code lists no Appendix AZ, so the words may point at nothing. Check the name of the document against the Code.',
    );
    expect(findingsIn('Under Appendix AZ.', { rules: [rule] })[0]!.severity).toBe('error');
  });

  it('offers the document that has the title', () => {
    expect(fixesOf(rule, 'Appendix AZ (DCC User Interface Specification)')).toEqual([
      'Appendix AD (DCC User Interface Specification)',
    ]);
  });
});
