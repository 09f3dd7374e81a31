import type { Code } from '../corpus/code';
import { shortCodeName } from '../corpus/code';
import { blockSpan, provisionSpan } from '../corpus/spans';
import { loadCorpus } from '../interchange/corpusFolder';
import type { FileSystem } from '../interchange/fileSystem';
import { type LibraryVersion, readVersionManifest } from '../interchange/library';
import { comparingCodes } from '../versions/compareCodes';
import type { CodeComparison, Side } from '../versions/comparison';
import { changeSummary, documentSummary } from '../versions/describeChange';
import type { FolderCorpus } from '../workspace/folderCorpus';
import type { Pace } from '../workspace/pace';
import type { ComparisonResult, SideEntry, VersionEntry, VersionsResult } from './versionEntries';

/** The versions of a library, newest first, for people to choose from. */
export async function versionList(files: FileSystem, { corpus, library }: FolderCorpus, pace: Pace) {
  const versions: VersionEntry[] = [];
  const all = library?.versions ?? [];
  for (const [i, { version, uri }] of all.entries()) {
    await pace.step();
    const manifest = await readVersionManifest(files, uri);
    versions.push({
      version,
      uri,
      documents: manifest?.documents.length ?? 0,
      outline: manifest?.outline ?? false,
      source: manifest?.source ?? '',
      newest: i === all.length - 1,
      used: uri === corpus,
    });
  }
  return versions.reverse();
}

export const NO_VERSIONS: VersionsResult = { code: '', versions: [] };

/** The Code's name in a few letters. */
export const codeLetters = (code: Code | undefined): string => (code ? shortCodeName(code).replace(/ \S+$/, '') : '');

/** A version that cannot be compared: one sentence for the user. */
export class VersionRefused extends Error {}

/** Longest piece of a provision's words in a list, in UTF-16 units. */
const FIRST_WORDS = 100;

/**
 * Compares two versions, giving way to other work. `known`: a Code that is in memory already; another is read for this
 * one answer and let go of.
 */
export async function compareVersions(
  files: FileSystem,
  before: LibraryVersion,
  after: LibraryVersion,
  known: (uri: string) => Code | undefined,
  pace: Pace,
): Promise<ComparisonResult> {
  const codeOf = async ({ uri, version }: LibraryVersion) => {
    const code = known(uri) ?? (await loadCorpus(files, uri, () => pace.step())).code;
    if (!code) throw new VersionRefused(`Version ${version} cannot be read: see the problems of its code.yaml.`);
    if (code.outline)
      throw new VersionRefused(
        `Version ${version} is an outline in other words than the Code’s, so comparing it would tell nothing. Import its official documents first.`,
      );
    return code;
  };
  const [old, now] = [await codeOf(before), await codeOf(after)];
  const steps = comparingCodes(old, now);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return resultOf(step.value, before.version, after.version, old, now);
    await pace.step();
  }
}

function resultOf(
  { documents }: CodeComparison,
  before: string,
  after: string,
  old: Code,
  now: Code,
): ComparisonResult {
  return {
    before,
    after,
    documents: documents.map((each) => ({
      id: each.id,
      title: each.title,
      summary: documentSummary(each),
      before: old.documents.get(each.id)?.document.uri ?? null,
      after: now.documents.get(each.id)?.document.uri ?? null,
      changes: each.changes
        .filter(({ folded }) => !folded)
        .map((change) => ({
          before: sideEntry(change.before),
          after: sideEntry(change.after),
          kinds: change.kinds,
          summary: changeSummary(change),
        })),
      definitions: each.definitions,
    })),
  };
}

function sideEntry(side: Side | undefined): SideEntry | null {
  if (!side) return null;
  const { address, title, words } = side;
  return { address, title, words: words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).trimEnd()}…` : words };
}

/**
 * The text of a provision in a version as its file has it, with the sub-heading over it; '' when the version does not have
 * it. Only its document is read.
 */
export async function provisionIn(files: FileSystem, { uri }: LibraryVersion, address: string, id: string) {
  const holder = await (await readVersionManifest(files, uri))?.read(id);
  const provision = holder?.document.byAddress.get(address);
  if (!holder || !provision) return '';
  const { document } = holder;
  const { start, end } = provisionSpan(document, provision);
  const sub = provision.heading ? undefined : provision.subHeading;
  const heading = sub ? blockSpan(document, sub.block) : undefined;
  return `${heading ? `${document.text.slice(heading.start, heading.end)}\n\n` : ''}${document.text.slice(start, end)}\n`;
}
