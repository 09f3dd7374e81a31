import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, marked } from '../testSupport';
import { citationBrokenByChange as rule } from './citationBrokenByChange';

const documents = [
  {
    id: 'Section G',
    title: 'Security',
    text: `## G3 Duties

G3.17 Each User shall:
  (a) notify the manufacturer of the Device;
  (b) record each notice that it gives; and
  (c) keep the records for seven years.

G3.18 A User acts under Section G3.17(b) and Section G3.19.

G3.19 Words.

G3.20 Not used.
`,
  },
  {
    id: 'Section H',
    title: 'Services',
    text: `## H1 Entry

H1.1 A record made under Section G3.17(b) is kept.

H1.2 Sections G3.17 to G3.19 apply.

H1.3 The DCC acts under section 2.1 of Appendix D.

H1.4 Under Section G3.20.
`,
  },
  { id: 'Appendix D', title: 'Procedures', text: '2.1 Words.\n\n2.2 As section 2.1 says.\n' },
];
const index = CodeIndex.of(makeCode(documents));
const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;
const clause = (...items: string[]) =>
  `G3.17 Each User shall:\n${items.map((item, i) => `(${'abcd'[i]}) ${item}`).join('\n')}`;
const a = 'notify the manufacturer of the Device;';
const b = 'record each notice that it gives; and';
const c = 'keep the records for seven years.';
const messages = (text: string) => findingsIn(text, { index, rules: [rule] }).map(({ message }) => message);

describe('citation-broken-by-change', () => {
  it.each([
    ['a clause is deleted', draft('Delete Section ⟦G3.19⟧.')],
    ['a paragraph is deleted', draft('Delete Section ⟦G3.17(b)⟧.')],
    ['a paragraph is deleted in other words', draft('Omit paragraph ⟦(b) of Section G3.17⟧.')],
    ['a group is deleted', draft('Delete Section ⟦G3⟧.')],
    ['a provision of an Appendix is deleted', draft('Delete section ⟦2.1 of Appendix D⟧.')],
    [
      'a clause is written anew without a paragraph',
      draft('Amend Section ⟦G3.17⟧ as follows:', clause('notify the Panel.')),
    ],
    ['a clause is left unused', draft('Amend Section ⟦G3.19⟧ as follows:', 'G3.19 Not used.')],
    ['a paragraph gets another letter', draft('Amend Section ⟦G3.17⟧ as follows:', clause(a, 'tell the Panel;', b, c))],
    [
      'a clause is deleted and another changed',
      draft('Delete Section ⟦G3.19⟧.', 'Amend Section H1.1 as follows:', 'H1.1 Words.'),
    ],
    [
      'only a group around what cites is spoken of',
      draft('Delete Section ⟦G3.19⟧.', 'Amend Section H1 as follows:', 'H1.1 Words.'),
    ],
  ])('reports that %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    ['nothing cites it', draft('Delete Section G3.17(c).')],
    [
      'what cites it is deleted too',
      draft('Delete section 2.1 of Appendix D.', 'Delete Section H1.3.', 'Delete section 2.2 of Appendix D.'),
    ],
    [
      'what cites it is written anew',
      draft(
        'Delete Section G3.19.',
        'Amend Section G3.18 as follows:',
        'G3.18 Words.',
        'In Section H1.2, for “G3.19” substitute “G3.18”.',
      ),
    ],
    [
      'the number is inserted anew',
      draft('Delete Section G3.19.', 'Insert new Section G3.19 as follows:', 'G3.19 Words.'),
    ],
    ['it was not used before', draft('Delete Section G3.20.')],
    ['only some words go', draft('Delete the second sentence of Section G3.19.')],
    [
      'the paragraphs keep their letters',
      draft('Amend Section G3.17 as follows:', clause(a, 'record each notice; and', c)),
    ],
    ['a new paragraph comes at the end', draft('Amend Section G3.17 as follows:', clause(a, b, c, 'tell the Panel.'))],
    [
      'only a part of the clause is shown',
      draft('Amend Section G3.17(a) as follows:', 'G3.17 Each User shall:\n(a) notify the Panel;'),
    ],
    [
      'paragraphs are left out with dots',
      draft('Amend Section G3.17 as follows:', `G3.17 Each User shall:\n(a) ${a}\n…`),
    ],
    ['it passes over it in a range only', draft('Delete Section G3.18.')],
    [
      'it is what the modification itself cites',
      draft('Delete Section G3.17(c).', 'Insert new Section H1.5 as follows:', 'H1.5 Under Section G3.17(c).'),
    ],
  ])('is silent when %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('names what still cites it, and where', () => {
    const [found] = findingsIn(draft('Delete Section G3.17(b).'), { index, rules: [rule] });
    expect(found!.message).toBe(
      'Section G3.18 and 1 other provision still cite Section G3.17(b), which this modification takes away, so those words will point at nothing. Change those provisions too, or keep Section G3.17(b).',
    );
    expect(found!.related!.map(({ uri, message }) => [uri, message])).toEqual([
      ['file:///code/section-g.sec', 'Section G3.18 cites it here.'],
      ['file:///code/section-h.sec', 'Section H1.1 cites it here.'],
    ]);
  });

  it('says where the words are now', () => {
    const text = draft('Amend Section G3.17 as follows:', clause(a, 'tell the Panel;', b, c));
    expect(messages(text)[0]).toContain(
      'cite Section G3.17(b), whose words this modification moves to Section G3.17(c)',
    );
    expect(findingsIn(text, { index, rules: [rule] })[0]!.severity).toBe('warning');
  });

  it('reports a number once, however it is taken away', () => {
    expect(messages(draft('Delete Section G3.19.', 'Delete Section G3.19.'))).toHaveLength(1);
  });

  it('has nothing to say of a text of the Code', () => {
    expect(findingsIn('H1.1 Delete Section G3.19.\n', { index, id: 'Section H', rules: [rule] })).toEqual([]);
  });
});
