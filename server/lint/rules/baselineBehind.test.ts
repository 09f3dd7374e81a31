import { describe, expect, it } from 'vitest';
import type { VersionsAtHand } from '../../versions/later';
import { findingsIn, fixesOf } from '../testSupport';
import { baselineBehind as rule } from './baselineBehind';

const paper = (baseline: string, ...instructions: string[]) =>
  `---\nmodification: MP900\nbaseline: "${baseline}"\n---\n${instructions.join('\n\n')}\n`;
const versions = (changesOf: VersionsAtHand['changesOf'], rest: Partial<VersionsAtHand> = {}): VersionsAtHand => ({
  present: ['44.0', '45.0', '46.0'],
  used: '44.0',
  newest: '46.0',
  reading: false,
  changesOf,
  definitionChangesOf: () => [],
  ...rest,
});
const told = (text: string, at: VersionsAtHand) =>
  findingsIn(text, { rules: [rule], versions: at }).map(({ severity, message }) => `${severity}: ${message}`);

describe('baseline-behind', () => {
  it('names what has changed since', () => {
    const at = versions((address) =>
      address === 'L3.22'
        ? [{ version: '46.0', fate: 'reworded' }]
        : address === 'G3.18'
          ? [
              { version: '45.0', fate: 'reworded' },
              { version: '46.0', fate: 'movedTo', other: 'G3.19' },
            ]
          : [],
    );
    const text = paper(
      '44.0',
      'Delete Section L3.22.',
      'Amend Section G3.18 as follows:\n\nG3.18 Words.',
      'Amend Section G3.20 as follows:\n\nG3.20 Words.',
    );
    expect(told(text, at)).toEqual([
      'warning: The baseline of this modification is 44.0, and 46.0 is the newest version here. Section L3.22 was reworded in 46.0; Section G3.18 was reworded in 45.0 and moved to G3.19 in 46.0. Compare the versions, bring the legal text into line, and write 46.0 as the baseline.',
    ]);
  });

  it('looks at the provisions that are set out under an instruction about a whole group', () => {
    const text = paper('44.0', 'Amend Section G3 as follows:\n\nG3.18 Words.\n\nG3.19 Words.');
    const at = versions((address) => (address === 'G3.19' ? [{ version: '46.0', fate: 'notUsed' }] : []));
    expect(told(text, at)[0]).toContain('Section G3.19 was made not used in 46.0');
  });

  it('looks at definitions that it amends', () => {
    const text = paper(
      '44.0',
      'Amend the definition of "Party" in Section A1 as follows:\n\n**Party** means a person.',
    );
    const at = versions(() => [], {
      definitionChangesOf: (term, document) =>
        term === 'Party' && document === 'Section A' ? [{ version: '45.0', fate: 'reworded' }] : [],
    });
    expect(told(text, at)[0]).toMatch(/^warning: .*The definition of “Party” was reworded in 45\.0\./);
  });

  it('is information when nothing that it touches has changed, and then offers the newest version', () => {
    const text = paper('44.0', 'Delete Section L3.22.');
    const at = versions(() => []);
    expect(told(text, at)[0]).toMatch(/^information: .*None of the provisions that it touches has changed since/);
    expect(fixesOf(rule, text, { versions: at })).toEqual([paper('46.0', 'Delete Section L3.22.')]);
  });

  it('says so when it cannot be told', () => {
    expect(
      told(
        paper('44.0', 'Delete Section L3.22.'),
        versions(() => undefined),
      )[0],
    ).toMatch(/^information: .*cannot be told from the versions here/);
  });

  it.each([
    ['the newest baseline', paper('46.0', 'Delete Section L3.22.'), versions(() => [], { used: '46.0' })],
    ['a baseline that is not there', paper('43.0', 'Delete Section L3.22.'), versions(() => [], { used: '45.0' })],
    [
      'versions that are still being read',
      paper('44.0', 'Delete Section L3.22.'),
      versions(() => [], { reading: true }),
    ],
  ])('is silent about %s', (_, text, at) => {
    expect(told(text, at)).toEqual([]);
  });
});
