import { passagesOf } from '../clauses';
import { isRole } from '../language/roles';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import { misspellings } from '../termsReading';
import { undefinedRoles } from '../termsRoles';
import type { Misspelling } from '../termsSmall';
import { vocabulariesOf } from '../termsVocabulary';

/** D07: words that are a defined term but for a hyphen, a blank or a slip of the keys. */
export const termMisspelt: DocumentRule = {
  name: 'term-misspelt',
  id: 'D07',
  summary: 'Words are spelt nearly as a defined term is.',
  severity: 'warning',
  scope: 'changed',
  reach: 'block',
  source: 'DraftCheck and other proofreaders of contracts, which compare spellings.',
  explanation: `A term has its meaning in the spelling in which it is defined. "Sub Committee" where the Code defines "Sub-Committee", or "Comunications Hub" for "Communications Hub", is found by no search for the term, is passed over when the term is renamed, and invites the argument that something else was meant.

Write the term as its definition does. The quick fix for a hyphen or a blank may be made for all places at once; that for letters changes words, and is made one by one.

One letter may differ in a term of six letters and more, two in one of twelve and more. The plural of a term, and a term at which a line breaks, are the term itself. A role that bears a duty is reported by role-undefined, and small letters by term-lower-case. Spellings that your house prefers can be listed in sec-lint.yaml.`,
  bad: 'L3.30 The DCC shall send its answer to each Netwrok Party.',
  good: 'L3.30 The DCC shall send its answer to each Network Party.',
  *check(context) {
    const { document, terms, range } = context;
    const vocabularies = vocabulariesOf(terms);
    for (let block = range.from; block < range.to; block++) {
      if (!context.isChanged(block)) continue;
      for (const each of misspellings(context, block, vocabularies))
        if (!isUndefinedRole(context, block, each)) yield report(each, document.starts[block]!, document.text);
    }
  },
};

function report({ start, end, written, term, how }: Misspelling, by: number, text: string): Finding {
  const span = { start: by + start, end: by + end };
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const isJoined = how === 'joined' && letters(words) === letters(written);
  return finding(termMisspelt, {
    span,
    message: isJoined
      ? `“${words}” is defined as “${term}”, so a search for the term passes over this place. Write “${written}”.`
      : `“${words}” is not a defined term, and “${term}” is, so it is open whether the term is meant. Write “${written}”, or define what is written here.`,
    fixes: [
      { title: `Write “${written}”`, edits: [{ span, newText: written }], ...(isJoined && { mechanical: true }) },
    ],
  });
}

const letters = (words: string) => words.replace(/[\s\-\u2010\u2011]+/g, '');

/** True for words that role-undefined (M10) reports. Looks at the block alone, as the reach of the rule says. */
function isUndefinedRole({ document, index, terms }: RuleContext, block: number, { start, end }: Misspelling): boolean {
  const by = document.starts[block]!;
  if (!isRole(document.text.slice(by + start, by + end))) return false;
  const readers = { expressions: index.expressions, terms: () => terms.of(block) };
  const [passage] = passagesOf(document, { from: block, to: block + 1 }, readers);
  return undefinedRoles(passage).some((role) => role.start < end && role.end > start);
}
