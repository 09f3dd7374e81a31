import { describe, expect, it } from 'vitest';
import { contentsEntry, endsWithPage } from './contents';

describe('an entry of a contents page', () => {
  it.each([
    ['L1\tSMKI Document Set\t12', 'L1', 'SMKI Document Set'],
    ['4.2\tKeeping lamps\tiv', '4.2', 'Keeping lamps'],
    ['1.\tIntroduction\t- 3 -', '1.', 'Introduction'],
    ['Schedule 4\tKeepers\t7', 'Schedule 4', 'Keepers'],
    ['Keeping lamps\t12', '', 'Keeping lamps'],
    ['L1 Lighting ........ 12', 'L1', 'Lighting'],
    ['Part 2 Keeping lamps\t3', 'Part 2', 'Keeping lamps'],
    ['A Keeper in doubt\t3', '', 'A Keeper in doubt'],
    ['L3\tLighting in 2026\t12', 'L3', 'Lighting in 2026'],
  ])('%s', (text, label, title) => {
    expect(contentsEntry(text)).toEqual({ label, title });
    expect(endsWithPage(text)).toBe(true);
  });

  it.each(['Contents', 'TABLE OF CONTENTS', '', '  '])('"%s" is none', (text) => {
    expect(contentsEntry(text)).toBeUndefined();
  });

  it.each(['Each Keeper shall light 12 lamps', 'L3.1\tEach Keeper shall light its lamps.'])(
    '"%s" ends with no page',
    (text) => {
      expect(endsWithPage(text)).toBe(false);
    },
  );
});
