const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Acronyms that readers spell out, by the sound of their first letter; those that some speak as a word are left out. */
const SPELT_AN = list('RDP MPAN MPRN XML HSM NCSC FTP SLA IHD ESME ISO LRN NSP RSA X.509 HTTP MHHS');
const SPELT_A = list(
  'DCC UTRN CPA CPL CSR BSC UNC PPMID PKI PMA PIN CH TABASC URL UPRN USB UK EU GBCS UEPT UDP UTC CRL CV',
);

/** Written with a vowel, spoken with "you" or "w". */
const SPOKEN_A =
  /^(?:uni(?:[tqvcf]|on|la|sex|nt?er(?!r))|us(?:e|u|a[gb])|ut(?:il|er|op)|u(?:biq|rin|ran)|eu|ewe|one(?![a-z])|one-|once|ouija)/;
/** "unintended", "uninstalled", "unimportant": "un" before a word. */
const UN_WORD = /^un(?:i(?:n[a-z]|m|d|s|r)|us|[^i])/;
const SILENT_H = /^(?:hour|honest|honou?r|heir)/;
/** Both are heard. */
const EITHER = /^(?:hotel|histor|hysteric|habitual|herb|humble|[a-z]$)/;

/** The indefinite article that belongs before a word, by its sound; undefined where it cannot be told or both are usual. */
export function articleFor(word: string): 'a' | 'an' | undefined {
  const spelt = word.replace(/[’']?s$/, '');
  if (/^\p{Lu}[\p{Lu}\d.]+$/u.test(spelt)) return SPELT_AN.has(spelt) ? 'an' : SPELT_A.has(spelt) ? 'a' : undefined;
  if (!/^\p{L}[\p{Ll}’'-]+$/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  if (!/^[a-z]/.test(lower) || EITHER.test(lower)) return undefined;
  if (SILENT_H.test(lower)) return 'an';
  if (SPOKEN_A.test(lower) && !UN_WORD.test(lower)) return 'a';
  return /^[aeiou]/.test(lower) ? 'an' : 'a';
}
