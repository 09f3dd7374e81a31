import { sticky, WS, WS1 } from './cursor';
import { KNOWN_INSTRUMENTS } from './instruments';
import type { DocumentNames } from './names';
import { UNITS } from './units';

const KNOWN_NUMBERED = Object.keys(KNOWN_INSTRUMENTS)
  .filter((name) => !name.includes(' '))
  .sort((a, b) => b.length - a.length)
  .join('|');

/**
 * The pattern (source of a regular expression) that finds where a citation may begin, for the names by which a Code's
 * documents are cited: one scan of the text, whatever the form.
 */
export function triggerPattern(names: DocumentNames): string {
  const units = [...UNITS.keys()].sort().reverse();
  const words = [
    `(?:${units.join('|')})(?=[ \\t\\r\\n\\u00a0([:])`,
    '[Tt]h(?:is|ese) (?=[SCPDAscpda])',
    '[A-Z]\\d{1,2}[A-Z]{0,2}\\.\\d{1,3}[A-Z]{0,2}(?!\\w|\\.\\d)',
    '(?:SECMP|DP|MP)[ \\u00a0]?[\\dOQ]{2,5}[A-Z]?\\b',
    '(?:Draft|Modification) Proposals?(?= )',
    '(?:DP|MP)s(?= \\d)',
    '(?:under|pursuant to|subject to|accordance with) [A-Z]\\d{1,2}[A-Z]{0,2}(?![\\w.])',
    'Act [12]\\d{3}\\b',
    'RFC ?\\d{3,5}\\b',
    `(?:${KNOWN_NUMBERED})(?=,? (?:[Ss]ection |[Cc]lause |[Pp]aragraph )?\\d)`,
    ...(names.pattern ? [`(?:${names.pattern})(?![\\w-])`] : []),
    '(?:in|under|to|with|by) [a-z]{1,2}\\)',
  ];
  // One word boundary for all of them: tested at each alternative, it would take most of the time.
  return `\\b(?:${words.join('|')})|\\((?=(?:[a-z]{1,5}|[A-Z]{1,2})\\))|https?:\\/\\/|<!--`;
}

export const SERVICE_BEFORE =
  /\b(?:versions?|v|issue|release|stage|phase|batch|draft|srv|sr|requests?|responses?|variants?|references?|table|figure|alerts?|model|type|requirement|risk|option|questions?|ticket|build|size|zone|rack|tariff|grade|ward|class|item|step|ref|ansi|en|iso|bs|iec|etsi|ts|nist)[:.]?\s{0,3}$/i;
export const INCLUSIVE = sticky(`${WS}\\(?(?:both${WS1})?inclusive\\)?(?!\\w)`);
export const TAIL = sticky(
  `${WS}(?:et seq\\.?|respectively|\\(as applicable\\)|\\(as appropriate\\)|(above|below)(?!\\w))`,
);
export const SELF_NUMBER = sticky(
  `${WS1}(?=[A-Z]\\d|[A-Z](?![\\w'’])|\\d{1,3}\\.\\d|\\d{1,3}(?:[,.;:)]|${WS1}(?:of|and|or|shall|is|are|do|does|appl(?:y|ies))\\b))`,
);
export const FORWARD_UNIT = sticky(
  `(?:${WS1}|${WS}[,(–-]${WS})(?:(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|[Pp]arts?|[Pp]aras?\\.?|cl\\.)${WS1}|§§?${WS})`,
);
export const FORWARD_NUMBER = sticky(`(?:${WS1}|,${WS1}|${WS}\\(${WS})(?=\\d{1,3}\\.\\d)`);
export const CITING_BEFORE =
  /\b(?:subject to|accordance with|pursuant to|under|in|by|with|see|to|from|per|both|either)\s+$/;
export const LABEL_FOLLOWED =
  /^(?:\s*$|\s*[,.;:)\]]|\s+(?:above|below|of|and|or|shall|must|may|will|is|are|was|were|has|have|applies|apply|does|do|where|unless|except|if|as|but|to)\b)/;
// A scan shows the bullet of a list as "e" or "o".
export const DECLARED = /^\s{0,8}(?:[^\w\n]{0,4}|[eo]\s)$/;

export const UNIT_GAP = sticky(`:?${WS1}\\[?`);
export const SELF_NOUN = sticky(
  '(?:Section|section|Clause|clause|Paragraph|paragraph|document|Document|Appendix|Schedule)(?![\\w-])',
);
export const NUMBER_AFTER = sticky(
  `(?:,?${WS1}(?:sections?|Sections?|s\\.|clause|Clause|paragraph|Paragraph|Schedule|Part|regulation|Article)${WS1}|${WS1}(?=\\d{1,3}\\.\\d))(\\d{1,3}(?:\\.\\d{1,3}){0,6}[A-Z]{0,2}(?:\\(\\w{1,4}\\))*)(?!\\w)`,
);
