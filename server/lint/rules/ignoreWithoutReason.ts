import { type DocumentRule, type Finding, finding } from '../rule';
import { DOCUMENT_MARK, MARK, readSuppressions } from '../suppressions';

/** G01: comments that silence rules. */
export const ignoreWithoutReason: DocumentRule = {
  name: 'ignore-without-reason',
  id: 'G01',
  summary: 'A comment that silences a rule gives no reason, or names no rule.',
  severity: 'warning',
  scope: 'all',
  reach: 'frame',
  always: true,
  source: 'The text format of SEC Drafting.',
  explanation: `A finding may be silenced where the text is right all the same. The next reader, who sees the same text and not the finding, must be able to tell why. A comment without a reason, or with the name of a rule that does not exist, therefore silences nothing.

Write the name of the rule, a colon and the reason: <!-- sec-ignore citation-target-spent: quoted from version 44 -->. The comment stands in the paragraph that it is about, or alone on the line before it. To silence a rule in the whole text, write sec-ignore-document in the place of sec-ignore, near its top. The word REASON, which a quick fix leaves for you to write over, is not a reason.`,
  bad: `<!-- sec-ignore citation-target-spent -->
L3.30 A User shall keep the record that Section G3.17 describes.`,
  good: `<!-- sec-ignore citation-target-spent: quoted from version 44 -->
L3.30 A User shall keep the record that Section G3.17 describes.`,
  *check({ document, ruleNames }): Iterable<Finding> {
    for (const { rule: name, reason, span, block } of readSuppressions(document)) {
      const known = ruleNames.has(name);
      if (known && reason) continue;
      const mark = block === 'document' ? DOCUMENT_MARK : MARK;
      const message = known
        ? `This comment gives no reason, so it silences nothing and the next reader cannot tell why it stands here. Write after the colon why the text is right: “${mark} ${name}: quoted from version 44”.`
        : `There is no rule ${name ? `“${name}”` : 'named here'}, so this comment silences nothing. Write the name that the finding shows, a colon and the reason.`;
      yield finding(ignoreWithoutReason, { span, message });
    }
  },
};
