import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, marked } from '../testSupport';
import { titleStale as rule } from './titleStale';

const index = CodeIndex.of(
  makeCode([
    {
      id: 'Section G',
      text: `## G3 Duties of Users

### Notices

G3.17 Words.

G3.18 Words.

### Records

G3.19 Words.

## G4 Duties of the DCC

G4.1 Words.
`,
    },
    {
      id: 'Section H',
      text: `## H1 Entry

H1.1 As Section G3.17 (Notices) says.

H1.2 As Section G3.18 (Notices) says.

H1.3 As Section G3 (Duties of Users) says.

H1.4 As Section G3.19 (Records) and Section G4.1 (Duties of the DCC) say.
`,
    },
  ]),
);
const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;

describe('title-stale', () => {
  it.each([
    ['a sub-heading', draft('Amend Section G3.17 as follows:', '### ⟦Messages⟧', 'G3.17 Words.')],
    [
      'a group’s heading',
      draft('Amend Section G3 as follows:', '## G3 ⟦What Users Do⟧', '### Notices', 'G3.17 Words.'),
    ],
    [
      'a group’s heading that its clauses carry',
      draft('Amend Section G4 as follows:', '## G4 ⟦What the DCC Does⟧', 'G4.1 Words.'),
    ],
    [
      'a sub-heading over two clauses, once',
      draft('Amend Section G3 as follows:', '## G3 Duties of Users', '### ⟦Messages⟧', 'G3.17 Words.', 'G3.18 Words.'),
    ],
    [
      'a title that only the draft carries',
      draft(
        'Amend Section G3.19 as follows:',
        '### ⟦Files⟧',
        'G3.19 See Section G3.19 (Records).',
        'Amend Section H1.4 as follows:',
        'H1.4 Words.',
      ),
    ],
    [
      'a title in the new form of what cites it',
      draft(
        'Amend Section G3.19 as follows:',
        '### ⟦Files⟧',
        'G3.19 Words.',
        'Amend Section H1.4 as follows:',
        'H1.4 As Section G3.19 (Records) says.',
      ),
    ],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    ['the heading as it was', draft('Amend Section G3.17 as follows:', '### Notices', 'G3.17 Words.')],
    ['the heading in other capitals', draft('Amend Section G3.17 as follows:', '### NOTICES', 'G3.17 Words.')],
    [
      'a heading that nothing cites after the change',
      draft(
        'Amend Section G3.19 as follows:',
        '### Files',
        'G3.19 Words.',
        'Amend Section H1.4 as follows:',
        'H1.4 As Section G3.19 (Files) says.',
      ),
    ],
    ['a new clause', draft('Insert new Section G3.18A as follows:', '### Files', 'G3.18A Words.')],
    ['a clause without a heading', draft('Amend Section G3.17 as follows:', 'G3.17 Words.')],
    ['prose', draft('### Messages', 'As Section G3.17 (Notices) says.')],
  ])('is silent about %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('names the places, and puts the draft’s own right', () => {
    const text = (title: string) =>
      draft('Amend Section G3.17 as follows:', '### Messages', `G3.17 See Section G3.18 (${title}).`);
    const [found] = findingsIn(text('Notices'), { index, rules: [rule] });
    expect(found!.message).toBe(
      'The heading of Section G3.17 was “Notices”, and Section H1.1 and 1 other provision still cite it by that title, so number and title will not fit. Change the title there too.',
    );
    expect(found!.related!.map(({ message }) => message)).toEqual([
      'Section G3.17 has the old title.',
      'Section H1.1 has the old title.',
      'Section H1.2 has the old title.',
    ]);
    expect(fixesOf(rule, text('Notices'), { index })).toEqual([text('Messages')]);
  });
});
