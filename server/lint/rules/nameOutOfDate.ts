import type { StaleName } from '../../corpus/code';
import type { Passage } from '../passage';
import type { PassageRule, Remark } from '../rule';

/** L19: the name of a body, a code or a document that is no more. */
export const nameOutOfDate: PassageRule = {
  name: 'name-out-of-date',
  id: 'L19',
  summary: 'A body, code or document is called by a name that it no longer has, or it no longer exists.',
  severity: 'warning',
  scope: 'changed',
  source:
    'The corpus’s own list, stale-names.yaml. MP161 had to replace the MRA and the SPAA throughout the SEC, and MP115 withdrawn good practice guides.',
  explanation: `A duty to follow a code that is closed, or to tell a body that is gone, cannot be met as it is written, and it is open whether the successor is meant. Whole modifications have been needed to take such names out again.

Write the name of today. Where the old name is history ("formerly the MRA", "as it stood until 1 September 2021"), a title in quotation marks or the name of a statutory instrument, it is right and is not reported. Which names are out of date is data: the file stale-names.yaml of the corpus lists them, and you can add to it. Capitals count: "MRA" is a name, "mra" is none.`,
  bad: 'L3.30 A User shall keep each record that the Old Harbour Code requires.',
  good: 'L3.30 A User shall keep each record that the New Harbour Code requires.',
  inspect(passage, _at, _trigger, { staleNames }) {
    const known = staleNames.length ? patternOf(staleNames) : undefined;
    return known ? remarksOf(passage, known) : undefined;
  },
};

interface Names {
  readonly pattern: RegExp;
  readonly byName: ReadonlyMap<string, StaleName>;
}

const made = new WeakMap<readonly StaleName[], Names>();

function patternOf(names: readonly StaleName[]): Names {
  let known = made.get(names);
  if (!known) {
    const byName = new Map(names.map((each) => [plain(each.name), each]));
    const words = [...byName.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, '\\s{1,5}'));
    known = { byName, pattern: new RegExp(`(?<![\\w-])(?:${words.join('|')})(?=s?(?![\\w-]))`, 'g') };
    made.set(names, known);
  }
  return known;
}

const plain = (name: string) => name.replace(/\s+/g, ' ').trim();

/** How many UTF-16 units of the sentence are looked at on either side of a name. */
const AROUND = 300;
/** Words of a sentence that speak of the past. */
const HISTORY =
  /\b(?:former(?:ly)?|previous(?:ly)?|as at|as it (?:was|stood)|until|prior to|immediately before|ceased|closed|replaced|supersede[ds]|succeed(?:s|ed)|successor|historic(?:al)?(?:ly)?|repealed|revoked|withdrawn|originally|legacy|then known|in force (?:on|before|immediately))\b/i;
/** "… Regulations 2014": the name of a statutory instrument. */
const INSTRUMENT = /^[^.;,]{0,80}\b(?:Regulations|Order|Act|Rules|Directive|Scheme)\s{1,5}(?:19|20)\d\d\b/;

function* remarksOf(passage: Passage, { pattern, byName }: Names): Generator<Remark> {
  const { masked } = passage;
  for (const match of masked.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const name = byName.get(plain(match[0]));
    if (!name || isQuoted(passage, start, end) || INSTRUMENT.test(masked.slice(end, end + 120))) continue;
    const sentence = passage.sentenceAt(start);
    const around = masked.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND));
    if (HISTORY.test(around)) continue;
    const since = name.since ? ` (${name.since})` : '';
    yield {
      start,
      end,
      message: name.now
        ? `“${plain(match[0])}” is out of date${since}, so it is open whether its successor is meant. Write “${name.now}”, or say that the old one is meant.`
        : `“${plain(match[0])}” is out of date${since}, so these words point at nothing. Take them out, or say what stands in its place.`,
      fixes: name.now ? [{ title: `Write “${name.now}”`, edits: editsOf(masked, start, end, name.now) }] : [],
    };
  }
}

/** In quotation marks, in the bold of a term's own entry, or in the bracketed title of a citation. */
function isQuoted({ masked, bodyStart }: Passage, start: number, end: number): boolean {
  const before = masked.slice(Math.max(bodyStart, start - 120), start);
  const after = masked.slice(end, end + 120);
  if (before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”')) return true;
  if (/["‘][^"‘’]*$/.test(before) && /^[^"‘’]*["’](?!s\b)/.test(after)) return true;
  if (/\*\*[^*]*$/.test(before) && /^[^*]*\*\*/.test(after) && (before.split('**').length & 1) === 0) return true;
  return /¤\s?\([^()]*$/.test(before);
}

/** The new name, with "a" or "an" before it put right. */
function editsOf(masked: string, start: number, end: number, now: string) {
  const article = /\b([Aa]n?)\s{1,5}$/.exec(masked.slice(Math.max(0, start - 8), start));
  const edits = [{ start, end, newText: now }];
  if (!article) return edits;
  const letter = article[1]![0]!;
  const wanted = letter + (soundsVowel(now) ? 'n' : '');
  if (wanted === article[1]) return edits;
  const at = Math.max(0, start - 8) + article.index;
  return [{ start: at, end: at + article[1]!.length, newText: wanted }, ...edits];
}

/** True when a name is spoken with a vowel first: "an NCSC guide", "a User". */
function soundsVowel(name: string): boolean {
  if (/^[A-Z]{2,}\b/.test(name) && !/^(?:REC|SEC|DUIS|SECAS)\b/.test(name)) return /^[AEFHILMNORSX]/.test(name);
  return /^[AEIOaeio]/.test(name) || /^[Uu]n/.test(name);
}
