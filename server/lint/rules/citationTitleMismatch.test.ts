import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked, outline } from '../testSupport';
import { citationTitleMismatch as rule } from './citationTitleMismatch';

describe('citation-title-mismatch', () => {
  it.each([
    'Section ⟦G3.9 (Manufacturers: Duty to Notify and Be Notified)⟧',
    'Section ⟦L3 (The SMKI Repository Service)⟧',
    '⟦Section G (DCC Services)⟧',
    '⟦Appendix L (DCC User Interface Specification)⟧',
    'Section ⟦G4.1 (Security Incidents)⟧',
    'Sections G3.9 and ⟦L3.22 (Organisational Security)⟧',
  ])('reports %s', (text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    ['a clause with its sub-heading', 'Section G3.17 (Manufacturers: Duty to Notify and Be Notified)'],
    ['another spelling', 'Section G3.17 (the Manufacturers – duty to notify & be notified)'],
    ['a line break', 'Section G3.9 (Security\nIncidents)'],
    ['singular for plural', 'Section G3.9 (Security Incident)'],
    ['a clause with the title of its group', 'Section G3.17 (System Security: Obligations on Users)'],
    ['a group', 'Section G3 (System Security – Obligations on Users)'],
    ['a Section', 'Section G (Security)'],
    ['a document by its short name', 'Appendix AD (DUIS)'],
    ['a document by its title', 'Appendix AD (the DCC User Interface Specification)'],
    ['a clause without a sub-heading', 'Section G4.1 (Organisational Security)'],
    ['an unverified title', 'Section M8 (Dispute Resolution) and Section M8.1 (Quorum) and Section M (Other)'],
    ['a range that a title fits at one end', 'Sections G3.9 to G3.17 (Security Incidents)'],
    ['a missing target', 'Section G3.99 (Nothing)'],
    ['a spent target', 'Section G3.13 (Nothing)'],
    ['an explanation', 'Section G3.17 (As amended by this modification) and Section G3.9 (Version 2 of which applies)'],
    ["the Appendix's title after a section of it", 'section 4.2.1.3 of Appendix L (SMKI Recovery Procedure)'],
    ['a definition', 'Section G3.9 (the "Incident Duty")'],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it('does not hold a missing sub-heading against a clause of an outline', () => {
    expect(findingsIn('Section G4.1 (Physical Location)', { index: outline, rules: [rule] })).toEqual([]);
    expect(findingsIn('Section G3.9 (Physical Location)', { index: outline, rules: [rule] })).toHaveLength(1);
  });

  it('accepts the title that the modification itself writes', () => {
    const text = insertion(
      '### Deletion of Records\n\nL3.30 Words.\n\nL3.31 Under Section L3.30 (Deletion of Records).',
    );
    expect(marked(rule, text)).toBe(text);
  });

  it('offers the right title, and the provision that the title belongs to', () => {
    expect(fixesOf(rule, 'Section G3.17(a) (Security Incidents)')).toEqual([
      'Section G3.17(a) (Manufacturers: Duty to Notify and Be Notified)',
      'Section G3.9 (Security Incidents)',
    ]);
    expect(fixesOf(rule, 'Appendix L (DUIS Interface)')).toEqual(['Appendix L (SMKI Recovery Procedure)']);
    expect(fixesOf(rule, 'Section L (Security)')).toEqual(['Section L (Key Infrastructure)', 'Section G (Security)']);
  });

  it('names both titles', () => {
    const [found] = findingsIn('Section G3.17 (Security Incidents)', { rules: [rule] });
    expect(found!.message).toBe(
      'Section G3.17 is headed “Manufacturers: Duty to Notify and Be Notified”, not “Security Incidents”, so one reader may follow the number and another the title. Change whichever is wrong. “Security Incidents” belongs to Section G3.9.',
    );
  });
});
