import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  Artifact,
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { version } from '../../package.json';
import { type LegalDocument, provisionAt } from '../corpus/document';
import type { Span } from '../corpus/span';
import { rangeOf } from '../features/positions';
import { fingerprintOf } from '../lint/baseline';
import { rulesFor } from '../lint/lintSettings';
import { rulePage, ruleText } from '../lint/page';
import type { Finding, Rule, Severity } from '../lint/rule';
import type { TextView } from '../workspace/textView';
import { findingsOf } from './findings';
import type { Input } from './input';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Stands for the folder that the command ran in. */
const ROOT = '%SRCROOT%';

/**
 * The findings as SARIF 2.1.0 (OASIS, 27 March 2020). Paths are relative to the current folder; lines and columns count
 * from 1, columns in UTF-16 units. Findings that the baseline knows are left out: GitHub shows what is suppressed all the
 * same. No words of the texts are given but those in messages and corrections.
 */
export function checkSarif(input: Input): Log {
  const rules = [...new Set(input.texts.flatMap(({ view }) => rulesFor(view.settings.lint)))];
  const byName = new Map<string, Rule>();
  for (const rule of rules) if (!byName.has(rule.name)) byName.set(rule.name, rule);
  const ruleIndex = new Map([...byName.keys()].map((name, i) => [name, i]));
  const results = input.texts.flatMap(({ path, view }, index) => {
    const seen = new Map<string, number>();
    return findingsOf(view).map((finding) => resultOf(view, finding, placeOf(path, index), ruleIndex, seen));
  });
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sec-drafting',
            fullName: 'SEC Drafting',
            version,
            semanticVersion: version,
            rules: [...byName.values()].map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(resolve('.')).href.replace(/\/$/, '')}/` } },
        artifacts: input.texts.map(({ path }): Artifact => ({ location: placeOf(path) })),
        invocations: [{ executionSuccessful: true, toolConfigurationNotifications: input.notes.map(notificationOf) }],
        results,
      },
    ],
  };
}

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

function descriptorOf(rule: Rule): ReportingDescriptor {
  return {
    id: rule.name,
    name: rule.name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.explanation },
    help: { text: ruleText(rule), markdown: rulePage(rule).replace(/^<!-- .* -->\n/m, '') },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    // What GitHub's code scanning reads besides the level.
    properties: {
      'problem.severity': LEVELS[rule.severity] === 'note' ? 'recommendation' : rule.severity,
      tags: ['legal-drafting', rule.id],
    },
  };
}

function resultOf(
  view: TextView,
  finding: Finding,
  artifact: ArtifactLocation,
  ruleIndex: ReadonlyMap<string, number>,
  seen: Map<string, number>,
): Result {
  const { document } = view;
  const address = provisionAt(document, finding.span.start)?.address;
  const fingerprint = fingerprintOf(document, finding);
  const nth = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, nth);
  const related = relatedIn(view, finding, artifact);
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: messageText(finding.message) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact, region: regionOf(document, finding.span) },
        ...(address && { logicalLocations: [{ fullyQualifiedName: address, kind: 'provision' }] }),
      },
    ],
    partialFingerprints: { 'secDrafting/v1': `${fingerprint} ${nth}` },
    ...(related.length && { relatedLocations: related }),
    ...(finding.fixes.length && { fixes: finding.fixes.map((fix) => fixOf(document, fix, artifact)) }),
  };
}

function relatedIn({ document, index }: TextView, { related = [] }: Finding, own: ArtifactLocation): Location[] {
  return related.flatMap(({ uri, span, message }, i) => {
    const holder =
      uri === document.uri ? document : [...index.code.documents.values()].find((entry) => entry.uri === uri)?.document;
    if (!holder) return [];
    const artifactLocation = holder === document ? own : placeOf(fileURLToPath(uri));
    const physicalLocation = { artifactLocation, region: regionOf(holder, span) };
    return [{ id: i + 1, message: { text: messageText(message) }, physicalLocation }];
  });
}

function fixOf(document: LegalDocument, { title, edits }: Finding['fixes'][number], artifact: ArtifactLocation): Fix {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(document, span),
    ...(newText && { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: messageText(title) },
    artifactChanges: [{ artifactLocation: artifact, replacements }],
  };
}

function regionOf(document: LegalDocument, span: Span): Region {
  const { start, end } = rangeOf(document, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Where a file is: from the current folder, or by its whole URI when it lies elsewhere. */
function placeOf(path: string, index?: number): ArtifactLocation {
  const at = index === undefined ? {} : { index };
  if (path === '-') return { uri: 'stdin', description: { text: 'standard input' }, ...at };
  const below = relative('.', path).replaceAll('\\', '/');
  if (below.startsWith('../') || /^[A-Za-z]:/.test(below) || below.startsWith('/'))
    return { uri: pathToFileURL(resolve(path)).href, ...at };
  return { uri: below.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT, ...at };
}

const notificationOf = (text: string): Notification => ({ level: 'warning', message: { text: messageText(text) } });

/** In a message of SARIF braces hold the numbers of arguments, so braces of the text are doubled (3.11.5). */
const messageText = (text: string) => text.replace(/[{}]/g, '$&$&');
