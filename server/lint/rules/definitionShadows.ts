import type { Definition } from '../../terms/definition';
import { placeOf as whereIs } from '../../terms/finder';
import { holdsAt, narrowness } from '../../terms/scopes';
import {
  holderOf,
  isOutlined,
  isPlain,
  meaningSpanIn,
  ownDefinitions,
  placeAtStart,
  pointsAt,
  relatedDefinitions,
  remainingInCode,
  termSpanIn,
} from '../definitionsContext';
import { reachOfDefinitions } from '../definitionsReach';
import { type DocumentRule, finding, type RuleContext } from '../rule';
import { citeWords } from '../wording';

/** D11: a definition within the reach of a wider one of the same term, which does not say that it is meant to differ. */
export const definitionShadows: DocumentRule = {
  name: 'definition-shadows',
  id: 'D11',
  summary:
    'A clause or Appendix defines a term that is already defined for the whole Code, and does not say where its own definition holds.',
  severity: 'warning',
  scope: 'all',
  source: 'Lawtext, a parser of Japanese statutes, which keeps the scope of each definition.',
  explanation: `The Code defines a term for all of its text, and a clause defines it again. Unless the clause says "for the purposes of this Section L3", three readings are open: the second definition replaces the first in its own Section, it replaces it everywhere, or it is a slip and the first counts.

Say where the second definition holds, choose another term, or take the second definition out.`,
  bad: `L3.30 The DCC shall name one person for each report (the “**Authority**”).`,
  good: `L3.30 For the purposes of this Section L3, “**Authority**” means the person that the DCC names for a report.`,
  reach: reachOfDefinitions,
  *check(context) {
    const { document, terms } = context;
    for (const definition of terms.definitions) {
      const { term, scope, scopeStated } = definition;
      if (!isPlain(definition) || scopeStated || scope === undefined || isOutlined(context, definition)) continue;
      if (definition.pointsTo !== undefined || definition.outside !== undefined) continue;
      const wider = widerThan(context, definition);
      if (!wider || sameMeaning(context, definition, wider)) continue;
      yield finding(definitionShadows, {
        span: termSpanIn(document, definition),
        message: `${placeAtStart(wider)} already defines “${term}” for ${wider.scope ? citeWords(wider.scope) : 'the whole Code'}, and this definition does not say where it holds, so it is open which of the two counts. Write “for the purposes of this Section” or the like, or choose another term.`,
        related: relatedDefinitions(context, [wider]),
      });
    }
  },
};

function widerThan(context: RuleContext, definition: Definition): Definition | undefined {
  const { document, terms } = context;
  const where = whereIs(document, definition.block);
  const own = ownDefinitions(terms, definition.key).filter((each) => each !== definition && isPlain(each));
  return [...own, ...remainingInCode(context, definition.key)].find((other) => {
    if (isOutlined(context, other) || narrowness(other.scope) >= narrowness(definition.scope)) return false;
    if (other.ownScope !== undefined || !holdsAt(other.scope, where)) return false;
    return !pointsAt(other, definition) && !pointsAt(definition, other);
  });
}

/** True when two definitions have the same words: the narrower one only repeats the other. */
function sameMeaning(context: RuleContext, a: Definition, b: Definition): boolean {
  const [x, y] = [a, b].map((each) => {
    const holder = holderOf(context, each);
    if (!holder) return undefined;
    const { start, end } = meaningSpanIn(holder, each);
    return holder.text
      .slice(start, end)
      .replace(/[\s.;|]+/g, ' ')
      .trim();
  });
  return x !== undefined && x === y;
}
