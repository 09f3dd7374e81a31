import type { Address } from './address';
import type { Amendment, Heading, Provision } from './document';

const NONE: readonly Provision[] = [];

/** A provision while its document is built; nothing of it changes once that is done. */
export class ProvisionNode implements Provision {
  private beneath: Provision[] | undefined;
  lastBlock: number;
  wordless = false;

  constructor(
    readonly address: Address,
    readonly label: string,
    readonly level: number,
    readonly parent: ProvisionNode | undefined,
    readonly block: number,
    readonly spent: boolean,
    readonly heading: Heading | undefined,
    readonly subHeading: Heading | undefined,
    readonly amendment: Amendment | undefined,
  ) {
    this.lastBlock = block;
    if (!parent) return;
    if (parent.beneath) parent.beneath.push(this);
    else parent.beneath = [this];
  }

  get children(): readonly Provision[] {
    return this.beneath ?? NONE;
  }

  /** Ends the building: nothing is added any more, and no room is kept for it. */
  seal(): void {
    if (this.beneath) this.beneath = this.beneath.slice();
  }

  /** Says with which block the provision ends, once that is known; never before what was said already. */
  reachTo(block: number): void {
    if (block > this.lastBlock) this.lastBlock = block;
  }

  /** Ends the provision where a flush paragraph takes over. */
  endWith(block: number): void {
    this.lastBlock = block;
  }
}
