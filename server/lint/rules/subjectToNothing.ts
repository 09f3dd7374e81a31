import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

/** X12: "subject to the provisions of this Code" and its like: something prevails, and nobody says what. */
export const subjectToNothing: PassageRule = {
  name: 'subject-to-nothing',
  id: 'X12',
  summary: 'Words give way to, or prevail over, the Code at large without a provision being named.',
  severity: 'hint',
  scope: 'changed',
  triggers: ['subject', 'notwithstanding', 'despite', 'save', 'except', 'unless'],
  source: 'OPC Drafting Guidance: say which provision prevails; Adams, A Manual of Style for Contract Drafting.',
  explanation: `"Subject to the provisions of this Code" says that something else in the Code may prevail and leaves the reader to find out what. Every provision of the Code is read with the others in any case. So the words either do nothing, or they let a Party say that some clause far away undoes this one. "Notwithstanding any other provision of this Code" has the same fault the other way round, and two clauses that both say it contradict each other.

Name the provisions that you have in mind: "Subject to Section G3.18". If there are none, take the words out. "Unless the context otherwise requires" is the usual phrase for definitions and is not reported.`,
  bad: 'L3.30 Subject to the provisions of this Code, a User shall keep each record.',
  good: 'L3.30 Subject to Section G3.18, a User shall keep each record.',
  *inspect(passage, at, trigger) {
    const found = (trigger === 'subject' ? SUBJECT : /^(?:notw|desp)/.test(trigger) ? DESPITE : OTHERWISE).exec(
      passage.masked.slice(at, at + REACH),
    );
    if (!found || followedByTarget(passage, at + found[0].length)) return;
    const end = at + found[0].trimEnd().length;
    const opens = passage.masked.slice(passage.bodyStart, at).trim() === '';
    const yields = !/^(?:notw|desp)/.test(trigger);
    yield {
      start: at,
      end,
      message: `These words do not say which provision ${yields ? 'prevails' : 'gives way'}, so they do nothing or let a Party rely on any clause of the Code. Name the provision, or take the words out.`,
      fixes: opens ? leaveOut(passage, at, end) : [],
    };
  },
};

/** How many UTF-16 units from the word on are looked at. */
const REACH = 160;
const S = '\\s{1,5}';
const WHOLE = `(?:this|the)${S}(?:Code|Agreement|SEC)(?!${S}(?:Administrat|Objective|Administration)|\\w)`;
const WORDS = `(?:provisions?|terms?|conditions?|requirements?|rules?|obligations?)`;
const SUBJECT = new RegExp(
  `^subject${S}(?:always${S})?to${S}(?:(?:(?:all|any)(?:${S}of)?${S})?(?:the${S})?(?:other${S}|remaining${S}|relevant${S}|applicable${S}|further${S})?${WORDS}(?:${S}and${S}${WORDS})?${S}(?:of|in|contained${S}in|set${S}out${S}in)${S})?(?:${WHOLE}|the${S}(?:foregoing|following${S}provisions))`,
  'i',
);
const DESPITE = new RegExp(
  `^(?:notwithstanding|despite)${S}(?:any(?:thing)?${S})?(?:to${S}the${S}contrary${S})?(?:(?:the|any)${S})?(?:other${S})?(?:${WORDS}${S})?(?:to${S}the${S}contrary${S})?(?:of|in|contained${S}in|set${S}out${S}in)${S}${WHOLE}`,
  'i',
);
const OTHERWISE = new RegExp(
  `^(?:save|except|unless)${S}(?:(?:as|where|to${S}the${S}extent(?:${S}that)?)${S})?(?:it${S}is${S})?(?:expressly${S}|specifically${S})?otherwise${S}(?:expressly${S}|specifically${S})?(?:provided|stated|specified|set${S}out|indicated|required|permitted)(?:${S}(?:for${S})?(?:elsewhere${S}in|in|by|under|within|pursuant${S}to)${S}${WHOLE}|(?=\\s?[,.;:)]))`,
  'i',
);

/** "of this Code in Section G3": a provision is named after all. */
function followedByTarget({ masked }: Passage, at: number): boolean {
  return /^\s{0,5}(?:\(?(?:including|and|in particular|in|at|under)\s{1,5}){0,2}¤/.test(masked.slice(at, at + 60));
}

function leaveOut({ masked }: Passage, at: number, end: number) {
  const comma = /^\s{0,5},\s{1,5}([a-z])/i.exec(masked.slice(end, end + 20));
  if (!comma) return [];
  const stop = end + comma[0].length;
  return [{ title: 'Leave the words out', edits: [{ start: at, end: stop, newText: comma[1]!.toUpperCase() }] }];
}
