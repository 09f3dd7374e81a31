import { type Address, type DocumentId, documentOf } from '../corpus/address';
import type { LegalDocument, Provision } from '../corpus/document';
import { introducedScope } from './blockDefinitions';
import { type ScopeWords, scopeAt } from './scopes';

const TITLE = /\b(?:definitions?|defined terms?|interpretation|glossary|abbreviations|acronyms)\b/i;

/** What a place says of the definitions that stand there. */
export interface DefinitionPlace {
  /** The document of the Code that holds it, or that the amendment is about. */
  readonly document: DocumentId | undefined;
  readonly owner: Address | undefined;
  readonly scope: Address | undefined;
  readonly scopeStated: boolean;
}

/** Follows headings and introductions through a text, and tells what they make of the definitions beneath them. */
export class DefinitionPlaces {
  /** Headings that govern the block at hand, outermost first. */
  private headings: { depth: number; defines: boolean }[] = [];
  private nextHeading = 0;
  /** The last block under this heading that defines nothing: it may introduce the definitions behind it. */
  private lead: number | undefined;
  private readonly introduced = new Map<string, ScopeWords | undefined>();

  constructor(private readonly document: LegalDocument) {}

  /** Passes a heading. Blocks are passed in order. */
  heading(index: number): void {
    const { headings, blocks } = this.document;
    while (this.nextHeading < headings.length && headings[this.nextHeading]!.block < index) this.nextHeading++;
    const heading = headings[this.nextHeading];
    const { depth } = blocks[index]!.heading!;
    while (this.headings.length && this.headings.at(-1)!.depth >= depth) this.headings.pop();
    const defines = heading?.block === index && heading.kind !== 'document' && TITLE.test(heading.title);
    this.headings.push({ depth, defines });
    this.lead = undefined;
  }

  /** Passes an instruction: what follows stands elsewhere. */
  instruction(): void {
    this.headings = [];
    this.lead = undefined;
  }

  /** Passes a block that defines nothing. */
  plain(index: number): void {
    this.lead = index;
  }

  /** True under a heading of definitions, in A1, and in an amendment of definitions. */
  defines(index: number): boolean {
    if (this.headings.some(({ defines }) => defines)) return true;
    const { owners, amendmentOf } = this.document;
    const amendment = amendmentOf[index];
    if (amendment?.verb === 'addDefinition' || amendment?.verb === 'amendDefinition') return true;
    return isInA1(owners[index]?.address ?? amendment?.target);
  }

  /** The place of a definition in block `index`. `own`: the scope that its own words state; `inline`: see `readScope`. */
  of(index: number, own: ScopeWords | undefined, inline: boolean): DefinitionPlace {
    const { document } = this;
    const amendment = document.amendmentOf[index];
    const owner = document.owners[index]?.address ?? (amendment?.target || undefined);
    const home = document.id ?? documentOf(owner ?? '') ?? (amendment && !amendment.target ? 'Section A' : undefined);
    const stated = own ?? this.statedAround(index, inline);
    const scope = stated
      ? scopeAt(stated, { document: home, address: owner })
      : amendment && !amendment.target
        ? undefined
        : unstatedScope(home, owner, this.defines(index));
    return { document: home, owner, scope, scopeStated: stated !== undefined };
  }

  /** The scope that the clause around a block states, or the words before it under the same heading. */
  private statedAround(index: number, inline: boolean): ScopeWords | undefined {
    const { owners } = this.document;
    for (let at = owners[index]; at; at = at.parent) {
      const stated = at.block < index ? this.introductionOf(at.block, inline) : undefined;
      if (stated) return stated;
    }
    const { lead } = this;
    if (lead === undefined || !isBeneathProvision(owners[index], owners[lead])) return undefined;
    return this.introductionOf(lead, inline);
  }

  private introductionOf(block: number, inline: boolean): ScopeWords | undefined {
    const key = `${block} ${inline}`;
    if (!this.introduced.has(key)) this.introduced.set(key, introducedScope(this.document, block, inline));
    return this.introduced.get(key);
  }
}

/** Definitions of Section A hold in the whole Code; what it sets elsewhere in its text holds there, as in any document. */
export function unstatedScope(
  document: DocumentId | undefined,
  owner: Address | undefined,
  defines: boolean,
): Address | undefined {
  return document === 'Section A' && (defines || isInA1(owner)) ? undefined : document;
}

const isInA1 = (address: Address | undefined) => address !== undefined && /^A1(?!\d)/.test(address);

/** True when a provision is `above` or lies beneath it; nothing is above what stands in no provision. */
export function isBeneathProvision(provision: Provision | undefined, above: Provision | undefined): boolean {
  for (let at = provision; at; at = at.parent) if (at === above) return true;
  return above === undefined;
}
