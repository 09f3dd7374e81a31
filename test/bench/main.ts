import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleRows } from './bundles';
import { coldRead } from './cold';
import { engineRows } from './engine';
import { generateCode, writeCode } from './generate';
import { growthRows } from './growth';
import { importRows } from './import';
import { megabytes } from './measure';
import { markdownService } from './peers';
import { rulePeerRows } from './rulePeers';
import { serverRows } from './server';
import { excess, markdownTable, printTable, type Section, verdict } from './table';
import { termRows } from './terms';

const args = process.argv.slice(2);
const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const quick = args.includes('--quick');
const only = after('--only')?.split(',');
const wanted = (part: string) => !only || only.includes(part);
const say = (words: string) => console.error(words);

const cold = after('--cold');
if (cold) process.stdout.write(JSON.stringify(coldRead(cold, JSON.parse(readFileSync(0, 'utf8')))));
else void main();

async function main(): Promise<void> {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${new Date().toISOString().slice(0, 10)}`;
  console.log(`${machine}${quick ? ' (quick)' : ''}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'sec-bench-'));
  const sections: Section[] = [];
  // Before anything else: another build may follow.
  const bundles = bundleRows();
  try {
    const code = generateCode();
    const { corpus, draft } = await writeCode(code, folder);
    const peer = wanted('peers') && !quick ? await markdownService(code) : 'peers: not measured';
    const size = megabytes(code.documents.map(({ text }) => text));
    if (typeof peer === 'string') say(peer);
    else
      say(
        `Markdown language service: headings ${peer.symbols.toFixed(0)} ms, references ${peer.references.toFixed(0)} ms, again ${peer.warmReferences.toFixed(1)} ms`,
      );
    const times = typeof peer === 'string' ? undefined : peer;
    const mdls = times && { name: 'MDLS, headings', measured: size / (times.symbols / 1000) };
    if (wanted('engine')) sections.push(...(await engineRows(code, { quick, corpus, peer: mdls })));
    if (wanted('peers') && !quick) {
      const rules = sections.flatMap(({ rows }) => rows).find(({ work }) => work.startsWith('all rules over'));
      sections.push(await rulePeerRows(code, rules?.measured));
    }
    if (wanted('terms')) sections.push(termRows(code, quick));
    if (wanted('server')) {
      if (existsSync('dist/server.js'))
        sections.push(...(await serverRows(code, { quick, folder, draft, peerReferences: times?.warmReferences })));
      else say('The server is not built: its rows are left out.');
    }
    if (only ? wanted('import') : !quick) sections.push(await importRows(code, { folder, pdf: !quick }));
    if (wanted('growth')) sections.push(growthRows(quick));
    if (wanted('bundles')) sections.push(bundles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(printTable(sections));
  const load = loadavg()[0]!;
  if (load > cpus().length)
    console.log(`\nThe machine was busy (load ${load.toFixed(1)} on ${cpus().length} processors): times are too long.`);
  const slow = sections.flatMap(({ rows }) => rows).filter((row) => (excess(row) ?? 0) > 1);
  console.log(
    slow.length
      ? `\n${slow.length} over budget: ${slow.map(({ work }) => work.trim()).join('; ')}`
      : '\nall within budget',
  );
  const json = after('--json');
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ machine, quick, sections: sections.map(({ title, rows }) => ({ title, rows: rows.map((row) => ({ ...row, verdict: verdict(row) })) })) }, null, 2)}\n`,
    );
  const markdown = after('--markdown');
  if (markdown) writeFileSync(markdown, `${machine}\n\n${markdownTable(sections)}\n`);
}
