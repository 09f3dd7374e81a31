import { isFixedPair, type Series, seriesAt } from '../language/coordination';
import type { NounGroup } from '../language/nounGroups';
import { type Word, wordAt } from '../language/words';
import type { PassageRule, Remark, RemarkFix } from '../rule';

/** Adjectives that pick out some of a class: whether they pick from the second class too changes who is caught. */
const PICKING = new Set(
  'relevant affected new existing former current suspended proposed eligible certified approved authorised registered connected enrolled active inactive live remote temporary temporarily additional replacement responsible incoming outgoing qualifying defaulting other'.split(
    ' ',
  ),
);

/** S04: a describing word before two nouns. */
export const leadingModifierUnclear: PassageRule = {
  name: 'leading-modifier-unclear',
  id: 'S04',
  summary: 'A word that describes the first of two nouns may describe the second as well.',
  severity: 'hint',
  off: true,
  scope: 'changed',
  source: 'Berry, Kamsties and Krieger, From Contract Drafting to Software Specification (2003); MAANA.',
  explanation: `"The Device records and reports": all reports, or only those about Devices? "New Users and Supplier Parties": must the Supplier Parties be new? The words allow both, and a court has to guess which was meant.

Say the word twice ("the Device records and the Device reports") or put the noun that stands alone first ("the reports and the Device records"). The quick fixes do one or the other; choose the one that you mean.

The rule looks at a noun used to describe a noun, and at words such as "relevant" or "new" before two defined terms. It passes over other adjectives ("clear and accurate", "electronic files and folders"), because people hardly ever agree that those are unclear; their share was too near to chance.

It is off unless sec-lint.yaml turns it on. In judged sentences that it was not developed on, 25 of the 41 places that it reported were unclear to readers (a share of .61; 95 % interval .46 to .74), which does not clearly beat the .57 of the simplest rule. On those that it was developed on it was right in 26 of 32. docs/quality.md has the figures.`,
  bad: 'L3.30 The DCC shall keep the Device records and settings.',
  good: 'L3.30 The DCC shall keep the Device records and the Device settings.',
  triggers: ['and', 'or'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return undefined;
    const series = seriesAt(found.words, found.index);
    if (series?.groups.length !== 2 || series.marked || isFixedPair(series)) return undefined;
    const [left, right] = series.groups as [NounGroup, NounGroup];
    const modifier = left.modifiers.at(-1);
    if (!modifier || right.determiner || right.modifiers.length) return undefined;
    if (!describes(modifier, left, right)) return undefined;
    return [remark(modifier, series, passage.masked)];
  },
};

function describes(modifier: Word, left: NounGroup, right: NounGroup): boolean {
  if (left.head.lower === right.head.lower) return false;
  if (modifier.kind === 'adjective') {
    return PICKING.has(modifier.lower) && left.head.kind === 'name' && right.head.kind === 'name';
  }
  return (
    (modifier.kind === 'noun' || modifier.kind === 'name') && left.head.kind === 'noun' && right.head.kind === 'noun'
  );
}

function remark(modifier: Word, { groups, conjunction }: Series, text: string): Remark {
  const [left, right] = groups as [NounGroup, NounGroup];
  const start = (left.determiner ?? left.modifiers[0])!.start;
  const whole = { start: modifier.start, end: right.head.end };
  const article = left.determiner ? `${left.determiner.text} ` : '';
  const described = text.slice(left.modifiers[0]!.start, left.head.end);
  const describing = text.slice(left.modifiers[0]!.start, left.head.start);
  const write = (words: string): RemarkFix => ({
    title: `Write “${words.replace(/\s+/g, ' ')}”`,
    edits: [{ start, end: right.head.end, newText: words }],
  });
  const fixes = [
    write(`${article}${described} ${conjunction.text} ${article.toLowerCase()}${describing}${right.head.text}`),
    write(`${article}${right.head.text} ${conjunction.text} ${article.toLowerCase()}${described}`),
  ];
  return {
    ...whole,
    message: `“${modifier.text}” may describe only “${left.head.text}” or also “${right.head.text}”, so readers may differ on what is caught. Say “${modifier.text}” before both, or put “${right.head.text}” first.`,
    fixes: left.determiner && /^an?$/i.test(left.determiner.text) ? [] : fixes,
  };
}
