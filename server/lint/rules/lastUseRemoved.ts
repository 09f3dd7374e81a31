import { wholeTarget } from '../../citations/instructed';
import type { LegalDocument } from '../../corpus/document';
import { blockSpan } from '../../corpus/spans';
import type { Definition } from '../../terms/definition';
import type { TermIndex } from '../../terms/termIndex';
import {
  holderOf,
  isPlain,
  ownDefinitions,
  placeAtStart,
  placeOf,
  pointsAt,
  relatedDefinitions,
  remainingInCode,
  termSpanIn,
} from '../definitionsContext';
import { instructionFix } from '../definitionsDrafting';
import { isLeft, isStillUsed, type TakenOut, takenOut, termsOfProvision } from '../definitionsLastUse';
import { touchesDefinitions } from '../definitionsReach';
import { namesOf, saysWords, usedKeys, usesAny } from '../definitionsUse';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import type { Subject } from '../subject';
import { codeWords } from '../wording';

/** D13: a definition that a modification leaves, or brings in, without any use. */
export const lastUseRemoved: DocumentRule = {
  name: 'last-use-removed',
  id: 'D13',
  summary: 'A modification adds a definition that nothing uses, or removes the last use of a term of the Code.',
  severity: 'warning',
  scope: 'changed',
  source: 'Comparison of the uses before and after; no drafting tool does it.',
  explanation: `A definition without a use misleads the reader, who looks for the rule that goes with it. Two things bring it about. A modification defines a term and then does not use it, because the clause was reworded on the way. Or it deletes or rewrites the last clause that used a term of the Code, and leaves the definition behind.

Use the new term, or leave its definition out. Where the last use goes, delete the definition in the same modification; the quick fix writes the instruction.

Uses in other definitions count, and so do uses of a short name or of another form of the term. Words that an instruction only substitutes or omits are not looked into, so what they take out is not reported. Against an outline nothing is said of the uses in the Code, since its text is not at hand; a new definition that the modification itself does not use is then shown as information.`,
  bad: `---
modification: MP900
---
Add the following definition to Section A1:

**Repair Window** means the 5 Working Days after the day of a fault.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall mend a Device before the end of those 5 Working Days.`,
  good: `---
modification: MP900
---
Add the following definition to Section A1:

**Repair Window** means the 5 Working Days after the day of a fault.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall mend a Device before the end of the Repair Window.`,
  reach(subject, block) {
    if (touchesDefinitions(subject, block)) return 'text';
    const { document, terms } = subject;
    if (document.id !== undefined || !document.amendments.length) return 'nothing';
    const uses = terms.of(block);
    return usesAny(uses, addedIn(subject).keys) || usesAny(uses, new Set(goneIn(subject).keys())) ? 'text' : 'nothing';
  },
  *prepare(context) {
    const { document } = context;
    const { terms } = context.terms;
    if (document.id !== undefined || !isWhole(context)) return;
    for (const { address } of takenOut(document)) {
      for (const key of termsOfProvision(terms, address)) isStillUsed(terms, key, document);
      yield;
    }
  },
  *check(context) {
    const { document } = context;
    if (document.id !== undefined || !document.amendments.length) return;
    yield* ofNew(context);
    yield* ofRemoved(context);
  },
};

/** True when all of the Code's text is at hand. */
function isWhole({ index: { code } }: Subject): boolean {
  return !code.outline && code.complete && ![...code.documents.values()].some((each) => each.outline && !each.external);
}

/** What a modification writes into the Code: its reasons use nothing, and neither do its instructions. */
const isNewText =
  ({ amendmentOf, blocks }: LegalDocument) =>
  (block: number) =>
    amendmentOf[block] !== undefined && blocks[block]!.kind !== 'instruction';

interface Added {
  readonly terms: TermIndex;
  readonly definitions: readonly { readonly definition: Definition; readonly names: ReadonlySet<string> }[];
  readonly keys: ReadonlySet<string>;
}

// An edit that leaves the definitions of a text alone leaves what it adds alone too.
const added = new WeakMap<readonly Definition[], Added>();

/** The terms that a modification brings in, with the keys under which they are used. */
function addedIn({ terms: { definitions: all, terms } }: Subject): Added {
  let known = added.get(all);
  if (known?.terms !== terms) {
    const namesOfEach = namesOf(all);
    const definitions = all
      .filter((each) => isPlain(each) && isNew(terms, each))
      .map((definition) => ({ definition, names: namesOfEach(definition) }));
    known = { terms, definitions, keys: new Set(definitions.flatMap(({ names }) => [...names])) };
    added.set(all, known);
  }
  return known;
}

