const DEAD =
  /^[[(]?(?:(?:this )?(?:section|clause|paragraph|provision) )?(?:is )?(?:not used|no longer in use|no longer used|not in use|deleted|reserved|spent|intentionally (?:left )?blank)[\])]?[.;,]?[\])]?(?:,? (?:and|or))?$/i;

/** Longest text that is looked at: dead provisions say so in a few words. */
const LONGEST = 60;

/**
 * True when the text from `start` to `end` is all that a dead provision says: "Not used", "[No longer in use]",
 * "Reserved." (spellings seen in Appendices N and P and in the DCC contract schedules).
 */
export function isDeadText(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || end <= start) return false;
  return DEAD.test(text.slice(start, end).trim());
}
