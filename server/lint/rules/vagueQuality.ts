import { after, isMention, quoted, sentenceAround } from '../language/near';
import type { PassageRule } from '../rule';

/** Words that set a standard without saying which. For some, what must follow to make them one. */
const WORDS: Readonly<Record<string, RegExp | undefined>> = {
  adequate: undefined,
  adequately: undefined,
  suitable: undefined,
  suitably: /^(?!\s{1,20}(?:qualified|experienced|skilled|trained))/,
  satisfactory: undefined,
  satisfactorily: undefined,
  sufficient: undefined,
  sufficiently: undefined,
  robust: undefined,
  robustly: undefined,
  acceptable: undefined,
  easily: undefined,
  'user-friendly': undefined,
  'state-of-the-art': undefined,
  significant: /^(?!\s{1,20}(?:figures?|digits?|bits?|bytes?)\b)/,
  significantly: undefined,
  appropriate: /^\s{1,20}(?:level|standard|degree|manner|quality|frequency|period)s?\b/,
  good: /^\s{1,20}(?:quality|standard)s?\b/,
  high: /^\s{1,20}(?:quality|standard|level|degree)s?\b(?!\s{1,20}(?:design|description|summary|overview|architecture))/,
  best: /^\s{1,20}practices?\b/,
  fit: /^\s{1,20}for\s{1,20}purpose\b/,
};

/** "sufficient to show", "adequate for", "suitable records to enable": what follows is the test. */
const HAS_TEST =
  /^(?:\s{1,20}[A-Za-z][\w-]{0,40}){0,4}?\s{1,20}(?:for|that|as|if|to(?!\s{1,20}(?:the|an?|each|any|every|that|its|their|all|such|[A-Z])\b))\b/;
/** "acceptable to the Panel": somebody decides. */
const HAS_JUDGE = /^\s{1,20}to\b/;
const JUDGED =
  /\b(?:considers?|thinks?|determines?|decides?|opinion|believes?|satisfied|satisfaction|judges?)\b[^.;]{0,60}$|\b(?:most|more|least|less)\s{1,20}$/i;

/** L01: a standard of quality that nobody can measure. */
export const vagueQuality: PassageRule = {
  name: 'vague-quality',
  id: 'L01',
  summary: 'A word such as “adequate” or “robust” sets a standard without saying which.',
  severity: 'information',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R7 (avoid vague terms).',
  explanation: `“Adequate”, “suitable”, “robust”, “a high standard”: each Party, each assessor and each Panel reads its own standard into the word, and whether the duty was met is known only after a dispute.

Say what must be achieved or how it is measured, name the document that sets the standard, or say who decides. Accepted legal standards are left alone ("all reasonable steps", "material breach"), and so is a word that is followed by its test ("sufficient to identify the Device").`,
  bad: 'L3.30 The DCC shall maintain an adequate level of security.',
  good: 'L3.30 The DCC shall maintain the level of security that the Panel approves.',
  triggers: Object.keys(WORDS),
  *inspect(passage, at, trigger) {
    const { masked } = passage;
    const rest = after(masked, at + trigger.length);
    const needed = WORDS[trigger];
    if (needed && !needed.test(rest)) return;
    const end = at + trigger.length + (needed?.exec(rest)?.[0].length ?? 0);
    if (isMention(masked, at, end) || HAS_JUDGE.test(after(masked, end)) || HAS_TEST.test(after(masked, end))) return;
    if (JUDGED.test(sentenceAround(passage, { start: at, end }, 120).before)) return;
    yield {
      start: at,
      end,
      message: `${quoted(masked.slice(at, end))} sets a standard without saying which, so each reader applies its own. Say what must be achieved or how it is measured, name the standard, or say who decides.`,
    };
  },
};
