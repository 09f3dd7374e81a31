import type { PlannedClause, PlannedDocument, PlannedGroup } from './plan';
import type { Random } from './random';
import { EXTERNAL } from './words';

/** Where a citation is written. */
export interface Here {
  readonly document: PlannedDocument;
  readonly group: PlannedGroup;
  readonly clause: PlannedClause;
}

interface Habit {
  readonly weight: number;
  /** The words, or undefined when the habit does not fit the place. */
  write(from: Citer, here: Here): string | undefined;
}

/** Writes citations to the provisions of a planned Code, in the habits of sec-domain.md §2.2 and §2.3. */
export class Citer {
  readonly sections: readonly PlannedDocument[];
  readonly appendices: readonly PlannedDocument[];
  readonly schedules: readonly PlannedDocument[];

  constructor(
    readonly random: Random,
    documents: readonly PlannedDocument[],
  ) {
    const of = (kind: PlannedDocument['kind']) => documents.filter((document) => document.kind === kind);
    this.sections = of('Section');
    this.appendices = of('Appendix');
    this.schedules = of('Schedule');
  }

  cite(here: Here): string {
    for (;;) {
      const words = this.random.weighted(HABITS).write(this, here);
      if (words) return words;
    }
  }

  /** A group of a Section, mostly of the one at hand. */
  group(here: Here): PlannedGroup {
    const near = here.document.kind === 'Section' && this.random.chance(0.6);
    return this.random.pick((near ? here.document : this.random.pick(this.sections)).groups);
  }

  clause(here: Here): PlannedClause {
    return this.random.pick(this.group(here).clauses);
  }

  /** A clause and the `count - 1` that follow it. */
  run(group: PlannedGroup, count: number): PlannedClause[] {
    const start = this.random.between(0, Math.max(0, group.clauses.length - count));
    return group.clauses.slice(start, start + count);
  }

  decimal(document: PlannedDocument): PlannedClause {
    return this.random.pick(this.random.pick(document.groups).clauses);
  }
}

const inAppendix = (here: Here) => here.document.kind !== 'Section';
const firstLevel = (clause: PlannedClause) => clause.labels.filter(({ tail }) => tail.length === 3);
/** `(G3.17)`: the brackets and spaces that drafters and scanners leave by accident. */
const JOINERS = [' and ', ' & ', ' or ', ', '] as const;
const RANGES = [' to ', '-', ' - ', '–', ' – '] as const;

