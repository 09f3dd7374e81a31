import type { Code } from '../corpus/code';
import { pluralOf, singularOf } from '../terms/plurals';
import type { TermIndex } from '../terms/termIndex';
import { type Form, TermSearch, TermTrie } from '../terms/termTrie';
import type { TextTerms } from '../terms/textTerms';
import { termKey } from '../terms/variants';
import { fewLettersApart } from './termsLetters';

/** A term in one of its spellings: "Parties" of "Party". */
export interface Spelling {
  /** As a text should write it, in the number that it is. */
  readonly written: string;
  /** The same as `termKey` writes it. */
  readonly key: string;
  /** Letters and digits alone, in lower case. */
  readonly fold: string;
  readonly term: string;
}

/** Defined terms by the ways in which a drafter may miss their spelling. Immutable, but for what it remembers of answers. */
export class Vocabulary {
  /** By letters and digits alone, in lower case. */
  private readonly folded = new Map<string, Spelling>();
  private readonly byFirst = new Map<string, Spelling[]>();
  private readonly byLastWord = new Map<string, Spelling[]>();
  /** Terms of several words, which are looked for in small letters. */
  readonly smallForms: readonly Spelling[];
  private madeSmall: TermTrie | undefined;
  private madeWords: ReadonlySet<string> | undefined;
  private readonly nearest = new Map<string, Spelling | undefined>();
  private readonly completed = new Map<string, Spelling | undefined>();

  constructor(terms: Iterable<string>) {
    const several: Spelling[] = [];
    for (const spelling of spellings(terms)) {
      const { fold } = spelling;
      if (this.folded.has(fold)) continue;
      this.folded.set(fold, spelling);
      push(this.byFirst, fold[0] ?? '', spelling);
      push(this.byLastWord, spelling.key.slice(spelling.key.lastIndexOf(' ') + 1), spelling);
      if (spelling.key.includes(' ')) several.push(spelling);
    }
    this.smallForms = several;
  }

  /** {@link smallForms} in small letters. Made when it is asked for, since making it takes some time. */
  get small(): TermTrie {
    this.madeSmall ??= TermTrie.of(this.smallForms.map(({ key }, id): Form => [key.toLowerCase(), id]));
    return this.madeSmall;
  }

  /** True when words have a word in common with a term of several words, whatever their capitals. */
  sharesWord(words: string): boolean {
    this.madeWords ??= new Set(this.smallForms.flatMap(({ key }) => partsOf(key)));
    const known = this.madeWords;
    return partsOf(words).some((part) => known.has(part));
  }

  /** The term that is written in the same letters, but for hyphens, blanks and capitals. */
  sameLetters(words: string): Spelling | undefined {
    return this.folded.get(foldOf(words));
  }

  /** The term that is so few letters away that a slip of the keys explains it: one in six letters, two in twelve. */
  misspelt(words: string): Spelling | undefined {
    const fold = foldOf(words);
    if (fold.length < SHORTEST || /\d/.test(fold)) return undefined;
    if (this.nearest.has(fold)) return this.nearest.get(fold);
    const most = fold.length >= LONG ? 2 : 1;
    let best: Spelling | undefined;
    let least = most + 1;
    for (const spelling of this.byFirst.get(fold[0]!) ?? []) {
      const apart = fewLettersApart(fold, spelling.fold, least - 1);
      if (apart === undefined) continue;
      least = apart;
      best = spelling;
    }
    if (this.nearest.size < MOST_KEPT) this.nearest.set(fold, best);
    return best;
  }

  /** The term that has one word more: "DCC Gateway Connection" for "Gateway Connection"; undefined when there are several. */
  completing(words: string): Spelling | undefined {
    const key = termKey(words);
    if (this.completed.has(key)) return this.completed.get(key);
    const wanted = key.split(' ');
    const found = (this.byLastWord.get(wanted.at(-1)!) ?? []).filter((spelling) => {
      const has = spelling.key.split(' ');
      return has.length === wanted.length + 1 && wanted.every((word) => has.includes(word));
    });
    const only = found.length === 1 ? found[0] : undefined;
    if (this.completed.size < MOST_KEPT) this.completed.set(key, only);
    return only;
  }
}

const SHORTEST = 6;
const LONG = 12;
const MOST_KEPT = 5_000;

/** Letters and digits alone, in lower case. */
export const foldOf = (words: string) =>
  PLAIN.test(words) ? words.toLowerCase().replaceAll(' ', '') : words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const PLAIN = /^[A-Za-z0-9 ]*$/;

