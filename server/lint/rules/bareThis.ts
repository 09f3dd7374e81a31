import { canAct } from '../language/roles';
import { subjectOfVerb } from '../language/subjects';
import { type Word, wordAt } from '../language/words';
import type { PassageRule } from '../rule';

const VERBAL = new Set(['modal', 'be']);
const HAS =
  /^(?:has|have|does|do|applies|apply|includes|include|means|mean|requires|require|occurs|occur|happens|happen)$/;

/** S08: "this" alone, ", which" after a clause with several nouns. */
export const bareThis: PassageRule = {
  name: 'bare-this',
  id: 'S08',
  summary: '"This", "these" or ", which" stands alone where it can mean several things or all that was said.',
  severity: 'information',
  scope: 'changed',
  source: 'Berry, Kamsties and Krieger, From Contract Drafting to Software Specification.',
  explanation: `"The DCC shall tell the Panel of the failure, which shall be recorded": the failure, or that the Panel was told? "This shall not apply to …": the clause, the sentence, or the last thing in it? What is recorded, or does not apply, depends on it.

Put a noun behind "this" ("this duty", "that notice"), or repeat the thing meant.`,
  bad: 'L3.30 The DCC shall record the failure of the Device. This shall be kept for 5 years.',
  good: 'L3.30 The DCC shall record the failure of the Device. That record shall be kept for 5 years.',
  triggers: ['this', 'these', 'those', 'which'],
  inspect(passage, at, trigger) {
    const found = wordAt(passage, at);
    if (!found) return;
    const { words, index } = found;
    const word = words[index]!;
    const next = words[index + 1];
    if (!next || word.lower !== trigger) return;
    if (trigger === 'which') {
      const noun = trailingWhich(words, index);
      if (!noun) return;
      return [
        {
          start: at,
          end: word.end,
          message: `“Which” can mean “${noun}”, another thing named before it, or all that the sentence has said. Name the thing: begin a new sentence with “The …” or “That …”.`,
        },
      ];
    }
    if (!VERBAL.has(next.kind) && !HAS.test(next.lower)) return;
    // "this is the case" asks back to a condition that stands there.
    const rest = words
      .slice(index + 2, index + 5)
      .map(({ lower }) => lower)
      .join(' ');
    if (
      next.lower === 'is' &&
      /^(?:not )?(?:the case|the first|so\b|a reference|without prejudice|subject to)/.test(rest)
    )
      return;
    if (words[index - 1]?.kind === 'preposition' || words[index - 1]?.kind === 'to') return;
    const shown = word.text.charAt(0).toUpperCase() + word.text.slice(1);
    return [
      {
        start: at,
        end: word.end,
        message: `“${shown}” stands alone and can mean the last thing named or all that was said before, so what “${next.lower}” applies to is open. Put a noun behind it, such as “${word.lower} ${trigger === 'this' ? 'notice' : 'records'}”.`,
      },
    ];
  },
};

/** The noun before ", which shall be reported" when the clause before it names another that may be meant. */
function trailingWhich(words: readonly Word[], which: number): string | undefined {
  if (words[which - 1]?.text !== ',' || words[which + 1]?.kind !== 'modal') return;
  let verb = which + 2;
  while (words[verb]?.kind === 'adverb') verb++;
  if (words[verb]?.lower !== 'be' || words[verb + 1]?.kind !== 'participle') return;
  const noun = subjectOfVerb(words, which - 1);
  if (!noun || canAct(noun.noun)) return;
  let names = 0;
  for (let at = which - 2, steps = 0; at >= 0 && steps < 40; at--, steps++) {
    const { kind, text } = words[at]!;
    if (kind === 'modal' || kind === 'opener' || (kind === 'stop' && text !== ',')) break;
    const isHead = kind === 'noun' || (kind === 'name' && !canAct(text));
    if (isHead && !['noun', 'name'].includes(words[at + 1]!.kind)) names++;
  }
  return names > 1 ? noun.noun : undefined;
}
