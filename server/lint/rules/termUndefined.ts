import type { BlockRange } from '../../citations/documentCitations';
import type { LegalDocument } from '../../corpus/document';
import type { Span } from '../../corpus/span';
import type { Definition } from '../../terms/definition';
import type { TermUse } from '../../terms/termUse';
import { termKey } from '../../terms/variants';
import { changedBlocks } from '../changed';
import { clauseAround } from '../clauses';
import { definer } from '../definitionsDrafting';
import { KeptFacts, type PlacedFacts } from '../keptFacts';
import { isRole } from '../language/roles';
import type { Passage } from '../passage';
import { type DocumentRule, type Finding, type Fix, finding, type Reach, type RuleContext } from '../rule';
import type { Subject } from '../subject';
import { type Phrase, termReading } from '../termsReading';
import { undefinedRoles } from '../termsRoles';
import type { ReadingContext } from '../termsSmall';
import { knowledgeOf, vocabulariesOf } from '../termsVocabulary';
import { citeWords, codeWords } from '../wording';

/** D01: words with capitals, as a defined term has them, that nothing defines. */
export const termUndefined: DocumentRule = {
  name: 'term-undefined',
  id: 'D01',
  summary: 'Words have capitals as a defined term has, and neither the text nor the Code defines them.',
  severity: 'warning',
  scope: 'all',
  reach: reachOf,
  source: 'Every drafter’s checklist; the definitions of Section A1.',
  explanation: `Capitals tell the reader to look for a definition. Where there is none, each side fills the words with what suits it, and a court has to guess whether they mean something narrower than the same words in small letters.

Define the words in Section A1 or where they are used, write the term that is defined, or write small letters. The finding stands at the first place; the others are listed with it. Text that nobody changes is questioned only when it uses the words more than once.

Against an outline of the Code, which does not list every term of Section A1, words that it does not know prove little: only phrases of two words and more are then shown, as information.

What is not questioned: words at the start of a sentence, list item or cell, headings and bracketed titles, words in quotation marks, statutes, public bodies, months and places. Terms that your house writes with capitals although no code defines them can be listed in sec-lint.yaml.`,
  bad: 'L3.30 The DCC shall keep a list of each Approved Gateway Device that a User has sent to it.',
  good: 'L3.30 The DCC shall keep a list of each Device that a User has sent to it.',
  *prepare(context) {
    const vocabularies = vocabulariesOf(context.terms);
    yield;
    yield vocabularies.small();
    yield* inTexts.inSteps(context.document, ...readerOf(context));
  },
  *check(context) {
    const knowledge = knowledgeOf(context.terms.terms);
    yield* ofDeleted(context);
    if (knowledge === 'none') return;
    const define = definer(context.document);
    for (const places of undefinedIn(context, knowledge === 'full').values()) {
      const found = report(context, places, knowledge === 'full', define);
      if (found) yield found;
    }
  },
};

const inTexts = new KeptFacts<Phrase>();

function phrasesIn(context: RuleContext): readonly PlacedFacts<Phrase>[] {
  return inTexts.of(context.document, ...readerOf(context));
}

/** What phrases rest on, and what reads them. */
function readerOf(
  context: ReadingContext,
): [basis: readonly unknown[], read: (range: BlockRange) => readonly Phrase[]] {
  const { document, terms } = context;
  const vocabularies = vocabulariesOf(terms);
  return [
    [document.owners, terms.finder, vocabularies],
    ({ from }) => termReading(context, from, vocabularies).phrases,
  ];
}

function reachOf(subject: Subject, block: number): Reach {
  const { document, index, terms } = subject;
  // Instructions tell where a definition would be added.
  if (document.blocks[block]!.kind === 'instruction' || isBesideRole(subject, block)) return 'text';
  if (terms.definitions.some(({ change }) => change === 'deleted') && terms.of(block).length > 0) return 'text';
  const { phrases } = termReading(subject, block);
  if (!phrases.length) return 'nothing';
  const said = phrases.map((phrase) => `${phrase.words}|${phrase.key}|${pointsThere(document, block, phrase)}`);
  return { says: `${changedBlocks(document, index.code)(block)} ${said.join('|')}` };
}

/** True when the clause of a block has a role that nothing defines: whether it is reported here is seen from the clause. */
function isBesideRole(subject: Subject, block: number): boolean {
  const { from, to } = clauseAround(subject.document, block);
  for (let at = from; at < to; at++)
    if (termReading(subject, at).phrases.some(({ words }) => isRole(words))) return true;
  return false;
}

interface Place {
  readonly phrase: Phrase;
  readonly block: number;
  readonly changed: boolean;
}

/** The phrases of a text by what they have in common: their words in the singular. */
function undefinedIn(context: RuleContext, isProof: boolean): ReadonlyMap<string, readonly Place[]> {
  const { document, index } = context;
  const found = new Map<string, Place[]>();
  if (document.id && index.code.documents.get(document.id)?.outline) return found;
  for (const { block, facts: phrases } of phrasesIn(context)) {
    const changed = context.isChanged(block);
    if (!changed && (!isProof || !document.id)) continue;
    for (const phrase of phrases) {
      if (!isProof && !/[\s-]/.test(phrase.words)) continue;
      const places = found.get(phrase.key);
      if (places) places.push({ phrase, block, changed });
      else found.set(phrase.key, [{ phrase, block, changed }]);
    }
  }
  return found;
}

