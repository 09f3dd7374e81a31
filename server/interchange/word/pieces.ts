import type { Loss } from '../official/imported';
import type { Context } from './revisions';
import type { Block, Piece, Target } from './source';
import type { Look, StatedRun, Styles } from './styles';
import { symbolSign } from './symbols';

/** Collects the pieces of a paragraph. */
export class Pieces {
  readonly list: Piece[] = [];
  sawContents = false;
  readonly #looks = new Map<StatedRun, readonly [now: Look, before: Look]>();

  constructor(
    readonly styles: Styles,
    readonly style: string | undefined,
    readonly styleBefore: string | undefined,
    readonly table: StatedRun | undefined,
  ) {}

  text(
    text: string,
    now: StatedRun,
    before: StatedRun,
    target: Target | undefined,
    { presence, revisions }: Context,
  ): void {
    if (text === '') return;
    let looks = this.#looks.get(now);
    if (!looks) {
      const look = this.styles.look(this.style, now, this.table);
      const same = now === before && this.style === this.styleBefore;
      looks = [look, same ? look : this.styles.look(this.styleBefore, before, this.table)];
      this.#looks.set(now, looks);
    }
    const [look, lookBefore] = looks;
    this.list.push({ kind: 'text', text: inFont(text, look.font), look, lookBefore, target, presence, revisions });
  }

  note(notes: 'footnote' | 'endnote', id: string, custom: boolean, { presence, revisions }: Context): void {
    this.list.push({ kind: 'note', notes, id, custom, presence, revisions });
  }

  box(blocks: readonly Block[], { presence, revisions }: Context): void {
    this.list.push({ kind: 'box', blocks, presence, revisions });
  }

  lose(loss: Loss['kind'], about: string, { presence, revisions }: Context): void {
    this.list.push({ kind: 'loss', loss, about, presence, revisions });
  }

  bookmark(name: string | undefined): void {
    if (name !== undefined) this.list.push({ kind: 'bookmark', name });
  }
}

/** Letters typed in a symbol font are kept in Unicode's private area: shown as what they look like. */
function inFont(text: string, font: string): string {
  return /[\uf020-\uf0ff]/.test(text)
    ? text.replace(/[\uf020-\uf0ff]/g, (sign) => symbolSign(font, sign.charCodeAt(0)) ?? sign)
    : text;
}
