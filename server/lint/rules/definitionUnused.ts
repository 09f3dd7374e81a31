import type { Definition } from '../../terms/definition';
import type { TermIndex } from '../../terms/termIndex';
import { isPlain, ownDefinitions, pointsAt, termSpanIn } from '../definitionsContext';
import { touchesDefinitions } from '../definitionsReach';
import { isUsedInCode, namesOf, saysWords, usedKeys, usesAny } from '../definitionsUse';
import { type DocumentRule, finding } from '../rule';
import type { Subject } from '../subject';
import { citeWords } from '../wording';

/** D02: a term of the Code that nothing uses. */
export const definitionUnused: DocumentRule = {
  name: 'definition-unused',
  id: 'D02',
  summary: 'A term of the Code is defined and never used.',
  severity: 'warning',
  scope: 'all',
  source: 'Every checker of defined terms.',
  explanation: `A definition that nothing uses misleads: the reader looks for the rule that goes with it, and a later drafter may use the term without knowing what it once was for. Often it is the trace of a change that was made halfway, so that the words it belonged to are missing or still stand in small letters.

Use the term where it was meant to be used, or delete the definition. A use in another definition counts, and so does a use in an Appendix. What a modification leaves without use is reported by last-use-removed. Against an outline, or a Code with a document that could not be read, nothing is reported.`,
  bad: `---
document: Section M
title: General
---
## M8 Suspension

### Words Used in this Section

M8.1 For the purposes of this Section M8, “Repair Window” means the 5 Working Days after the day of a fault.
`,
  good: `---
document: Section M
title: General
---
## M8 Suspension

### Words Used in this Section

M8.1 For the purposes of this Section M8, “Repair Window” means the 5 Working Days after the day of a fault.

M8.2 The DCC shall mend each Device before the end of the Repair Window.
`,
  reach(subject, block) {
    if (touchesDefinitions(subject, block)) return 'text';
    return usesAny(subject.terms.of(block), aloneIn(subject).keys) ? 'text' : 'nothing';
  },
  *check(context) {
    const { document, index, terms } = context;
    const { alone, keys } = aloneIn(context);
    if (!alone.length) return;
    const partial = [...index.code.documents.values()].some((each) => each.outline && !each.external);
    const used = usedKeys(terms, keys);
    const seen = new Set<string>();
    for (const { definition, names } of alone) {
      if ([...names].some((name) => used.has(name) || seen.has(name))) continue;
      for (const name of names) seen.add(name);
      const { term, scope, scopeStated } = definition;
      const where = scope && scopeStated ? citeWords(scope) : 'the Code';
      yield finding(definitionUnused, {
        severity: partial ? 'information' : 'warning',
        span: termSpanIn(document, definition),
        message: `“${term}” is defined here and used nowhere in ${partial ? 'those parts of the Code that are at hand' : where}, so a reader looks for a rule that is not there. Use the term where it was meant to stand, or delete the definition.`,
      });
    }
  },
};

/** A definition that nothing outside its own document uses, and the keys under which its term is used. */
interface Alone {
  readonly definition: Definition;
  readonly names: ReadonlySet<string>;
}

interface Kept {
  readonly terms: TermIndex;
  readonly alone: readonly Alone[];
  /** The keys of all of them. */
  readonly keys: ReadonlySet<string>;
}

// An edit that leaves the definitions of a text alone leaves these alone too.
const kept = new WeakMap<readonly Definition[], Kept>();

function aloneIn(subject: Subject): Kept {
  const { definitions, terms } = subject.terms;
  let known = kept.get(definitions);
  if (known?.terms !== terms) {
    const alone = findAlone(subject);
    known = { terms, alone, keys: new Set(alone.flatMap(({ names }) => [...names])) };
    kept.set(definitions, known);
  }
  return known;
}

function findAlone(subject: Subject): readonly Alone[] {
  const { document, index, terms } = subject;
  const { code } = index;
  if (document.id === undefined || code.outline || !code.complete) return [];
  const holder = code.documents.get(document.id);
  if (holder?.outline || holder?.external) return [];
  const namesOfEach = namesOf(terms.definitions);
  return terms.definitions.flatMap((definition) => {
    if (!isPlain(definition)) return [];
    const names = namesOfEach(definition);
    return isAlone(subject, definition, names) ? [{ definition, names }] : [];
  });
}

/** True when nothing outside its own document uses a term. */
function isAlone(subject: Subject, definition: Definition, names: ReadonlySet<string>): boolean {
  const { document, terms } = subject;
  const { term, scope, scopeStated } = definition;
  if (!/\p{Lu}/u.test(term) || isPointedAt(subject, definition)) return false;
  for (const name of names) if (isUsedInCode(terms.terms, name, scope, document.id)) return false;
  // Where no words bound what a clause sets, the same words in another document may be meant as this term.
  return scope === undefined || scopeStated || !saysWords(terms.terms, term, document.id);
}

/** True when a definition elsewhere in the Code points at this one: the finding then stands there. */
function isPointedAt({ terms, document }: Subject, definition: Definition): boolean {
  const pointers = [
    ...ownDefinitions(terms, definition.key),
    ...terms.terms.everywhere(definition.key).filter((each) => each.document !== document.id),
  ];
  return pointers.some((each) => each !== definition && pointsAt(each, definition));
}
