import { singularOf } from '../../terms/plurals';
import { numberOfNoun } from './wordLists';

const lastWord = (noun: string) => noun.slice(noun.search(/\S+$/));

/** The singular of a noun or of the last word of a phrase: "Network Parties" gives "Network Party". What is singular stays. */
export function singular(noun: string): string {
  if (!isPlural(noun)) return noun;
  const last = lastWord(noun);
  return noun.slice(0, noun.length - last.length) + (singularOf(last) ?? last);
}

/** True for a noun, or a phrase by its last word, that is plural by its form. */
export function isPlural(noun: string): boolean {
  const last = lastWord(noun).replace(/[’']s$/, '');
  return numberOfNoun(/^\p{Lu}+s$/u.test(last) ? last : last.toLowerCase()) === 'plural';
}
