import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

/** N10: a sentence that nobody reads in one go. */
export const sentenceTooLong: PassageRule = {
  name: 'sentence-too-long',
  id: 'N10',
  summary: 'A sentence is very long, or holds more conditions than a reader can keep apart.',
  severity: 'information',
  scope: 'changed',
  source: 'OPC Drafting Guidance 1.1 (short propositions); INCOSE Guide to Writing Requirements, R18 and R28.',
  explanation: `The longer a sentence, the more words there are that a condition or an exception at its end may belong to, and the likelier it is that two readers relate it to different ones. In fourteen measured licences half of the sentences have 22 words or fewer, and one in fifty has more than 75; of a sentence with four conditions no reader is sure.

Put each duty into a clause of its own, or set conditions and exceptions out as a list: "Where: (a) …; and (b) …, the DCC shall …". A citation counts as one word, and each item of a list stands for itself.`,
  bad: 'L3.30 The DCC shall keep a record of each request that a User has sent to it in the course of a month, together with the day and the hour of that request, the name of the person who made it on behalf of the User, the Device that it concerned and the place in which that Device was installed at that hour, and a copy of the answer of the DCC, and shall publish the number of those requests on the Website on the first Working Day of the month that follows.',
  good: 'L3.30 The DCC shall keep a record of each request that a User has sent to it. The DCC shall publish the number of those requests on the Website on the first Working Day of each month.',
  inspect(passage) {
    return passage.text.length < SHORTEST ? undefined : longSentences(passage);
  },
};

/** Most words of a sentence that is not reported: of the sentences of fourteen measured licences one in fifty has more. */
const MOST_WORDS = 75;
/** Conditions and exceptions from which on a sentence is reported. */
const MOST_CONDITIONS = 4;
/** A passage of fewer UTF-16 units holds nothing to report. */
const SHORTEST = 200;

/** A word, a run of signs, or a citation. */
const WORD = /[^\s¤]+|¤+/g;
const CONDITION =
  /\b(?:if|where|when|whenever|unless|except|save|provided that|subject to|notwithstanding|to the extent that|until)\b/gi;
/** "the place where", "in the case where": no condition of its own. */
const NO_CONDITION =
  /\b(?:place|places|point|location|premises|case|cases|even|as|only|address|except|save|know|knows)\s{1,5}$/i;

function* longSentences(passage: Passage) {
  for (const { start, end } of passage.sentences) {
    if (end - start < SHORTEST) continue;
    const words = passage.masked.slice(start, end);
    const count = (words.match(WORD) ?? []).filter((word) => /[\w¤]/.test(word)).length;
    const conditions = [...words.matchAll(CONDITION)].filter(
      ({ index }) => !NO_CONDITION.test(words.slice(Math.max(0, index - 20), index)),
    ).length;
    if (count <= MOST_WORDS && conditions < MOST_CONDITIONS) continue;
    const fault = count > MOST_WORDS ? `has ${count} words` : `holds ${conditions} conditions and exceptions`;
    yield {
      start,
      end: start + (/^\S+(?:\s+\S+){0,5}/.exec(words.slice(0, 120))?.[0].length ?? 1),
      message: `This sentence ${fault}, so readers may differ about what belongs to what. Put each duty into a clause of its own, or set the conditions out as a list.`,
    };
  }
}
