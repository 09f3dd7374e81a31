import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation, CitationStatus } from '../../server/citations/citation';
import { CodeIndex } from '../../server/citations/codeIndex';
import { statusOf } from '../../server/citations/status';
import { readDocument } from '../../server/corpus/read';
import { loadCorpus } from '../../server/interchange/corpusFolder';
import { nodeFileSystem } from '../../server/interchange/nodeFileSystem';

/** A piece that a careful reader marked, without having seen what the program finds. */
interface Label {
  readonly text: string;
  readonly offset: number;
  readonly address: string | null;
  readonly status: CitationStatus | 'any';
  readonly through?: string;
  /** Neither finding it nor passing it over is a fault. */
  readonly optional?: boolean;
  readonly alternatives?: readonly { address: string | null; status: CitationStatus | 'any' }[];
}

interface Labelled {
  readonly id: number;
  /** `paper`, `modification`, or the document of the Code that the text stands in. */
  readonly context: string;
  readonly corpus: 'outline' | 'fixture';
  readonly text: string;
  readonly expected: readonly Label[];
}

const SET: readonly Labelled[] = JSON.parse(readFileSync('test/fixtures/citations/labelled.json', 'utf8'));

// What is known to be read differently. A text that leaves or joins a list is a change to look at.
const KNOWN_MISSES = [115, 138, 152, 162, 201, 248, 280, 284, 288, 289, 292, 298];
const KNOWN_SPURIOUS = [102, 240, 268, 295];

const indexes = new Map<string, CodeIndex>();
beforeAll(async () => {
  for (const [name, folder] of [
    ['outline', 'sec-corpus'],
    ['fixture', 'test/fixtures/code'],
  ]) {
    const { code } = await loadCorpus(nodeFileSystem, pathToFileURL(resolve(folder!)).href);
    indexes.set(name!, CodeIndex.of(code!));
  }
});

/** The citations of a labelled text; offsets count from its start. */
function read({
  context,
  corpus,
  text,
}: Labelled): { start: number; end: number; citation: Citation; status: CitationStatus }[] {
  const index = indexes.get(corpus === 'outline' ? 'outline' : 'fixture')!;
  const header =
    context === 'paper'
      ? ''
      : context === 'modification'
        ? '---\nmodification: MP999\n---\n# MP999 Trial\n\n## Legal text\n\n'
        : `---\ndocument: ${context}\n---\n# ${context}\n\n`;
  const document = readDocument('file:///labelled', `${header}${text}\n`, context === 'paper' ? 'plaintext' : 'sec');
  return index
    .read(document)
    .all.filter(({ start }) => start >= header.length)
    .map((citation) => ({
      start: citation.start - header.length,
      end: citation.end - header.length,
      citation,
      status: statusOf(citation, index.code, document),
    }));
}

function compare(labelled: Labelled): { missed: boolean; spurious: boolean } {
  const found = read(labelled);
  const used = new Set<object>();
  let missed = false;
  for (const label of labelled.expected) {
    const overlapping = found.filter(
      (each) => !used.has(each) && each.start < label.offset + label.text.length && each.end > label.offset,
    );
    const accepted = [label, ...(label.alternatives ?? [])];
    const right = overlapping.find(({ citation, status }) =>
      accepted.some((want) => want.status === 'any' || (want.address === citation.address && want.status === status)),
    );
    if (right && (!label.through || right.citation.through === label.through)) used.add(right);
    else {
      for (const wrong of overlapping.slice(0, 1)) used.add(wrong);
      if (overlapping.length || !label.optional) missed = true;
    }
  }
  return { missed, spurious: found.some((each) => !used.has(each)) };
}

describe('texts labelled by hand', () => {
  it('are read as a careful reader reads them, but for those that are known', () => {
    const results = SET.map((labelled) => ({ id: labelled.id, ...compare(labelled) }));
    expect(results.filter(({ missed }) => missed).map(({ id }) => id)).toEqual(KNOWN_MISSES);
    expect(results.filter(({ spurious }) => spurious).map(({ id }) => id)).toEqual(KNOWN_SPURIOUS);
  });
});
