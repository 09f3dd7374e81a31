import { containerAddress, type DocumentId, documentOf, isContainer, parentAddress } from './address';
import type { BlockLabel } from './blockLabels';
import type { Block, Language } from './blocks';
import {
  type Amendment,
  type FrontMatter,
  type Heading,
  knownTitle,
  type LegalDocument,
  type Provision,
} from './document';
import { readFrontMatter } from './frontMatter';
import { type ListFrame, placeLabel } from './lists';
import { ProvisionNode } from './provisionNode';

/** A text cut into blocks. */
export interface BlockedText {
  readonly uri: string;
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  readonly assumedId: DocumentId | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Builds headings, provisions and amendments from the blocks in one pass. `previous` lends its front matter. */
export function buildStructure(source: BlockedText, previous?: LegalDocument): LegalDocument {
  return new StructureBuilder(source, previous).build();
}

class StructureBuilder {
  private readonly provisions: ProvisionNode[] = [];
  private readonly headings: Heading[] = [];
  private readonly amendments: Mutable<Amendment>[] = [];
  private readonly owners: (Provision | undefined)[] = [];
  private readonly amendmentOf: (Amendment | undefined)[] = [];
  private readonly byAddress = new Map<string, Provision>();
  private readonly frontMatter: FrontMatter | undefined;
  private readonly id: DocumentId | undefined;

  /** Where numbers count now: the document of the Code, and the Appendix's own appendix. */
  private container: DocumentId | undefined;
  private inner = '';
  private innerProvision: ProvisionNode | undefined;
  /** Open groups, clauses and numbered headings, outermost first. */
  private path: ProvisionNode[] = [];
  /** Open paragraph lists beneath the last of `path`. */
  private lists: ListFrame<ProvisionNode>[] = [];
  private subHeading: Heading | undefined;
  private amendment: Mutable<Amendment> | undefined;
  /** Where an amendment's paragraphs belong that come without their clause. */
  private paragraphBase: string | undefined;
  private documentTitle = '';
  /** The block of the words read last. */
  private lastWords = -1;
  private lastInteger = 0;

  constructor(
    private readonly source: BlockedText,
    private readonly previous: LegalDocument | undefined,
  ) {
    this.frontMatter = this.readFront();
    this.id = this.frontMatter?.modification ? undefined : (this.frontMatter?.document ?? source.assumedId);
    this.container = this.id;
  }

  build(): LegalDocument {
    const { source } = this;
    for (let i = 0; i < source.blocks.length; i++) {
      const block = source.blocks[i]!;
      this.add(block, i);
      // A sub-heading belongs to what follows it, not to the clause before.
      const leads = block.kind === 'heading' && this.subHeading?.block === i;
      if (!leads && block.kind !== 'comment') this.lastWords = i;
      this.owners.push(leads ? (this.path.findLast(({ heading }) => heading) ?? this.innerProvision) : this.owner());
      this.amendmentOf.push(this.amendment);
    }
    this.closeAll();
    this.closeAmendment();
    for (const provision of this.provisions) provision.seal();
    return {
      ...source,
      frontMatter: this.frontMatter,
      id: this.id,
      modification: this.frontMatter?.modification,
      title: this.frontMatter?.title ?? this.documentTitle,
      provisions: this.provisions.slice(),
      headings: this.headings.slice(),
      amendments: this.amendments,
      owners: this.owners,
      amendmentOf: this.amendmentOf,
      byAddress: this.byAddress,
    };
  }

  private readFront(): FrontMatter | undefined {
    const { blocks, text } = this.source;
    const first = blocks[0];
    if (first?.kind !== 'frontMatter') return undefined;
    if (this.previous?.blocks[0]?.kind === 'frontMatter') {
      const old = this.previous.text.slice(0, this.previous.blocks[0].contentLength);
      if (old.length === first.contentLength && text.startsWith(old)) return this.previous.frontMatter;
    }
    return readFrontMatter(text.slice(0, first.contentLength));
  }

  private owner(): ProvisionNode | undefined {
    for (let i = this.lists.length - 1; i >= 0; i--) if (!this.lists[i]!.sealed) return this.lists[i]!.item;
    return this.path.at(-1) ?? this.innerProvision;
  }

  private add(block: Block, index: number): void {
    if (block.kind === 'heading') this.addHeading(block, index);
    else if (block.kind === 'instruction' && !this.id) this.openAmendment(block, index);
    else if (block.kind === 'provision' && (this.id || this.amendment)) {
      if (!this.addNumbered(block, block.label!, index)) this.sealLists(block);
    } else if (block.kind !== 'comment' && block.kind !== 'row') this.sealLists(block);
  }

