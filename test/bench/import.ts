import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../server/corpus/read';
import { wordOf } from '../office/wordOf';
import type { GeneratedCode } from './generate';
import { megabytes } from './measure';
import type { Row, Section } from './table';

export interface ImportOptions {
  /** A folder for the files; the caller deletes it. */
  readonly folder: string;
  /** PDF too, which an office suite must make: minutes. */
  readonly pdf: boolean;
}

/** The whole Code through Word files, and through PDF where an office suite is installed, by the shipped command line. */
export async function importRows(code: GeneratedCode, { folder, pdf }: ImportOptions): Promise<Section> {
  const word = join(folder, 'word');
  mkdirSync(word, { recursive: true });
  for (const { id, file, text } of code.documents) {
    const document = readDocument(`file:///${file}`, text, 'sec', id);
    writeFileSync(join(word, file.replace('.sec', '.docx')), await wordOf(document, 'Harbour Code', '45.0'));
  }
  const size = megabytes(code.documents.map(({ text }) => text));
  const rows = imported('Word', word, folder, size);
  if (pdf) {
    const made = join(folder, 'pdf');
    const files = readdirSync(word).map((name) => join(word, name));
    const office = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', made, ...files], {
      stdio: 'ignore',
    });
    if (office.status === 0) rows.push(...imported('PDF', made, folder, size));
    else console.error('PDF: not measured (soffice, an office suite, is not installed).');
  }
  return { title: `Import of the whole Code, ${code.documents.length} files`, rows };
}

/** Prints what the process took at most when it ends. */
const PEAK = 'process.on("exit",()=>require("fs").writeSync(3,String(process.resourceUsage().maxRSS)))';

function imported(kind: string, from: string, folder: string, size: number): Row[] {
  const hook = join(folder, 'peak.cjs');
  writeFileSync(hook, PEAK);
  const out = join(folder, `out-${kind}`);
  const args = ['-r', hook, 'dist/cli.js', 'import', from, '--version', '45.0', '--out', out];
  const start = performance.now();
  const child = spawnSync(
    process.execPath,
    [...args, '--code', 'Harbour Code', '--leave-out', '--format', 'json', '--progress', 'none'],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const ms = performance.now() - start;
  if (!child.stdout) {
    console.error(`${kind}: not imported (${child.stderr.trim()})`);
    return [];
  }
  const { documents, problems } = JSON.parse(child.stdout) as {
    documents: { provisions: number; definitions: number; losses: { kind: string }[] }[];
    problems: unknown[];
  };
  const sum = (of: (each: (typeof documents)[number]) => number) =>
    documents.reduce((total, each) => total + of(each), 0);
  const unplaced = sum(({ losses }) => losses.filter(({ kind }) => kind === 'unplaced').length);
  const found = `${documents.length} documents, ${sum((each) => each.provisions)} provisions, ${sum((each) => each.definitions)} definitions, ${unplaced} lines not placed, ${problems.length} files not imported`;
  return [
    { work: `${kind}: read, written, checked`, measured: ms, unit: 'ms', note: found },
    { work: `${kind}: text a second`, measured: size / (ms / 1000), unit: 'MB/s' },
    { work: `${kind}: memory at most`, measured: Number(child.output[3]) / 1024, unit: 'MB' },
  ];
}
