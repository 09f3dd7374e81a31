import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leadingModifierUnclear } from '../../server/lint/rules/leadingModifierUnclear';
import { pronounUnclear } from '../../server/lint/rules/pronounUnclear';
import { readLabelled } from './labelled';
import { scoreOf, wilson } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'sec-quality-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('measuring the rules on judged sentences', () => {
  it('says that there are none', () => {
    expect(readLabelled(folder)).toBeUndefined();
  });

  it('reads them and counts reports, right ones, and what was missed', () => {
    mkdirSync(join(folder, 'maana'));
    mkdirSync(join(folder, 'reqeval'));
    writeFileSync(
      join(folder, 'maana/coordination.csv'),
      'id;sentence;phrase;decision\n1;The DCC keeps network logs and reports.;network logs and reports;0-Ambiguous\n2;The DCC shall send; it shall keep site plans and maps.;site plans and maps;1-First Read\n3;Costs and charges are due.;Costs and charges;0-Ambiguous\n',
    );
    writeFileSync(join(folder, 'maana/attachment.csv'), 'id;sentence;phrase;decision\n');
    writeFileSync(
      join(folder, 'reqeval/training.tsv'),
      'ID\tSentence\tDetected as\tResolved as\na#01\tIf the DCC tells the Panel, <referential>it</referential> shall act.\tNOCUOUS\t\n',
    );
    const { coordination, pronoun } = readLabelled(folder)!;
    expect(coordination.map(({ half, sentence, at }) => half + sentence.slice(at.start, at.end))).toEqual([
      'Anetwork logs and reports',
      'Bsite plans and maps',
      'ACosts and charges',
    ]);
    expect(scoreOf([leadingModifierUnclear], coordination)).toMatchObject({
      items: 3,
      hits: 2,
      right: 1,
      precision: 0.5,
      recall: 0.5,
    });
    expect(scoreOf([pronounUnclear], pronoun)).toMatchObject({ base: 1, hits: 1, right: 1 });
  });

  it('knows how little a few reports prove', () => {
    const [low, high] = wilson(9, 10);
    expect(low).toBeCloseTo(0.596, 2);
    expect(high).toBeCloseTo(0.982, 2);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
