import { describe, expect, it } from 'vitest';
import { type Line, rolesOf } from './roles';

/** `label|text` with a look before it: `**` bold, `_` italic, `# ` to `#### ` the outline level that its style gives. */
function line(written: string): Line | undefined {
  if (written === '---') return undefined;
  const [, marks, label, text] = /^((?:#+ )?(?:\*\*|_|T )?)(?:([^|]*)\|)?(.*)$/.exec(written)!;
  const outline = /#+/.exec(marks!)?.[0].length;
  return {
    text: text!,
    label: label ?? '',
    styles: marks!.endsWith('T ') ? ['title', 'normal'] : ['normal'],
    outline: outline === undefined ? undefined : outline - 1,
    bold: marks!.endsWith('**'),
    setOff: /(?:\*\*|_)$/.test(marks!),
  };
}

const roles = (...lines: readonly string[]): readonly string[] =>
  rolesOf(lines.map(line), new Set(['contracts that must be kept'])).map(
    ({ role, headingLevel }) => `${role}${headingLevel || ''}`,
  );

describe('the role of a paragraph', () => {
  it.each([
    ['a heading by its style', ['# L3|Lighting', 'L3.1|Each Keeper shall light its lamps.'], 'heading1 text'],
    [
      'a provision in a heading style',
      ['## L3.1|Each Keeper shall light its lamps at dusk', 'L3.2|Text.'],
      'text text',
    ],
    ['a list item in a heading style', ['### (a)|Devices', '### (b)|Lamps'], 'text text'],
    ['a heading that the contents pages name', ['## 4.2|Contracts that must be kept'], 'heading2'],
    ['a dead group, a dead clause', ['# D4|Not Used', '## D5.1|Not Used'], 'heading1 text'],
    ['an italic sub-heading over a clause', ['_Lighting at dusk', 'L3.1|Each Keeper shall light.'], 'heading2 text'],
    [
      'a bold one over a clause whose number is typed',
      ['**Lighting at dusk', 'L3.1 Each Keeper shall light.'],
      'heading2 text',
    ],
    [
      'below the level of the last heading',
      ['## 4.2|Keeping', '_Registers', '4.2.1|Each Keeper.'],
      'heading2 heading3 text',
    ],
    [
      'a sub-heading over another',
      ['# L3|Lighting', '**Lamps', '_Oil lamps', 'L3.1|Each.'],
      'heading1 heading2 heading2 text',
    ],
    ['a bold term over its meaning', ['L1.1|In this Section:', '**Lamp', 'means a light.'], 'text text text'],
    ['a bold term over its paragraphs', ['L1.1|In this Section:', '**Lamp', '(a)|a light;'], 'text text text'],
    ['a sentence in italics', ['L1.1|One.', '_This paragraph is a note.', 'L1.2|Two.'], 'text text text'],
    ['an italic line over a table', ['L1.1|One.', '_Fees', '---', 'L1.2|Two.'], 'text text text text'],
    ['a heading in bold with a typed number', ['**4 Keeping', '4.1 Each Keeper shall.'], 'heading1 text'],
    ['a group that is only numbered', ['M1|Register', 'M1.1|The Council shall keep it.'], 'heading1 text'],
    ['the title by its style', ['T Section L', '# L1|Lighting'], 'title heading1'],
    [
      'the title in bold before the first group',
      ['**SECTION L', '**LANTERNS', '**L1|Lighting', 'L1.1|Text.'],
      'title title heading1 text',
    ],
    ['a sub-heading before the first clause', ['_Lighting', 'L1.1|Each Keeper.'], 'heading2 text'],
  ])('%s', (_, lines, expected) => {
    expect(roles(...lines).join(' ')).toBe(expected);
  });
});
