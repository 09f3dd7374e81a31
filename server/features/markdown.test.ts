import { expect, it } from 'vitest';
import { asMessage } from './markdown';

it.each([
  ['“Party” is a defined term already (Section A1.1).', '“Party” is a defined term already (Section A1.1).'],
  ['Look for “[Free](command:quit)”.', 'Look for “[Free] (command:quit)”.'],
  ['[a]](https://x.example)', '[a]] (https://x.example)'],
])('a message box finds no link: %s', (words, shown) => {
  expect(asMessage(words)).toBe(shown);
});
