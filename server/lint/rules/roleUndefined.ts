import { dutyAt } from '../language/duties';
import { isRole } from '../language/roles';
import type { PassageRule } from '../rule';

/** Bodies and offices that the law makes, not the Code. */
const KNOWN = /^(?:Secretary of State|Information Commissioner|Home Secretary|Chief Executive Officer)$/;

/** M10: a role in capitals that bears a duty or right and has no definition. */
export const roleUndefined: PassageRule = {
  name: 'role-undefined',
  id: 'M10',
  summary: 'A role in capitals bears a duty or a right, and the Code does not define who holds it.',
  severity: 'warning',
  scope: 'changed',
  source: 'DP075: the Code did not know of Meter Asset Managers and Meter Asset Providers.',
  explanation: `"The Meter Asset Manager shall notify …" binds nobody that the Code knows. Unless a definition says who holds the role, and unless that person is a Party, the duty cannot be enforced, and each reader fills the role with somebody else. DP075 was raised because the duties of Section G assumed relationships with persons of whom the Code says nothing.

Define the role, or lay the duty on a Party: "The Responsible Supplier shall ensure that its Meter Asset Manager …".`,
  bad: 'L3.30 The Meter Asset Manager shall keep the key of each Device secret from each User.',
  good: 'L3.30 The Code Administrator shall keep the key of each Device secret from each User.',
  triggers: ['shall', 'must', 'may'],
  inspect(passage, at) {
    // Where no defined term at all is found, none is known: the text is not read against a Code.
    if (!passage.clause.some(({ terms }) => terms.length)) return;
    const subject = dutyAt(passage, at)?.subject;
    if (!subject || subject.isPronoun || dutyAt(passage, at)?.introduced) return;
    const name = /(?:\p{Lu}[\p{L}-]*\s{1,20}){1,5}\p{Lu}[\p{L}-]*$/u.exec(
      passage.masked
        .slice(subject.start, subject.nounEnd)
        .replace(/^(?:The|An?|Each|Any|No|All|Such|Every)\s+/, (each) => ' '.repeat(each.length)),
    )?.[0];
    if (!name || !isRole(name) || KNOWN.test(name.replace(/\s+/g, ' '))) return;
    const start = subject.nounEnd - name.length;
    if (passage.terms.some((use) => use.end >= subject.nounEnd && use.start < subject.nounEnd)) return;
    const shown = name.replace(/\s+/g, ' ');
    return [
      {
        start,
        end: subject.nounEnd,
        message: `“${shown}” is not defined, so the Code does not say who holds this role or whether it is a Party, and nobody can be held to what follows. Define it, or lay the duty on a Party that shall ensure it.`,
      },
    ];
  },
};