const HABITS: readonly Habit[] = [
  { weight: 16, write: (from, here) => `Section ${from.clause(here).number}` },
  { weight: 18, write: (from, here) => titled(from.clause(here)) },
  {
    weight: 8,
    write(from, here) {
      const clause = from.clause(here);
      const label = clause.labels.length ? from.random.pick(clause.labels) : undefined;
      return label && `Section ${clause.number}${label.tail}${from.random.chance(0.5) ? ` (${clause.title})` : ''}`;
    },
  },
  { weight: 4, write: (from, here) => titled(from.group(here)) },
  {
    weight: 2,
    write(from) {
      const { name, title } = from.random.pick(from.sections);
      return `Section ${name} (${title})`;
    },
  },
  {
    weight: 5,
    write(from, here) {
      const [a, b] = from.run(from.group(here), 2);
      return a && b && `Sections ${a.number}${from.random.pick(JOINERS.slice(0, 3))}${b.number}`;
    },
  },
  {
    weight: 1,
    write(from, here) {
      const [a, b] = from.run(from.group(here), 2);
      return a && b && `Sections ${a.number} & (${b.number})`;
    },
  },
  {
    weight: 3,
    write(from, here) {
      const run = from.run(from.group(here), 4);
      return run.length === 4 ? `Sections ${run[0]!.number}${from.random.pick(RANGES)}${run[3]!.number}` : undefined;
    },
  },
  {
    weight: 2,
    write(from) {
      const { groups } = from.random.pick(from.sections);
      const [a, b, c] = groups.slice(-3);
      return (
        a &&
        b &&
        c &&
        `Sections ${a.number}, ${b.number} ${from.random.pick(['or', 'and'])} ${c.number}${from.random.pick([' (as applicable)', ' respectively', ''])}`
      );
    },
  },
  {
    weight: 4,
    write(from, here) {
      const clause = from.clause(here);
      const [a, b, c] = firstLevel(clause);
      return a && b && c && `Section ${clause.number}${a.tail}, ${b.tail} and ${c.tail}`;
    },
  },
  {
    weight: 5,
    write: (from, here) =>
      inAppendix(here)
        ? undefined
        : from.random.pick([`this Section ${here.group.number}`, `this Section ${here.document.name}`, 'this Section']),
  },
  { weight: 3, write: (from, here) => `${from.clause(here).number}${from.random.pick(['', '', ' of the Code'])}` },
  {
    weight: 7,
    write(from, here) {
      const { labels } = here.clause;
      if (!labels.length) return undefined;
      const { tail } = from.random.pick(labels);
      return from.random.pick([
        `paragraph ${tail} above`,
        `paragraph ${tail} below`,
        `${tail} above`,
        `paragraph ${tail}`,
      ]);
    },
  },
  {
    weight: 2,
    write(_, here) {
      const [a, , c] = firstLevel(here.clause);
      return a && c && `paragraphs ${a.tail} to ${c.tail} above`;
    },
  },
  {
    weight: 1,
    write(from, here) {
      const { number } = from.clause(here);
      return `Section ${number[0]} ${number.slice(1)}`;
    },
  },
  {
    weight: 1,
    write(from) {
      const { name, title, groups } = from.random.pick(from.sections);
      const clause = from.random.pick(from.random.pick(groups).clauses);
      return `SEC Section ${name} ‘${title}’ ${clause.number.slice(1)}`;
    },
  },
  {
    weight: 8,
    write(from) {
      const document = from.random.pick(from.appendices);
      const { number } = from.decimal(document);
      const id = `Appendix ${document.name}`;
      return from.random.pick([
        `SEC ${id}, section ${number}`,
        `${id} (section ${number})`,
        `SEC ${id} Section ${number}`,
        `Clause ${number} of ${id}`,
        `section ${number} of ${id}`,
        `${id} (Part ${number})`,
      ]);
    },
  },
  {
    weight: 3,
    write(from) {
      const document = from.random.pick(from.appendices);
      const [a, b] = from.run(from.random.pick(document.groups), 2);
      return a && b && `Appendix ${document.name}, sections ${a.number} and ${b.number}`;
    },
  },
  {
    weight: 3,
    write(from) {
      const document = from.random.pick(from.appendices);
      return document.names[0] && `section ${from.decimal(document).number} of the ${document.names[0]}`;
    },
  },
  {
    weight: 2,
    write: (from) => `the ${from.random.pick(from.appendices).names[0] ?? ''}`.trim().replace(/^the$/, '') || undefined,
  },
  {
    weight: 2,
    write(from) {
      const { name, title } = from.random.pick([...from.appendices, ...from.schedules]);
      const kind = /\d/.test(name) ? 'Schedule' : 'Appendix';
      return `${kind} ${name}${from.random.chance(0.6) ? ` (${title})` : ''}`;
    },
  },
  {
    weight: 2,
    write(from) {
      const document = from.random.pick(from.schedules);
      return `paragraph ${from.decimal(document).number} of Schedule ${document.name}`;
    },
  },
  {
    weight: 26,
    write(from, here) {
      if (!inAppendix(here)) return undefined;
      const clause = from.decimal(here.document);
      const label = clause.labels[0]?.tail;
      const forms = [
        `section ${clause.number}`,
        `section ${clause.number} of this document`,
        `clause ${clause.number}`,
        `section ${clause.number} et seq`,
      ];
      if (label)
        forms.push(`section ${clause.number}${label}`, `section ${clause.number}${label.slice(1)} of this document`);
      return from.random.pick(forms);
    },
  },
  {
    weight: 6,
    write(from, here) {
      if (!inAppendix(here)) return undefined;
      const run = from.run(from.random.pick(here.document.groups), 3);
      if (run.length < 3) return undefined;
      return `sections ${run[0]!.number}${from.random.pick([...JOINERS.slice(0, 3), ...RANGES])}${run[2]!.number}`;
    },
  },
  {
    weight: 2,
    write(from, here) {
      const inner = here.document.inner[0];
      return (
        inner &&
        from.random.pick([`Appendix ${inner.letter}`, `Appendix ${inner.letter} of this document (${inner.title})`])
      );
    },
  },
  {
    weight: 1,
    write(from) {
      const number = from.random.between(60, 190);
      const id = (n: number) => `${n}`.padStart(3, '0');
      return from.random.pick([
        `DP${id(number)}`,
        `MP${id(number)}`,
        `SECMP0${id(number)}`,
        `Draft Proposals ${id(number)} to ${id(number + 3)}`,
      ]);
    },
  },
  { weight: 5, write: (from) => from.random.pick(EXTERNAL) },
];

function titled(target: PlannedClause | PlannedGroup): string {
  return `Section ${target.number} (${target.title})`;
}