  // Text without a number after a list belongs to the clause again, unless it is set in further than the item.
  private sealLists(block: Block): void {
    for (const frame of this.lists) {
      if (frame.sealed || block.indent > frame.indent) continue;
      frame.sealed = true;
      frame.item.endWith(this.lastWords);
    }
  }

  private addHeading(block: Block, index: number): void {
    const { text, starts } = this.source;
    const start = starts[index]!;
    const mark = block.heading!;
    if (!this.id && this.amendment && mark.depth <= 2 && !block.label) this.closeAmendment();
    const heading: Mutable<Heading> = {
      kind: 'subHeading',
      title: knownTitle(text.slice(start + mark.titleStart, start + mark.titleEnd)),
      unverified: mark.unverified,
      depth: mark.depth,
      block: index,
    };
    this.headings.push(heading);
    if (mark.document && this.opensInner(mark.document, mark.depth)) {
      heading.kind = 'group';
      this.closeAll();
      this.inner = mark.document.slice('Appendix '.length);
      this.innerProvision = undefined;
      this.innerProvision = this.open(
        block,
        index,
        containerAddress(this.container!, this.inner),
        mark.document,
        heading,
      );
      this.lastInteger = 0;
      return;
    }
    if (mark.document || (mark.depth === 1 && !block.label)) {
      heading.kind = 'document';
      if (!this.documentTitle) this.documentTitle = heading.title;
      this.subHeading = undefined;
      return;
    }
    if (block.label && (this.id || this.amendment) && this.addNumbered(block, block.label, index, heading)) {
      heading.kind = 'group';
      this.subHeading = undefined;
      return;
    }
    this.endLists();
    this.subHeading = heading;
  }

  private opensInner(document: string, depth: number): boolean {
    return Boolean(
      this.id &&
        !this.id.startsWith('Section') &&
        depth > 1 &&
        document.startsWith('Appendix') &&
        // Appendix A may have an Appendix A of its own, once its title has been read.
        (document !== this.id || this.documentTitle !== ''),
    );
  }

  /** Places a numbered block; false when its number does not belong to this document. */
  private addNumbered(block: Block, label: BlockLabel, index: number, heading?: Heading): boolean {
    if (label.kind === 'paragraph') return heading ? false : this.addParagraph(block, label, index);
    if (label.kind === 'clause') {
      const document = `Section ${label.number[0]}`;
      if (this.id ? this.id !== document : false) return false;
      if (!this.id) this.container = document;
    } else if (!this.container || this.container.startsWith('Section') || !this.plausible(label, heading)) return false;
    const components = label.kind === 'clause' ? (label.number.includes('.') ? 2 : 1) : label.number.split('.').length;
    const parentNumber = label.number.includes('.') ? label.number.slice(0, label.number.lastIndexOf('.')) : '';
    this.endLists();
    while (this.path.length && !this.contains(this.path.at(-1)!, parentNumber, label)) this.close(this.path.pop()!);
    const prefix = label.kind === 'clause' ? '' : `${containerAddress(this.container!, this.inner)} `;
    const address = prefix + label.number + label.labels.map((part) => `(${part})`).join('');
    const shown = label.number + label.labels.map((part) => `(${part})`).join('');
    this.path.push(this.open(block, index, address, shown, heading, components + label.labels.length));
    if (label.kind === 'decimal' && components === 1) this.lastInteger = Number.parseInt(label.number, 10);
    return true;
  }

  // A lone integer that does not continue the count is a figure at the start of a line ("30 days after …").
  private plausible(label: BlockLabel, heading: Heading | undefined): boolean {
    if (heading || label.marked) return true;
    const value = Number.parseInt(label.number, 10);
    return value >= 1 && value <= this.lastInteger + 1;
  }

  private contains(open: ProvisionNode, parentNumber: string, label: BlockLabel): boolean {
    const bracket = open.label.indexOf('(');
    const number = bracket < 0 ? open.label : open.label.slice(0, bracket);
    if (label.labels.length && number === label.number) return !open.address.endsWith(')');
    if (!parentNumber) return false;
    return number === parentNumber || parentNumber.startsWith(`${number}.`);
  }

