import type { PassageRule } from '../rule';

/** D09: "means and includes". */
export const meansAndIncludes: PassageRule = {
  name: 'means-and-includes',
  id: 'D09',
  summary: 'A definition says both “means” and “includes”.',
  severity: 'warning',
  scope: 'changed',
  source: 'Peter Butt and Richard Castle, Modern Legal Drafting.',
  explanation: `"Means" closes a definition: what it does not name is left out. "Includes" opens it: what it names is added to the usual meaning. "Means and includes" says both, and whether a thing that is not named is covered is then a matter of argument.

Choose one. Where examples are wanted, define first and add them: "means any fault of a Device, including a fault that mends itself".`,
  bad: `L3.30 For the purposes of this Section L3, “Fault” means and includes the loss of a key.

L3.31 A User shall keep a record of each Fault.`,
  good: `L3.30 For the purposes of this Section L3, “Fault” means the loss of a key.

L3.31 A User shall keep a record of each Fault.`,
  triggers: ['mean', 'means', 'include', 'includes'],
  inspect({ masked }, at) {
    const words = BOTH.exec(masked.slice(at, at + 80));
    if (!words) return;
    const end = at + words[0].length;
    if (/["“'‘]\s?$/.test(masked.slice(Math.max(0, at - 2), at))) return;
    const many = /^(?:mean|include)$/i.test(words[1] ?? words[2]!);
    const choices = many ? ['mean', 'include'] : ['means', 'includes'];
    return [
      {
        start: at,
        end,
        message: `“Means” closes a definition and “includes” opens it, so it is open whether what is not named here is covered. Write “${choices[0]}” for the whole of the meaning, or “${choices[1]}” to add to the usual one.`,
        fixes: choices.map((choice) => ({ title: `Write “${choice}”`, edits: [{ start: at, end, newText: choice }] })),
      },
    ];
  },
};

const S = '[\\s,]{1,20}';
const BOTH = new RegExp(
  `^(means?)${S}(?:and(?:/or)?|or|\\(and)${S}(?:(?:also|shall|will|further)${S}){0,2}includes?\\)?(?!\\w)|^(includes?)${S}(?:and|or)${S}(?:(?:also|shall)${S}){0,2}means?(?!\\w)`,
  'i',
);
