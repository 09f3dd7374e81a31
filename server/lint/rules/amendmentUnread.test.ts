import { describe, expect, it } from 'vitest';
import { marked } from '../testSupport';
import { amendmentUnread as rule } from './amendmentUnread';

const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;

describe('amendment-unread', () => {
  it.each([
    '⟦Please insert new Section L3.30 after Section L3.22 as follows:⟧',
    '⟦1. Insert new Section L3.30 as follows:⟧',
    '⟦- Amend Section L3.22 as follows:⟧',
    '⟦### Amend Section L3.22 as follows:⟧',
    '⟦(a) Amend Section L3.22 as follows:⟧',
    '⟦A new Section L3.30 is inserted after Section L3.22 as follows:⟧',
    '⟦After Section L3.22 insert:⟧',
    '⟦Section L3.22 (Deletion from the Repository) is amended as follows:⟧',
    '⟦INSERT new Section L3.30 as follows:⟧',
    '⟦Include a new Section L3.30 as follows:⟧',
  ])('reports %s', (text) => {
    expect(marked(rule, draft(text, 'The User shall keep each record.'))).toBe(
      draft(text, 'The User shall keep each record.'),
    );
  });

  it.each([
    'Amend Section L3.22 as follows:',
    '**Amend Section L3.22 as follows:**',
    '*Insert new Section L3.30 after Section L3.22 as follows:*',
    'Add new Section L3.30 after Section L3.22 as follows.',
    'Delete Section L3.22.',
    'This proposal would add a clause to Section L3 that deals with the following:',
    'Delete the record that Section L3.22 describes, and tell the User.',
    'L3.30 Each User shall, under Section L3.22, do the following:',
    'Add a definition to help the reader:',
  ])('is silent about %s', (text) => {
    expect(marked(rule, draft(text, 'L3.30 The User shall keep each record.'))).toBe(
      draft(text, 'L3.30 The User shall keep each record.'),
    );
  });

  it('is silent about papers and the Code', () => {
    expect(marked(rule, 'Please insert Section L3.30 as follows:\n')).not.toContain('⟦');
  });
});
