import { describe, expect, it } from 'vitest';
import { readText } from '../text/readText';
import type { ImportedDocument } from './imported';
import { recognise } from './recognise';
import { splitDocuments } from './split';

const KNOWN = [
  { id: 'Appendix D', title: 'Lantern Registration Policies', names: ['Lantern RAPP'], external: false },
  { id: 'Section G', title: 'Security', names: [], external: false },
];

/** A file in plain text, told from its name and what stands around its text. */
const told = (text: string, fileName = 'file.docx', around: Partial<ImportedDocument> = {}) => {
  const found = recognise({ ...readText(text, 'plaintext').after, ...around }, fileName, KNOWN);
  return 'problem' in found
    ? `${found.problem} ${found.candidates.join(', ')}`.trim()
    : `${found.id} | ${found.title} | ${found.version} | ${found.by}`;
};

describe('which document a file is', () => {
  it.each([
    ['SECTION G: SECURITY\n\nG1 General\n\nG1.1 Words.', 'Section G | Security |  | its title'],
    ['SECTION G\n\nSECURITY OF THE DCC\n\nG1.1 Words.', 'Section G | Security of the DCC |  | its title'],
    [
      'SEC Appendix AD – Interface Specification\n\nVersion: M8.0\n\n1.1 Words.',
      'Appendix AD | Interface Specification | M8.0 | its title',
    ],
    [
      'Schedule 4\n\nEstablishment of LampCo\n\nVersion 4.0\n\n1.1 Words.',
      'Schedule 4 | Establishment of LampCo | 4.0 | its title',
    ],
    ['G3 Systems\n\nG3.1 Words.\n\nG3.2 Words.', 'Section G | Security |  | the numbers of its clauses'],
    [
      'Lantern Registration Policies\n\n1.1 Words.',
      'Appendix D | Lantern Registration Policies |  | its title, which the Code gives to that document',
    ],
    ['Some paper\n\n1.1 Section G applies here.', 'It does not say which document of the Code it is.'],
    [
      'SECTION H: SERVICES\n\nG3.1 Words.\n\nG3.2 Words.',
      'Its title says Section H, but its clauses are numbered as those of Section G. Section H, Section G',
    ],
    ['Section G applies to each User.\n\n1.1 Words.', 'It does not say which document of the Code it is.'],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it('looks at headers, properties and the name of the file where the text says nothing', () => {
    const text = 'Rules\n\n1.1 Words.';
    expect(told(text, 'x.pdf', { furniture: ['Lantern Code (Schedule 5)', 'Version 2.1', 'Page 1'] })).toBe(
      'Schedule 5 | Rules | 2.1 | its headers and footers',
    );
    expect(told(text, 'SEC-Appendix-AD-Interface-v5.4.docx')).toBe("Appendix AD | Rules | 5.4 | the file's name");
    expect(told(text, 'x.pdf', { furniture: ['see Schedule 5', 'see Schedule 6'] })).toBe(
      'It does not say which document of the Code it is. Schedule 5, Schedule 6',
    );
  });

  it('parts a consolidated Code into its documents, and not an Appendix at its own appendices', () => {
    const split = (text: string) =>
      splitDocuments(readText(text, 'markdown').after).map((piece) => {
        const found = recognise(piece, '', []);
        return 'id' in found ? `${found.id} ${piece.parts.length}` : found.problem;
      });
    expect(
      split(
        '# SECTION A: TERMS\n\nA1.1 W.\n\n# SECTION B: ENTRY\n\nB1.1 W.\n\nB1.2 W.\n\n# APPENDIX A – POLICY\n\n1.1 W.\n\n# APPENDIX A – FORMS\n\n1.1 W.\n\n# APPENDIX B – NEXT\n\n1.1 W.',
      ),
    ).toEqual(['Section A 2', 'Section B 3', 'Appendix A 4', 'Appendix B 2']);
    expect(split('# APPENDIX M – RULES\n\n1.1 W.\n\n# APPENDIX A – FORMS\n\n1.1 W.')).toEqual(['Appendix M 4']);
  });
});
