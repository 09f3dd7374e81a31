import { after, before } from '../language/near';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

/** Pairs that are one expression, and units. */
const ONE_EXPRESSION = new Set(
  'read/write yes/no true/false on/off input/output client/server open/closed pass/fail and/or start/stop start/end in/out enable/disable request/response love/hate km/h kwh/h m/s tcp/ip iso/iec http/https ssl/tls either/or public/private w/c'.split(
    ' ',
  ),
);
const WORD_BEFORE = /(?:^|[\s(“"‘'[])([A-Za-z][\w’'-]{0,40}(?:\(s\))?)\s?$/;
const WORD_AFTER = /^\s?([A-Za-z][\w’'-]{0,40})(?=$|[\s.,;:)\]”"’'?!/(])/;

/** L15: a slash between two words. */
export const slashBetweenWords: PassageRule = {
  name: 'slash-between-words',
  id: 'L15',
  summary: 'A slash joins two words: “Supplier/Network Party” can mean “and”, “or” or one thing with two names.',
  severity: 'information',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R17 (avoid the oblique symbol).',
  explanation: `A slash is “and” in one sentence, “or” in the next, and elsewhere a second name for the same thing. In "the Supplier/Network Party shall notify" it is not said whether one of them must notify, or both.

Write the word: “or”, “and”, “or both”. Units and fixed expressions (km/h, read/write, TCP/IP) are left alone; “and/or” has a rule of its own.`,
  bad: 'L3.30 The DCC/Panel shall keep each Modification Report.',
  good: 'L3.30 The DCC or the Panel shall keep each Modification Report.',
  triggers: ['/'],
  *inspect({ masked }, at) {
    const left = WORD_BEFORE.exec(before(masked, at, 60));
    const right = WORD_AFTER.exec(after(masked, at + 1, 60));
    if (!left || !right) return;
    const [first, second] = [left[1]!, right[1]!];
    // In "a/b/c" the first slash speaks for all; in a path none does.
    const next = after(masked, at + 1 + right[0].length, 40);
    if (
      /^\/(?:\s|$|[a-z\d_-]{1,40}(?:\/|\.[a-z]))/i.test(next) ||
      /^\.[a-z]{1,5}\b/.test(next) ||
      /_/.test(left[1]! + right[1]!)
    )
      return;
    if (first.length < 2 || second.length < 2 || ONE_EXPRESSION.has(`${first}/${second}`.toLowerCase())) return;
    if (isCode(first) && isCode(second)) return;
    const start = at - left[0].length + left[0].indexOf(first);
    const end = at + 1 + right[0].length;
    const write = (word: string) => ({
      title: `Write “${first} ${word} ${second}”`,
      edits: [{ start: start + first.length, end: end - second.length, newText: ` ${word} ` }],
    });
    yield {
      start,
      end,
      message: `“${sentence(first)}/${second}” can mean “${first} and ${second}”, “${first} or ${second}”, or one thing with two names. Write the word that is meant.`,
      ...(next.startsWith('/') ? {} : { fixes: [write('or'), write('and')] }),
    };
  },
};

/** "SHA256", "TLS": the name of something technical, whose slash belongs to it. */
const isCode = (word: string) => /^[A-Z\d-]{2,8}$/.test(word);
