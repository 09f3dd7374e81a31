import type { Mark } from './marks';

/** How a chain of marked words defines what it names. */
export type Defining =
  | 'entry' /* opens its paragraph: "“X” means" */
  | 'loose' /* opens its paragraph and says no "means": counts under a heading of definitions only */
  | 'inline' /* (the "X") */
  | 'derived'; /* and "X" shall be construed accordingly */

const S = '\\s{1,40}';
const MEANING = `(?:(?:shall|will)${S})?(?:has|have|having|bears?)\\b[^.;:“"*|]{0,50}\\b(?:the|that|its|such)${S}(?:(?:same|like|respective|corresponding)${S})?meanings?\\b`;
const TAKEN = '(?:construed|interpreted|read|understood)';
const BE = `(?:(?:shall|will|must|should)${S}be|(?:is|are)${S}to${S}be|to${S}be)`;
/** What may stand between a term and its verb: `) `, `(CRL)`, `, in respect of X,`. */
const GAP = '^\\)?\\s{0,10}(?:\\([^()]{1,60}\\)\\s{0,10})?(?:,[^,;.:“"*|]{1,120},)?:?\\s{0,40}';
const LIKE = `(?:and${S}(?:(?:the|any|all|other)${S})?(?:like|cognate|similar|related|grammatical)${S}\\w+(?:${S}\\w+)?${S})?`;

const MEANS = new RegExp(
  `${GAP}${LIKE}(?:(?:shall|will)${S})?(?:also${S}|each${S}|respectively${S})?(?:mean(?:s|ing)?\\b|${MEANING}|(?:is|are)${S}(?:as${S})?defined\\b|denotes?\\b|refers?${S}to\\b)`,
);
/** The same for a term in the middle of a sentence, where "is defined in" only speaks of it. */
const MEANS_HERE = new RegExp(`${GAP}${LIKE}(?:(?:shall|will)${S})?(?:mean(?:s|ing)?\\b|${MEANING})`);
/** Less certain verbs: they define only what opens its paragraph in quotes. */
const IS = new RegExp(`${GAP}${LIKE}(?:(?:shall|will)${S})?(?:includes?|is|are|be|excludes?)\\b`);
const CONSTRUED = new RegExp(`${GAP}${LIKE}${BE}${S}(?:${TAKEN})\\b`);
const ACCORDINGLY = new RegExp(
  `${GAP}${LIKE}${BE}${S}${TAKEN}${S}(?:accordingly|in${S}(?:accordance|line)${S}with${S}(?:the${S}(?:above|foregoing)|that|this|(?:sub-?)?paragraphs?${S}\\(|\\(|such))`,
);

