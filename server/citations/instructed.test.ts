import { describe, expect, it } from 'vitest';
import { readDocument } from '../corpus/read';
import { wholeTarget } from './instructed';

const targetOf = (instruction: string) => {
  const document = readDocument('file:///a.sec', `---\nmodification: MP900\n---\n${instruction}\n`, 'sec');
  return document.amendments[0] && wholeTarget(document, document.amendments[0]);
};

describe('the provision that an instruction is about as a whole', () => {
  it.each([
    ['Delete Section L3.24.', 'L3.24'],
    ['Delete Section L3.24(a) (Deletion).', 'L3.24(a)'],
    ['Omit paragraph (b) of Section L3.24.', 'L3.24(b)'],
    ['Delete section 4.2 of Appendix L.', 'Appendix L 4.2'],
    ['Remove Section L3.24(a) in its entirety.', 'L3.24(a)'],
    ['Delete Section L3.', 'L3'],
    ['Delete Schedule 4.', 'Schedule 4'],
    ['Delete Section L3.24 as follows:', 'L3.24'],
    ['Insert new Section L3.30 after Section L3.22 as follows:', 'L3.30'],
    ['Insert new Appendix L, section 4.2A(a) as follows:', 'Appendix L 4.2A(a)'],
    ['Insert new section 4.2A of Appendix L as follows:', 'Appendix L 4.2A'],
    ['Insert a new paragraph (c) in Section L3.22 as follows:', 'L3.22(c)'],
  ])('is read from %s', (instruction, address) => {
    expect(targetOf(instruction)).toBe(address);
  });

  it.each([
    'Delete the second sentence of Section L3.24.',
    'Delete the heading of Section L3.24.',
    'Delete Section L3.24 and insert the following:',
    'Delete Section L3.24 heading.',
    'Insert after Section L3.22 the following new Section:',
    'Insert new text in Section L3.22 as follows:',
    'Add the following words at the end of Section L3.22:',
  ])('is not read from %s', (instruction) => {
    expect(targetOf(instruction)).toBeUndefined();
  });
});
