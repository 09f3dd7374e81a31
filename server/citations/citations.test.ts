import { describe, expect, it } from 'vitest';
import { makeCode } from '../../test/support/code';
import { readDocument } from '../corpus/read';
import { CodeIndex } from './codeIndex';
import { statusOf } from './status';

const section = (letter: string, groups: number) =>
  Array.from({ length: groups }, (_, g) =>
    Array.from(
      { length: 25 },
      (_, c) =>
        `${letter}${g + 1}.${c + 1} Words:\n(a) one;\n(b) two;\n(i) deep; and\n(ii) deeper; and\n(c) three; and\n(d) four.\n`,
    ).join('\n'),
  ).join('\n');

const code = makeCode(
  [
    { id: 'Section G', title: 'Security', text: section('G', 9) },
    { id: 'Section K', title: 'Charging Methodology', text: section('K', 11) },
    { id: 'Section L', title: 'Key Infrastructure', text: section('L', 14) },
    { id: 'Section H', title: 'DCC Services' },
    { id: 'Schedule 4', title: 'Establishment of SECCo', text: '1 One\n\n2 Two\n\n2.1 Words:\n(a) one.\n' },
    { id: 'Schedule 8', title: 'GB Companion Specification', names: ['GBCS'], external: true },
    { id: 'Appendix A', title: 'Device Certificate Policy' },
    { id: 'Appendix B', title: 'Organisation Certificate Policy' },
    {
      id: 'Appendix D',
      title: 'SMKI Registration Authority Policies and Procedures',
      names: ['SMKI RAPP'],
      text: '5.4 Words.\n',
    },
    {
      id: 'Appendix L',
      title: 'SMKI Recovery Procedure',
      text: '1.2 Words.\n\n4.2.1.3 Words.\n\n4.2.2.2 Words.\n\n4.2.3.2 Words.\n',
    },
    {
      id: 'Appendix M',
      title: 'SMKI Interface Design Specification',
      text: '2.2 Words.\n\n2.3.1.9 Words:\n\na) one;\n\nd) four.\n\n## Appendix A Forms\n\n1.1 Words.\n',
    },
    { id: 'Appendix AM', title: 'SMETS1 Supporting Requirements', names: ['S1SR'] },
    { id: 'Appendix AD', title: 'DCC User Interface Specification', names: ['DUIS'], text: '3.2 Words.\n' },
  ],
  {
    modifications: [
      {
        id: 'MP073',
        title: 'Alteration',
        stage: 'implemented',
        implemented: '',
        documents: [],
        provisions: ['L3.22'],
        summary: '',
        source: '',
        unverified: false,
      },
    ],
  },
);
const index = CodeIndex.of(code);

/** The pieces of a text as `text → address`, with range ends, instruments and readings. */
function cite(text: string, id?: string): string[] {
  const document = readDocument('file:///draft.sec', text, 'sec', id);
  return index.read(document).all.map((citation) => {
    const words = text.slice(citation.start, citation.end).replace(/\s+/g, ' ');
    if (citation.instrument) return `${words} ⇒ ${citation.instrument.name}`;
    if (citation.address === null)
      return `${words} ? ${(citation.readings ?? []).map((reading) => reading.words).join(' | ')}`;
    return `${words} → ${citation.address}${citation.through ? ` … ${citation.through}` : ''}`;
  });
}

