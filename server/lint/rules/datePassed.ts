import { dateAround, isoDate, MONTHS } from '../language/dates';
import { before, isInDefinition, sentenceAround } from '../language/near';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

const DEADLINE =
  /\b(by\s{1,20}(?:(?:no|not)\s{1,20}later\s{1,20}than\s{1,20})?|until\s{1,20}|(?:no|not)\s{1,20}later\s{1,20}than\s{1,20}|on\s{1,20}or\s{1,20}before\s{1,20}|before\s{1,20}|on\s{1,20})(?:the\s{1,20}end\s{1,20}of\s{1,20}|\d{1,2}[:.]\d{2}\s{1,20}(?:hours\s{1,20})?on\s{1,20})?$/i;
const BEGINNING =
  /\b((?:with\s{1,20}effect\s{1,20})?(?:on\s{1,20}and\s{1,20})?from\s{1,20}|(?:on\s{1,20}and\s{1,20})?after\s{1,20}|beginning\s{1,20}(?:with|on)\s{1,20}|as\s{1,20}from\s{1,20})$/i;
/** Only a date with its year can have passed. */
const YEAR = /(?:19|20)\d{2}/;
const MODAL = /\b(?:shall|must|will|may|should)\b/;
/** Words that begin a clause of its own, or speak of the past: what stands behind them is no duty. */
const ELSEWHERE =
  /[:;()]|\b(?:which|that|who|whose|where|if|when|whenever|unless|as|was|were|had|has|have|been|having|dated|version)\b/gi;
/** "The list published by 1 May 2019": the participle, not the duty, has the date. */
const PARTICIPLE =
  /\b(?!be\b|been\b|being\b|is\b|are\b|not\b)(\w{1,30})\s{1,20}(?!need|indeed)\w{2,30}(?:ed|en|ade|aid|ent|et)\s{1,20}$/i;

/** T11: "The DCC shall, by 1 January 2021, publish". */
export const datePassed: PassageRule = {
  name: 'date-passed',
  id: 'T11',
  summary: 'A duty or right is tied to a date that has passed.',
  severity: 'warning',
  scope: 'all',
  source: 'MP146, which took an expired date out of Section H8.16 of the SEC.',
  explanation: `The words speak of the future, and the date lies in the past. In the Code in force the words have done their work and may mislead; in a modification they ask for what nobody can do any more, or reach back into the past without saying so.

Take the date out, or set a new one. Dates by which versions, Acts and earlier events are named are left alone, and so are definitions and conditions ("a Device that was installed before 1 May 2019").`,
  bad: 'L3.30 The DCC shall, by the end of 1 January 2021, test each Device.',
  good: 'L3.30 The DCC shall test each Device.',
  kinds: ['provision', 'prose'],
  triggers: MONTHS,
  mayFind: (clause) => YEAR.test(clause),
  *inspect(passage, at, _month, { today }) {
    const { masked } = passage;
    const date = dateAround(masked, at);
    const day = date && isoDate(date);
    if (!date || !day || day >= today) return;
    const front = before(masked, date.start, 60);
    const deadline = DEADLINE.exec(front);
    const beginning = deadline ? null : BEGINNING.exec(front);
    const words = deadline ?? beginning;
    if (!words || isInDefinition(passage)) return;
    const start = date.start - words[0].length;
    if (!isDuty(passage, start, date.end, /^on\s/i.test(words[1]!) && !/before/i.test(words[1]!))) return;
    const shown = masked.slice(date.start, date.end).replace(/\s+/g, ' ');
    yield {
      start,
      end: date.end,
      ...(beginning && { severity: 'information' as const }),
      message: beginning
        ? `The date “${shown}” has passed. If the words only said when the rule begins, they have done their work; in new text they reach back into the past. Take the date out, or set a new one.`
        : `The date “${shown}” has passed, so what is to happen ${words[1]!.trim().replace(/\s+/g, ' ').toLowerCase()} it can no longer happen. Take the date out, or set a new one.`,
    };
  },
};

/** True when the date at `start` belongs to words that say what is to be done. */
function isDuty(passage: Passage, start: number, end: number, on: boolean): boolean {
  const around = sentenceAround(passage, { start, end });
  const front = `${dutyAbove(passage, start - around.before.length)}${around.before}`;
  // "By 31 March 2020, each User shall".
  if (/^\s*(?:(?:and|but),?\s*)?$/i.test(front)) return modalFirst(around.after);
  for (const match of front.matchAll(ELSEWHERE)) if (!MODAL.test(front.slice(match.index))) return false;
  // "The DCC shall, by 1 January 2021, publish".
  if (/\b(?:shall|must|will|may|should)\s{0,20},?\s{0,20}$/.test(front)) return true;
  // "Each User shall complete its tests by 1 January 2021".
  const modal = lastModal(front);
  if (modal === undefined || on) return false;
  const between = front.slice(modal);
  if (/[:;()]/.test(between)) return false;
  return (
    !PARTICIPLE.test(between) || /\b(?:be|been|is|are)\s{1,20}(?:\w{1,30}ly\s{1,20})?\w{2,30}\s{1,20}$/i.test(between)
  );
}

/** The "shall" of the words that introduce the list, for the sentence with which an item begins at `from`. */
function dutyAbove({ introduction, bodyStart }: Passage, from: number): string {
  if (!introduction || from > bodyStart + 2) return '';
  const above = before(introduction.masked.trimEnd(), introduction.masked.length, 60);
  return /\b(?:shall|must|will|may|should)\s{0,20}[:,–-]?\s{0,20}$/.test(above) ? 'shall ' : '';
}

function modalFirst(rest: string): boolean {
  const modal = MODAL.exec(rest);
  return modal !== null && !/[;:]/.test(rest.slice(0, modal.index));
}

function lastModal(text: string): number | undefined {
  let found: number | undefined;
  for (const match of text.matchAll(new RegExp(MODAL, 'g'))) found = match.index;
  return found;
}
