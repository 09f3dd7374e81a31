import { sentenceWords } from '../language/around';
import { canAct } from '../language/roles';
import { type Word, wordAt } from '../language/words';
import type { PassageRule } from '../rule';

const SAID =
  /\b(?:either|whichever|both|any\s{1,20}of|one\s{1,20}of|as\s{1,20}the\s{1,20}case\s{1,20}may\s{1,20}be|as\s{1,20}(?:applicable|appropriate|relevant)|(?:at|in)\s{1,20}its\s{1,20}(?:option|discretion|election|choice)|as\s{1,20}it\s{1,20}chooses|\(or|respectively)\b/i;
const TELLS =
  /^(?:notify|inform|tell|consult|invoice|pay|ask|advise|send|give|submit|report|provide|deliver|copy|issue|return|apply|refer|disclose|serve|make|lodge)$/;

/** S13: a duty towards one person "or" another. */
export const orBetweenRecipients: PassageRule = {
  name: 'or-between-recipients',
  id: 'S13',
  summary: 'A duty is owed to one person "or" another, and nothing says who chooses or whether both may be needed.',
  severity: 'hint',
  scope: 'changed',
  source: 'Adams and Kaye, Revisiting the Ambiguity of “And” and “Or” in Legal Drafting.',
  explanation: `"The DCC shall send the report to the Panel or the Authority" can leave the choice to the DCC, can mean whichever of the two is concerned, and does not say whether one report will do where both are. Either of them can be left without it, and the DCC is not in breach.

Write "both … and …", "either … or …, as the DCC chooses", or say for each when it is the one.`,
  bad: 'L3.30 The DCC shall, within 5 Working Days after each change, send a copy to the Panel or the Authority.',
  good: 'L3.30 The DCC shall, within 5 Working Days after each change, send a copy to both the Panel and the Authority.',
  triggers: ['or'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return;
    const { words, index } = found;
    if (words[index]!.start !== at) return;
    const left = words[index - 1];
    let right = index + 1;
    if (words[right]?.kind === 'to') right++;
    if (!isParty(words, index - 2, left) || !isParty(words, right, words[right + 1])) return;
    if (!isOwed(words, index - 3) || SAID.test(sentenceWords(passage, at))) return;
    const start = words[index - 2]!.start;
    const end = words[right + 1]!.end;
    const [first, second] = [left!.text, words[right + 1]!.text].map((name) => name.replace(/\s+/g, ' '));
    return [
      {
        start,
        end,
        message: `Nothing says who chooses between the ${first} and the ${second}, or whether both may be needed, so either can be left out without a breach. Write “both … and”, or say when it is the one and when the other.`,
        fixes: [
          {
            title: `Write “both the ${first} and the ${second}”`,
            edits: [
              { start, end: start, newText: 'both ' },
              { start: at, end: words[right]!.start, newText: 'and ' },
            ],
          },
          { title: `Write “(or both)”`, edits: [{ start: end, end, newText: ' (or both)' }] },
        ],
      },
    ];
  },
};

/** True for "the Panel" at `the`. */
function isParty(words: readonly Word[], the: number, name: Word | undefined): boolean {
  return words[the]?.lower === 'the' && name?.kind === 'name' && canAct(name.text);
}

/** True when what stands at `at` and before it is "shall notify", or "shall send … to". */
function isOwed(words: readonly Word[], at: number): boolean {
  const direct = words[at];
  if (!direct || (direct.kind !== 'to' && !TELLS.test(direct.lower))) return false;
  for (let i = at, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const { kind, lower, text } = words[i]!;
    if (lower === 'shall' || lower === 'must') {
      const after = words.slice(i + 1, at + 1);
      return !after.some((word) => word.lower === 'not') && after.some((word) => TELLS.test(word.lower));
    }
    if (kind === 'opener' || (kind === 'stop' && text !== ',' && text !== '(' && text !== ')')) return false;
  }
  return false;
}
