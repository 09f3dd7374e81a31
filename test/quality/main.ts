import { writeFileSync } from 'node:fs';
import type { PassageRule } from '../../server/lint/rule';
import { allRules } from '../../server/lint/rules';
import { andOrMixed } from '../../server/lint/rules/andOrMixed';
import { attachmentUnclear } from '../../server/lint/rules/attachmentUnclear';
import { leadingModifierUnclear } from '../../server/lint/rules/leadingModifierUnclear';
import { pronounUnclear } from '../../server/lint/rules/pronounUnclear';
import { trailingModifierUnclear } from '../../server/lint/rules/trailingModifierUnclear';
import { type Labelled, readLabelled } from './labelled';
import { scoreOf } from './measure';
import { generatedNoise, sampleNoise } from './noise';
import { page } from './page';
import { type Measured, noiseTable, readingTable } from './report';

const args = process.argv.slice(2);
const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

/** The rules on readings that people's judgements can measure, and what rules on parts of speech alone reached. */
const READINGS: readonly { rule: PassageRule; set: keyof Labelled; toBeat: string }[] = [
  { rule: andOrMixed, set: 'coordination', toBeat: '.57' },
  { rule: trailingModifierUnclear, set: 'coordination', toBeat: '.57' },
  { rule: leadingModifierUnclear, set: 'coordination', toBeat: '.57' },
  { rule: attachmentUnclear, set: 'attachment', toBeat: '.70' },
  { rule: pronounUnclear, set: 'pronoun', toBeat: '.63–.77' },
];

const NAMES = { coordination: 'coordinations', attachment: 'attachments', pronoun: 'pronouns' };

function readings(labelled: Labelled): Measured[] {
  return READINGS.map(({ rule, set, toBeat }) => {
    const judged = labelled[set];
    const half = (name: 'A' | 'B') =>
      scoreOf(
        [rule],
        judged.filter((item) => item.half === name),
      );
    return {
      rule: rule.name,
      isOff: rule.off ?? false,
      set: NAMES[set],
      toBeat,
      all: scoreOf([rule], judged),
      halves: [half('A'), half('B')],
    };
  });
}

async function main(): Promise<void> {
  const folder = after('--data') ?? process.env.SEC_QUALITY_DATA ?? '../shared/data';
  const labelled = readLabelled(folder);
  const noise = noiseTable(allRules, await sampleNoise(), generatedNoise());
  const reading = labelled && readingTable(readings(labelled));
  console.log(
    reading ??
      `The labelled sentences are not in ${folder}, so precision and recall are not measured: name their folder with --data or SEC_QUALITY_DATA.`,
  );
  console.log(`\n${noise}`);
  const markdown = after('--markdown');
  if (!markdown) return;
  // Figures that were measured are not written over by none.
  if (!reading)
    throw new Error('Without the labelled sentences the page would lose its first table, so it is not written.');
  writeFileSync(markdown, page(reading, noise));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
