import { after, before } from '../language/near';
import { NUMBER_WORDS, numberOf } from '../language/writtenNumbers';
import type { Passage } from '../passage';
import type { PassageRule, Remark } from '../rule';
import { sentence } from '../wording';

const FIGURE = String.raw`\d{1,3}(?:,\d{3}){1,4}|\d{1,9}`;
const IN_BRACKETS = new RegExp(
  String.raw`^\(\s{0,5}([£$€]?)\s{0,3}(${FIGURE})(\s{0,3}(?:%|per\s{1,20}cent))?\s{0,5}\)`,
  'i',
);
const WORDS_BEFORE = new RegExp(
  `(?<![\\w-])(${NUMBER_WORDS})(\\s{1,20}(?:per\\s{1,20}cent|percent|pounds(?:\\s{1,20}sterling)?))?\\s{0,20}$`,
  'i',
);
const WORDS_IN_BRACKETS = new RegExp(`^\\(\\s{0,5}(${NUMBER_WORDS})\\s{0,5}\\)`, 'i');
const FIGURE_BEFORE = new RegExp(String.raw`(?<![\w.,£$€-])(${FIGURE})\s{0,20}$`);
/** "Step one (2)": the number in words is a name, the one in brackets something else. */
const NAMED =
  /\b(?:step|stage|phase|part|type|category|table|figure|option|level|tier|path|note|all\s{1,20}but|each|any|no|every|which|that|this)\s{1,20}$/i;

/** L12: a number in words and in figures. */
export const numberTwice: PassageRule = {
  name: 'number-twice',
  id: 'L12',
  summary: 'A number stands in words and in figures: “five (5)”. An error when the two differ.',
  severity: 'error',
  scope: 'changed',
  source: 'doubleplus-numbers, a check of contract language (B. Garner and K. Adams advise against the habit).',
  explanation: `A number that is written twice has to be changed twice. When only one of the two is changed, "five (6) Working Days" is two time limits; courts prefer the words, which are the part that readers skip.

Write the number once, in figures.`,
  bad: 'L3.30 The DCC shall keep each record for five (6) Working Days.',
  good: 'L3.30 The DCC shall keep each record for 5 Working Days.',
  triggers: ['('],
  inspect: (passage, at) => wordsFirst(passage, at) ?? figureFirst(passage, at),
};

function wordsFirst({ masked }: Passage, at: number): Remark[] | undefined {
  const bracket = IN_BRACKETS.exec(after(masked, at, 60));
  const front = bracket && WORDS_BEFORE.exec(before(masked, at, 120));
  if (!bracket || !front) return undefined;
  const [, currency, figure, percent] = bracket;
  const [whole, words, unit = ''] = front;
  const start = at - whole.length;
  if (/^pounds/i.test(unit.trim()) !== Boolean(currency) || /^per/i.test(unit.trim()) !== Boolean(percent))
    return undefined;
  if (NAMED.test(before(masked, start, 40))) return undefined;
  return compared(
    { start, end: at + bracket[0].length },
    words!,
    figure!,
    `${currency}${figure}${percent ?? ''}`,
    `${words}${unit}`,
  );
}

function figureFirst({ masked }: Passage, at: number): Remark[] | undefined {
  const bracket = WORDS_IN_BRACKETS.exec(after(masked, at, 160));
  const front = bracket && FIGURE_BEFORE.exec(before(masked, at, 60));
  if (!bracket || !front) return undefined;
  const start = at - front[0].length;
  if (NAMED.test(before(masked, start, 40))) return undefined;
  return compared({ start, end: at + bracket[0].length }, bracket[1]!, front[1]!, front[1]!, bracket[1]!);
}

function compared(
  span: { start: number; end: number },
  words: string,
  figure: string,
  figureText: string,
  wordsText: string,
): Remark[] | undefined {
  const [inWords, inFigures] = [numberOf(words), numberOf(figure)];
  if (inWords === undefined || inFigures === undefined) return undefined;
  const write = (text: string) => ({
    title: `Write “${text.replace(/\s+/g, ' ')}”`,
    edits: [{ ...span, newText: text }],
  });
  const even = words.replace(/\s+/g, ' ');
  if (inWords === inFigures) {
    return [
      {
        ...span,
        severity: 'information',
        message: `This number is written twice, “${even}” and “${figure}”; an amendment that changes one and not the other makes two numbers of it. Write it once, in figures.`,
        fixes: [{ ...write(figureText), mechanical: true }],
      },
    ];
  }
  return [
    {
      ...span,
      message: `“${sentence(even)}” and “${figure}” are different numbers, so there are two readings; a court may prefer the words. Write the right number once, in figures.`,
      fixes: [write(figureText), write(wordsText)],
    },
  ];
}
