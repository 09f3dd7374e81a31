import { after, before, isQuoted, quoted } from '../language/near';
import type { PassageRule, RemarkFix } from '../rule';

const HERE = 'Name what is meant: “this Code”, “this Section L3”, “this Appendix”';
const THERE = 'Name what is meant: “of the notice”, “to that report”';
const LEAVE_OUT = 'Leave it out: the sentence says the same without it';
const NAMED = 'Leave it out, or name the thing';

/** Each word and what to do about it. "Thereafter", "thereby", "whereby" and "whereas" are ordinary English and left alone. */
const ADVICE: Readonly<Record<string, string>> = {
  hereby: LEAVE_OUT,
  herein: HERE,
  hereof: HERE,
  hereto: HERE,
  hereunder: HERE,
  hereinafter: HERE,
  hereinbefore: HERE,
  hereinabove: HERE,
  hereafter: HERE,
  herewith: 'Write “with this notice” or whatever is meant',
  hereupon: 'Write “then” or “after this”',
  heretofore: 'Write “before” with a date',
  hitherto: 'Write “before” with a date',
  thereof: THERE,
  therein: THERE,
  thereto: THERE,
  thereunder: THERE,
  therefor: THERE,
  therefrom: THERE,
  therewith: THERE,
  thereon: THERE,
  thereat: THERE,
  thereupon: 'Write “then” or say after what',
  thereinafter: THERE,
  whereof: 'Write “of which”',
  wherein: 'Write “in which”',
  whereon: 'Write “on which”',
  whereto: 'Write “to which”',
  whereupon: 'Write “and then”, or begin a new sentence',
  wheresoever: 'Write “wherever”',
  whatsoever: LEAVE_OUT,
  whosoever: 'Write “whoever”',
  whomsoever: 'Write “anyone whom”',
  witnesseth: 'Leave it out',
  aforesaid: NAMED,
  aforementioned: NAMED,
  abovementioned: NAMED,
  'above-mentioned': NAMED,
  'afore-mentioned': NAMED,
  undermentioned: NAMED,
};

const NEW_WORDS: Readonly<Record<string, string>> = {
  whereof: 'of which',
  wherein: 'in which',
  whereon: 'on which',
  whereto: 'to which',
  wheresoever: 'wherever',
  whosoever: 'whoever',
};

/** L06: a word that English has given up and that points somewhere without saying where. */
export const archaicWord: PassageRule = {
  name: 'archaic-word',
  id: 'L06',
  summary: 'An old word such as “hereby”, “thereof” or “the said” that points without saying at what.',
  severity: 'information',
  scope: 'changed',
  source:
    'Office of the Parliamentary Counsel, Drafting Guidance, on modern words; Adams, A Manual of Style for Contract Drafting.',
  explanation: `“Herein” can mean the paragraph, the Section or the whole Code; “thereof” can go back to any noun before it; “the said notice” is “that notice”. Such words add no precision, and they often hide that the drafter did not say what is meant.

Name the thing, or leave the word out. Words of this kind that are still ordinary English are left alone: “thereafter”, “thereby”, “whereby”, “whereas”.`,
  bad: 'L3.30 The DCC shall keep each Modification Report and any annex thereto.',
  good: 'L3.30 The DCC shall keep each Modification Report and any annex to that report.',
  triggers: [...Object.keys(ADVICE), 'said'],
  *inspect({ masked }, at, trigger) {
    if (trigger === 'said') {
      const front = /\b(?:the|this|these|those|his|her|its|their)\s{1,20}$/i.exec(before(masked, at, 30));
      const next = /^\s{1,20}(?=[A-Za-z])(?!(?:to|that|by|in|at|on|of|and|or|is|was|above|below)\b)/i.exec(
        after(masked, at + 4, 40),
      );
      if (!front || !next) return;
      yield {
        start: at,
        end: at + 4,
        message:
          '“Said” before a noun only says “that one named before”. Write “that” or “those”, or name the thing if two could be meant.',
        fixes: withoutSaid(masked, at, front[0], next[0].length),
      };
      return;
    }
    const end = at + trigger.length;
    if (isQuoted(masked, at, end)) return;
    const found = masked.slice(at, end);
    const words = NEW_WORDS[trigger];
    yield {
      start: at,
      end,
      message: `${quoted(found)} is an old word that adds no precision. ${ADVICE[trigger]}.`,
      fixes:
        words && found === trigger
          ? [{ title: `Write “${words}”`, mechanical: true, edits: [{ start: at, end, newText: words }] }]
          : trigger === 'hereby' && found === trigger
            ? [{ title: 'Leave out “hereby”', edits: [withoutWord(masked, at, end)] }]
            : [],
    };
  },
};

function withoutWord(text: string, at: number, end: number) {
  return { start: at, end: end + (/^\s{1,20}/.exec(after(text, end, 20))?.[0].length ?? 0), newText: '' };
}

/** "the said notice" becomes "that notice"; a name and a group of words keep "the". */
function withoutSaid(text: string, at: number, front: string, gap: number): RemarkFix[] {
  if (!/^the\s/i.test(front))
    return [{ title: 'Leave out “said”', edits: [{ start: at, end: at + 4 + gap, newText: '' }] }];
  const noun =
    /^([a-z]{2,40})(?=[.,;:)]|\s{1,20}(?:shall|must|may|will|is|are|to|of|in|by|for|from|and|or|that|which|has|have)\b|$)/.exec(
      after(text, at + 4 + gap, 60),
    )?.[1];
  const pointer = noun ? (/[^s]s$/.test(noun) ? 'those' : 'that') : 'the';
  const first = front.startsWith('T') ? pointer.charAt(0).toUpperCase() + pointer.slice(1) : pointer;
  const start = at - front.length;
  return [
    {
      title: noun ? `Write “${pointer} ${noun}”` : 'Leave out “said”',
      ...(noun && { mechanical: true }),
      edits: [{ start, end: at + 4 + gap, newText: `${first} ` }],
    },
  ];
}
