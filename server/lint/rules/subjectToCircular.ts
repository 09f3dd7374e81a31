import type { Address } from '../../corpus/address';
import { type Override, overridesIn, overridesOf, overridesSaid, related } from '../override';
import { type DocumentRule, finding, type Related, type RuleContext } from '../rule';
import { citeWords, sentence } from '../wording';

/** X11: provisions that are subject to each other. */
export const subjectToCircular: DocumentRule = {
  name: 'subject-to-circular',
  id: 'X11',
  summary: 'Two or three provisions each give way to the other, so that none prevails.',
  severity: 'warning',
  scope: 'all',
  reach: (subject, block) => ({ says: overridesSaid(subject, block) }),
  source: 'Logic: "subject to" says which of two provisions prevails, and a circle says nothing.',
  explanation: `"Subject to" says that a provision gives way to another, "notwithstanding" that it prevails over it. Where L3.4 is subject to L3.9 and L3.9 is subject to L3.4, each sends the reader to the other, and in a dispute both sides can rely on the text.

Decide which of the provisions prevails and take the words out of that one. "L3.4 is subject to L3.9" and "L3.9 applies notwithstanding L3.4" say the same thing twice and are not reported.`,
  bad: `L3.30 Subject to Section L3.31, a User shall keep each record.

L3.31 Subject to Section L3.30, a User may destroy a record after a year.`,
  good: `L3.30 Subject to Section L3.31, a User shall keep each record.

L3.31 A User may destroy a record after a year.`,
  *prepare({ index }) {
    for (const citations of index.documents()) yield overridesIn(citations);
  },
  *check(context) {
    for (const { circle, others } of circlesIn(context)) {
      const [{ citation }] = circle;
      const way = circle.map(({ lower }) => citeWords(lower));
      yield finding(subjectToCircular, {
        span: { start: citation.start, end: citation.end },
        message: `${sentence(circleWords(way))}, so it is open which of them prevails. Decide which one does, and take “subject to” or “notwithstanding” out of the other.`,
        related: [...others].map(relatedTo),
      });
    }
  },
};

/** A circle as it is met first in the text, and every other place that says a part of it. */
interface Circle {
  readonly circle: readonly [Override, ...Override[]];
  readonly others: Set<Override>;
}

/** The circles that the words of a text take part in, each once: those that share words are one. */
function circlesIn(context: RuleContext): Iterable<Circle> {
  const met = new Map<Override, Circle>();
  const ways = new Map<Address, readonly Override[]>();
  const waysFrom = (address: Address) => {
    const known = ways.get(address) ?? [...overridesOf(context, address)];
    ways.set(address, known);
    return known;
  };
  const circles = new Set<Circle>();
  for (const first of overridesIn(context.citations)) {
    const others = circleOf(waysFrom, first);
    if (!others) continue;
    const all: readonly [Override, ...Override[]] = [first, ...others];
    const known = all.map((each) => met.get(each)).find((each) => each !== undefined);
    const circle = known ?? { circle: all, others: new Set() };
    circles.add(circle);
    for (const each of all) {
      if (!met.has(each)) met.set(each, circle);
      if (each !== circle.circle[0]) circle.others.add(each);
    }
  }
  return circles;
}

/** The overrides that lead back from where `first` leads; undefined when none do, in two or three steps. */
function circleOf(waysFrom: (address: Address) => readonly Override[], first: Override): Override[] | undefined {
  const back = (address: Address) => related(address, first.lower);
  const second = waysFrom(first.higher).filter(({ citation }) => citation !== first.citation);
  const closing = second.find(({ higher }) => back(higher));
  if (closing) return [closing];
  for (const override of second) {
    for (const third of waysFrom(override.higher)) {
      if (third.citation !== override.citation && back(third.higher)) return [override, third];
    }
  }
  return undefined;
}

function circleWords(way: readonly string[]): string {
  const [first, second, third] = way;
  if (first === second) return `${first} gives way to itself`;
  return third
    ? `${first} gives way to ${second}, that to ${third}, and that to ${first}`
    : `${first} gives way to ${second}, and ${second} gives way to ${first}`;
}

function relatedTo({ document, citation, lower, higher }: Override): Related {
  return {
    uri: document.uri,
    span: { start: citation.start, end: citation.end },
    message: `${sentence(citeWords(lower))} gives way to ${citeWords(higher)}.`,
  };
}
