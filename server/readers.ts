import { parentPort } from 'node:worker_threads';
import { CannotImport } from './interchange/official/imported';
import type { ReadingTask, ReadingWord } from './interchange/official/readingThread';
import { readPdf } from './interchange/pdf/readPdf';
import { readWord } from './interchange/word/readWord';

// The readers of Word and PDF with their libraries: a bundle of its own, which an import runs in a thread, file by file.
const say = (word: ReadingWord) => parentPort?.postMessage(word);
parentPort?.on('message', async ({ kind, bytes }: ReadingTask) => {
  const read = kind === 'pdf' ? readPdf : readWord;
  try {
    say({ read: await read(bytes, (done, total) => say({ step: [done, total] })) });
  } catch (error) {
    if (error instanceof CannotImport) say({ cannot: error.message });
    else say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