describe('pieces and addresses', () => {
  it.each<[string, string[]]>([
    ['See Section L3.22.', ['L3.22 → L3.22']],
    ['See SEC Section L5.1, which', ['L5.1 → L5.1']],
    ['(Sections G3.17 &\n(G3.18).', ['G3.17 → G3.17', 'G3.18 → G3.18']],
    ['[G3.9 & G3.18]', ['G3.9 → G3.9', 'G3.18 → G3.18']],
    ['Sections G3-G6 test', ['G3 → G3 … G6', 'G6 → G6']],
    ['Sections L11.5 - L11.7', ['L11.5 → L11.5 … L11.7', 'L11.7 → L11.7']],
    ['Sections L11.5 – L11.7 (inclusive)', ['L11.5 → L11.5 … L11.7', 'L11.7 → L11.7']],
    ['Section L11.5 to Section L11.7', ['L11.5 → L11.5 … L11.7', 'L11.7 → L11.7']],
    ['Sections H1.2 to H1.5', ['H1.2 → H1.2 … H1.5', 'H1.5 → H1.5']],
    ['Section L3.22(a), (b) and (d)', ['L3.22(a) → L3.22(a)', '(b) → L3.22(b)', '(d) → L3.22(d)']],
    ['Section G7.19(g)(i)-(ii)', ['G7.19(g)(i) → G7.19(g)(i) … G7.19(g)(ii)', '(ii) → G7.19(g)(ii)']],
    ['Section L3.22(b)(i) and (c)', ['L3.22(b)(i) → L3.22(b)(i)', '(c) → L3.22(c)']],
    ['Section K4, K5 or K6 (as applicable)', ['K4 → K4', 'K5 → K5', 'K6 → K6']],
    ['Sections K4, K5A and K6B respectively', ['K4 → K4', 'K5A → K5A', 'K6B → K6B']],
    ['Section K 4.1 and Section J 1.2(b)', ['K 4.1 → K4.1', 'J 1.2(b) → J1.2(b)']],
    ["SEC Section L 'Smart Metering Key Infrastructure' 14.8", ["L 'Smart Metering Key Infrastructure' 14.8 → L14.8"]],
    ['Section G (Security)', ['Section G → Section G']],
    ['Sections G and H', ['G → Section G', 'H → Section H']],
    ['Section M8 (Suspension, Expulsion and Withdrawal)', ['M8 → M8']],
    ['Section F2.10A and N4A.', ['F2.10A → F2.10A', 'N4A → N4A']],
    ['Section L3.22, paragraph (a)', ['L3.22, paragraph (a) → L3.22(a)']],
    ['paragraph (a) of Section L3.22', ['(a) of Section L3.22 → L3.22(a)']],
    ['in accordance with L11.6 and', ['L11.6 → L11.6']],
    ['see L11.5 of the Code', ['L11.5 → L11.5']],
    ['Section L6.5 of the SEC', ['L6.5 → L6.5']],
    ['SEC Appendix L, section 4.2.1.3', ['Appendix L, section 4.2.1.3 → Appendix L 4.2.1.3']],
    ['SEC Appendix L (section 1.2)', ['Appendix L (section 1.2) → Appendix L 1.2']],
    ['SEC Appendix L Section 1.2 relates', ['Appendix L Section 1.2 → Appendix L 1.2']],
    ['Clause 3.2 of Appendix AD', ['3.2 of Appendix AD → Appendix AD 3.2']],
    [
      'Appendix L applies; see section 4.2.1.3 et seq and sections 4.2.2.2 and 4.2.3.2',
      [
        'Appendix L → Appendix L',
        '4.2.1.3 → Appendix L 4.2.1.3',
        '4.2.2.2 → Appendix L 4.2.2.2',
        '4.2.3.2 → Appendix L 4.2.3.2',
      ],
    ],
    ['Appendix C (Part 4.4)', ['Appendix C (Part 4.4) → Appendix C 4.4']],
    ['Schedule 4, paragraph 2.1(a)', ['Schedule 4, paragraph 2.1(a) → Schedule 4 2.1(a)']],
    ['Appendices A, B and AD', ['A → Appendix A', 'B → Appendix B', 'AD → Appendix AD']],
    ['Schedules 4 to 8', ['4 → Schedule 4 … Schedule 8', '8 → Schedule 8']],
    ['section 5.4 of the SMKI RAPP', ['5.4 of the SMKI RAPP → Appendix D 5.4']],
    ['as the SMKI RAPP requires', ['SMKI RAPP → Appendix D']],
    ['SMKI RAPP, section 5.4', ['SMKI RAPP, section 5.4 → Appendix D 5.4']],
    ['Appendix D (SMKI RAPP) applies', ['Appendix D → Appendix D']],
    ['as S1SR says', ['S1SR → Appendix AM']],
    ['Draft Proposals 071 to 076', ['071 → DP071 … DP076', '076 → DP076']],
    ['DPO073, DPQ73, DP0O74 and DPO75', ['DPO073 → DP073', 'DPQ73 → DP073', 'DP0O74 → DP074', 'DPO75 → DP075']],
    ['SECMP130 and MP102A', ['SECMP130 → SECMP0130', 'MP102A → MP102A']],
    ['Section G3.17 and Section L3.22', ['G3.17 → G3.17', 'L3.22 → L3.22']],
    ['Section G7.19(b)(iii) to (i)', ['G7.19(b)(iii) → G7.19(b)(iii) … G7.19(b)(i)', '(i) → G7.19(b)(i)']],
    ['the Electricity Act 1989, G3.17', ['Electricity Act 1989 ⇒ Electricity Act 1989', 'G3.17 → G3.17']],
    ['Sections L3.22 to 3.25', ['L3.22 → L3.22 … L3.25', '3.25 → L3.25']],
    ['Section L3.22.1 applies', ['L3.22.1 → L3.22.1']],
    ['under K4, K5 or K6 (as applicable)', ['K4 → K4', 'K5 → K5', 'K6 → K6']],
    ['Section G3, G4 or L3', ['G3 → G3', 'G4 → G4', 'L3 → L3']],
    ['to which (a) of Section G7.16', ['(a) of Section G7.16 → G7.16(a)']],
    ["Section G's requirements", ['Section G → Section G']],
    [
      'Appendix A (Device Certificate Policy), part 4.4 of Appendix D',
      ['Appendix A → Appendix A', '4.4 of Appendix D → Appendix D 4.4'],
    ],
    ['Appendix A to Appendix M', ['Appendix A to Appendix M → Appendix M Appendix A']],
    ['section 1.1 of Appendix A to Appendix M', ['1.1 of Appendix A to Appendix M → Appendix M Appendix A 1.1']],
    ['The SMKI RAPP (SEC Appendix D)', ['SMKI RAPP → Appendix D', 'Appendix D → Appendix D']],
    [
      'Appendix L §4.2.1.3 and Appendix L para. 1.2',
      ['Appendix L §4.2.1.3 → Appendix L 4.2.1.3', 'Appendix L para. 1.2 → Appendix L 1.2'],
    ],
    ['MPs 120, 142 and DPs 073-075', ['120 → MP120', '142 → MP142', '073 → DP073 … DP075', '075 → DP075']],
    ['Section L3.22, has led', ['L3.22 → L3.22']],
  ])('%s', (text, expected) => {
    expect(cite(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Section 7.11 of the consultation', ['Section 7.11 of the consultation ⇒ the consultation']],
    ['section 6(1A) of the Electricity Act 1989', ['section 6(1A) of the Electricity Act 1989 ⇒ Electricity Act 1989']],
    ['Condition 22 of the DCC Licence', ['Condition 22 of the DCC Licence ⇒ DCC Licence']],
    ['Licence Condition 15 applies', ['Condition 15 ⇒ licence condition']],
    ['Section 3 of RFC 7468', ['Section 3 of RFC 7468 ⇒ RFC 7468']],
    ['Section 12 of the GBCS', ['Section 12 of the GBCS ⇒ GB Companion Specification (GBCS)']],
    ['see CHTS 4.6.3.9.', ['CHTS 4.6.3.9 ⇒ Communications Hub Technical Specifications (CHTS)']],
    ['Section 4 of this paper', ['Section 4 of this paper ⇒ this paper']],
    ['under the Gas Act 1986 and', ['Gas Act 1986 ⇒ Gas Act 1986']],
    ['BSC Section K1.2', ['BSC Section K1.2 ⇒ Balancing and Settlement Code (BSC)']],
    ['Schedule 1 to the Electricity Act 1989', ['Schedule 1 to the Electricity Act 1989 ⇒ Electricity Act 1989']],
    [
      'paragraph 4 of Schedule 4 to the Electricity Act 1989',
      ['paragraph 4 of Schedule 4 to the Electricity Act 1989 ⇒ Electricity Act 1989'],
    ],
    [
      'Paragraph 5 of Section K of the BSC',
      ['Paragraph 5 of Section K of the BSC ⇒ Balancing and Settlement Code (BSC)'],
    ],
    ['Gas Act 1986, Schedule 2', ['Gas Act 1986, Schedule 2 ⇒ Gas Act 1986']],
    [
      'UNC TPD Section G 2.1',
      ['UNC TPD Section G 2.1 ⇒ Uniform Network Code, Transportation Principal Document (UNC TPD)'],
    ],
    [
      'regulation 5 of the Gas (Meters) Regulations 1983',
      ['regulation 5 of the Gas (Meters) Regulations 1983 ⇒ Gas (Meters) Regulations 1983'],
    ],
    ['section 5.3 of Schedule 8', ['5.3 of Schedule 8 ⇒ GB Companion Specification (Schedule 8)']],
    ['the Electricity Act 1989, section 6', ['Electricity Act 1989, section 6 ⇒ Electricity Act 1989']],
  ])('leads out of the Code: %s', (text, expected) => {
    expect(cite(text)).toEqual(expected);
  });

  it.each([
    'Service Request 12.1',
    'SRV 6.15.1',
    'SR11.2',
    'version M8.0',
    'Version: P3.0',
    'A4 paper',
    'alert 8F3E',
    'use case GCS20r and IRP511',
    'a Party may act',
    'https://example.test/Section/G3.17?Section+L3.22',
    '<!-- Section G3.17 -->',
    'either (a) the DCC; or (b) the Panel',
    'In this section I explain',
    'every section A supplier',
    'We schedule 2 visits',
    'requirement R4.2 and Questions Q1.2',
    'Section G3-17',
    'on 3.5 days',
    'in this Code',
    'Part 2 begins',
    'the sections of a road',
    'Section I am',
    'one (1) Party',
    '10C',
    'SMETSI1',
  ])('is no citation: %s', (text) => {
    expect(cite(text)).toEqual([]);
  });
});

describe('resolution by place', () => {
  const inG = (words: string) => cite(`G3.17 Each User:\n(a) one;\n(b) two:\n(i) deep, ${words}\n`, 'Section G');
  it.each<[string, string[]]>([
    ['as in paragraph (a) above.', ['(a) → G3.17(a)']],
    ['as in (a) above.', ['(a) → G3.17(a)']],
    ['subject to (c).', ['(c) → G3.17(c)']],
    ['under paragraph (b)(i).', ['(b)(i) → G3.17(b)(i)']],
    ['in this Section G3.', ['G3 → G3']],
    ['in this Section.', ['this Section ? Section G | G3']],
    ['in Appendix A.', ['Appendix A → Appendix A']],
  ])('inside a clause: %s', (words, expected) => {
    expect(inG(words)).toEqual(expected);
  });

  const inM = (words: string) =>
    cite(`2.3.1.9 The DCC ${words}:\n\na) one.\n\nd) four.\n\n## Appendix A Forms\n\n1.1 Words.\n`, 'Appendix M');
  it.each<[string, string[]]>([
    ['under section 2.2 of this document', ['2.2 → Appendix M 2.2']],
    ['under section 2.3.1.9d) of this document', ['2.3.1.9d) → Appendix M 2.3.1.9(d)']],
    ['under Section 2.2 or d)', ['2.2 → Appendix M 2.2']],
    ['in a)', ['a) → Appendix M 2.3.1.9(a)']],
    ['in this document', ['this document → Appendix M']],
    ['in Appendix A', ['Appendix A ? Appendix A of Appendix M | Appendix A of the Code']],
    ['in Appendix A of this document', ['Appendix A → Appendix M Appendix A']],
    ['in Appendix A of the Code', ['Appendix A → Appendix A']],
    ['in Appendix B', ['Appendix B → Appendix B']],
    ['in section 1.1 of Appendix A', ['1.1 of Appendix A → Appendix M Appendix A 1.1']],
    [
      'in section 2.2.2 a) to c) of this document',
      ['2.2.2 a) → Appendix M 2.2.2(a) … Appendix M 2.2.2(c)', 'c) → Appendix M 2.2.2(c)'],
    ],
    ['under paragraph (d) of section 2.3.1.9 above', ['(d) of section 2.3.1.9 → Appendix M 2.3.1.9(d)']],
    [
      'under paragraph (a) of section 4.2.1.3 of Appendix L',
      ['(a) of section 4.2.1.3 of Appendix L → Appendix L 4.2.1.3(a)'],
    ],
    [
      'under paragraph (a) of section 6 of the Electricity Act 1989',
      ['paragraph (a) of section 6 of the Electricity Act 1989 ⇒ Electricity Act 1989'],
    ],
    ['in this section 2.3.1', ['2.3.1 → Appendix M 2.3.1']],
    [
      'under Appendix L, section 4.2.1.3 and sections 4.2.2.2',
      ['Appendix L, section 4.2.1.3 → Appendix L 4.2.1.3', '4.2.2.2 → Appendix L 4.2.2.2'],
    ],
    ['under Section L6.5 of the SEC', ['L6.5 → L6.5']],
  ])('inside an Appendix: %s', (words, expected) => {
    expect(inM(words)).toEqual(expected);
  });

  it('reads a document that is named in words as the one of the Code', () => {
    const text =
      'See the Device Certificate Policy.\n\n## Appendix A Forms\n\n1.1 See section 2.2 of this document.\n\n2.2 Words.\n';
    expect(cite(`2.3.1.9 ${text}`, 'Appendix M')).toEqual([
      'Device Certificate Policy → Appendix A',
      '2.2 → Appendix M Appendix A 2.2',
    ]);
    expect(
      cite(
        '2.2 Words.\n\n2.3.1.9 Words.\n\n## Appendix A Forms\n\n1.1 See section 2.3.1.9 of this document and section 2.2.\n',
        'Appendix M',
      ),
    ).toEqual(['2.3.1.9 → Appendix M 2.3.1.9', '2.2 → Appendix M 2.2']);
  });

  it('reads a draft against the provision that it amends', () => {
    const draft =
      '---\nmodification: MP075\n---\nAmend Appendix L 4.2.1.3 as follows:\n\n4.2.1.3 As section 1.2 says, in this Appendix.\n';
    expect(cite(draft)).toEqual([
      'Appendix L 4.2.1.3 → Appendix L 4.2.1.3',
      '1.2 → Appendix L 1.2',
      'this Appendix → Appendix L',
    ]);
  });

  it('does not choose between two named documents', () => {
    expect(cite('Appendix L and Appendix M apply.\n\nSee section 2.2.')).toEqual([
      'Appendix L → Appendix L',
      'Appendix M → Appendix M',
      '2.2 ? Appendix L 2.2 | Appendix M 2.2',
    ]);
  });

  it('takes a document that one amendment names for none that the next may mean', () => {
    const draft = (between: string) =>
      `---\nmodification: MP075\n---\nAmend Section G3.17 as follows:\n\nG3.17 As Appendix L says.\n\n${between}G3.18 As section 4.2.2.2 says.\n`;
    expect(cite(draft('')).at(-1)).toMatch(/^4\.2\.2\.2 → Appendix L 4\.2\.2\.2/);
    expect(cite(draft('Amend Section G3.18 as follows:\n\n')).at(-1)).not.toMatch(/→/);
  });

  it("leaves a paper's own attachments and sections alone", () => {
    expect(
      cite('See section 3.\n\nAttachments:\n\n e Appendix A: DP073 draft problem statement\n\nas Appendix A shows'),
    ).toEqual(['DP073 → DP073', 'Appendix A ? Appendix A of this document | Appendix A of the Code']);
  });
});

describe('Markdown', () => {
  it('leaves code spans alone', () => {
    const document = readDocument(
      'file:///paper.md',
      'Write `Section G3.17` or Section L3.22, not `Clause L3.22`.',
      'markdown',
    );
    expect(index.read(document).all.map(({ address }) => address)).toEqual(['L3.22']);
  });
});

describe('status', () => {
  const status = (text: string) => {
    const document = readDocument('file:///draft.sec', text, 'sec');
    return index.read(document).all.map((citation) => statusOf(citation, code, document));
  };
  it.each<[string, string]>([
    ['Section L3.22', 'resolved'],
    ['Section L3.99', 'missing'],
    ['Section Q1.1', 'missing'],
    ['Section L3.22(e)', 'missing'],
    ['DP073', 'resolved'],
    ['DP099', 'unknown'],
    ['Condition 22 of the DCC Licence', 'external'],
    ['Schedule 8, section 12.1', 'external'],
  ])('%s is %s', (text, expected) => {
    expect(status(text)).toEqual([expected]);
  });

  it('reads new text against the Code as it will be, and prose against the Code in force', () => {
    const draft =
      'See Section L3.22(d).\n\nAmend Section L3.22 as follows:\n\nL3.22 Words:\n(a) one, but not Section L3.22(d).\n';
    expect(status(draft)).toEqual(['resolved', 'resolved', 'missing']);
  });

  it('counts what the modification itself inserts', () => {
    expect(
      status('Insert new Section G3.30 after Section G3.20 as follows:\n\nG3.30 Words under Section G3.30.\n'),
    ).toEqual(['resolved', 'resolved', 'resolved']);
  });
});

describe('what relies on a provision', () => {
  it('counts citations to it, to what lies beneath it and ranges that span it', () => {
    const texts = ['Section L3.22', 'Section L3.22(b)(ii)', 'Sections L3.20 to L3.24'];
    const entry = code.documents.get('Section H')!;
    const document = readDocument(
      'file:///code/h.sec',
      texts.map((words, i) => `H1.${i + 1} Subject to ${words}.\n`).join('\n'),
      'sec',
      'Section H',
    );
    const changed = index.with({ ...entry, document });
    expect(changed.relyingOn('L3.22').map(({ citation }) => citation.address)).toEqual([
      'L3.22',
      'L3.22(b)(ii)',
      'L3.20',
    ]);
    expect(index.relyingOn('L3.22')).toEqual([]);
  });
});
