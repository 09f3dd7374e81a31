import { describe, expect, it } from 'vitest';
import { chooseVersion, compareVersions, isSameVersion } from './versionOrder';

describe('the order of versions', () => {
  it('goes by the numbers in them, words after numbers', () => {
    const ordered = ['5.2', '5.14', '45', '45.0', '45.0.1', '45.1', '46.0', '46.0 draft', '100.0', 'draft', 'outline'];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });

  it('keeps very long numbers apart', () => {
    expect(compareVersions(`1${'0'.repeat(30)}`, `1${'0'.repeat(29)}1`)).toBeLessThan(0);
  });

  it.each([
    ['45.0', 'v45.0', true],
    ['45.0', ' 45.0 ', true],
    ['45.0', 'Version 45.0', true],
    ['45.0', '45', false],
    ['', '', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameVersion(a, b)).toBe(same);
  });
});

describe('the version that a text is read against', () => {
  const versions = [{ version: '44.0' }, { version: '46.0' }, { version: '45.0' }];
  it.each([
    [{}, '46.0'],
    [{ baseline: '45.0' }, '45.0'],
    [{ baseline: '45.0', chosen: '44.0' }, '45.0'],
    [{ chosen: '44.0' }, '44.0'],
    [{ baseline: '43.0', chosen: '44.0' }, '44.0'],
    [{ baseline: '43.0' }, '46.0'],
    [{ chosen: 'gone' }, '46.0'],
  ])('%j: %s', (wanted, version) => {
    expect(chooseVersion(versions, wanted)?.version).toBe(version);
  });

  it('is none where there are none', () => {
    expect(chooseVersion([], { baseline: '45.0' })).toBeUndefined();
  });
});
