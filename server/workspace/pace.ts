/** Asked between two pieces of work; the shape of an LSP cancellation token. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Thrown by {@link Pace.step} when the work is no longer wanted. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Longest stretch, in milliseconds, for which a loop holds the event loop. */
const STRETCH = 10;

/** A timer waits at least a millisecond, an immediate does not; a browser has only the timer. */
const giveWay = (resume: () => void) =>
  typeof setImmediate === 'function' ? setImmediate(resume) : setTimeout(resume, 0);

/** Lets a long loop give way: call {@link step} in every round. */
export class Pace {
  private since = performance.now();

  constructor(private readonly token?: Cancellation) {}

  /** True when it is time to give way; cheap enough for the innermost loop. */
  get due(): boolean {
    return performance.now() - this.since > STRETCH;
  }

  /** Gives other work its turn when 10 ms have passed. Throws {@link Cancelled} when the request was withdrawn. */
  async step(): Promise<void> {
    if (this.due) {
      await new Promise<void>((resume) => giveWay(resume));
      this.since = performance.now();
    }
    if (this.token?.isCancellationRequested) throw new Cancelled();
  }
}
