import { describe, expect, it } from 'vitest';
import type { TermUse } from '../../terms/termUse';
import { passageOf } from '../passage';
import { roleUndefined as rule } from './roleUndefined';

const DEFINED = ['Code Administrator', 'DCC', 'Device', 'User', 'Network Operator', 'Panel'];

/** The text with the words that the rule reports in ⟦ ⟧; the terms of {@link DEFINED} are defined. */
function shown(words: string, defined: readonly string[] = DEFINED): string {
  const plain = words.replace(/[⟦⟧]/g, '');
  const terms: TermUse[] = defined
    .flatMap((term) =>
      [...plain.matchAll(new RegExp(`\\b${term}s?\\b`, 'g'))].map(({ index, 0: { length } }) => ({
        term,
        start: index,
        end: index + length,
      })),
    )
    .sort((a, b) => a.start - b.start);
  const passage = passageOf(plain, terms);
  const found = [...plain.matchAll(/\b(?:shall|must|may)\b/g)].flatMap(({ index, 0: word }) => [
    ...(rule.inspect(passage, index, word, { staleNames: [], today: '2026-11-20' }) ?? []),
  ]);
  return found.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
    plain,
  );
}

describe('role-undefined', () => {
  it.each([
    'The ⟦Meter Asset Manager⟧ shall tell the DCC.',
    'Each ⟦Meter Asset Provider⟧ must keep the Device safe.',
    'The ⟦Device Manufacturer⟧ shall reply to the User.',
    'The ⟦Security Officer⟧ may inspect the Device.',
    'Where a Device fails, the ⟦Meter Installer⟧ shall tell the User.',
    '⟦Meter Asset Managers⟧ shall tell the DCC.',
    'The ⟦Meter Asset Manager⟧ of a Device shall tell the DCC.',
    'The DCC shall act, and the ⟦Lead Auditor⟧ shall report to the DCC.',
    'The ⟦Meter Asset Manager⟧ that holds the Device shall keep it.',
  ])('reports %s', (words) => {
    expect(shown(words)).toBe(words);
  });

  it.each([
    'The Code Administrator shall tell the DCC.',
    'Each Network Operator shall tell the DCC.',
    'The manufacturer of the Device shall reply.',
    'The Panel shall tell the Meter Asset Manager.',
    'The DCC shall tell the User that holds it.',
    'The Secretary of State may direct the DCC.',
    'The Meter Asset Report shall name the Device.',
    'A User shall tell its agent.',
    'The Manager shall tell the DCC.',
  ])('accepts %s', (words) => {
    expect(shown(words)).toBe(words);
  });

  it('is silent where no definitions are known', () => {
    expect(shown('The Meter Asset Manager shall tell the Crew.', [])).toBe(
      'The Meter Asset Manager shall tell the Crew.',
    );
  });
});
