import type { Passage } from '../passage';
import type { PassageRule, Remark } from '../rule';

/** N08: something that was to be filled in and was not. */
export const placeholderLeft: PassageRule = {
  name: 'placeholder-left',
  id: 'N08',
  summary: 'A placeholder stands where the words are still to come.',
  severity: 'error',
  scope: 'changed',
  kinds: ['provision', 'prose', 'row', 'heading'],
  triggers: ['[', '●', '??', 'xx', 'xxx', 'xxxx', 'tbc', 'tbd', 'tba', 'error', 'lorem'],
  source: 'Change-marked SEC text of January 2015, in which “Appendix [TBC]” was left in the definitions.',
  explanation: `"[TBC]", "[●]", "XX Working Days", "[date]" and "Error! Reference source not found" are marks for the drafter. Left in the text that is approved, they become the Code: a time limit without a number, a citation without a target. Concluded SEC text has gone out with "Appendix [TBC]" in its definitions.

Fill it in, or take it out together with the words that depend on it. Where the text is a form that others fill in, say so in a comment: <!-- sec-ignore placeholder-left: a form -->.`,
  bad: 'L3.30 The DCC shall keep each record for [TBC] years.',
  good: 'L3.30 The DCC shall keep each record for seven years.',
  *inspect(passage, at, trigger): Generator<Remark> {
    const found =
      FINDERS[trigger]?.(passage, at) ?? (trigger.startsWith('x') ? blank(passage, at, trigger) : undefined);
    if (!found) return;
    const { start, end, severity } = found;
    const words = passage.text.slice(start, end).replace(/\s+/g, ' ');
    yield {
      start,
      end,
      ...(severity && { severity }),
      message: `“${words.length > 60 ? `${words.slice(0, 58)}…` : words}” is a placeholder: made part of the Code as it stands, it has no meaning. Write what belongs here, or take it out with the words that depend on it.`,
    };
  },
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity?: 'warning';
}

/** What in square brackets nobody can mean as words of the Code. */
const UNKNOWN =
  /^(?:tb[acd]|●|•|\*{1,5}|_{1,60}|x{1,4}|#{1,5}|\?{1,5}|\s{0,20}|to be (?:confirmed|agreed|decided|added|completed|inserted|determined|advised|defined)\b.*|(?:insert|drafting note|note to (?:drafter|draft|reader)|drafter['’]?s? note|cross[- ]?ref(?:erence)?)\b.*|dd[ /.-]?mm.*|placeholder.*)$/is;
/** What a form may hold. */
const TO_FILL_IN =
  /^(?:(?:the |relevant |effective |implementation |release |start |end )?(?:date|number|name|amount|time|title|version|percentage|address|section|clause|appendix|schedule|reference|ref)(?: (?:number|no\.?|name|date|to be \w+|here))?|(?:enter|complete|specify|select|choose)\b.*)$/is;
/** Longest text in brackets that is looked at, in UTF-16 units. */
const REACH = 120;

const FINDERS: Readonly<Record<string, (passage: Passage, at: number) => Found | undefined>> = {
  '[': bracketed,
  // As a bullet it opens a line.
  '●': ({ masked }, at) =>
    /\S[ \t]{1,5}$/.test(masked.slice(Math.max(0, at - 6), at)) && masked[at - 1] !== '['
      ? { start: at, end: at + 1 }
      : undefined,
  '??': ({ masked }, at) =>
    masked[at - 1] === '?' ? undefined : { start: at, end: at + /^\?+/.exec(masked.slice(at, at + 20))![0].length },
  tbc: bare,
  tbd: bare,
  tba: bare,
  error: ({ masked }, at) => {
    const words = /^Error!\s{1,5}(?:Reference source|Bookmark|No text|Hyperlink|Unknown)[^.¤]{0,60}\.?/.exec(
      masked.slice(at, at + 90),
    );
    return words ? { start: at, end: at + words[0].length } : undefined;
  },
  lorem: ({ masked }, at) =>
    /^lorem\s{1,5}ipsum\b/i.test(masked.slice(at, at + 20)) ? { start: at, end: at + 11 } : undefined,
};

function bracketed({ masked }: Passage, at: number): Found | undefined {
  // A letter before it: an index, "Charge[x]".
  if (/\w/.test(masked[at - 1] ?? '')) return undefined;
  const close = masked.slice(at, at + REACH).indexOf(']');
  if (close < 0) return undefined;
  const end = at + close + 1;
  const words = masked.slice(at + 1, end - 1).trim();
  // "[text](address)" is a link, "[]" speaks of the signs.
  if (masked[end] === '(' || end === at + 2) return undefined;
  if (UNKNOWN.test(words)) return { start: at, end };
  return TO_FILL_IN.test(words) ? { start: at, end, severity: 'warning' } : undefined;
}

/** "TBC" in capitals without brackets; in brackets it is found by them. */
function bare({ masked }: Passage, at: number): Found | undefined {
  if (masked[at - 1] === '[' || !/^TB[ACD]$/.test(masked.slice(at, at + 3))) return undefined;
  return { start: at, end: at + 3 };
}

/** "XX Working Days", "£XX": not a part of a code ("21.7.0.XX") or of a pattern ("XX:XX"). */
function blank({ masked }: Passage, at: number, trigger: string): Found | undefined {
  const end = at + trigger.length;
  if (masked.slice(at, end) !== trigger.toUpperCase() && !UNIT.test(masked.slice(end, end + 30))) return undefined;
  if (!/^[\s£(“"]?$/.test(masked[at - 1] ?? '') || /^[-:./_]\w|^\]/.test(masked.slice(end, end + 2))) return undefined;
  return PATTERN.test(masked.slice(Math.max(0, at - 80), at)) ? undefined : { start: at, end };
}

const UNIT =
  /^\s{1,5}(?:working|business|calendar)?\s{0,5}(?:days?|weeks?|months?|years?|hours?|minutes?|per\s?cent)\b/i;
const PATTERN = /\b(?:formats?|form of|pattern|notation|encoded|expressed as|hexadecimal)\b/i;
