import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { definitionOutOfOrder as rule } from './definitionOutOfOrder';

const entries = (...terms: string[]) =>
  insertion(
    `L3.30 For the purposes of this Section L3:\n\n${terms
      .map((term) => `“${term}” means a part of a Device.`)
      .join('\n\n')}`,
  );
const rows = (...terms: string[]) =>
  insertion(
    `L3.30 For the purposes of this Section L3:\n\n| Term | Meaning |\n| --- | --- |\n${terms
      .map(
        (term) =>
          `| ${term.includes('⟦') ? `**⟦${term.slice(1, -1)}⟧**` : `**${term}**`} | means a part of a Device. |`,
      )
      .join('\n')}`,
  );

describe('definition-out-of-order', () => {
  it.each([
    ['one that comes too late', entries('Anchor', 'Cover', 'Dial', 'Engine', '⟦Bracket⟧')],
    ['one that comes too early', entries('⟦Yoke⟧', 'Anchor', 'Bracket', 'Cover', 'Dial')],
    ['one in the middle', entries('Anchor', 'Bracket', '⟦Yoke⟧', 'Cover', 'Dial', 'Engine')],
    ['rows', rows('Anchor', 'Cover', 'Dial', 'Engine', '⟦Bracket⟧')],
    ['two', entries('⟦Yoke⟧', 'Anchor', 'Bracket', 'Cover', 'Dial', 'Engine', 'Flange', '⟦Bell⟧')],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    ['a list in order', entries('Anchor', 'Bracket', 'Cover', 'Dial', 'Engine')],
    ['a list word by word', entries('Device Key', 'Device Yoke', 'Devices', 'Engine', 'Engine Key')],
    ['a list letter by letter', entries('Device Key', 'Devices', 'Device Yoke', 'Engine', 'Enginekey')],
    ['capitals, hyphens and articles', entries('anchor', 'The Bracket', 'Co-ver', 'Cover', 'Dial')],
    ['a short list', entries('Yoke', 'Anchor', 'Bracket', 'Cover')],
    ['a list that follows no alphabet', entries('Yoke', 'Anchor', 'Dial', 'Bracket', 'Xylophone', 'Cover')],
    [
      'two lists',
      insertion(
        `L3.30 In this Section L3:\n\n${['Xenon', 'Yoke', 'Zinc'].map((term) => `“${term}” means a part.`).join('\n\n')}\n\nL3.31 In this Section L3:\n\n${['Anchor', 'Bell', 'Cover'].map((term) => `“${term}” means a part.`).join('\n\n')}`,
      ),
    ],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it('names the place', () => {
    const said = (...terms: string[]) => findingsIn(entries(...terms), { rules: [rule] }).map(({ message }) => message);
    expect(said('Anchor', 'Cover', 'Dial', 'Engine', 'Bracket')).toEqual([
      '“Bracket” stands out of alphabetical order, so a reader may take it to be undefined. Move it to its place, between “Anchor” and “Cover”.',
    ]);
    expect(said('Yoke', 'Anchor', 'Bracket', 'Cover', 'Dial')[0]).toContain('its place, after “Dial”.');
    expect(said('Bell', 'Cover', 'Dial', 'Engine', 'Anchor')[0]).toContain('its place, before “Bell”.');
  });

  it('takes one who adds to a list of the Code at his word', () => {
    const text =
      '---\nmodification: MP900\n---\nAdd the following definitions to Section A1:\n\n**Yoke** means a part.\n\n**Anchor** means a part.\n';
    expect(marked(rule, text)).toBe(text);
  });
});
