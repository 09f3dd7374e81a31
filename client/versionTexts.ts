import { type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { ComparisonResult } from '../server/protocol';
import { provisionTextRequest } from './protocol';
import type { Session } from './session';

/** The scheme of texts that lie in no file of their own: a provision, or a definition, in one version. */
const scheme = 'sec-version';

/** What the query of an address says. */
interface Place {
  readonly version: string;
  readonly document: string;
  readonly address?: string;
  readonly term?: string;
}

/** A provision in a version: `sec-version:/45.0/G3.17.sec`. */
export const provisionUri = (version: string, document: string, address: string): Uri =>
  uriOf(address, { version, document, address });

/** A definition of the comparison that is shown. */
export const definitionUri = (version: string, document: string, term: string): Uri =>
  uriOf(term, { version, document, term });

/** The empty side of what a version does not have. */
export const emptyUri = (version: string, name: string): Uri => uriOf(name, { version, document: '' });

function uriOf(name: string, place: Place): Uri {
  const file = name.replace(/[\\/?#]/g, ' ');
  return Uri.from({ scheme, path: `/${place.version}/${file}.sec`, query: JSON.stringify(place) });
}

/** Gives the diff editor the texts of both sides. */
export class VersionTexts implements TextDocumentContentProvider, Disposable {
  private readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(
    private readonly session: Session,
    private readonly comparison: () => ComparisonResult | undefined,
  ) {}

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const { version, document, address, term }: Place = JSON.parse(query);
    if (term !== undefined) return this.definition(version, document, term);
    if (address === undefined) return '';
    return (await this.session.ask<string>(provisionTextRequest, { version, document, address })) ?? '';
  }

  private definition(version: string, document: string, term: string): string {
    const comparison = this.comparison();
    const entry = comparison?.documents.find(({ id }) => id === document);
    const found = entry?.definitions.find((each) => each.term === term);
    const words = version === comparison?.before ? found?.before : found?.after;
    return words ? `“${term}” ${words}\n` : '';
  }

  dispose(): void {
    this.registration.dispose();
  }
}
