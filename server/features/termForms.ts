import { singularOf } from '../terms/plurals';
import { termKey } from '../terms/variants';
import { pluralTerm } from './termNames';

/** Puts another name in the place of a term, in the form in which the text has it. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** The new words for words that name the term, plural for plural; undefined for another form, such as a verb's. */
export function renamed({ from, to }: Renaming, words: string): string | undefined {
  const key = termKey(words);
  if (key === termKey(from)) return to;
  const plural = pluralTerm(from);
  if (plural !== undefined && key === termKey(plural)) return pluralTerm(to) ?? to;
  // The term itself is a plural, and the text has one of the things that it names.
  const last = /[^ -]+$/.exec(from)![0];
  const one = singularOf(last);
  if (one === undefined || key !== termKey(from.slice(0, -last.length) + one)) return undefined;
  const newLast = /[^ -]+$/.exec(to)![0];
  return to.slice(0, -newLast.length) + (singularOf(newLast) ?? newLast);
}

/** Why words cannot be the name of a term, in one sentence; undefined when they can. */
export function nameProblem(name: string): string | undefined {
  if (!name) return 'A defined term needs a name.';
  if (name.length > 120) return 'The name is too long for a defined term.';
  if (/[“”"*|<>{}[\]`;:\n]/.test(name))
    return 'The name may not hold quotation marks, brackets, asterisks, bars or stops.';
  if (!/[A-Z]/.test(name))
    return 'A defined term is written with a capital letter, or it cannot be told from the word.';
  if (!/^[A-Za-z0-9]/.test(name) || !/[\w)’']$/.test(name))
    return 'The name of a defined term begins and ends with a word.';
  return undefined;
}
