import { singular } from './plurals';
import { isAlsoNoun, isGerund, isVerb } from './wordLists';

const HAPPENINGS = new Set(
  'event incident failure breach default outage interruption expiry receipt test change loss delay request fault error disturbance occurrence arrival removal withdrawal renewal refusal disposal departure disclosure discovery delivery recovery entry use access theft damage meeting visit audit release update upgrade exchange transfer communication trial attempt fall increase decrease reset restart shutdown maintenance repair closure'.split(
    ' ',
  ),
);
const HAPPENING_ENDING =
  /(?:[a-z]{3}(?:ation|ition|ction|ption|rsion|nsion|ssion|usion|lution|etion|ision)|[a-z]{4}(?:ment|ance|ence))$/;
const THINGS = new Set(
  'information documentation organisation organization section application condition obligation provision definition specification position function proportion version portion region question option commission permission equipment document agreement instrument element requirement environment department statement insurance allowance balance instance distance finance substance circumstance corporation administration jurisdiction station identification legislation regulation correspondence reference sequence evidence licence absence difference confidence guidance ordinance experience intention population configuration description explanation representation recommendation collection exception fraction dimension direction fashion guideline management department segment performance compliance content component variance tolerance science audience sentence existence presence competence influence government settlement increment parliament moment comment compartment'.split(
    ' ',
  ),
);

/** True for a noun that names something that happens, and so can itself be dated: "failure", "suspensions". */
export function isHappening(lower: string): boolean {
  const one = singular(lower);
  if (THINGS.has(one)) return false;
  return (
    HAPPENINGS.has(one) || HAPPENING_ENDING.test(one) || (isGerund(one) && !isAlsoNoun(one) && isVerb(one.slice(0, -3)))
  );
}
