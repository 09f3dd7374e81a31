import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Citer, type Here } from './habits';
import { type PlannedClause, type PlannedDocument, type PlannedGroup, planCode } from './plan';
import { Random } from './random';
import { CITING, COMMON, LOOK_ALIKES, makeTerms, PLAIN } from './words';

export interface GeneratedDocument {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** A Code made for measuring: as large, as densely numbered and as full of citations as the real one. */
export interface GeneratedCode {
  readonly documents: readonly GeneratedDocument[];
  readonly terms: readonly string[];
  /** A modification of 376 KB times `scale`, about this Code. */
  readonly draft: string;
  readonly codeYaml: string;
}

export interface GenerateOptions {
  /** 1 is the real Code's size: 80 documents, 8 MB, 20,000 citations. Every document grows. */
  readonly scale?: number;
  readonly seed?: number;
}

const TERMS = 1500;
const DRAFT_LENGTH = 376_000;
/** Where a line of a wrapped document is broken. */
const WIDTH = 100;

/** Makes the Code in memory. The same options give the same texts. */
export function generateCode({ scale = 1, seed = 2013 }: GenerateOptions = {}): GeneratedCode {
  const random = new Random(seed);
  const terms = makeTerms(random, TERMS);
  const plan = planCode(random, scale);
  const writer = new Writer(random, terms, new Citer(random, plan));
  const bodies = plan.map((planned) => writer.document(planned));
  const documents = plan.map((planned, i) => ({
    id: planned.id,
    file: `${planned.id.toLowerCase().replace(' ', '-')}.sec`,
    title: planned.title,
    names: planned.names,
    // The table of Section A points at what the other documents define, so it is written last.
    text: flat(
      `${writer.head(planned)}\n${planned.id === 'Section A' ? `${writer.definitions(planned)}\n` : ''}${bodies[i]}`,
    ),
  }));
  return { documents, terms, draft: flat(writer.draft(plan, DRAFT_LENGTH * scale)), codeYaml: codeYaml(documents) };
}

/** Writes a corpus that a workspace can use; the draft lies beside it. */
export async function writeCode(code: GeneratedCode, folder: string): Promise<{ corpus: string; draft: string }> {
  const corpus = join(folder, 'sec-corpus');
  const draft = join(folder, 'MP901.sec');
  await mkdir(corpus, { recursive: true });
  await Promise.all([
    writeFile(join(corpus, 'code.yaml'), code.codeYaml),
    writeFile(draft, code.draft),
    ...code.documents.map(({ file, text }) => writeFile(join(corpus, file), text)),
  ]);
  return { corpus, draft };
}

/** A text as it comes from a file: one piece of memory, not the tree of pieces that concatenation leaves. */
export function flat(text: string): string {
  return Buffer.from(text).toString();
}

function codeYaml(documents: readonly Omit<GeneratedDocument, 'text'>[]): string {
  const lines = [
    'code: Harbour Code',
    'version: "45.0"',
    'source: Made by the benchmark; no word of it is law.',
    'documents:',
  ];
  for (const { id, file, title, names } of documents) {
    lines.push(`  - id: ${id}`, `    file: ${file}`, `    title: ${JSON.stringify(title)}`, '    version: "1.0"');
    if (names.length) lines.push(`    names: [${names.join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

class Writer {
  /** Terms that name a person. */
  private readonly actors: readonly string[];
  /** Terms that no document has defined yet. */
  private readonly undefinedTerms: string[];
  /** Where the terms are defined that Section A does not define itself. */
  private readonly definedIn = new Map<string, string>();
  /** The text of each clause. */
  private readonly written = new Map<PlannedClause, string>();

  constructor(
    private readonly random: Random,
    private readonly terms: readonly string[],
    private readonly citer: Citer,
  ) {
    this.actors = terms.filter((term) => /(?:Party|User|Pilot)$/.test(term));
    // A quarter of the terms is defined where it is used.
    this.undefinedTerms = terms.filter((_, i) => i % 4 === 0);
  }

  head({ id, title }: PlannedDocument): string {
    return `---\ndocument: ${id}\ntitle: ${JSON.stringify(title)}\nversion: "1.0"\n---\n# ${id} ${title}\n`;
  }

  document(planned: PlannedDocument): string {
    const parts: string[] = [];
    for (const group of planned.groups) parts.push(this.group(planned, group));
    for (const { letter, title, groups } of planned.inner) {
      parts.push(`## Appendix ${letter} ${title}\n`);
      for (const group of groups) parts.push(this.group(planned, group));
    }
    if (planned.kind === 'Appendix' && this.random.chance(0.3)) parts.push(this.message());
    return `${parts.join('\n')}\n`;
  }

  /** A table of all terms: their meaning, or where they are defined. */
  definitions(planned: PlannedDocument): string {
    const group = planned.groups[0]!;
    const rows = [
      '## A0 Table of Definitions\n',
      'A0.1 In this Code “expressions” have these meanings:\n',
      '| Expression | Meaning |',
      '| --- | --- |',
    ];
    for (const term of this.terms) {
      const here = { document: planned, group, clause: this.random.pick(group.clauses) };
      const place = this.definedIn.get(term);
      const meaning = place
        ? `has the meaning given to that expression in ${place}.`
        : `means ${lowerFirst(this.sentence(here, 0.2))}`;
      rows.push(`| **${term}** | ${meaning} |`);
    }
    return `${rows.join('\n')}\n`;
  }

  private group(document: PlannedDocument, group: PlannedGroup): string {
    const parts = [`## ${group.number} ${group.title}\n`];
    for (const clause of group.clauses) {
      if (clause.subHeading) parts.push(`### ${clause.subHeading}\n`);
      const text = this.clause({ document, group, clause }, document.wrapped);
      this.written.set(clause, text);
      parts.push(text);
    }
    return parts.join('\n');
  }

  private clause(here: Here, wrapped: boolean): string {
    const { clause } = here;
    const wrap = (text: string, indent: number) => (wrapped ? wrapText(text, indent) : text);
    if (clause.spent) return `${clause.number} ${this.random.pick(['Not used.', '[No longer in use]', 'Not Used.'])}\n`;
    const sentences: string[] = [];
    for (let n = this.random.between(1, 4); n > 0; n--) sentences.push(this.sentence(here, 0.42));
    if (this.random.chance(0.06) && this.undefinedTerms.length) sentences.push(this.inlineDefinition(here));
    if (this.random.chance(0.03))
      sentences.push(`The ${this.term()} shall use ${this.random.pick(LOOK_ALIKES)} and no other.`);
    if (!clause.labels.length) return `${wrap(`${clause.number} ${sentences.join(' ')}`, 0)}\n`;
    const lines = [wrap(`${clause.number} ${sentences.join(' ').replace(/\.$/, ':')}`, 0)];
    for (const [i, { written, indent, tail }] of clause.labels.entries()) {
      const item = lowerFirst(this.sentence(here, 0.33)).replace(/\.$/, endOfItem(clause.labels, i, tail));
      lines.push(wrap(`${' '.repeat(indent)}${written} ${item}`, indent + 4));
    }
    return `${lines.join('\n')}\n`;
  }

  private inlineDefinition(here: Here): string {
    const term = this.undefinedTerms.shift()!;
    this.definedIn.set(term, address(here.document, here.clause));
    const mark = this.random.pick([`(the "**${term}**")`, `(the “${term}”)`, `(each a “**${term}**”)`]);
    return `The ${this.term()} shall keep ${this.random.pick(COMMON)} ${mark} in accordance with ${this.citer.cite(here)}.`;
  }

  /** One sentence; it holds a citation as often as `citing` says. */
  private sentence(here: Here, citing: number): string {
    const pattern: string = this.random.chance(citing) ? this.random.pick(CITING) : this.random.pick(PLAIN);
    return pattern.replace(/\{([TAntqC])\}/g, (_, slot: string) => {
      if (slot === 'T') return this.term();
      if (slot === 'A') return this.random.pick(this.actors);
      if (slot === 'n') return `${this.random.between(2, 30)}`;
      if (slot === 't') return this.random.pick(COMMON);
      return slot === 'q' ? `“${this.term()}”` : this.citer.cite(here);
    });
  }

  private term(): string {
    return this.random.pick(this.terms);
  }

  /** A message in XML, as the technical Appendices show. */
  private message(): string {
    const fields = Array.from(
      { length: 20 },
      (_, i) => `  <field id="${i}" use="${i % 2 ? 'required' : 'optional'}">${this.random.pick(COMMON)}</field>`,
    );
    return `\`\`\`xml\n<message version="1.0">\n${fields.join('\n')}\n</message>\n\`\`\`\n`;
  }

  /** A modification: a page of reasons, then amendments until `length` is reached. */
  draft(plan: readonly PlannedDocument[], length: number): string {
    const parts = [
      '---\nmodification: MP901\ntitle: A harbour for all\nproposer: A Party\nstage: refinement\nbaseline: "45.0"\nclassification: White\n---\n# MP901 A harbour for all\n\n## What is the issue?\n',
    ];
    let written = 0;
    const add = (part: string) => {
      parts.push(part);
      written += part.length + 1;
    };
    const anywhere = (): Here => {
      const document = this.random.pick(plan);
      const group = this.random.pick(document.groups);
      return { document, group, clause: this.random.pick(group.clauses) };
    };
    for (let n = 0; n < 12; n++) add(`${wrapText([1, 2, 3].map(() => this.sentence(anywhere(), 0.4)).join(' '), 0)}\n`);
    add('## Legal text\n');
    while (written < length) add(this.amendment(anywhere()));
    return parts.join('\n');
  }

  private amendment(here: Here): string {
    const { clause } = here;
    const number = address(here.document, clause);
    const live: PlannedClause = clause.spent ? { ...clause, spent: false } : clause;
    const kind = this.random.next();
    if (kind < 0.7) return `Amend ${number} as follows:\n\n${this.amended(here)}`;
    if (kind < 0.8) return `Delete ${number}.\n`;
    if (kind < 0.9) return `In ${number}, for “${this.term()}” substitute “${this.term()}”.\n`;
    const inserted = { ...live, number: `${clause.number}B` };
    const added = this.clause({ ...here, clause: inserted }, true);
    return `Insert new ${address(here.document, inserted)} after ${number} as follows:\n\n${added}`;
  }

  /** The clause as it stands, as a drafter has it to begin with, with one of its sentences replaced by new ones. */
  private amended(here: Here): string {
    const text = this.written.get(here.clause);
    if (!text || here.clause.spent) return this.clause({ ...here, clause: { ...here.clause, spent: false } }, true);
    const sentences = [...text.matchAll(/(?<=[.;:]\s{1,20})(?:\([a-z]+\)\s)?[A-Za-z][^.;:]{20,400}(?=[.;:])/g)];
    const old = sentences.length ? this.random.pick(sentences) : undefined;
    const fresh = this.sentence(here, 0.4).replace(/\.$/, '');
    if (!old) return `${text.trimEnd()} ${fresh}.\n`;
    const label = /^\([a-z]+\)\s/.exec(old[0])?.[0] ?? '';
    return (
      text.slice(0, old.index) + label + (label ? lowerFirst(fresh) : fresh) + text.slice(old.index + old[0].length)
    );
  }
}

const address = (document: PlannedDocument, clause: PlannedClause) =>
  document.kind === 'Section' ? `Section ${clause.number}` : `${document.id}, section ${clause.number}`;

/** How an item ends: with a full stop as the last, with ":" before its own list, with "; and" before the last of its level. */
function endOfItem(labels: PlannedClause['labels'], i: number, tail: string): string {
  if (i === labels.length - 1) return '.';
  if (labels[i + 1]!.tail.startsWith(tail)) return ':';
  const above = (each: string) => each.slice(0, each.lastIndexOf('('));
  // What ends a list within an item ends the item too, and carries its connecting word.
  let level = tail;
  while (above(level) && !labels.slice(i + 1).some((each) => above(each.tail) === above(level))) level = above(level);
  const later = labels.slice(i + 1).filter((each) => above(each.tail) === above(level));
  return later.length === 1 ? '; and' : ';';
}

const lowerFirst = (text: string) => text[0]!.toLowerCase() + text.slice(1);

/** Breaks a paragraph into lines, the later ones set in by `indent`. */
function wrapText(text: string, indent: number): string {
  const lead = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = lead;
  for (const word of text.trim().split(' ')) {
    if (line.length + word.length > WIDTH && line.trim()) {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
