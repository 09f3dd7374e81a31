import { after, before, isQuoted, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const PADDING =
  /^\s{0,20}[,(–-]{0,1}\s{0,20}(?:but\s{1,20}(?:shall\s{1,20})?(?:is\s{1,20}|are\s{1,20}|be\s{1,20})?not\s{1,20}(?:be\s{1,20})?(?:limited|restricted|confined)\s{1,20}to|without\s{1,20}(?:any\s{1,20})?limitation(?!\s{1,20}(?:of|on|to)\b)|without\s{1,20}limiting\s{1,20}the\s{1,20}generality\s{1,20}of\s{1,20}the\s{1,20}foregoing)\s{0,20}[,):–-]?/i;

/** L14: "including without limitation". */
export const includingWithoutLimitation: PassageRule = {
  name: 'including-without-limitation',
  id: 'L14',
  summary: '“Including” is padded with “without limitation” or “but not limited to”.',
  severity: 'hint',
  scope: 'changed',
  source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on “including”.',
  explanation: `A code says once, in its rules of interpretation, that “including” does not limit. Where a clause says so again, a reader may argue that a bare “including” elsewhere does limit, and the padding does harm to all other lists.

Write “including” alone. If the text has no such rule of interpretation (a separate agreement, for instance), the words do work: then keep them, and silence this finding with that reason.`,
  bad: 'L3.30 The DCC shall keep a record of each Device, including without limitation each Communications Hub.',
  good: 'L3.30 The DCC shall keep a record of each Device, including each Communications Hub.',
  triggers: ['including', 'includes', 'include'],
  *inspect({ masked }, at, trigger) {
    const start = at + trigger.length;
    const match = PADDING.exec(after(masked, start));
    if (!match || isQuoted(masked, at, start) || isQuoted(masked, at, start + match[0].trimEnd().length)) return;
    if (/["“‘']\s{0,5}$/.test(before(masked, at, 8)) && /["”’']/.test(match[0])) return;
    // A bracket that goes on behind the padding cannot simply be closed.
    const whole = match[0].trimEnd();
    const opening = /^\s{0,20}\(/.test(whole);
    const closes = opening && whole.endsWith(')');
    const words = closes ? whole : whole.replace(/[,):–-]$/, '').trimEnd();
    const shown = `${masked.slice(at, start)}${words}`;
    const kept = whole.endsWith(':') ? ':' : '';
    const end = start + whole.length;
    yield {
      start: at,
      end: start + words.length,
      message: `${quoted(shown)}: a code says once, in its rules of interpretation, that “including” does not limit. Saying it again here suggests that it limits elsewhere. Write “${trigger}” alone.`,
      ...(opening && !closes
        ? {}
        : { fixes: [{ title: `Write “${trigger}”`, edits: [{ start, end, newText: kept }] }] }),
    };
  },
};
