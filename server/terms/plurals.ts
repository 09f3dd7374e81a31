/** Plurals that no ending tells, as capitalised terms have them. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['Analysis', 'Analyses'],
  ['Appendix', 'Appendices'],
  ['Basis', 'Bases'],
  ['Child', 'Children'],
  ['Criterion', 'Criteria'],
  ['Datum', 'Data'],
  ['Index', 'Indices'],
  ['Man', 'Men'],
  ['Matrix', 'Matrices'],
  ['Person', 'Persons'],
  ['Woman', 'Women'],
]);
const SINGULARS: ReadonlyMap<string, string> = new Map([...IRREGULAR].map(([one, many]) => [many, one]));
/** Words that end in "s" and are no plural, or have none. */
const SAME = /^(?:Premises|Series|Means|News|Species|Works|Always)$/;
const SIBILANT = /(?:s|sh|ch|x|z)$/;

/**
 * The plural of the last word of a term: "Party" → "Parties", "CSR" → "CSRs". Undefined when it is one already, or has
 * none. Endings of English; capitals count, so "SMETS" is no plural.
 */
export function pluralOf(word: string): string | undefined {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (!/[A-Za-z]$/.test(word) || SAME.test(word) || singularOf(word)) return undefined;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return SIBILANT.test(word) ? `${word}es` : `${word}s`;
}

/** The singular of a plural: "Parties" → "Party". Undefined when the word does not look like a plural. */
export function singularOf(word: string): string | undefined {
  const irregular = SINGULARS.get(word);
  if (irregular) return irregular;
  if (word.length < 3 || !word.endsWith('s') || SAME.test(word) || /(?:ss|us|is|’s|'s)$/.test(word)) return undefined;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : undefined;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * The forms of a verb that "and like terms" brings in: "Issue" → "Issues", "Issued", "Issuing"; also from "Issued". Where
 * the ending does not tell the verb, both spellings are given: nobody writes the wrong one.
 */
export function cognatesOf(word: string): string[] {
  if (!/^[A-Z][a-z]{2,}$/.test(word)) return [];
  const participle = /(?:ed|ing)$/.exec(word);
  const base = participle ? word.slice(0, -participle[0].length) : word;
  const stem = base.replace(/e$/, '');
  const forms = new Set<string>([`${stem}ed`, `${stem}ing`]);
  for (const verb of participle ? [base, `${base}e`] : [base]) {
    forms.add(verb);
    const plural = pluralOf(verb);
    if (plural) forms.add(plural);
  }
  if (/[aeiou][lt]$/.test(base)) for (const ending of ['ed', 'ing']) forms.add(base + base.at(-1) + ending);
  if (/[^aeiou]y$/.test(base)) forms.add(`${base.slice(0, -1)}ied`);
  forms.delete(word);
  return [...forms];
}
