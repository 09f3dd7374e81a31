import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, fileUri } from '../protocol/client';
import { generateCode, writeCode } from './generate';
import type { Row } from './table';

/** Resident memory of a server that does nothing, in megabytes. */
const IDLE = 80;
const LARGER = 10;

/** The resident memory of a server now. */
export function memoryRow(client: Client, work: string): Row {
  return { work, measured: residentMegabytes(client.process.pid!), unit: 'MB', budget: 150, floor: IDLE };
}

/** Memory with the Code of a folder read, and after it was closed and read again: what was closed is given back. */
export async function closedRows(folder: string): Promise<Row[]> {
  const client = await Client.start({ folders: [folder] });
  const event = (added: readonly string[], removed: readonly string[]) => {
    const named = (folders: readonly string[]) => folders.map((each) => ({ uri: fileUri(each), name: each }));
    const sent = client.statuses.length;
    void client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: named(added), removed: named(removed) },
    });
    return settled(client, sent);
  };
  await settled(client);
  const read = memoryRow(client, '  with the Code read, no text open');
  for (let i = 0; i < 3; i++) {
    await event([], [folder]);
    await event([folder], []);
  }
  const again = memoryRow(client, '  after it was closed and read again three times');
  await client.stop();
  return [
    read,
    { work: again.work, measured: again.measured, unit: 'MB', note: 'close to the row above: nothing is kept' },
  ];
}

/** Memory with a Code of ten times the size, beyond what an idle server needs, against that with this one. */
export async function grownRow(folder: string): Promise<Row> {
  const small = await memoryWith(folder);
  const other = mkdtempSync(join(tmpdir(), 'sec-bench-'));
  try {
    await writeCode(generateCode({ scale: LARGER }), other);
    const large = await memoryWith(other);
    return {
      work: `  memory with ${LARGER} times the Code, against its size`,
      measured: (large - IDLE) / (small - IDLE) / LARGER,
      unit: '×',
      budget: 1.2,
      note: `${small.toFixed(0)} → ${large.toFixed(0)} MB`,
    };
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}

async function memoryWith(folder: string): Promise<number> {
  const client = await Client.start({ folders: [folder] });
  await settled(client);
  const memory = residentMegabytes(client.process.pid!);
  await client.stop();
  return memory;
}

/** Waits until the server says that it has read everything; `said`: how many times it had spoken before. */
export async function settled(client: Client, said = 0): Promise<void> {
  for (let i = 0; i < 4800 && (client.statuses.length <= said || client.statuses.at(-1)?.indexing !== false); i++)
    await new Promise((resume) => setTimeout(resume, 25));
}

function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1024;
  } catch {
    return Number.NaN;
  }
}
