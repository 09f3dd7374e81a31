import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testSupport';
import { frontMatterUnreadable } from './frontMatterUnreadable';

const messages = (text: string) =>
  findingsIn(text, { rules: [frontMatterUnreadable] }).map(({ message, span }) => `${span.start} ${message}`);

describe('front-matter-unreadable', () => {
  it.each([
    [
      'a quote that nothing closes',
      '---\nmodification: MP900\ntitle: "Words\n---\n\nWords.\n',
      /^0 This front matter is not valid YAML/,
    ],
    ['a bracket that nothing closes', '---\ntitle: [Words\n---\n', /not valid YAML.*\(parser: .*\)\.$/],
    ['no line that closes it', '---\nmodification: MP900\n\nWords.\n', /^0 This front matter is never closed/],
    ['the same in a file from Windows', '---\r\n\r\nmodification: MP900\r\nWords.\r\n', /never closed/],
  ])('reports %s', (_, text, message) => {
    expect(messages(text)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['front matter', '---\nmodification: MP900\n---\nWords.\n'],
    ['empty front matter', '---\n---\nWords.\n'],
    ['a rule across the page', '---\nWords that follow: a list.\n'],
    ['a rule across the page and a note', '---\nNote: words.\n'],
    ['a rule across the page and nothing', '---\n'],
    ['a text without any', 'modification: MP900\n'],
  ])('is silent about %s', (_, text) => {
    expect(messages(text)).toEqual([]);
  });
});
