import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';

const KEYS = [
  'document',
  'title',
  'version',
  'outline',
  'modification',
  'stage',
  'baseline',
  'classification',
  'other',
];
const LETTERS = [...'aZ09 ,.()&\'’–/-_:#"\\[]{}|>*!%@`~?\t\r', 'Section G', 'true', 'null', '45.0', '---'];

it('says of plain lines what the YAML library says of them', () => {
  const line = fc
    .tuple(
      fc.constantFrom(...KEYS),
      fc.constantFrom(': ', ':', ':  ', ' : '),
      fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }),
      fc.boolean(),
    )
    .map(([key, colon, words, quoted]) => `${key}${colon}${quoted ? `"${words.join('')}"` : words.join('')}`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const words = lines.join('\n');
      // A comment is nothing to a reader, and makes the library read all of it.
      const { problem, ...known } = readFrontMatter(`---\n${words}\n---`);
      const { problem: other, ...read } = readFrontMatter(`---\n# about\n${words}\n---`);
      expect(known).toEqual(read);
      expect(problem === undefined).toBe(other === undefined);
    }),
    { numRuns: 2000 },
  );
});
