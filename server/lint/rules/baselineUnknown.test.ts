import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, marked } from '../testSupport';
import { baselineUnknown as rule } from './baselineUnknown';

const paper = (...lines: string[]) => `---\nmodification: MP900\n${lines.join('\n')}\n---\nDelete Section L3.22.\n`;

describe('baseline-unknown', () => {
  it.each([
    ['a version that is not there', paper('baseline: ⟦"43.0"⟧')],
    ['one in words', paper('baseline: ⟦draft⟧')],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    ['one that is there', paper('baseline: "44.0"')],
    ['one that is there, written in another way', paper('baseline: v44.0')],
    ['none', paper('title: Words')],
    ['front matter that cannot be read', paper('baseline: "43.0')],
  ])('is silent about %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it('says which versions are there and what to do, and offers the one in use', () => {
    const text = paper('baseline: "43.0"');
    const [finding] = findingsIn(text, { rules: [rule] });
    expect(finding!.severity).toBe('information');
    expect(finding!.message).toBe(
      'Version 43.0 of the Code is not here, so this modification is read against 45.0. The versions here: 44.0, 45.0. Import 43.0, or write one of these as the baseline.',
    );
    expect(fixesOf(rule, text)).toEqual([paper('baseline: "45.0"')]);
  });
});