  private addParagraph(block: Block, label: BlockLabel, index: number): boolean {
    const base = this.path.at(-1) ?? this.innerProvision;
    if (!base && !this.container) return false;
    this.reading = index;
    const { labels } = label;
    for (let i = 0; i < labels.length; i++) {
      const part = labels[i]!;
      const kept = placeLabel(this.lists, part, label.form, block.indent, this.following, this.introduced);
      while (this.lists.length > kept.depth) {
        const frame = this.lists.pop()!;
        if (!frame.sealed) this.close(frame.item);
      }
      const parent = this.owner();
      const above = parent?.address ?? this.amendedBase(part) ?? containerAddress(this.container!, this.inner);
      // Only a container parts its number from a label: "Appendix A (B)", but "G3.17(b)".
      const spaced = parent ? parent === this.innerProvision : isContainer(above);
      const address = spaced ? `${above} (${part})` : `${above}(${part})`;
      const shown = shownLabel(part, label);
      const item = this.open(block, index, address, shown, undefined, (parent?.level ?? 0) + 1);
      item.wordless = i < labels.length - 1;
      const { style, value } = kept;
      this.lists.push({ style, value, form: label.form, indent: block.indent, label: part, sealed: false, item });
    }
    return true;
  }

  /** "Amend Section G3.17(b) as follows:" with "(b) …" beneath it: the clause whose paragraph is written out. */
  private amendedBase(part: string): string | undefined {
    const target = this.amendment?.target;
    if (!target || isContainer(target)) return undefined;
    this.paragraphBase ??= target.endsWith(`(${part})`) ? parentAddress(target) : target;
    return this.paragraphBase;
  }

  // Made once: a draft has thousands of paragraphs, and each would make its own.
  private reading = 0;
  private readonly following = () => nextLabels(this.source.blocks, this.reading);
  /** True when the words read last introduce what follows ("… the following:"). */
  private readonly introduced = () => {
    const { text, starts, blocks } = this.source;
    const at = this.lastWords;
    return at >= 0 && introduces(text, starts[at]!, blocks[at]!);
  };

  private open(
    block: Block,
    index: number,
    address: string,
    label: string,
    heading?: Heading,
    level = 1,
  ): ProvisionNode {
    // The same string as before the edit, where there is one: it need not be kept twice.
    const old = this.previous?.provisions[this.provisions.length]?.address;
    const provision = new ProvisionNode(
      old === address ? old : address,
      label,
      level,
      this.owner(),
      index,
      block.dead,
      heading,
      heading ? undefined : this.subHeading,
      this.amendment,
    );
    this.provisions.push(provision);
    if (!this.byAddress.has(address)) this.byAddress.set(address, provision);
    return provision;
  }

  private close(provision: ProvisionNode): void {
    provision.reachTo(this.lastWords);
  }

  private endLists(): void {
    for (const frame of this.lists) if (!frame.sealed) this.close(frame.item);
    this.lists = [];
  }

  private closeAll(): void {
    this.endLists();
    for (const provision of this.path) this.close(provision);
    if (this.innerProvision) this.close(this.innerProvision);
    this.path = [];
    this.subHeading = undefined;
  }

  private openAmendment(block: Block, index: number): void {
    this.closeAmendment();
    const { verb, target, term, takesText } = block.instruction!;
    const amendment: Mutable<Amendment> = { verb, target, term, takesText, block: index, lastBlock: index };
    this.amendments.push(amendment);
    if (!amendment.takesText) return;
    this.amendment = amendment;
    this.paragraphBase = undefined;
    this.container = documentOf(amendment.target);
  }

  private closeAmendment(): void {
    this.closeAll();
    if (!this.amendment) return;
    this.amendment.lastBlock = Math.max(this.lastWords, this.amendment.block);
    this.amendment = undefined;
    this.container = this.id;
  }
}

/** True when the words of a block introduce what follows ("… the following:"). */
export function introduces(text: string, start: number, { contentLength }: Block): boolean {
  const end = start + contentLength;
  return /[:—–]\s*$/.test(text.slice(Math.max(start, end - 3), end));
}

function shownLabel(part: string, label: BlockLabel): string {
  if (label.form === 'brackets') return `(${part})`;
  return label.form === 'bracket' ? `${part})` : `${part}.`;
}

/** How many blocks ahead a sibling is looked for. */
const LOOKAHEAD = 40;

/** The paragraph labels that follow a block before the next clause or heading. */
export function nextLabels(blocks: readonly Block[], index: number): string[] {
  const labels: string[] = [];
  for (let i = index + 1; i < blocks.length && i <= index + LOOKAHEAD; i++) {
    const block = blocks[i]!;
    if (block.kind === 'heading' || (block.label && block.label.kind !== 'paragraph')) break;
    if (block.label) labels.push(block.label.labels[0]!);
  }
  return labels;
}
