import type { BlockRange } from '../../citations/documentCitations';
import type { LegalDocument } from '../../corpus/document';
import { blockSpan } from '../../corpus/spans';
import { type Class, classOf, rankOf } from '../language/modificationStage';
import { type DocumentRule, finding } from '../rule';

/** G04: a passage that is marked above the paper that holds it. */
export const classificationExceeded: DocumentRule = {
  name: 'classification-exceeded',
  id: 'G04',
  summary: 'A passage is marked with a higher classification than the paper that it stands in.',
  severity: 'warning',
  scope: 'all',
  // Every finding depends on the words of its own block and on the front matter.
  reach: 'block',
  source: 'Panel Information Policy, made under Section M4 of the SEC: White, Green, Amber, Red.',
  explanation: `A paper is passed on by what its front says. A passage that is marked "[RED]" inside a Green paper goes to everybody whom a Green paper may reach, and once it is out it cannot be called back.

Raise the classification of the paper, or move the passage into a paper of its own. Only marks are looked at, a class in square brackets or capitals at the start of a paragraph and "Classification: Red", not the word as a colour.`,
  bad: `---
modification: MP900
classification: Green
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 A User shall keep each record. [RED]`,
  good: `---
modification: MP900
classification: Red
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 A User shall keep each record. [RED]`,
  *check({ document, range }) {
    const own = classOf(document.frontMatter?.classification ?? '');
    if (!own || own === 'Red') return;
    for (const { at, words, marked } of marksIn(document, range)) {
      if (rankOf(marked) <= rankOf(own)) continue;
      yield finding(classificationExceeded, {
        span: { start: at, end: at + words.length },
        message: `This passage is marked ${marked}, and the paper is classified ${own}, so it may reach people who must not see it. Classify the paper ${marked}, or move the passage into a paper of its own.`,
      });
    }
  },
};

interface Mark {
  readonly at: number;
  readonly words: string;
  readonly marked: Class;
}

/** "[RED]", "[Classification: Amber]", "TLP:RED"; "RED:", "AMBER –" and "Classification: Red" at the start of a paragraph. */
const INSIDE =
  /\[(?:(?:Classification|Classified|SEC)\s?:?\s?)?(RED|AMBER|GREEN)(?:\s(?:CLASSIFICATION|ONLY|BEGINS?|ENDS?))?\]|\bTLP:\s?(RED|AMBER|GREEN)\b|(?:^|\n)[ \t]{0,8}\W{0,4}(?:(RED|AMBER|GREEN)\W{0,3}(?:[:–—]|\n|$)|(?:classification|classified(?: as)?)\W{1,4}(red|amber|green)\b|(Red|Amber|Green) (?:information|classification|material)\s?:)/gi;

function* marksIn(document: LegalDocument, { from, to }: BlockRange): Generator<Mark> {
  for (let block = from; block < to; block++) {
    const { kind } = document.blocks[block]!;
    if (kind === 'frontMatter' || kind === 'comment' || kind === 'fence' || kind === 'blank') continue;
    const { start, end } = blockSpan(document, block);
    const words = document.text.slice(start, end);
    if (!COLOUR.test(words)) continue;
    const body = document.blocks[block]!.bodyStart;
    for (const match of words.slice(body).matchAll(INSIDE)) {
      const name = match.slice(1).find((each) => each !== undefined)!;
      const said = /classif|information|material|tlp/i.test(match[0]);
      // Without such a word "Amber:" may be the light of a Device, and "[red]" a word left out.
      if (!said && name !== name.toUpperCase() && !(match[1] && /^[A-Z]/.test(name))) continue;
      const lead = /^\s*/.exec(match[0])![0].length;
      yield { at: start + body + match.index + lead, words: match[0].slice(lead).trimEnd(), marked: classOf(name)! };
    }
  }
}

const COLOUR = /red|amber|green/i;
