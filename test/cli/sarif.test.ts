import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { CODE, folderWith, run } from './run';

// The schema of OASIS as Microsoft's package for tests carries it (MIT). It calls itself draft 4 of JSON Schema, and holds
// nothing that draft 7, which the validator reads, understands otherwise.
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'));
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
  schema,
);

function sarif(args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  const { stdout, status } = run(['check', ...args, '--corpus', CODE, '--format', 'sarif'], options);
  const log = JSON.parse(stdout) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return { log, status, run: log.runs[0]! };
}
/** The results of the rules on citations that the texts below break on purpose. */
const results = ({ runs }: Log) =>
  runs[0]!.results!.filter(({ ruleId }) =>
    /^citation-(?:unit-word|range-reversed|target-missing|target-spent)$/.test(ruleId!),
  );
const region = ({ locations }: Result) => locations![0]!.physicalLocation!.region!;

const DRAFT = `---
modification: MP900
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 Each “User” 𝄞 under Clause G3.17 {and} Sections G3.18 to G3.17:
  (a) subject to Section L3.99.
`;

describe('check --format sarif', () => {
  it('is valid against the schema of SARIF 2.1.0, for drafts, for a Code, for nothing, for hostile words', () => {
    const cwd = folderWith({
      'a b/ä#%.sec': DRAFT,
      'empty.sec': '',
      'odd.sec': 'Under Clause \u0001G3.17 \ud800 and Section L3.99 (“{0}” [x](y)).\r\n',
    });
    expect(results(sarif(['.'], { cwd }).log).length).toBeGreaterThan(3);
    expect(results(sarif([CODE]).log).length).toBeGreaterThan(15);
    expect(results(sarif(['empty.sec'], { cwd }).log)).toEqual([]);
  });

  it('gives places from 1, columns in UTF-16 units, paths from the current folder', () => {
    const cwd = folderWith({ 'a b/ä#.sec': DRAFT });
    const { log, status, run: only } = sarif(['a b/ä#.sec'], { cwd });
    expect(status).toBe(1);
    expect(only.columnKind).toBe('utf16CodeUnits');
    const base = only.originalUriBaseIds!['%SRCROOT%']!.uri!;
    for (const result of results(log)) {
      const { uri, uriBaseId } = result.locations![0]!.physicalLocation!.artifactLocation!;
      expect(uriBaseId).toBe('%SRCROOT%');
      expect(new URL(uri!, base).href).toBe(pathToFileURL(join(cwd, 'a b/ä#.sec')).href);
      const { startLine, startColumn, endLine, endColumn } = region(result);
      expect(startLine).toBe(endLine);
      const words = DRAFT.split('\n')[startLine! - 1]!.slice(startColumn! - 1, endColumn! - 1);
      expect(`${result.ruleId}: ${words}`).toMatch(
        /^(?:citation-unit-word: Clause G3\.17|citation-range-reversed: .*G3\.18 to G3\.17|citation-target-missing: (?:Section )?L3\.99)$/,
      );
    }
    expect(results(log).map(({ level }) => level)).toEqual(['warning', 'error', 'error']);
    expect(results(log).at(-1)!.locations![0]!.logicalLocations).toEqual([
      { fullyQualifiedName: 'L3.30(a)', kind: 'provision' },
    ]);
  });

  it('gives corrections that can be made, and rules with their pages', () => {
    const { log, run: only } = sarif(['-'], { input: 'Under Clause G3.17.\n' });
    const [result] = results(log);
    const rule = only.tool.driver.rules![result!.ruleIndex!]!;
    expect(rule).toMatchObject({ id: 'citation-unit-word', name: 'CitationUnitWord' });
    expect(rule.help!.text).toContain('citation-unit-word (X06)');
    expect(rule.help!.markdown).toMatch(/^# citation-unit-word\n(?!<!--)/);
    expect(result!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 13 },
        insertedContent: { text: 'Section' },
      },
    ]);
    expect(only.artifacts).toEqual([{ location: { uri: 'stdin', description: { text: 'standard input' } } }]);
  });

  it('knows findings again when lines move, and tells equal ones apart', () => {
    const prints = (input: string) =>
      results(sarif(['-'], { input }).log).map(({ partialFingerprints }) => partialFingerprints!['secDrafting/v1']);
    const text = 'L3.30 Under Clause G3.17 and Clause G3.17.\n';
    expect(new Set(prints(text)).size).toBe(2);
    expect(prints(`Words before.\n\n${text}`)).toEqual(prints(text));
  });

  it('tells of related places, also in the Code', () => {
    const input =
      '---\nmodification: MP900\n---\nDelete Section L3.22.\n\nInsert new Section L3.30 as follows:\n\nL3.30 Under Section L3.22.\n';
    const [result] = results(sarif(['-'], { input }).log);
    expect(result!.ruleId).toBe('citation-target-spent');
    expect(result!.relatedLocations![0]!.physicalLocation!.region!.startLine).toBe(4);
  });

  it('leaves out what the baseline knows, and says what is wrong with the settings', () => {
    const cwd = folderWith({ 'a.sec': DRAFT });
    run(['check', 'a.sec', '--corpus', CODE, '--write-baseline', 'old.json'], { cwd });
    expect(results(sarif(['a.sec'], { cwd }).log)).toHaveLength(3);
    writeFileSync(join(cwd, 'sec-lint.yaml'), 'baseline: old.json\ncolour: red\n');
    const { log, run: only } = sarif(['a.sec'], { cwd });
    expect(results(log)).toEqual([]);
    expect(only.invocations![0]!.toolConfigurationNotifications![0]!.message.text).toMatch(
      /^sec-lint\.yaml:2 “colour”/,
    );
  });
});
