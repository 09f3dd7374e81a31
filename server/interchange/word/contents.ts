import type { ContentsEntry } from '../official/imported';

/** A page number: arabic or roman, perhaps with dashes around it. */
const PAGE = /(?:\s|\t|\.{3,}|…)+[-–—]?\s?(?:\d{1,4}|[ivxlc]{1,7})\s?[-–—]?\s*$/i;
const LABEL =
  /^((?:(?:section|schedule|appendix|annex|part)\s+)?(?:[A-Z]{1,2}\d{1,3}[A-Z]?(?:\.\d+[A-Z]?)*|\d{1,3}[A-Z]?(?:\.\d+[A-Z]?)*|[A-Z]{1,2})[.:)]?)(?:\s|$)/i;

/**
 * An entry of a contents page. `text` still has its tabs: before the first of them stands the number, after the last the page.
 * Undefined for a line that is no entry, such as the heading "Contents".
 */
export function contentsEntry(text: string): ContentsEntry | undefined {
  const withoutPage = text.replace(PAGE, '').trim();
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
export const endsWithPage = (text: string): boolean =>
  /(?:\t|\.{3,}|…)\s*[-–—]?\s?(?:\d{1,4}|[ivxlc]{1,7})\s*$/i.test(text);