/** The words that the signs between them part, in small letters. */
const partsOf = (words: string) => words.toLowerCase().split(/[^\w\u00c0-\u024f]+/);

function push(map: Map<string, Spelling[]>, key: string, spelling: Spelling): void {
  const list = map.get(key);
  if (list) list.push(spelling);
  else map.set(key, [spelling]);
}

function* spellings(terms: Iterable<string>): Iterable<Spelling> {
  const all = [...terms].filter((term) => /\p{Lu}/u.test(term));
  const spelling = (written: string, term: string): Spelling => ({
    written,
    key: termKey(written),
    fold: foldOf(written),
    term,
  });
  for (const term of all) yield spelling(term, term);
  for (const term of all) {
    const other = otherNumber(term);
    if (other !== term) yield spelling(other, term);
  }
}

/** The plural of a term, or the singular of one that is defined in the plural; itself when it has no other number. */
export function otherNumber(term: string): string {
  const last = /[\p{L}\p{N}]+$/u.exec(term)?.[0];
  const other = last && (singularOf(last) ?? pluralOf(last));
  return other ? term.slice(0, term.length - last.length) + other : term;
}

/** The vocabularies that hold for one text, its own first. */
export interface Vocabularies {
  readonly all: readonly Vocabulary[];
  /** Finds terms of several words in small letters; the number of the trie is that of the vocabulary in `all`. */
  readonly small: () => TermSearch;
}

const ofCode = new WeakMap<object, Vocabulary>();
const ofText = new WeakMap<TextTerms, Vocabularies>();
/** The last own vocabularies: an edit that leaves the text's terms alone finds its own again. */
const recent = new WeakMap<object, { readonly signature: string; readonly made: Vocabularies }>();

/** The vocabularies of a Code and of a text: the same value for as long as their terms are the same. */
export function vocabulariesOf(terms: TextTerms): Vocabularies {
  let known = ofText.get(terms);
  if (!known) {
    known = make(terms);
    ofText.set(terms, known);
  }
  return known;
}

function make({ document, definitions, terms }: TextTerms): Vocabularies {
  // The definitions of a document of the Code are among the Code's.
  const isOfCode = document.id !== undefined && terms.definitionsOf(document.id) === definitions;
  const own = isOfCode
    ? []
    : definitions.filter(({ change, partial }) => change !== 'deleted' && !partial).map(({ term }) => term);
  const signature = own.join('\n');
  const { dictionary } = terms;
  const last = recent.get(dictionary);
  if (last?.signature === signature) return last.made;
  let code = ofCode.get(dictionary);
  if (!code) {
    code = new Vocabulary(terms.definitions().map(({ term }) => term));
    ofCode.set(dictionary, code);
  }
  const all = own.length ? [new Vocabulary(own), code] : [code];
  let search: TermSearch | undefined;
  const small = () => {
    search ??= new TermSearch(all.map((each) => each.small));
    return search;
  };
  const made = { all, small };
  recent.set(dictionary, { signature, made });
  return made;
}

const names = new WeakMap<Code['documents'], ReadonlySet<string>>();

/** True for the name of the Code, of one of its documents, or one that its list holds to be out of date. */
export function isNameOfCode(code: Code, phrase: string): boolean {
  let known = names.get(code.documents);
  if (!known) {
    const all = new Set<string>([code.name]);
    for (const { title, names: short } of code.documents.values()) for (const name of [title, ...short]) all.add(name);
    for (const { name, now } of code.staleNames) all.add(name).add(now);
    known = all;
    names.set(code.documents, known);
  }
  return known.has(phrase);
}

/** What a Code can prove of words that it does not define: all; that its outline does not list them; nothing. */
export type Knowledge = 'full' | 'outline' | 'none';

const knowledge = new WeakMap<TermIndex, Knowledge>();

/** See {@link Knowledge}. A Code proves that a term is undefined when all of it is there, with definitions in its Section A. */
export function knowledgeOf(terms: TermIndex): Knowledge {
  let known = knowledge.get(terms);
  if (!known) {
    known = readKnowledge(terms);
    knowledge.set(terms, known);
  }
  return known;
}

function readKnowledge(terms: TermIndex): Knowledge {
  const { code } = terms.index;
  const inA1 = terms.definitionsOf('Section A').some(({ scope, kind }) => scope === undefined && kind !== 'acronym');
  const outline = code.outline || !code.complete || code.documents.get('Section A')?.outline === true;
  if (inA1 && !outline) return 'full';
  return inA1 || code.terms.length > 0 ? 'outline' : 'none';
}