/** Words that open a paragraph before its term: "In this Section K, the expression". */
const OPENER = new RegExp(
  `^(?:(?:In|For|Throughout|Under|Within|As used in|Where(?:ver)? used in)\\b[^.;:“"*]{0,160}?(?:,|[A-Z\\d]|\\b(?:[Cc]ode|document|[Ss]ection|Schedule|Appendix|Annex|Part|[Cc]lause|[Pp]aragraph))\\s{1,40})?(?:(?:and|but|where|save that)${S})?(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach|[Aa]ll)${S})?(?:(?:[Ee]xpressions?|[Tt]erms?|[Ww]ords?|[Pp]hrases?)${S}|[Rr]eferences?${S}to${S}(?:(?:the|an?)${S})?)?$`,
);
const CONNECTING =
  /^\(\s{0,5}(?:(?:and|or|each|every|each being|being|together(?: with.{1,40})?|collectively|jointly|in each case|in aggregate|hereafter|hereinafter|referred to as|known as|to be known as|called|defined as|also known as|abbreviated to|abbreviated as|such [\w ]{1,40} being|for the purposes? of this [\w .()]{1,40}|in this [\w .]{1,40}|as applicable|as|which|the|an?|this|these|that|those|its|their|i\.e\.|all|any|“the|”),?\s{0,40}){0,6}$/;
const KNOWN_AS = new RegExp(
  `\\b(?:known|referred${S}to|defined|described|designated)\\b[^.;:“"()]{0,60}\\bas${S}(?:(?:the|an?|its)${S})?$`,
);
/** "a person is “Independent” if …" */
const IS_SAID = /\b(?:is|are)\s{1,40}(?:an?\s{1,40})?$/;
const WHEN = /^\s{1,40}(?:if|when|where|unless)\b/;
/** The marked words are spoken of, not defined. */
const MENTIONED =
  /\b(?:expressions?|terms?|words?|phrases?|definitions?|meanings?|references?|head(?:ed|ing)|entitled|titled?|marked|called|labelled|named|states?|say(?:s|ing)?|field|value|option|button)\s{0,40}(?:of|to|is)?\s{0,40}(?:the|an?)?\s{0,40}$/i;
/** "the definition of “X” means" does not say what X means. */
const SPOKEN_OF =
  /\b(?:of|head(?:ed|ing)|entitled|titled?|field|value|option|button)\s{0,40}(?:the\s{1,40})?(?:(?:expressions?|terms?|words?|phrases?)\s{1,40})?$/i;
const CLOSES =
  /^\s{0,10}(?:\)|[,;]|and\b|or\b|for the purposes?\b|in this\b|in respect\b|as the case\b|as applicable\b|respectively\b|\()/;

/** How far around a mark is looked. */
const BEFORE = 240;
const AFTER = 260;

/**
 * What a chain of marks does in its block; undefined when it only mentions the words. `lastInline` is the end of the mark
 * before it that was set inline: a second one in the same brackets ("and each an “Y”") belongs to it.
 */
export function defining(
  words: string,
  bodyStart: number,
  chain: readonly Mark[],
  lastInline: number,
): { how: Defining; before: string; after: number } | undefined {
  const first = chain[0]!;
  const last = chain.at(-1)!;
  const before = words.slice(Math.max(bodyStart, first.start - BEFORE), first.start);
  const after = words.slice(last.end, last.end + AFTER);
  const say = (how: Defining) => ({ how, before, after: last.end });
  const whole = first.start - bodyStart <= BEFORE;
  const opens = whole && OPENER.test(before);
  if (ACCORDINGLY.test(after)) return say('derived');
  if (opens && first.start > bodyStart && MENTIONED.test(before) && !MEANS.test(after) && !CONSTRUED.test(after))
    return IS.test(after) && first.quoted ? say('entry') : undefined;
  if (opens && (MEANS.test(after) || CONSTRUED.test(after))) return say('entry');
  if (opens && first.quoted && IS.test(after)) return say('entry');
  const bracket = before.lastIndexOf('(');
  if (bracket >= 0 && before.indexOf(')', bracket) < 0) {
    const lead = before.slice(bracket);
    const goesOn = lastInline >= 0 && lastInline > first.start - before.length + bracket;
    const joined = goesOn ? `(${words.slice(lastInline, first.start)}` : lead;
    if (CONNECTING.test(joined) && CLOSES.test(after) && (goesOn || !/^\(\s*or\b/.test(lead))) return say('inline');
  }
  if (KNOWN_AS.test(before)) return say('inline');
  if (MEANS_HERE.test(after) && !SPOKEN_OF.test(before)) return say('inline');
  if (IS_SAID.test(before) && WHEN.test(after) && /^[A-Z]/.test(words.slice(first.term.start))) return say('inline');
  if (MENTIONED.test(before)) return undefined;
  if (first.bold && first.quoted) return say('inline');
  return opens && first.start === bodyStart ? say('loose') : undefined;
}

const POINTS = new RegExp(
  `^${MEANING}|^(?:is|are)${S}(?:as${S})?defined${S}(?:in|by|at|under)\\b|^${BE}${S}${TAKEN}${S}in${S}accordance${S}with\\b`,
);
const POINTS_REST = /^[\s:]{0,40}/;
const ELSEWHERE = /\b(?:in|by|under|from|of)\s{1,40}(?:the\s{1,40})?([A-Z][^.;,:()|]{1,80}?)\s{0,40}(?:[.;,:()|]|$)/;

/** True when a meaning that begins at `start` only says where to find it ("has the meaning given to it in …"). */
export function pointsElsewhere(words: string, start: number): boolean {
  const rest = words.slice(start, start + AFTER);
  return POINTS.test(rest.slice(POINTS_REST.exec(rest)![0].length));
}

/** True when words begin as a meaning does: "means …", "has the meaning given to it in …". */
export function beginsMeaning(words: string, start: number): boolean {
  return MEANS_HERE.test(words.slice(start, start + AFTER));
}

/** The instrument that a pointer without a citation names: "in the DCC Licence" → "DCC Licence". */
export function instrumentNamed(words: string): string | undefined {
  return ELSEWHERE.exec(words.slice(0, AFTER))?.[1]?.replace(/\s+/g, ' ').trim();
}

/** Where the verb begins that follows a term ("means"), skipping brackets and "in respect of X,". */
export function verbStart(words: string, from: number): number {
  return from + new RegExp(`${GAP}${LIKE}`).exec(words.slice(from, from + AFTER))![0].length;
}

const LIKE_TERMS =
  /\b(?:like|cognate|similar|related)\s{1,40}(?:terms?|expressions?|words?)\b[^.;:]{0,30}\b(?:construed|interpreted|read|understood)\b/;

/** True when the text of a definition brings in the other forms of its term. */
export function bringsLikeTerms(words: string): boolean {
  return (words.includes('accordingly') || words.includes('same way')) && LIKE_TERMS.test(words);
}
