const IRREGULAR: Readonly<Record<string, readonly [one: string, several: string]>> = {
  be: ['is', 'are'],
  have: ['has', 'have'],
};

/** The present tense of a verb for one or several: "apply" gives "applies" or "apply"; undefined for a word it does not know. */
export function presentTense(verb: string, plural: boolean): string | undefined {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular[plural ? 1 : 0];
  if (!/^[a-z]{3,}$/.test(verb)) return undefined;
  if (plural) return verb;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
