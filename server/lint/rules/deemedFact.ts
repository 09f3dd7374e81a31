import { after, before, isQuoted, sentenceAround } from '../language/near';
import type { PassageRule } from '../rule';

/** "Deemed to be received": about when or whether something happened, which is what deeming is for. */
const HAPPENED =
  /^(?:not\s{1,20})?(?:\w{1,30}ly\s{1,20})?(?:\w{2,30}(?:ed|en)|given|made|sent|met|done|lost|in\s{1,20}(?:breach|force|effect|default)|effective)\b/i;
/** A fiction is openly made: for a purpose, on a condition, or although the opposite is true. */
const FICTION =
  /\b(?:for\s{1,20}(?:the\s{1,20})?purposes?|if|where|when|whenever|unless|until|failing|in\s{1,20}the\s{1,20}absence|notwithstanding|even|although|whether|as\s{1,20}though|to\s{1,20}the\s{1,20}extent|in\s{1,20}respect\s{1,20}of|on\s{1,20}receipt|upon)\b/i;

/** L11: "shall be deemed to be" for what simply is. */
export const deemedFact: PassageRule = {
  name: 'deemed-fact',
  id: 'L11',
  summary: '“Shall be deemed to be” where no condition or purpose shows that a fiction is meant.',
  severity: 'hint',
  scope: 'changed',
  source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on “deem”.',
  explanation: `“Deemed” says that a thing counts as something that it is not. Used for a fact ("the Secretariat shall be deemed to be the Code Administrator") it makes a reader look for the case in which the fact is otherwise, and “shall” makes a duty of it that nobody has.

Write “is” for a fact. For a fiction write “is to be treated as” and for what purpose ("for the purposes of Section L3"). Deemed receipt, acceptance and the like are left alone, and so is a fiction with a condition or a purpose.`,
  bad: 'L3.30 Each Communications Hub shall be deemed to be a Device.',
  good: 'L3.30 Each Communications Hub is a Device.',
  triggers: ['deemed'],
  *inspect(passage, at) {
    const { masked } = passage;
    const front = /\b(?:(?:shall|will|must)\s{1,20}be|is|are)\s{1,20}$/i.exec(before(masked, at, 60));
    const rest = /^\s{1,20}to\s{1,20}be\s{1,20}/i.exec(after(masked, at + 6, 66));
    if (!front || !rest) return;
    const start = at - front[0].length;
    const end = at + 6 + rest[0].trimEnd().length;
    if (HAPPENED.test(after(masked, at + 6 + rest[0].length, 70)) || isQuoted(masked, start, end)) return;
    const around = sentenceAround(passage, { start, end }, 300);
    if (FICTION.test(around.before) || FICTION.test(around.after)) return;
    if (passage.introduction && FICTION.test(passage.introduction.masked.slice(0, 600))) return;
    const is = /[^s]s\s{1,20}$/.test(before(masked, start, 40)) ? 'are' : 'is';
    yield {
      start,
      end,
      message:
        '“Deemed to be” says that something counts as what it is not. If it is so, write “is” or “are”; if it only counts as that, write “is to be treated as” and for what purpose.',
      fixes: [
        { title: `Write “${is}”`, edits: [{ start, end, newText: is }] },
        { title: `Write “${is} to be treated as”`, edits: [{ start, end, newText: `${is} to be treated as` }] },
      ],
    };
  },
};
