import type { LegalDocument } from '../../corpus/document';
import type { Span } from '../../corpus/span';
import type { Definition } from '../../terms/definition';
import { termKey } from '../../terms/variants';
import { termSpanIn } from '../definitionsContext';
import { touchesDefinitions } from '../definitionsReach';
import { usesAny } from '../definitionsUse';
import { isClosed } from '../language/wordKinds';
import { isAdjective, isParticiple, isVerb } from '../language/wordLists';
import { type DocumentRule, type Finding, type Fix, finding, type RuleContext } from '../rule';
import type { Subject } from '../subject';
import { type AcronymPlace, type Tie, tiedBy, tieInCode, untiedIn, wordsKey } from '../termsAcronyms';
import { isOrdinary } from '../termsProperNames';
import { termReading } from '../termsReading';
import { knowledgeOf, vocabulariesOf } from '../termsVocabulary';
import { citeWords, codeWords } from '../wording';

/** D12: a short name in capitals without words, used before its words, or beside another for the same thing. */
export const acronymUntied: DocumentRule = {
  name: 'acronym-untied',
  id: 'D12',
  summary:
    'A short name in capitals is tied to no words, is used before it is tied, or stands beside another for the same thing.',
  severity: 'information',
  scope: 'changed',
  source: 'PerfectIt, a proofreader, and the lists of short names that the Code’s administrator publishes.',
  explanation: `A short name means what its words mean, and only once something says which words they are. Where nothing does, readers outside the working group guess. Where two short names stand for one thing ("PMA" and "SMKI PMA"), they look for the difference.

Write the words out where the name is first used, with the name behind them in brackets: "Certificate Revocation List (CRL)". Use the name that the Code has, where it has one.

Each name is reported once, at its first place. Names that every reader of such texts knows (UTC, XML, kWh) are not questioned, nor words in capitals for emphasis. Names that your house takes for known can be listed in sec-lint.yaml. An outline does not hold every short name of the Code: check before you change anything.`,
  bad: 'L3.30 The DCC shall send its answer to the CGX of each User.',
  good: 'L3.30 The DCC shall send its answer to the chief gas examiner of each User.',
  reach: (subject, block) => (isAbout(subject, block) ? 'text' : 'nothing'),
  *check(context) {
    const { terms } = context;
    if (context.document.id !== undefined && context.index.code.outline) return;
    if (knowledgeOf(terms.terms) !== 'none')
      for (const places of untiedIn(context).values()) {
        const found = ofUntied(context, places);
        if (found) yield found;
      }
    const own = terms.definitions.filter((each) => tiedBy(each).length && each.kind === 'acronym');
    if (!own.length) return;
    yield* ofTwo(context, own);
    yield* ofLate(context, own);
  },
};

/** True for a block that has an untied short name, or one that the text itself ties, or words for emphasis. */
function isAbout(subject: Subject, block: number): boolean {
  const { terms } = subject;
  if (touchesDefinitions(subject, block) || termReading(subject, block).acronyms.length) return true;
  const own = terms.definitions.filter(({ kind }) => kind === 'acronym').map(({ key }) => key);
  return own.length > 0 && usesAny(terms.of(block), new Set(own));
}

/** Most other places that a finding lists. */
const MOST = 20;

function ofUntied(context: RuleContext, places: readonly AcronymPlace[]): Finding | undefined {
  const { document, index, terms } = context;
  const { phrase, block } = places[0]!;
  if (places.some((place) => isExplained(document, place)) || isEmphasis(phrase.words)) return undefined;
  const span = spanIn(document, block, phrase);
  const near = nearest(context, places[0]!);
  return finding(acronymUntied, {
    span,
    message: near
      ? `“${phrase.words}” is tied to no words, but “${near}” is a term, so two short names seem to stand for one thing. Write “${near}”, or the words that are meant.`
      : `${untiedWords(phrase.words, terms.terms.everywhere(phrase.words)[0], codeWords(index.code), knowledgeOf(terms.terms) === 'full')} Write the words out where the name is first used, with the name behind them in brackets.`,
    fixes: near ? [{ title: `Write “${near}”`, edits: [{ span, newText: near }] }] : [],
    related: places.slice(1, MOST + 1).map((place) => ({
      uri: document.uri,
      span: spanIn(document, place.block, place.phrase),
      message: `“${phrase.words}” is used here too.`,
    })),
  });
}

function untiedWords(name: string, elsewhere: Definition | undefined, code: string, isProof: boolean): string {
  if (elsewhere?.scope)
    return `“${name}” is tied to its words for ${citeWords(elsewhere.scope)} only, so here a reader has to guess what it stands for.`;
  return isProof
    ? `“${name}” is tied to words neither in this text nor in ${code}, so a reader has to guess what it stands for.`
    : `“${name}” is tied to words neither in this text nor in the outline of ${code}, which does not hold every short name; if the Code does not tie it either, a reader has to guess.`;
}

