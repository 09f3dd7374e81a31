import { existsSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Row, Section } from './table';

const FILES = ['dist/client.js', 'dist/server.js', 'dist/protocol.js', 'dist/cli.js'];

/** Sizes of the bundles as they are shipped. */
export function bundleRows(): Section {
  const rows = FILES.filter((file) => existsSync(file)).map((file): Row => {
    const zipped = gzipSync(readFileSync(file)).length / 1024;
    return { work: file, measured: statSync(file).size / 1024, unit: 'KB', note: `${zipped.toFixed(0)} KB gzip` };
  });
  const both = rows.slice(0, 3).reduce((sum, { measured }) => sum + measured, 0);
  return {
    title: 'Bundles, minified',
    rows: [...rows, { work: 'client, server and what they share', measured: both, unit: 'KB', budget: 1024 }],
  };
}
