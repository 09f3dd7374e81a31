import { expect, it } from 'vitest';
import { readText } from '../text/readText';
import { withoutTypedContents } from './typedContents';
import { plainWords } from './words';

const left = (text: string) => {
  const { parts, contents } = withoutTypedContents(readText(text, 'plaintext').after);
  const words = parts.map((part) => (part.kind === 'paragraph' ? `${part.label} ${plainWords(part)}`.trim() : ''));
  return [words.join(' / '), contents.map(({ label, title }) => `${label} ${title}`.trim()).join(' / ')];
};

it('a contents page that was typed is no text', () => {
  expect(
    left(
      'Contents\n\nG1. BASIS 2\n\nG2. SYSTEMS ........ 14\n\nG1. BASIS\n\nG1.1 Words.\n\nG2. SYSTEMS\n\nG2.1 Words.',
    ),
  ).toEqual(['G1. BASIS / G1.1 Words. / G2. SYSTEMS / G2.1 Words.', 'G1. BASIS / G2. SYSTEMS']);
});

it('clauses below that word stay', () => {
  const text = 'Contents\n\nG1.1 The box holds 12\n\nG1.2 Words.';
  expect(left(text)).toEqual(['Contents / G1.1 The box holds 12 / G1.2 Words.', '']);
});
