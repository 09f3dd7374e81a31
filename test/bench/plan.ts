import type { Random } from './random';
import { makeTitle } from './words';

/** A planned paragraph: `tail` is what an address adds to its clause, `(a)(ii)`. */
export interface PlannedLabel {
  readonly tail: string;
  /** As its document writes it: `(a)`, `a)`, `i.`. */
  readonly written: string;
  readonly indent: number;
}

export interface PlannedClause {
  /** `G3.17` or `2.3.1`. */
  readonly number: string;
  readonly spent: boolean;
  readonly labels: readonly PlannedLabel[];
  /** Title of the heading that governs it. */
  readonly title: string;
  /** Set on the first clause under a new sub-heading. */
  readonly subHeading: string | undefined;
}

export interface PlannedGroup {
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly PlannedClause[];
}

export interface PlannedDocument {
  readonly id: string;
  readonly kind: 'Section' | 'Schedule' | 'Appendix';
  /** `G`, `4`, `AD`. */
  readonly name: string;
  readonly title: string;
  /** Short names that it is cited by. */
  readonly names: readonly string[];
  readonly wrapped: boolean;
  readonly groups: readonly PlannedGroup[];
  /** An Appendix's own appendices. */
  readonly inner: readonly {
    readonly letter: string;
    readonly title: string;
    readonly groups: readonly PlannedGroup[];
  }[];
}

type ListStyle = 'section' | 'brackets' | 'bracket';

const letters = (text: string) => text.split('');
const SECTIONS = letters('ABCDEFGHIJKLMNOPTXZ');
const SCHEDULES = Array.from({ length: 11 }, (_, i) => `${i + 1}`);
const APPENDICES = [
  ...letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  ...letters('ABCDEFGHIJKLMNOPQRSTUVWX').map((letter) => `A${letter}`),
];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

/** Every number and title of a Code of 80 documents; `scale` multiplies its clauses. */
export function planCode(random: Random, scale: number): PlannedDocument[] {
  const plan = (kind: PlannedDocument['kind']) => (name: string) => planDocument(random, kind, name, scale);
  return [...SECTIONS.map(plan('Section')), ...SCHEDULES.map(plan('Schedule')), ...APPENDICES.map(plan('Appendix'))];
}

function planDocument(random: Random, kind: PlannedDocument['kind'], name: string, scale: number): PlannedDocument {
  const style: ListStyle = kind === 'Section' ? 'section' : random.pick(['section', 'brackets', 'bracket']);
  const title = makeTitle(random);
  const named = kind === 'Appendix' && random.chance(0.5);
  const inner = kind === 'Appendix' && random.chance(0.3) ? ['A', 'B'].slice(0, random.between(1, 2)) : [];
  return {
    id: `${kind} ${name}`,
    kind,
    name,
    title,
    names: named ? [`${title.replace(/[^A-Z]/g, '')}${name} RAPP`] : [],
    wrapped: random.chance(0.5),
    groups: planGroups(random, kind === 'Section' ? name : '', style, 10, scale),
    inner: inner.map((letter) => ({ letter, title: makeTitle(random), groups: planGroups(random, '', style, 1, 0.3) })),
  };
}

function planGroups(random: Random, letter: string, style: ListStyle, count: number, scale: number): PlannedGroup[] {
  const groups: PlannedGroup[] = [];
  // Both grow: no number of the Code has more than two digits before its dot and three behind it.
  const target = Math.max(1, Math.round(count * Math.sqrt(scale)));
  const clauses = 8.65 * Math.sqrt(scale);
  for (let n = 1; n <= target; n++) {
    groups.push(planGroup(random, `${letter}${n}`, style, clauses));
    if (letter && random.chance(0.08)) groups.push(planGroup(random, `${letter}${n}A`, style, clauses / 2));
  }
  return groups;
}

function planGroup(random: Random, number: string, style: ListStyle, clauses: number): PlannedGroup {
  const title = makeTitle(random);
  const planned: PlannedClause[] = [];
  let governing = title;
  const add = (own: string) => {
    const subHeading = random.chance(0.22) ? makeTitle(random) : undefined;
    governing = subHeading ?? governing;
    const spent = random.chance(0.03);
    const labels = !spent && random.chance(0.45) ? planLabels(random, style) : [];
    planned.push({ number: own, spent, labels, title: governing, subHeading });
  };
  const count = Math.max(2, Math.round(clauses * (0.6 + random.next() * 0.8)));
  for (let n = 1; n <= count; n++) {
    add(`${number}.${n}`);
    if (random.chance(0.05)) add(`${number}.${n}A`);
  }
  return { number, title, clauses: planned };
}

function planLabels(random: Random, style: ListStyle): PlannedLabel[] {
  const labels: PlannedLabel[] = [];
  const count = random.between(2, random.chance(0.1) ? 12 : 6);
  for (let i = 0; i < count; i++) {
    const letter = String.fromCharCode(97 + i);
    labels.push({ tail: `(${letter})`, written: style === 'bracket' ? `${letter})` : `(${letter})`, indent: 2 });
    if (!random.chance(0.2)) continue;
    for (const roman of ROMAN.slice(0, random.between(2, 4))) {
      const tail = `(${letter})(${roman})`;
      labels.push({ tail, written: style === 'section' ? `(${roman})` : `${roman}.`, indent: 4 });
      if (!random.chance(0.15)) continue;
      for (const capital of ['A', 'B'])
        labels.push({
          tail: `${tail}(${capital})`,
          written: style === 'bracket' ? `${capital}.` : `(${capital})`,
          indent: 6,
        });
    }
  }
  return labels;
}
