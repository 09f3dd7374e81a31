import { after, before } from '../language/near';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

const DETERMINER =
  /\b(?:the|a|an|any|each|every|that|this|which|its|their|such|no|one\s{1,20}or\s{1,20}more|all|these|those)\s{1,20}(?:(?!with|of|for|to|in|by|and|or|from|on)[A-Za-z][\w-]{0,30}\s{1,20})?$/i;

/** L16: "Device(s)". */
export const optionalPlural: PassageRule = {
  name: 'optional-plural',
  id: 'L16',
  summary: 'A plural in brackets, as in “Device(s)”.',
  severity: 'hint',
  scope: 'changed',
  source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on “(s)”.',
  explanation: `“Device(s)” has no verb that fits ("the Device(s) is or are"), and it raises a question that a bare singular does not: whether a duty about several Devices is one duty or several, and whether "Device" without the bracket is only one.

Write “each Device”, “any Device”, “one or more Devices”. A code's rules of interpretation usually say that the singular includes the plural, so the singular is enough.`,
  bad: 'L3.30 The DCC shall test any Device(s) in the SMKI Repository.',
  good: 'L3.30 The DCC shall test any Device in the SMKI Repository.',
  triggers: ['('],
  *inspect({ masked }, at) {
    const ending = /^\((?:s|es)\)(?![\w(])/.exec(after(masked, at, 8));
    const noun = ending && /[A-Za-z][A-Za-z-]{1,40}$/.exec(before(masked, at, 45));
    if (!ending || !noun || /\d$/.test(masked.charAt(at - 1))) return;
    const start = at - noun[0].length;
    const end = at + ending[0].length;
    const word = noun[0];
    const front = before(masked, start, 60);
    const several = `${word}${ending[0].slice(1, -1)}`;
    const each = DETERMINER.test(front)
      ? []
      : [{ title: `Write “one or more ${several}”`, edits: [{ start, end, newText: `one or more ${several}` }] }];
    yield {
      start,
      end,
      message: `“${sentence(word)}${ending[0]}” leaves it open whether one or several are meant. Write “each ${word}”, “any ${word}” or “one or more ${several}”.`,
      fixes: [
        ...(/\b(?:one\s{1,20}or\s{1,20}more|all|these|those)\s{1,20}$/i.test(front)
          ? [{ title: `Write “${several}”`, edits: [{ start, end, newText: several }] }]
          : [{ title: `Write “${word}”`, edits: [{ start, end, newText: word }] }]),
        ...each,
      ],
    };
  },
};