/** The term that has one word more: "SMKI PMA" for "PMA". */
function nearest({ terms }: RuleContext, { phrase, block }: AcronymPlace): string | undefined {
  for (const vocabulary of vocabulariesOf(terms).all) {
    const near = vocabulary.completing(phrase.words);
    if (near?.written.endsWith(` ${phrase.words}`) && terms.lookup(near.term, block).length) return near.written;
  }
  return undefined;
}

/** "the Balancing Code (BSC)", "BSC (the Balancing Code)": words stand beside it. "EFR(t) ×": a sign of a formula. */
function isExplained({ text, starts }: LegalDocument, { phrase, block }: AcronymPlace): boolean {
  const [start, end] = [starts[block]! + phrase.start, starts[block]! + phrase.end];
  if (/\p{L}[’'”"]?\s?\((?:the |or )?$/u.test(text.slice(Math.max(0, start - 12), start)) && text[end] === ')')
    return true;
  return /^(?:\s?\((?:(?:the|an?|i\.e\.|being)\s)?\p{L}{2,}|\(\p{Ll}[,)]|\s?[=×÷])/u.test(text.slice(end, end + 16));
}

/** "the User MUST act", "this is RED": an ordinary word that is shouted. */
function isEmphasis(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    isClosed(lower) ||
    isOrdinary(word[0] + lower.slice(1)) ||
    (word.length > 3 && (isVerb(lower) || isAdjective(lower) || isParticiple(lower)))
  );
}

/** Short names that a text ties to words for which it, or the Code, has another one. */
function* ofTwo(context: RuleContext, own: readonly Definition[]): Generator<Finding> {
  const { document, terms, index } = context;
  const before = new Map<string, { tie: Tie; definition: Definition }>();
  for (const definition of own) {
    const [tie] = tiedBy(definition);
    const key = wordsKey(tie!.expansion);
    const earlier = before.get(key);
    const other = earlier?.tie ?? (document.id === undefined ? tieInCode(terms.terms, tie!) : undefined);
    if (!earlier) before.set(key, { tie: tie!, definition });
    if (!other || termKey(other.acronym) === termKey(tie!.acronym)) continue;
    yield finding(acronymUntied, {
      span: termSpanIn(document, definition),
      message: `“${tie!.acronym}” stands for what ${earlier ? 'this text' : codeWords(index.code)} calls “${other.acronym}”, so a reader looks for a difference between the two. Use “${other.acronym}” for both.`,
      ...(earlier && {
        related: [
          {
            uri: document.uri,
            span: termSpanIn(document, earlier.definition),
            message: 'The other name is tied here.',
          },
        ],
      }),
    });
  }
}

/** Short names that new text uses before the place that ties them to words, in the document in which they hold. */
function* ofLate(context: RuleContext, own: readonly Definition[]): Generator<Finding> {
  const { document, terms } = context;
  const late = new Map<string, Definition>();
  const others = new Set(terms.definitions.filter(({ kind }) => kind !== 'acronym').map(({ key }) => key));
  for (const each of own) {
    if (each.scope === undefined || others.has(each.key) || terms.terms.everywhere(each.key).length) continue;
    if (!late.has(each.key)) late.set(each.key, each);
  }
  const last = Math.max(-1, ...[...late.values()].map(({ block }) => block));
  for (let block = 0; block <= last && late.size; block++) {
    if (!context.isChanged(block)) continue;
    for (const use of terms.of(block)) {
      const tie = late.get(termKey(use.term));
      if (!tie || block > tie.block || (block === tie.block && use.start >= tie.termSpan.start)) continue;
      late.delete(tie.key);
      const words = document.text.slice(document.starts[block]! + use.start, document.starts[block]! + use.end);
      const place = tie.owner ? citeWords(tie.owner) : 'later';
      yield finding(acronymUntied, {
        span: spanIn(document, block, use),
        message: `“${words}” is used here and tied to its words only ${tie.owner ? `in ${place}` : place}, so whoever reads from the start has to guess what it stands for. Write the words out here, with the name behind them in brackets.`,
        fixes: words === tie.term ? [earlierTie(document, tie, spanIn(document, block, use))] : [],
        related: [{ uri: document.uri, span: termSpanIn(document, tie), message: 'The words stand here.' }],
      });
    }
  }
}

/** Writes the words out at the first place, and the name alone where they stood. */
function earlierTie(document: LegalDocument, tie: Definition, span: Span): Fix {
  const by = document.starts[tie.block]!;
  const words = tie.expansion!;
  const old = { start: by + tie.meaning.start, end: by + tie.termSpan.end + 1 };
  return {
    title: `Write “${words} (${tie.term})” here`,
    edits: [
      { span, newText: `${words} (${tie.term})` },
      { span: old, newText: tie.term },
    ],
  };
}

const spanIn = ({ starts }: LegalDocument, block: number, { start, end }: Span): Span => ({
  start: starts[block]! + start,
  end: starts[block]! + end,
});
