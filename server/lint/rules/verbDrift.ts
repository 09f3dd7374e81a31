import { after, before } from '../language/near';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

const VERBS: Readonly<Record<string, string>> = Object.fromEntries(
  'send submit provide deliver transmit supply furnish give'.split(' ').map((verb) => [verb, verb]),
);
/** "the report", "each Modification Report": what is sent, up to three words. */
const OBJECT =
  /^\s{1,20}(?:the|that|a|an|each|its|any|such|this|those|all|every)\s{1,20}((?:[A-Za-z][\w-]{0,40}\s{1,20}){0,2}?[A-Za-z][\w-]{0,40})(?=\s{0,20}(?:[.,;:)]|$|\s(?:to|from|by|in|on|within|under|and|or|for|with|at|of|that|which|as|no|not)\b))/i;
const SUBJECT =
  /\b(?:(?:The|Each|Any|A|An|No|Every)\s{1,20})?([A-Z][\w-]{0,40}(?:\s{1,20}[A-Z][\w-]{0,40}){0,4})\s{1,20}(?:shall|must|will|may)\b/g;

interface Act {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly key: string;
  readonly object: string;
}

/** L17: two verbs for one act of one person on one thing. */
export const verbDrift: PassageRule = {
  name: 'verb-drift',
  id: 'L17',
  summary: 'One clause uses two verbs, such as “send” and “submit”, for what one person does with one thing.',
  severity: 'hint',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R36 (use terms consistently).',
  explanation: `A reader takes two words for two things. Where a clause lets the DCC "send" a report and further down "submit" the same report, somebody will ask whether submitting needs more than sending.

Use one verb for one act throughout.`,
  bad: 'L3.30 The DCC shall send the Modification Report to the Panel within 5 Working Days after the day of receipt. The DCC shall submit the Modification Report to the Authority within 10 Working Days after that day.',
  good: 'L3.30 The DCC shall send the Modification Report to the Panel within 5 Working Days after the day of receipt. The DCC shall send the Modification Report to the Authority within 10 Working Days after that day.',
  triggers: Object.keys(VERBS),
  *inspect(passage, at) {
    const acts = actsOf(passage.clause);
    const act = acts.get(passage)?.get(at);
    const first = act && acts.first.get(act.key);
    if (!act || !first || first.verb === act.verb || acts.told.get(`${act.key} ${act.verb}`) !== act) return;
    yield {
      start: act.start,
      end: act.end,
      message: `“${sentence(act.verb)}” is used here and “${first.verb}” elsewhere in the clause for the same “${act.object}”, and a reader may look for a difference. Use one verb for one act.`,
      related: [{ passage: first.passage, start: first.start, end: first.end, message: `“${first.verb}” is here.` }],
    };
  },
};

class Acts {
  private readonly byPassage = new Map<Passage, Map<number, Act>>();
  /** The first act of each subject on each object. */
  readonly first = new Map<string, Act>();
  /** The first act with each verb. */
  readonly told = new Map<string, Act>();

  add(act: Act): void {
    const here = this.byPassage.get(act.passage) ?? new Map<number, Act>();
    here.set(act.start, act);
    this.byPassage.set(act.passage, here);
    if (!this.first.has(act.key)) this.first.set(act.key, act);
    const told = `${act.key} ${act.verb}`;
    if (!this.told.has(told)) this.told.set(told, act);
  }

  get(passage: Passage): ReadonlyMap<number, Act> | undefined {
    return this.byPassage.get(passage);
  }
}

const made = new WeakMap<readonly Passage[], Acts>();
const VERB = /(?<![\w’'-])(?:send|submit|provide|deliver|transmit|supply|furnish|give)(?![\w-])/gi;

function actsOf(clause: readonly Passage[]): Acts {
  const known = made.get(clause);
  if (known) return known;
  const acts = new Acts();
  for (const passage of clause) {
    const { masked } = passage;
    for (const match of masked.matchAll(VERB)) {
      const object = OBJECT.exec(after(masked, match.index + match[0].length))?.[1]?.replace(/\s+/g, ' ');
      const subject = object && subjectOf(passage, match.index);
      if (!subject) continue;
      const verb = match[0].toLowerCase();
      const key = `${subject} ${object.toLowerCase()}`;
      acts.add({ passage, start: match.index, end: match.index + match[0].length, verb, key, object });
    }
  }
  made.set(clause, acts);
  return acts;
}

/** Who has the duty: the name before the nearest "shall", here or in the words that introduce the list. */
function subjectOf(passage: Passage, at: number): string | undefined {
  const here = [...before(passage.masked, at, 300).matchAll(SUBJECT)].at(-1)?.[1];
  if (here) return here;
  const above = passage.introduction;
  return above && [...before(above.masked, above.masked.length, 300).matchAll(SUBJECT)].at(-1)?.[1];
}
