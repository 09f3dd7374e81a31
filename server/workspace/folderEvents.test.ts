import { describe, expect, it } from 'vitest';
import { folderPattern, foldersBetween, isInside } from './folderEvents';

describe('folders that are watched', () => {
  it('are those between the workspace folder and its files', () => {
    const files = ['file:///w/a/b/x.sec', 'file:///w/a/y.sec', 'file:///w/z.sec', 'file:///other/c/d.sec'];
    expect([...foldersBetween('file:///w', files)]).toEqual(['file:///w/a/b', 'file:///w/a']);
  });

  it('are named in one pattern, without the signs that a pattern reads', () => {
    expect(folderPattern([])).toBe('**/sec-corpus');
    expect(folderPattern(['file:///w/a%20b', 'file:///w/x/a%20b', 'file:///w/%7Bc%2Cd%7D'])).toBe(
      '**/{?c?d?,a b,sec-corpus}',
    );
    expect(folderPattern(Array.from({ length: 400 }, (_, i) => `file:///w/${i}`))).toBe('**/*');
  });

  it('hold what lies beneath them, not what begins with their name', () => {
    expect(isInside('file:///w/a/b', 'file:///w/a')).toBe(true);
    expect(isInside('file:///w/ab', 'file:///w/a')).toBe(false);
  });
});
