import { describe, expect, it } from 'vitest';
import { lanternDocuments } from '../../../test/office/lantern';
import { outlineOf } from '../../../test/office/outlineOf';
import { readDocument } from '../../corpus/read';
import { importedOf } from '../text/readText';
import type { ImportedParagraph, ImportedPart } from './imported';
import { writeSec } from './writeSec';

const documents = lanternDocuments();

const write = (parts: readonly ImportedPart[], id = 'Section G', title = 'Security') =>
  writeSec(
    { parts, furniture: [], propertiesTitle: '', contents: [], losses: [] },
    { id, title, version: '', by: '' },
    '',
  ).text.replace(/^---\n[\s\S]*?\n---\n# .*\n\n?/, '');

/** A paragraph as `role label | words`, set in by two blanks a depth, `**bold**` marked. */
function parts(picture: string): ImportedPart[] {
  return picture
    .split('\n')
    .filter((line) => line.trim())
    .map((line): ImportedParagraph => {
      const [, blanks = '', mark = '', label = '', words = ''] = /^( *)(#*)([^|]*)\|(.*)$/.exec(line)!;
      return {
        kind: 'paragraph',
        role: mark ? 'heading' : 'text',
        headingLevel: mark.length,
        label: label.trim(),
        labelFrom: label.trim() ? 'computed' : 'none',
        depth: blanks.length / 2,
        runs: words
          .trim()
          .split('**')
          .map((text, i) => ({ text, bold: i % 2 === 1 })),
      };
    });
}

describe('an imported document as .sec', () => {
  it.each(documents.map((document) => [document.id!, document] as const))(
    'has the provisions, titles and definitions of the file: %s',
    (id, document) => {
      const { text } = writeSec(importedOf(document), { id, title: document.title, version: '3.0', by: '' }, 'a test');
      expect(outlineOf(readDocument(document.uri, text, 'sec', id))).toEqual(outlineOf(document));
    },
  );

  it('sets lists in by their labels where files measure depth in their own way', () => {
    expect(
      write(
        parts(`
#G3 | System Security
  ## | Duty to Notify
  G3.17 | A User shall:
(a) | notify the Manufacturer; and
(b) | take steps:
  (i) | to mend it; or
  (ii) | to switch it off:
    (A) | at once; and
(c) | keep a record.
  G3.18 | Not used.`),
      ),
    ).toBe(`## G3 System Security

### Duty to Notify

G3.17 A User shall:
  (a) notify the Manufacturer; and
  (b) take steps:
    (i) to mend it; or
    (ii) to switch it off:
      (A) at once; and
  (c) keep a record.

G3.18 Not used.
`);
  });

  it('keeps a clause that is set in the style of a heading a clause', () => {
    expect(write(parts('#G3 | Security\n##G3.1 | Each User shall ensure that its User Systems are secure.'))).toBe(
      '## G3 Security\n\nG3.1 Each User shall ensure that its User Systems are secure.\n',
    );
  });

  it('makes harmless what the words would mean by accident', () => {
    expect(write(parts('| # is a sign\n| | bars\n| <!-- sec-ignore x: y -->\n| --- a line'.replace(/\\/g, '')))).toBe(
      '\\# is a sign\n\n\\| bars\n\n<\\!-- sec-ignore x: y -->\n\n\\--- a line\n',
    );
  });

  it('parts an item from words that reading would run on', () => {
    expect(write(parts('G3.1 | Where paragraph:\n  (a) | and (b) apply;\n  (b) | it ends.'))).toBe(
      'G3.1 Where paragraph:\n\n  (a) and (b) apply;\n  (b) it ends.\n',
    );
  });

  it('reads numbers that are typed', () => {
    expect(
      write(parts('| G3 SECURITY OF SYSTEMS\n| G3.1 Each User shall:\n  | (a) do this; and\n  | (b) do that.')),
    ).toBe('## G3 SECURITY OF SYSTEMS\n\nG3.1 Each User shall:\n  (a) do this; and\n  (b) do that.\n');
  });

  it('opens the appendices of an Appendix', () => {
    expect(
      write(parts('#1 | Scope\n1.1 | This applies.\n# | Annex A – Definitions\n1.1 | Words.'), 'Appendix M', 'X'),
    ).toBe('## 1 Scope\n\n1.1 This applies.\n\n## Appendix A Definitions\n\n1.1 Words.\n');
  });

  it('keeps bold terms and nothing else that is bold', () => {
    expect(
      write(
        parts(
          '| "**Working Day**" means a day.\n| **All of this is bold because of its style, from its first word to the very last of it.**',
        ),
      ),
    ).toBe(
      '"**Working Day**" means a day.\n\nAll of this is bold because of its style, from its first word to the very last of it.\n',
    );
  });
});
