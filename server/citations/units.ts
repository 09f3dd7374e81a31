import type { Unit } from './expression';

/** Every spelling of a unit word. Plain words, no classes: V8 then matches them as one tree. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...spellings('section', 'section', 'sections', 'Section', 'Sections', 'SECTION', 'SECTIONS'),
  ...spellings('clause', 'clause', 'clauses', 'Clause', 'Clauses'),
  ...spellings('paragraph', 'paragraph', 'paragraphs', 'Paragraph', 'Paragraphs', 'para', 'paras', 'Para', 'Paras'),
  ...['sub', 'Sub', 'sub-', 'Sub-'].flatMap((sub) =>
    spellings('paragraph', `${sub}paragraph`, `${sub}paragraphs`, `${sub}Paragraph`, `${sub}Paragraphs`),
  ),
  ...spellings('part', 'part', 'parts', 'Part', 'Parts'),
  ...spellings('appendix', 'appendix', 'appendices', 'Appendix', 'Appendices', 'APPENDIX'),
  ...spellings('schedule', 'schedule', 'schedules', 'Schedule', 'Schedules', 'SCHEDULE'),
  ...spellings('condition', 'condition', 'conditions', 'Condition', 'Conditions'),
  ...spellings('article', 'article', 'articles', 'Article', 'Articles'),
  ...spellings('regulation', 'regulation', 'regulations', 'Regulation', 'Regulations'),
]);

function spellings(unit: Unit, ...words: string[]): [string, Unit][] {
  return words.map((word) => [word, unit]);
}
