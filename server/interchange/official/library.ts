import type { DocumentId } from '../../corpus/address';
import type { KnownDocument } from './recognise';
import type { DocumentReport } from './report';
import { yamlText } from './yamlLines';

/** A file of a version's folder: name within it and text. */
export interface VersionFile {
  readonly path: string;
  readonly text: string;
}

export interface VersionEntry {
  readonly report: DocumentReport;
  /** The file that it was imported from. */
  readonly from: string;
}

/** The `code.yaml` of an imported version (docs/corpus-format.md), its documents in the order of the Code. */
export function codeYaml(
  about: { readonly name: string; readonly version: string; readonly source: string; readonly incomplete: boolean },
  entries: readonly VersionEntry[],
  known: readonly KnownDocument[],
): VersionFile {
  const documents = [...entries]
    .sort((a, b) => byPlace(a.report.id, b.report.id))
    .map(({ report: { id, title, version }, from }) => {
      const before = known.find((each) => each.id === id);
      return {
        id,
        file: fileOf(id),
        ...(title && { title }),
        ...(version && { version }),
        ...(before?.names.length && { names: before.names }),
        ...(before?.external && { external: true }),
        source: `Imported from ${from}`,
      };
    });
  const { name, version, source, incomplete } = about;
  return {
    path: 'code.yaml',
    text: yamlText({ code: name, version, source, ...(incomplete && { incomplete }), documents }),
  };
}

/** `section-g.sec`, `appendix-ad.sec`. */
export const fileOf = (id: DocumentId): string => `${id.toLowerCase().replace(' ', '-')}.sec`;

/** Sections by letter, then Schedules by number, then Appendices (A … Z, AA …). */
export function byPlace(a: DocumentId, b: DocumentId): number {
  const [[aKind = '', aName = ''], [bKind = '', bName = '']] = [a.split(' '), b.split(' ')];
  const kinds = ['Section', 'Schedule', 'Appendix'];
  if (aKind !== bKind) return kinds.indexOf(aKind) - kinds.indexOf(bKind);
  if (aKind === 'Schedule') return Number(aName) - Number(bName);
  return aName.length - bName.length || (aName < bName ? -1 : aName > bName ? 1 : 0);
}

/** One sentence why words cannot name a version, which is a folder's name; undefined when they can. */
export function versionProblem(version: string): string | undefined {
  return /^[A-Za-z0-9][\w.+-]{0,39}$/.test(version) && !version.endsWith('.')
    ? undefined
    : `"${version}" cannot be the name of a version: write it as 45.0.`;
}
