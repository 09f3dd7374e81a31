import type { TrackedChange } from '../official/imported';
import type { Layout } from './layout';
import type { Block, Presence, Revision, SourceParagraph } from './source';
import { BOTH } from './source';
import { plain } from './words';

interface Tracked {
  readonly presence: Presence;
  readonly revisions: readonly Revision[];
}

/** Whether anything in the blocks differs between the two texts. */
export function isTracked(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'group') return true;
    if (block.kind === 'table') {
      return block.rows.some(
        (row) => row.presence !== BOTH || row.cells.some((cell) => cell.presence !== BOTH || isTracked(cell.blocks)),
      );
    }
    if (block.mark.presence !== BOTH || block.before !== block.after) return true;
    return block.pieces.some((piece) => {
      if (piece.kind === 'bookmark') return false;
      if (piece.presence !== BOTH) return true;
      if (piece.kind === 'box') return isTracked(piece.blocks);
      return piece.kind === 'text' && piece.look !== piece.lookBefore;
    });
  });
}

/** Collects the tracked changes of a document in order, with where each stands in its text. */
export class Changes {
  readonly list: TrackedChange[] = [];
  readonly #before: Layout;
  readonly #after: Layout;
  /** What runs on: the change that the last text belonged to. */
  #last: { readonly revision: Revision; readonly paragraph: SourceParagraph; text: string } | undefined;
  readonly #seenNotes = new Set<string>();

  /** `before` and `after`: the two texts, laid out. */
  constructor(before: Layout, after: Layout) {
    this.#before = before;
    this.#after = after;
  }

  /** The list, complete once all blocks were collected. */
  of(blocks: readonly Block[]): readonly TrackedChange[] {
    this.#blocks(blocks, []);
    this.#flush();
    return this.list;
  }

  #blocks(blocks: readonly Block[], around: readonly Revision[]): void {
    for (const block of blocks) {
      if (block.kind === 'group') this.#blocks(block.blocks, [...around, ...block.revisions]);
      else if (block.kind === 'paragraph') this.#paragraph(block, around);
      else {
        for (const row of block.rows) {
          for (const cell of row.cells) this.#blocks(cell.blocks, [...around, ...row.revisions, ...cell.revisions]);
        }
      }
    }
  }

  #paragraph(paragraph: SourceParagraph, around: readonly Revision[]): void {
    const kinds = new Set<Revision['kind']>();
    for (const piece of paragraph.pieces) {
      if (piece.kind === 'bookmark') continue;
      const revisions = own(piece, around);
      for (const { kind } of revisions) kinds.add(kind);
      if (piece.kind === 'text') this.#text(piece.text, revisions, paragraph);
      else if (piece.kind === 'box') this.#blocks(piece.blocks, revisions);
      else if (piece.kind === 'note' && !this.#seenNotes.has(`${piece.notes} ${piece.id}`)) {
        this.#seenNotes.add(`${piece.notes} ${piece.id}`);
        this.#text('[note]', revisions, paragraph);
        this.#blocks(this.#after.definitions.notes[piece.notes].get(piece.id) ?? [], []);
      }
    }
    // An end that comes or goes alone splits or joins paragraphs; with its words it says nothing more.
    for (const revision of paragraph.mark.revisions)
      if (!kinds.has(revision.kind)) this.#text('¶', [revision], paragraph);
  }

  #text(text: string, revisions: readonly Revision[], paragraph: SourceParagraph): void {
    // What was inserted and then deleted again is in neither text: told as both.
    for (const revision of revisions) {
      const last = this.#last;
      if (last && last.paragraph === paragraph && alike(last.revision, revision)) {
        last.text += text;
        continue;
      }
      this.#flush();
      this.#last = { revision, paragraph, text };
    }
    if (revisions.length === 0) this.#flush();
  }

  #flush(): void {
    if (!this.#last) return;
    const { revision, paragraph, text } = this.#last;
    this.#last = undefined;
    const { kind, author, date } = revision;
    this.list.push({ kind, author, date, text: plain(text).trim() || text, where: this.#where(paragraph, kind) });
  }

  #where(paragraph: SourceParagraph, kind: Revision['kind']): string {
    const [first, second] = kind === 'insertion' ? [this.#after, this.#before] : [this.#before, this.#after];
    const number = first.numbers.get(paragraph) || second.numbers.get(paragraph);
    if (number) return number;
    const words = paragraph.pieces
      .map((piece) => (piece.kind === 'text' && piece.presence & first.view ? piece.text : ''))
      .join('');
    const text = plain(words.slice(0, 400)).trim();
    return text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s\S*$/, '')}…`;
  }
}

const own = (piece: Tracked, around: readonly Revision[]): readonly Revision[] =>
  around.length === 0 ? piece.revisions : piece.revisions.length === 0 ? around : piece.revisions;

const alike = (one: Revision, other: Revision): boolean =>
  one.kind === other.kind && one.author === other.author && one.date === other.date;