/** Most other places that a finding lists. */
const MOST = 20;

function report(
  context: RuleContext,
  places: readonly Place[],
  isProof: boolean,
  define: ReturnType<typeof definer>,
): Finding | undefined {
  const { document, index, terms } = context;
  const changed = places.some((place) => place.changed);
  if (!changed && places.length < 2) return undefined;
  const first = places.find((place) => place.changed) ?? places[0]!;
  if (places.some((place) => isDutyOfRole(context, place))) return undefined;
  const elsewhere = terms.terms.everywhere(first.phrase.words)[0];
  // What a clause of another document sets is open to two readings, no more: that is nothing for text that nobody changes.
  if (elsewhere && !elsewhere.scopeStated && (!changed || pointsThere(document, first.block, first.phrase)))
    return undefined;
  const spanOf = ({ phrase, block }: Place) => ({
    start: document.starts[block]! + phrase.start,
    end: document.starts[block]! + phrase.end,
  });
  const { words } = first.phrase;
  return finding(termUndefined, {
    severity: isProof && changed && (!elsewhere || elsewhere.scopeStated) ? 'warning' : 'information',
    span: spanOf(first),
    message: elsewhere?.scope ? scopedWords(words, elsewhere) : undefinedWords(words, codeWords(index.code), isProof),
    fixes: fixesOf(context, first, spanOf(first), define(words)),
    related: places
      .filter((place) => place !== first)
      .slice(0, MOST)
      .map((place) => ({ uri: document.uri, span: spanOf(place), message: `“${words}” is used here too.` })),
  });
}

function scopedWords(words: string, { scope, scopeStated, owner }: Definition): string {
  const where = citeWords(scope!);
  if (scopeStated)
    return `“${words}” is defined for the purposes of ${where} only, so here it has no defined meaning. Widen that definition, add one that holds here, or write what is meant.`;
  return `“${words}” is set in ${citeWords(owner ?? scope!)}, and no definition in Section A1 carries it beyond ${where}, so it is open whether it means the same here. Add a definition to Section A1 that points there.`;
}

function undefinedWords(words: string, code: string, isProof: boolean): string {
  return isProof
    ? `“${words}” has capitals as a defined term has, but neither this text nor ${code} defines it, so its meaning is open to argument. Define it in Section A1, write a defined term, or write small letters.`
    : `“${words}” is not among the terms that ${code} lists. The outline does not hold all of Section A1, so this proves nothing: check that the Code defines it, and add a definition if it does not.`;
}

function fixesOf({ terms }: RuleContext, { phrase, block }: Place, span: Span, define: Fix | undefined): Fix[] {
  const fixes: Fix[] = [];
  for (const vocabulary of vocabulariesOf(terms).all) {
    const near = vocabulary.completing(phrase.words);
    if (!near || !terms.lookup(near.term, block).length) continue;
    fixes.push({ title: `Write “${near.written}”`, edits: [{ span, newText: near.written }] });
    break;
  }
  return define ? [...fixes, define] : fixes;
}

/** "the Senior Officer described in section 2.2.1": the words say themselves where the term is set. */
function pointsThere(document: LegalDocument, block: number, phrase: Phrase): boolean {
  const end = document.starts[block]! + phrase.end;
  return /^,?\s{1,20}(?:as\s{1,20})?(?:described|defined|established|engaged|appointed|set out|referred to|mentioned|named|required)\s{1,20}(?:in|by|under)\b/.test(
    document.text.slice(end, end + 80),
  );
}

/** A role that bears a duty is reported by role-undefined (M10). */
function isDutyOfRole(context: RuleContext, { phrase, block, changed }: Place): boolean {
  if (!changed || !isRole(phrase.words)) return false;
  return undefinedRoles(passageIn(context, block)).some(({ start, end }) => start < phrase.end && end > phrase.start);
}

/** A block as the rules on wording see it. */
function passageIn({ document, passages }: RuleContext, block: number): Passage | undefined {
  const wanted = document.blocks[block];
  return passages(clauseAround(document, block)).find((passage) => passage.block === wanted);
}

/** Uses, in the new text of a modification, of a term whose only definition it deletes. */
function* ofDeleted({ document, terms }: RuleContext): Generator<Finding> {
  const deleted = new Map(
    terms.definitions.filter(({ change }) => change === 'deleted').map((each) => [each.key, each]),
  );
  if (!deleted.size) return;
  const said = new Set<string>();
  for (const { verb, block: first, lastBlock } of document.amendments) {
    if (verb === 'delete' || verb === 'deleteDefinition') continue;
    for (let block = first + 1; block <= lastBlock; block++) {
      for (const use of terms.of(block)) {
        const definition = deleted.get(termKey(use.term));
        if (!definition || said.has(definition.key) || terms.lookup(use.term, block).length) continue;
        said.add(definition.key);
        const by = document.starts[definition.block]!;
        yield finding(termUndefined, {
          span: spanOfUse(document.starts[block]!, use),
          message: `This modification deletes the definition of “${use.term}” and uses the term here, so its meaning is open to argument. Keep the definition, or write what is meant.`,
          related: [
            {
              uri: document.uri,
              span: { start: by + definition.termSpan.start, end: by + definition.termSpan.end },
              message: 'The definition is deleted here.',
            },
          ],
        });
      }
    }
  }
}

const spanOfUse = (by: number, { start, end }: TermUse) => ({ start: by + start, end: by + end });
