import { Worker } from 'node:worker_threads';
import { CannotImport, type ReadingStep, type ReadOfficial } from './imported';
import type { Readers } from './importFile';

/** What the thread is asked for. */
export interface ReadingTask {
  readonly kind: 'word' | 'pdf';
  readonly bytes: Uint8Array;
}

/** What the thread says: how far it is, the document, why it cannot be read, or a fault of the program. */
export type ReadingWord =
  | { readonly step: readonly [done: number, total: number] }
  | { readonly read: ReadOfficial }
  | { readonly cannot: string }
  | { readonly fault: string };

export interface ReadingLimits {
  /** Milliseconds without a sign of progress after which a file is given up. A page of a hundred tables takes one second. */
  readonly silence: number;
  /** Megabytes of memory that reading may take. */
  readonly memory: number;
}

const LIMITS: ReadingLimits = { silence: 60_000, memory: 1500 };

/**
 * Readers that work in a thread of their own (`script`, the bundle of `server/readers.ts`), so that a file made to keep them
 * busy for ever, or to fill the memory, ends in a sentence; the next file then gets a fresh thread. They throw CannotImport
 * for what the reader refuses and for what breaks a limit. `close` ends the thread.
 */
export function readersInThread(script: string, limits: ReadingLimits = LIMITS): Readers & { close(): void } {
  let idle: Worker | undefined;
  const read =
    (kind: ReadingTask['kind']) =>
    (bytes: Uint8Array, step: ReadingStep = () => {}): Promise<ReadOfficial> => {
      const worker = idle ?? new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
      idle = undefined;
      return oneFile(worker, { kind, bytes }, limits, step).then(
        (said) => {
          idle = worker;
          if ('cannot' in said) throw new CannotImport(said.cannot);
          return said.read;
        },
        (error) => {
          // Late errors of a thread that is being ended are of no interest.
          void worker.on('error', () => {}).terminate();
          throw error;
        },
      );
    };
  return { word: read('word'), pdf: read('pdf'), close: () => void idle?.terminate() };
}

/** The thread's answer for one file; rejects when the thread cannot be used again. */
function oneFile(
  worker: Worker,
  task: ReadingTask,
  { silence }: ReadingLimits,
  step: ReadingStep,
): Promise<{ read: ReadOfficial } | { cannot: string }> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout;
    const end = (finish: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(() => reject(new CannotImport(TOO_LONG))), silence);
    };
    const onMessage = (word: ReadingWord) => {
      wait();
      if ('step' in word) Promise.resolve(step(...word.step)).catch((error) => end(() => reject(error)));
      else if ('fault' in word) end(() => reject(new Error(word.fault)));
      else end(() => resolve(word));
    };
    const onError = (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new CannotImport(TOO_MUCH) : error));
    const onExit = () => end(() => reject(new CannotImport(TOO_MUCH)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    wait();
    worker.postMessage(task);
  });
}

const TOO_LONG =
  'Reading it does not come to an end, as with a file made to do harm: export the document anew from Word and import that.';
const TOO_MUCH =
  'Reading it takes more memory than a document of the Code can need: export the document anew from Word and import that.';
