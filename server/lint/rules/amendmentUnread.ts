import type { LegalDocument } from '../../corpus/document';
import { blockSpan } from '../../corpus/spans';
import { type DocumentRule, finding } from '../rule';

/** A08: a paragraph that tells to change the Code in words that are not read as an instruction. */
export const amendmentUnread: DocumentRule = {
  name: 'amendment-unread',
  id: 'A08',
  summary: 'A paragraph reads like an instruction to change the Code, but not in a form that is understood.',
  severity: 'warning',
  scope: 'changed',
  reach: 'block',
  source: 'The forms of instruction that SEC legal text uses; see docs/instructions.md.',
  explanation: `What stands below an instruction is checked as the text of the provision that it names. Where an instruction is not understood, the text below it counts as a paper's own words, or as part of the amendment before it: its new numbers seem to be missing, or its wording is not questioned. A person who makes the change may stumble over the same words.

Begin the paragraph with the verb, without a number or a mark before it, and end it with "as follows:" when its text comes below: "Amend Section L3.22 as follows:", "Insert new Section L3.22A after Section L3.22 as follows:". Bold and italic make no difference.`,
  bad: `---
modification: MP900
---
Section L3.22 is amended as follows:

The DCC shall delete each record.`,
  good: `---
modification: MP900
---
Amend Section L3.22 as follows:

L3.22 The DCC shall delete each record.`,
  *check({ document, range }) {
    if (document.id || !document.modification) return;
    for (let block = range.from; block < range.to; block++) {
      if (!looksLikeOne(document, block)) continue;
      yield finding(amendmentUnread, {
        span: blockSpan(document, block),
        message:
          'This reads like an instruction, but not in a form that is understood, so what stands below it is not read as the text of the provision that it names. Begin with the verb and end with “as follows:”, as in “Insert new Section G3.18A after Section G3.18 as follows:”.',
      });
    }
  },
};

const LONGEST = 400;
const VERBS = 'insert|add|amend|delete|omit|remove|replace|substitute|include|renumber';
const UNIT = '(?:section|clause|paragraph|appendix|schedule)';
/** Marks and numbers that may stand before it, then the words of an instruction in another order. */
const OPENING = new RegExp(
  `^[\\s>#*_•-]{0,8}(?:\\(?[a-z\\d]{1,4}[.)]\\s{1,4})?[*_]{0,3}(?:(?:please\\s+)?(?:${VERBS})\\b|(?:an?\\s+)?new\\s+${UNIT}\\b|(?:after|before)\\s+${UNIT}\\b[^;]{1,60}?\\b(?:insert|add)\\b|${UNIT}\\s\\S{1,20}(?:\\s\\([^()]{1,80}\\))?\\s(?:is|are)\\s(?:hereby\\s)?(?:amended|replaced|substituted)\\b)`,
  'i',
);
const NUMBER = /\b[A-Z]\d{1,2}[A-Z]{0,2}(?:\.\d{1,3})?|\b(?:Appendix|Schedule)\s\S/i;
const LEADS_ON = /(?:\bas\sfollows\s?[:.]?|:)[*_]{0,3}$/;

function looksLikeOne(document: LegalDocument, block: number): boolean {
  const { kind } = document.blocks[block]!;
  if (kind !== 'prose' && kind !== 'heading' && kind !== 'provision') return false;
  const { start, end } = blockSpan(document, block);
  if (end - start > LONGEST) return false;
  const words = document.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return LEADS_ON.test(words) && OPENING.test(words) && NUMBER.test(words);
}
