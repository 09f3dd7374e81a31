import { type Word, wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule, RemarkFix } from '../rule';

const AND_OR = /\b(?:and\s?\/\s?or|or\s?\/\s?and)\b/giy;

/** S01: "and/or". */
export const andOr: PassageRule = {
  name: 'and-or',
  id: 'S01',
  summary: '"And/or" leaves open whether one will do or both are needed.',
  severity: 'warning',
  scope: 'changed',
  source: 'INCOSE Guide to Writing Requirements, rule 15; Adams and Kaye, Revisiting the Ambiguity of “And” and “Or”.',
  explanation: `"Users and/or Suppliers" can be met by Users alone, by Suppliers alone or by both, and the text does not say who chooses. In a duty each side will read it its own way: the one who must act does the lesser thing, the one to whom it is owed expects both.

Write "A or B (or both)" where any of them will do, "both A and B" where all are needed, "either A or B (but not both)" where one excludes the other.`,
  bad: 'L3.30 The DCC shall consult the Panel and/or the Authority on each change to the SMKI Repository.',
  good: 'L3.30 The DCC shall consult both the Panel and the Authority on each change to the SMKI Repository.',
  triggers: ['/'],
  inspect(passage, at) {
    const { masked } = passage;
    const word = /(?:and|or)\s?$/i.exec(masked.slice(Math.max(0, at - 4), at));
    if (!word) return;
    const from = at - word[0].length;
    AND_OR.lastIndex = from;
    const match = AND_OR.exec(masked);
    if (!match) return;
    const end = from + match[0].length;
    return [
      {
        start: from,
        end,
        message: `“${match[0].replace(/\s/g, '')}” leaves open whether one will do or both are needed, and who chooses. Write “or … (or both)” where any of them will do, or “both … and …” where all are needed.`,
        fixes: orBoth(passage, from, end),
      },
    ];
  },
};

const NOMINAL = new Set(['determiner', 'adjective', 'noun', 'name', 'participle', 'number']);

/** "Users and/or Suppliers" as "Users or Suppliers (or both)", where it is plain what the two things are. */
function orBoth(passage: Passage, start: number, end: number): RemarkFix[] {
  const found = wordAt(passage, start);
  if (!found) return [];
  const { words } = found;
  let right = found.index;
  while (right < words.length && words[right]!.start < end) right++;
  const left = found.index - 1;
  const last = nounEnd(words, right);
  if (!last || !isNoun(words[left]) || hasComma(words, left)) return [];
  const shown = `${passage.text.slice(words[left]!.start, start)}or${passage.text.slice(end, last.end)}`;
  return [
    {
      title: `Write “${shown.replace(/\s+/g, ' ')} (or both)”`,
      edits: [
        { start, end, newText: 'or' },
        { start: last.end, end: last.end, newText: ' (or both)' },
      ],
    },
  ];
}

const isNoun = (word: Word | undefined) => word?.kind === 'noun' || word?.kind === 'name';

function nounEnd(words: readonly Word[], from: number): Word | undefined {
  let to = from;
  while (to < words.length && to - from < 6 && NOMINAL.has(words[to]!.kind)) to++;
  const last = words[to - 1];
  return to > from && isNoun(last) ? last : undefined;
}

/** True for the last thing of a list of three: "A, B and/or C". */
function hasComma(words: readonly Word[], left: number): boolean {
  let at = left;
  while (at >= 0 && NOMINAL.has(words[at]!.kind)) at--;
  return words[at]?.text === ',';
}
