import type { Address } from '../corpus/address';
import type { CodeDocument } from '../corpus/code';
import { knownTitle, type Provision } from '../corpus/document';
import { provisionSpan } from '../corpus/spans';
import type { Definition } from '../terms/definition';
import { definitionsByWords } from '../terms/readDefinitions';
import { plainWords } from './plainWords';

/** What is compared: a provision with the words that are its own, or (without `provision`) the document around them. */
export class Unit {
  readonly children: Unit[] = [];
  private madeOwn: string | undefined;
  private madeAll: string | undefined;

  constructor(
    readonly holder: CodeDocument,
    readonly provision: Provision | undefined,
    readonly parent: Unit | undefined,
    /** Its number, told from another provision of the same number: how it is found on the other side. */
    readonly key: string,
    /** Blocks that hold its own words, in order. */
    readonly blocks: number[],
  ) {}

  get address(): Address {
    return this.provision?.address ?? this.holder.id;
  }

  get spent(): boolean {
    return this.provision?.spent === true;
  }

  /** The text from its number to the end of what lies beneath, as it stands in the file. */
  get raw(): string {
    const { document } = this.holder;
    if (!this.provision) return document.text;
    const { start, end } = provisionSpan(document, this.provision);
    return document.text.slice(start, end);
  }

  /** Title of its heading, or of the sub-heading that begins with it. */
  get title(): string {
    if (!this.provision) return plainWords(this.holder.title);
    const { heading, subHeading } = this.provision;
    const title = (heading ?? subHeading)?.title;
    return title ? plainWords(knownTitle(title)) : '';
  }

  /** Its own words without number and title, and without what lies beneath. */
  get own(): string {
    if (this.madeOwn === undefined) {
      const { text, starts, blocks } = this.holder.document;
      this.madeOwn = plainWords(
        this.blocks
          .map((i) => text.slice(starts[i]! + blocks[i]!.bodyStart, starts[i]! + blocks[i]!.contentLength))
          .join(' '),
      );
    }
    return this.madeOwn;
  }

  /** Title, own words and those of the paragraphs beneath: what it is known again by. */
  get all(): string {
    if (this.madeAll === undefined) {
      const title = this.provision?.heading ? this.title : '';
      this.madeAll = [title, this.own, ...this.children.map(({ all }) => all)].filter(Boolean).join(' ');
    }
    return this.madeAll;
  }
}

/** A document taken apart. */
export interface DocumentUnits {
  readonly document: Unit;
  /** Groups, clauses and numbered headings: what stands on its own number. */
  readonly clauses: readonly Unit[];
  /** All, in order of the text; the document first. */
  readonly all: readonly Unit[];
  /** Definitions that stand in paragraphs or rows of their own; their words count for them, not for a provision. */
  readonly definitions: readonly Definition[];
}

/** Takes a document of a Code apart; `same`: its text is the same on both sides, so its definitions need no look. Linear. */
export function unitsOf(holder: CodeDocument, same = false): DocumentUnits {
  const { provisions, owners, blocks } = holder.document;
  const definitions = same ? [] : definitionsByWords(holder.document);
  const defined = blocksOfDefinitions(holder, definitions);
  const top = new Unit(holder, undefined, undefined, holder.id, []);
  const all: Unit[] = [top];
  const clauses: Unit[] = [];
  const of = new Map<Provision, Unit>();
  const seen = new Map<string, number>();
  for (const provision of provisions) {
    if (defined.has(provision.block)) continue;
    const parent = provision.parent && of.get(provision.parent);
    const beneath = parent !== undefined && provision.address.endsWith(')');
    const count = seen.get(provision.address) ?? 0;
    seen.set(provision.address, count + 1);
    const name = beneath ? provision.label.replace(/[().]/g, '') : provision.address;
    const unit = new Unit(holder, provision, parent ?? top, count ? `${name}#${count}` : name, []);
    of.set(provision, unit);
    all.push(unit);
    if (beneath) parent.children.push(unit);
    else clauses.push(unit);
  }
  for (let i = 0; i < blocks.length; i++) {
    const { kind } = blocks[i]!;
    if (kind === 'heading' || kind === 'comment' || kind === 'blank' || kind === 'frontMatter' || defined.has(i))
      continue;
    let owner = owners[i];
    let unit = owner && of.get(owner);
    // Behind a definition's own paragraphs: the words of what the definition stands in.
    while (owner && !unit) unit = (owner = owner.parent) && of.get(owner);
    (unit ?? top).blocks.push(i);
  }
  return { document: top, clauses, all, definitions };
}

/** Blocks that only say what a term means: paragraphs without a number, rows, and what lies beneath them. */
function blocksOfDefinitions({ document }: CodeDocument, definitions: readonly Definition[]): ReadonlySet<number> {
  const defined = new Set<number>();
  for (const { kind, block, meaning } of definitions) {
    const first = document.blocks[block]?.kind;
    if ((kind !== 'entry' && kind !== 'row') || (first !== 'prose' && first !== 'row')) continue;
    for (let i = block; i <= block + meaning.blocks; i++) defined.add(i);
  }
  return defined;
}