/** Definitions that the modification brings in, and that neither it nor the Code uses. */
function* ofNew(context: RuleContext): Generator<Finding> {
  const { document, terms, index } = context;
  const { definitions, keys } = addedIn(context);
  if (!definitions.length) return;
  const used = usedKeys(terms, keys, isNewText(document));
  const whole = isWhole(context);
  const said = new Set<string>();
  for (const { definition, names } of definitions) {
    if ([...names].some((name) => used.has(name) || said.has(name))) continue;
    // The finding stands at the entry that points at it.
    if (ownDefinitions(terms, definition.key).some((each) => each !== definition && pointsAt(each, definition)))
      continue;
    if (whole && saysWords(terms.terms, definition.term)) continue;
    for (const name of names) said.add(name);
    yield finding(lastUseRemoved, {
      severity: whole ? 'warning' : 'information',
      span: termSpanIn(document, definition),
      message: whole
        ? `“${definition.term}” is defined here, and neither this modification nor ${codeWords(index.code)} uses it, so a reader looks for a rule that is not there. Use the term where it was meant to stand, or leave the definition out.`
        : `“${definition.term}” is defined here and not used in this modification. Not all of the Code’s text is at hand: check that the Code uses the term, or leave the definition out.`,
    });
  }
}

/** True for a term that the Code does not define where the new definition holds. */
function isNew(terms: TermIndex, { term, key, change }: Definition): boolean {
  if (change === undefined || !/\p{Lu}/u.test(term)) return false;
  return !terms.everywhere(key).some((each) => each.kind !== 'acronym');
}

interface Gone {
  readonly terms: TermIndex;
  /** What is deleted as a whole: words of an instruction decide that, which are no part of the provisions. */
  readonly deleted: string;
  /** By key of the term. */
  readonly byKey: ReadonlyMap<string, TakenOut>;
}

// What a modification deletes and sets out anew is the same for as long as its provisions are.
const gone = new WeakMap<LegalDocument['owners'], Gone>();

/** The terms that only those provisions of the Code use which the modification takes out, and the first of these. */
function goneIn(subject: Subject): ReadonlyMap<string, TakenOut> {
  const { document } = subject;
  const { terms } = subject.terms;
  if (!isWhole(subject)) return NONE;
  let known = gone.get(document.owners);
  const deleted = document.amendments.map((each) => (each.verb === 'delete' ? wholeTarget(document, each) : '')).join();
  if (known?.terms !== terms || known.deleted !== deleted) {
    const by = new Map<string, TakenOut>();
    for (const each of takenOut(document))
      for (const key of termsOfProvision(terms, each.address)) if (!by.has(key)) by.set(key, each);
    for (const key of by.keys()) if (isStillUsed(terms, key, document)) by.delete(key);
    known = { terms, deleted, byKey: by };
    gone.set(document.owners, known);
  }
  return known.byKey;
}

const NONE: ReadonlyMap<string, TakenOut> = new Map();

/** Terms of the Code that lose their last use. */
function* ofRemoved(context: RuleContext): Generator<Finding> {
  const { document, terms } = context;
  const by = goneIn(context);
  if (!by.size) return;
  const used = usedKeys(terms, new Set(by.keys()), isNewText(document));
  for (const [key, { amendment }] of by) {
    if (used.has(key)) continue;
    const definition = leftBehind(context, key);
    if (!definition || isUsedByAnotherName(context, definition)) continue;
    const { start, end } = blockSpan(document, amendment.block);
    const fix =
      definition.kind === 'inline'
        ? undefined
        : instructionFix(
            document,
            `Delete the definition of “${definition.term}” too`,
            `Delete the definition of "${definition.term}" in ${placeOf(definition)}.`,
          );
    yield finding(lastUseRemoved, {
      span: { start, end },
      message: `This takes away the last use of “${definition.term}”. ${placeAtStart(definition)} still defines the term, and a reader will look for the rule that goes with it. Delete the definition too, or keep the use.`,
      fixes: fix ? [fix] : [],
      related: relatedDefinitions(context, [definition]),
    });
  }
}

/** The definition of a term that stays in the Code without a use. */
function leftBehind(context: RuleContext, key: string): Definition | undefined {
  const { document, terms } = context;
  if (ownDefinitions(terms, key).length) return undefined;
  const left = remainingInCode(context, key);
  // A definition in what is taken out was the use: what is left of the term is another matter.
  if (left.some((each) => !isLeft(document, each) || !holderOf(context, each))) return undefined;
  return left.find((each) => !left.some((other) => other !== each && pointsAt(other, each)));
}

/** True when the Code or the modification uses a short name, another form or another name of the term. */
function isUsedByAnotherName({ terms, document }: RuleContext, definition: Definition): boolean {
  const inDocument = definition.document === undefined ? [] : terms.terms.definitionsOf(definition.document);
  const names = [...namesOf(inDocument)(definition)].filter((name) => name !== definition.key);
  if (!names.length) return false;
  const used = usedKeys(terms, new Set(names), isNewText(document));
  return names.some((name) => used.has(name) || isStillUsed(terms.terms, name, document));
}
