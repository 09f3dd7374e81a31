const CURLY = /[\u2018\u2019\u201a\u201b\u2032\u201c\u201d\u201e\u201f\u2033\u00ad\u200b-\u200d\u2060\ufeff]/;
const SINGLE = /[\u2018\u2019\u201a\u201b\u2032]/g;
const DOUBLE = /[\u201c\u201d\u201e\u201f\u2033]/g;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** White space that is not one space between two words. */
const SPACED = /[^\S ]| {2}/;

/**
 * Words as they are compared: white space folded, so that where lines break does not count, quotation marks straight,
 * comments and characters that nobody sees left out.
 */
export function plainWords(text: string): string {
  let words = withoutComments(text);
  // Most texts need little of this, and looking is cheaper than replacing.
  if (CURLY.test(words)) words = words.replace(SINGLE, "'").replace(DOUBLE, '"').replace(UNSEEN, '');
  if (SPACED.test(words)) words = words.replace(/\s+/g, ' ');
  return words.trim();
}

/** Without `<!-- … -->`; a comment that never ends stays. Linear. */
function withoutComments(text: string): string {
  let start = text.indexOf('<!--');
  if (start < 0) return text;
  let kept = '';
  let from = 0;
  while (start >= 0) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    kept += `${text.slice(from, start)} `;
    from = end + 3;
    start = text.indexOf('<!--', from);
  }
  return kept + text.slice(from);
}
