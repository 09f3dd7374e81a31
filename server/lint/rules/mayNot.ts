import { sentenceBefore } from '../language/around';
import { dutyAt } from '../language/duties';
import type { PassageRule } from '../rule';

const MAY_NOT = /may(?:,[^,.;:]{1,80},)?\s{1,20}not\b/iy;
/** What follows shows that something is possible, or that a number is a limit. */
const POSSIBLY =
  /^\s{1,20}(?:only\b|just\b|have\b|(?:later|earlier|less|more|fewer)\s{1,20}than\b|exceed\b|yet\b|always\b|necessarily\b|contain\b|apply\b|know\b|realise\b|be\s{1,20}(?:able|possible|aware|available|known|necessary|appropriate|practicable|apparent|clear|sufficient|suitable|required|applicable|complete|accurate|successful|the\b|in\b|compatible|reliable|(?:less|more|greater|fewer|later|earlier|longer|shorter|lower|higher)\s))/i;
const BEFORE =
  /(?:\b(?:or|whether|why|how|that there|circumstances where)\s{1,20}|\b(?:why|whether|how)\b[^.;:]{0,80})$/i;

/** M03: "may not". */
export const mayNot: PassageRule = {
  name: 'may-not',
  id: 'M03',
  summary: '"May not" can forbid something, or say only that it need not be done.',
  severity: 'warning',
  scope: 'changed',
  source:
    'Berry, Kamsties and Krieger, From Contract Drafting to Software Specification; Adams, A Manual of Style for Contract Drafting.',
  explanation: `"The DCC may not suspend the User" can mean that the DCC is forbidden to suspend it, or that the DCC is free to leave it alone. Which one decides whether a suspension is a breach of the Code.

Write "shall not" to forbid, "is not required to" to set free. With "No Party may …" only the first reading is left.`,
  bad: 'L3.30 The DCC may not suspend the User.',
  good: 'L3.30 The DCC shall not suspend the User.',
  triggers: ['may'],
  inspect(passage, at) {
    const { masked } = passage;
    MAY_NOT.lastIndex = at;
    const match = MAY_NOT.exec(masked);
    if (!match) return;
    const end = at + match[0].length;
    if (POSSIBLY.test(masked.slice(end, end + 60)) || BEFORE.test(sentenceBefore(passage, at))) return;
    const subject = dutyAt(passage, at)?.subject;
    // "All Users may not": all-not says more about it.
    if (subject && /^(?:all|every|both)\b/.test(subject.determiner)) return;
    const plural = subject?.isPlural ?? false;
    const free = `${plural ? 'are' : 'is'} not required to`;
    const whole = !match[0].includes(',');
    return [
      {
        start: at,
        end,
        message: `“May not” forbids on one reading and on the other only says that it need not be done, so the parties can differ on whether an act is a breach. Write “shall not” to forbid, or “${free}” to set free.`,
        fixes: whole
          ? ['shall not', free].map((newText) => ({
              title: `Write “${newText}”`,
              edits: [{ start: at, end, newText }],
            }))
          : [],
      },
    ];
  },
};
