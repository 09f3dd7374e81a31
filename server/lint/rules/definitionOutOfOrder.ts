import type { LegalDocument } from '../../corpus/document';
import type { Definition } from '../../terms/definition';
import type { TermIndex } from '../../terms/termIndex';
import { isPlain, termSpanIn } from '../definitionsContext';
import { type Misplaced, misplaced } from '../definitionsOrder';
import { reachOfDefinitions } from '../definitionsReach';
import { type DocumentRule, finding } from '../rule';

/** D10: an entry in an alphabetical list of definitions that stands in the wrong place. */
export const definitionOutOfOrder: DocumentRule = {
  name: 'definition-out-of-order',
  id: 'D10',
  summary: 'A definition stands out of order in a list that is otherwise alphabetical.',
  severity: 'hint',
  scope: 'all',
  source: 'The list of Section A1, which is alphabetical.',
  explanation: `Readers look a term up where the alphabet puts it. One that stands elsewhere is taken to be undefined, or is defined a second time.

Move the entry to its place. Quotation marks, bold, capitals, hyphens and "the" do not count; a list may go word by word or letter by letter. Lists of fewer than five entries, and lists that follow no alphabet, are left alone.`,
  bad: `---
modification: MP900
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 For the purposes of this Section L3:

“Anchor” means the part of a Device that holds it.

“Bracket” means the part of a Device that carries the Anchor.

“Yoke” means the part of a Device that joins one Bracket to another.

“Cover” means the part of a Device that hides the Yoke.

“Dial” means the part of a Device that shows the time.

“Engine” means the part of a Device that moves the Dial below the Cover.

L3.31 A User shall clean the Engine of each Device.`,
  good: `---
modification: MP900
---
Insert new Section L3.30 after Section L3.22 as follows:

L3.30 For the purposes of this Section L3:

“Anchor” means the part of a Device that holds it.

“Bracket” means the part of a Device that carries the Anchor.

“Cover” means the part of a Device that hides the Yoke.

“Dial” means the part of a Device that shows the time.

“Engine” means the part of a Device that moves the Dial below the Cover.

“Yoke” means the part of a Device that joins one Bracket to another.

L3.31 A User shall clean the Engine of each Device.`,
  reach: reachOfDefinitions,
  *check({ document, terms }) {
    for (const list of listsIn(document, terms.definitions)) {
      for (const { entry, after, before } of misplacedIn(terms.terms, list)) {
        const definition = list[entry]!;
        const place =
          after === undefined
            ? `before “${list[before!]!.term}”`
            : before === undefined
              ? `after “${list[after]!.term}”`
              : `between “${list[after]!.term}” and “${list[before]!.term}”`;
        yield finding(definitionOutOfOrder, {
          span: termSpanIn(document, definition),
          message: `“${definition.term}” stands out of alphabetical order, so a reader may take it to be undefined. Move it to its place, ${place}.`,
        });
      }
    }
  },
};

// The lists of a text are the same at most keys; by their first entries.
const known = new WeakMap<TermIndex, Map<string, { terms: string; found: readonly Misplaced[] }>>();
const MOST = 100;

function misplacedIn(against: TermIndex, list: readonly Definition[]): readonly Misplaced[] {
  let byFirst = known.get(against);
  if (!byFirst || byFirst.size > MOST) {
    byFirst = new Map();
    known.set(against, byFirst);
  }
  const terms = list.map(({ term }) => term);
  const joined = terms.join('\n');
  const before = byFirst.get(terms[0]!);
  if (before?.terms === joined) return before.found;
  const found = misplaced(terms);
  byFirst.set(terms[0]!, { terms: joined, found });
  return found;
}

/** Runs of entries or rows with nothing but their own meanings between them. */
function* listsIn(document: LegalDocument, definitions: readonly Definition[]): Iterable<readonly Definition[]> {
  let list: Definition[] = [];
  for (const definition of definitions) {
    if (!isPlain(definition) || definition.kind === 'inline') continue;
    const last = list.at(-1);
    if (last && definition.block === last.block) continue;
    if (
      last &&
      (definition.kind !== last.kind || definition.scope !== last.scope || !follows(document, last, definition))
    ) {
      yield list;
      list = [];
    }
    list.push(definition);
  }
  if (list.length) yield list;
}

/** True when nothing but comments, rulers and the meaning of the one stands between two definitions. */
function follows({ blocks }: LegalDocument, { block, meaning }: Definition, next: Definition): boolean {
  const first = block + meaning.blocks + 1;
  if (next.block - first > 3) return false;
  for (let at = first; at < next.block; at++)
    if (blocks[at]!.kind !== 'comment' && blocks[at]!.kind !== 'blank') return false;
  return true;
}
