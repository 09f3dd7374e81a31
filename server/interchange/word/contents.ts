import type { ContentsEntry } from '../official/imported';

/** A page number at the end: arabic or roman, perhaps with dashes around it. */
const PAGE = /(?:[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?[-–—])?$/i;
/** Longer lines are no entries. */
const LONGEST = 1000;
const LABEL =
  /^((?:(?:section|schedule|appendix|annex|part)\s+)?(?:[A-Z]{1,2}\d{1,3}[A-Z]?(?:\.\d+[A-Z]?)*|\d{1,3}[A-Z]?(?:\.\d+[A-Z]?)*|[A-Z]{1,2})[.:)]?)(?:\s|$)/i;

/**
 * An entry of a contents page. `text` still has its tabs: before the first of them stands the number, after the last the page.
 * Undefined for a line that is no entry, such as the heading "Contents".
 */
export function contentsEntry(text: string): ContentsEntry | undefined {
  const line = text.slice(0, LONGEST).trim();
  const withoutPage = splitPage(line)?.words ?? line;
  if (withoutPage === '' || /^(?:table of )?contents$/i.test(withoutPage)) return undefined;
  const tab = withoutPage.indexOf('\t');
  const head = tab < 0 ? (LABEL.exec(withoutPage)?.[1] ?? '') : withoutPage.slice(0, tab);
  const isNumber = tab < 0 ? /\d/.test(head) || head.includes('.') : head.length <= 20;
  const label = isNumber ? head.trim() : '';
  const title = withoutPage
    .slice(isNumber ? head.length : 0)
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' && label === '' ? undefined : { label, title };
}

/** Whether a line ends as entries of a contents page do: with a page number after a tab or dots. */
export function endsWithPage(text: string): boolean {
  const line = text.length > LONGEST ? '' : text.trim();
  return /[\t…]|\.\.\./.test(splitPage(line)?.leader ?? '');
}

/** Words, leader (blanks and dots) and page number of a line; undefined when it does not end so. */
function splitPage(line: string): { readonly words: string; readonly leader: string } | undefined {
  const page = PAGE.exec(line);
  if (!page) return undefined;
  let end = page.index;
  while (end > 0 && /[\s.…]/.test(line[end - 1]!)) end--;
  const leader = line.slice(end, page.index);
  return /\s|…|\.\.\./.test(leader) ? { words: line.slice(0, end), leader } : undefined;
}
