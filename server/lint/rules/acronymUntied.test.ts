import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { code, findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { acronymUntied as rule } from './acronymUntied';
import { termUndefined } from './termUndefined';

const text = (id: string) => code.documents.get(id)!.document.text;
const index = CodeIndex.of(
  makeCode(
    [
      { id: 'Section A', text: `${text('Section A')}\n**SMKI PMA** means a body.\n\n**CGX Charge** means a sum.\n` },
      { id: 'Section L', text: text('Section L') },
      {
        id: 'Section M',
        text: '## M1 Names\n\nM1.1 For the purposes of this Section M1, “**QTR**” means a fourth of a year.\n\nM1.2 A Certificate Revocation List (CRL) is kept.\n',
      },
    ],
    {
      acronyms: [
        { acronym: 'ADT', expansion: 'Anomaly Detection Threshold', unverified: false },
        { acronym: 'SMKI PMA', expansion: 'SMKI Policy Management Authority', unverified: false },
      ],
    },
  ),
);
const where = { index };
const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('acronym-untied', () => {
  it.each([
    'The DCC shall tell the ⟦CGX⟧ of each User.',
    'The DCC shall tell each ⟦CoX⟧ and the ⟦CGX⟧, and the CGX shall reply.',
    'Each User:\n  (a) shall tell the ⟦CGX⟧; and\n  (b) shall tell all CGXs.',
    'The ⟦PMA⟧ shall be told.',
    'The DCC shall keep a ⟦CRL⟧ of each Device.',
    'The DCC shall report once in each ⟦QTR⟧.',
    'The DCC shall keep a list of the ⟦GQC⟧ kind.\n\nL3.31 A Gas Quality Chart (GQC) shall be kept.',
    'A Register of Lamps (RoL) is kept.\n\nL3.31 The Register of Lamps (⟦RL⟧) is sent to the DCC.',
    'The DCC shall tell the Policy Management Authority (⟦PMA⟧) of it.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words), where)).toBe(clause(words));
  });

  it.each([
    'The DCC shall tell the SMKI PMA and each User.',
    'The DCC shall use UTC, XML and kWh, and keep each URL.',
    'Each ADT shall be kept.',
    'A Gas Quality Chart (GQC) shall be kept, and each GQC shall be sent to the DCC.',
    'The DCC shall act under the Balancing Code (BSC), and a User under the BSC.',
    'The DCC shall act under the BSC (the Balancing Code).',
    'The DCC MUST act and SHALL report; it must not wait.',
    'The words “CGX” shall not be used.',
    'A Register of Lamps (RoL) is kept.\n\nL3.31 The Register of Lamps (RoL) is sent to the DCC.',
    'Each Anomaly Detection Threshold (ADT) is kept.',
    'The DCC shall act under DP073.',
    'The charge of the DCC is FC(g,t) = EFR(t) × WGT ÷ 2.',
    'The DCC shall use A4 paper, and no version but M8.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words), where)).toBe(clause(words));
  });

  it('says what nothing says', () => {
    const said = (words: string) => findingsIn(clause(words), { index, rules: [rule] }).map(({ message }) => message);
    expect(said('The DCC shall tell the CGX of each User.')).toEqual([
      '“CGX” is tied to words neither in this text nor in SEC 45.0, so a reader has to guess what it stands for. Write the words out where the name is first used, with the name behind them in brackets.',
    ]);
    expect(said('The DCC shall report once in each QTR.')[0]).toContain(
      '“QTR” is tied to its words for Section M1 only, so',
    );
    expect(said('The PMA shall be told.')).toEqual([
      '“PMA” is tied to no words, but “SMKI PMA” is a term, so two short names seem to stand for one thing. Write “SMKI PMA”, or the words that are meant.',
    ]);
    expect(fixesOf(rule, clause('The PMA shall be told.'), where)).toEqual([clause('The SMKI PMA shall be told.')]);
  });

  it('reports a second name for one thing', () => {
    const said = (words: string) => findingsIn(clause(words), { index, rules: [rule] });
    const [own] = said('A Register of Lamps (RoL) is kept.\n\nL3.31 The Register of Lamps (RL) is sent to the DCC.');
    expect(own!.message).toBe(
      '“RL” stands for what this text calls “RoL”, so a reader looks for a difference between the two. Use “RoL” for both.',
    );
    expect(own!.related!.map(({ message }) => message)).toEqual(['The other name is tied here.']);
    expect(said('The DCC shall tell the Policy Management Authority (PMA) of it.')[0]!.message).toBe(
      '“PMA” stands for what SEC 45.0 calls “SMKI PMA”, so a reader looks for a difference between the two. Use “SMKI PMA” for both.',
    );
  });

  it('reports a name that is used before it is tied, and moves the words', () => {
    const words = 'The DCC shall keep a GQC.\n\nL3.31 A Gas Quality Chart (GQC) is old.';
    const [found] = findingsIn(clause(words), { index, rules: [rule] });
    expect(found!.message).toBe(
      '“GQC” is used here and tied to its words only in Section L3.31, so whoever reads from the start has to guess what it stands for. Write the words out here, with the name behind them in brackets.',
    );
    expect(fixesOf(rule, clause(words), where)).toEqual([
      clause('The DCC shall keep a Gas Quality Chart (GQC).\n\nL3.31 A GQC is old.'),
    ]);
  });

  it('is the only rule that speaks of the name', () => {
    const found = findingsIn(clause('The DCC shall tell the CGX of the Gateway.'), {
      index,
      rules: [rule, termUndefined],
    });
    expect(found.map((each) => each.rule)).toEqual(['acronym-untied', 'term-undefined']);
  });
});
