import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { placeholderLeft as rule } from './placeholderLeft';

describe('placeholder-left', () => {
  it.each([
    'within ⟦[●]⟧ Working Days',
    'within ⟦[TBC]⟧ Working Days',
    'the document set out in Appendix ⟦[TBC]⟧',
    'within ⟦[ ]⟧ Working Days',
    'within ⟦[x]⟧ Working Days',
    'within ⟦[XX]⟧ Working Days',
    'within ⟦XX⟧ Working Days',
    'within ⟦xx⟧ Working Days',
    'a fee of £⟦XX⟧',
    'a fee of £⟦[X]⟧',
    'by ⟦[date]⟧',
    'by ⟦[implementation date]⟧',
    'by ⟦[insert date of the release]⟧',
    'in accordance with ⟦[to be confirmed by the DCC]⟧',
    'under ⟦Error! Reference source not found.⟧ the DCC',
    'under ⟦Error! Bookmark not defined.⟧ the DCC',
    'the limit is ⟦TBC⟧',
    'the limit is ⟦??⟧',
    'the limit is ⟦????⟧ hours',
    'the limit is ● hours'.replace('●', '⟦●⟧'),
    'keep it ⟦[Drafting note: the Panel to agree]⟧ safe',
    'Section ⟦[cross-reference]⟧ applies',
    '⟦Lorem ipsum⟧ dolor',
    'on ⟦[DD/MM/YYYY]⟧',
  ])('reports %s', (words) => {
    const text = insertion(`L3.30 The DCC shall keep it ${words}.`);
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    'within 5 Working Days',
    '[No longer in use]',
    'unless [in the opinion of the Panel] it is lost',
    'and so on […] as before',
    'as [1] and [2] say',
    'in the format DD/MM/YYYY',
    'in the format XX:XX',
    'with firmware 21.7.0.XX',
    'in the form of XX characters',
    'in Charge[x] for each x',
    'with a [link](https://example.org)',
    'and an error is reported',
    'when an Error! is shown',
    'in square brackets []',
    'and asks: why?',
    'after Release XXII',
    'and the tba file',
    'by [the date of the notice]',
    '<!-- [TBC] with the DCC --> safely',
  ])('is silent about %s', (words) => {
    const text = insertion(`L3.30 The DCC shall keep it ${words}.`);
    expect(marked(rule, text)).toBe(text);
  });

  it('takes a bullet for a bullet, and looks at headings and rows', () => {
    const bullets = insertion('L3.30 The DCC shall keep:\n\n● the date; and\n\n● the name.');
    expect(marked(rule, bullets)).toBe(bullets);
    const rest = insertion('### ⟦[TBC]⟧\n\nL3.30 Words:\n\n| **Limit** | ⟦[TBC]⟧ hours |');
    expect(marked(rule, rest)).toBe(rest);
  });

  it('is milder about what a form may hold', () => {
    const severities = (words: string) =>
      findingsIn(insertion(`L3.30 Keep ${words}.`), { rules: [rule] }).map(({ severity }) => severity);
    expect(severities('[name] and [TBC]')).toEqual(['warning', 'error']);
  });

  it('leaves reasons and papers alone', () => {
    const text = '---\nmodification: MP900\n---\nThe date is [TBC].\n';
    expect(marked(rule, text)).toBe(text);
  });
});
