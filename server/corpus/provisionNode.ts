import type { Address } from './address';
import type { Amendment, Heading, Provision } from './document';
import type { Span } from './span';

const NONE: readonly Provision[] = [];

/**
 * A provision while its document is built. A draft has thousands and every key makes them anew, so it holds plain numbers
 * and makes spans when they are asked for: what is not made need not be collected.
 */
export class ProvisionNode implements Provision {
  private beneath: Provision[] | undefined;

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
    private readonly start: number,
    private end: number,
    private readonly labelStart: number,
    private readonly labelEnd: number,
    private readonly bodyStart: number,
    private bodyEnd: number,
  ) {
    if (!parent) return;
    if (parent.beneath) parent.beneath.push(this);
    else parent.beneath = [this];
  }

  get children(): readonly Provision[] {
    return this.beneath ?? NONE;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get labelSpan(): Span {
    return { start: this.labelStart, end: this.labelEnd };
  }

  get bodySpan(): Span {
    return { start: this.bodyStart, end: this.bodyEnd };
  }

  /** Says where the provision ends, once that is known; never before what was said already. */
  reachTo(end: number): void {
    if (end > this.end) this.end = end;
  }

  /** Ends the provision where a flush paragraph takes over. */
  endAt(end: number): void {
    this.end = end;
  }

  /** `(a)(i)` on one line: the outer paragraph has no words of its own. */
  dropBody(): void {
    this.bodyEnd = this.bodyStart;
  }
}
