import type { CodeIndex } from '../../citations/codeIndex';
import { documentOf } from '../../corpus/address';
import type { LegalDocument } from '../../corpus/document';
import { type ClauseReader, clauseFacts, clauseFactsInSteps, type PlacedFact } from '../language/changedClauses';
import { dutyAt, hasActor } from '../language/duties';
import { type DocumentRule, finding, type RuleContext } from '../rule';

type Word = 'shall' | 'must';

interface DutyWord extends PlacedFact {
  readonly word: Word;
}

const DUTY = /\b(?:shall|must)\b/g;

/** The words by which somebody is put under a duty; conditions of things ("which must be signed") are left out. */
const dutyWords: ClauseReader<DutyWord> = {
  words: /\b(?:shall|must)\b/,
  read(passages) {
    const found: DutyWord[] = [];
    for (const [place, passage] of passages.entries()) {
      if (!passage.isLegal || passage.kind === 'heading') continue;
      for (const { index, 0: word } of passage.masked.matchAll(DUTY)) {
        const duty = dutyAt(passage, index);
        if (!duty?.subject || duty.subject.isDependent || !hasActor(duty, passage)) continue;
        found.push({ place, start: index, end: index + word.length, word: word as Word });
      }
    }
    return found;
  },
};

/** One of the two words must be so much more frequent to be the document's word. */
const CLEARLY = 3;

/** M01: "must" among "shall", or the other way round. */
export const dutyWordMixed: DocumentRule = {
  name: 'duty-word-mixed',
  id: 'M01',
  summary: 'A duty is laid with another word than the rest of the document or of the clause uses.',
  severity: 'warning',
  scope: 'changed',
  source: 'Office of the Parliamentary Counsel, Drafting Guidance; Appendix M of the SEC mixes the two.',
  explanation: `Where one clause says "shall" and the next "must", a reader asks what the difference is, and a court presumes that there is one. The SEC's word for a duty is "shall".

Use the word that the document uses. A document that says "must" throughout is left in peace, and so is "must" in a condition ("an application which must be signed").`,
  bad: 'L3.30 The DCC shall keep a list of Devices. Each User must keep its keys secret.',
  good: 'L3.30 The DCC shall keep a list of Devices. Each User shall keep its keys secret.',
  *prepare(context) {
    yield* clauseFactsInSteps(context, dutyWords);
    for (const document of amendedIn(context)) yield countIn(document);
  },
  *check(context) {
    const { document, isChanged } = context;
    const clauses = clauseFacts(context, dutyWords);
    if (!clauses.length) return;
    const totals = inCode(context);
    // Plain loops: this is asked at every key about every duty of a text.
    for (let i = 0; i < clauses.length; i++) {
      const { block, facts } = clauses[i]!;
      for (let k = 0; k < facts.length; k++) if (isChanged(block + facts[k]!.place)) totals[facts[k]!.word]++;
    }
    const house = houseWord(totals);
    for (const { block, facts } of clauses) {
      if (house ? facts.every(({ word }) => word === house) : facts.length < 2) continue;
      const changed = facts.filter(({ place }) => isChanged(block + place));
      const usual = house ?? usualIn(changed);
      for (const { word, place, start, end } of changed) {
        if (!usual || word === usual) continue;
        const by = document.starts[block + place]!;
        const span = { start: by + start, end: by + end };
        yield finding(dutyWordMixed, {
          span,
          message: `“${word === 'must' ? 'Must' : 'Shall'}” lays a duty here where ${house ? 'the rest of the document' : 'the clause'} says “${usual}”, so a reader will look for a difference that is not meant. Write “${usual}”.`,
          fixes: [{ title: `Write “${usual}”`, edits: [{ span, newText: usual }] }],
        });
      }
    }
  },
};

function houseWord({ shall, must }: Record<Word, number>): Word | undefined {
  if (shall >= must * CLEARLY) return 'shall';
  return must >= shall * CLEARLY ? 'must' : undefined;
}

/** The word that a clause uses more often; "shall" when it uses both as often, none when it uses one only. */
function usualIn(facts: readonly DutyWord[]): Word | undefined {
  let [shall, must] = [0, 0];
  for (const { word } of facts) {
    if (word === 'shall') shall++;
    else must++;
  }
  if (!shall || !must) return undefined;
  return must > shall ? 'must' : 'shall';
}

// Instructions stay the same while words are typed.
const amended = new WeakMap<LegalDocument['owners'], WeakMap<CodeIndex, Record<Word, number>>>();

/** How often the Code's documents that the text amends use each word: a record that the caller may count on with. */
function inCode({ document, index }: RuleContext): Record<Word, number> {
  let forOwners = amended.get(document.owners);
  if (!forOwners) {
    forOwners = new WeakMap();
    amended.set(document.owners, forOwners);
  }
  let totals = forOwners.get(index);
  if (!totals) {
    totals = { shall: 0, must: 0 };
    for (const text of amendedIn({ document, index })) {
      const { shall, must } = countIn(text);
      totals.shall += shall;
      totals.must += must;
    }
    forOwners.set(index, totals);
  }
  return { ...totals };
}

/** The Code's documents that a text amends. */
function* amendedIn({ document, index }: Pick<RuleContext, 'document' | 'index'>): Generator<LegalDocument> {
  const ids = new Set(document.amendments.map(({ target }) => target && documentOf(target)));
  for (const id of ids) {
    const entry = id && index.code.documents.get(id);
    if (entry && !entry.outline) yield entry.document;
  }
}

const counted = new WeakMap<LegalDocument, Record<Word, number>>();

function countIn(document: LegalDocument): Record<Word, number> {
  let known = counted.get(document);
  if (!known) {
    known = { shall: 0, must: 0 };
    for (const [word] of document.text.matchAll(DUTY)) known[word as Word]++;
    counted.set(document, known);
  }
  return known;
}
