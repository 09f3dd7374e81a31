import type { Definition } from '../../terms/definition';
import {
  isOutlined,
  isPlain,
  placeAtStart,
  pointsAt,
  relatedDefinitions,
  remainingInCode,
  termSpanIn,
} from '../definitionsContext';
import { reachOfDefinitions } from '../definitionsReach';
import { type DocumentRule, finding, type RuleContext } from '../rule';

/** D03: one term, two definitions that hold in the same place. */
export const termDefinedTwice: DocumentRule = {
  name: 'term-defined-twice',
  id: 'D03',
  summary: 'A term is defined twice, and both definitions hold in the same text.',
  severity: 'error',
  scope: 'all',
  source:
    'Common Form’s linter and every checker of defined terms; two definitions of one term were published in 2014 and corrected by a note.',
  explanation: `Two definitions that hold in the same place leave it open which of them counts. If they differ, or if a later modification changes one and not the other, the Code contradicts itself wherever the term is used.

Keep one of them. If the second is meant for one Section or clause only, say so: "For the purposes of this Section L3, …". To change a definition of the Code, use the instruction “Amend the definition of "X" in Section A1 as follows:” and not a new definition. A definition that only points at the other ("has the meaning given to that expression in Section F2.1") is no second one, and neither is an entry in the list of terms of an outline.`,
  bad: `---
modification: MP900
---
Add the following definitions to Section A1:

**Repair Window** means the 5 Working Days after the day of a fault.

**Repair Window** means the 10 Working Days after the day of a fault.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall mend a Device before the end of the Repair Window.`,
  good: `---
modification: MP900
---
Add the following definitions to Section A1:

**Repair Window** means the 5 Working Days after the day of a fault.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall mend a Device before the end of the Repair Window.`,
  reach: reachOfDefinitions,
  *check(context) {
    const { document, terms } = context;
    const before = new Map<string, Definition[]>();
    for (const definition of terms.definitions) {
      if (!isPlain(definition) || isOutlined(context, definition)) continue;
      const { key } = definition;
      const earlier = before.get(key) ?? [];
      const clash = [...earlier, ...earlierInCode(context, definition)].find((other) => clashes(definition, other));
      if (clash) {
        const sure = definition.kind !== 'inline' || definition.scopeStated;
        yield finding(termDefinedTwice, {
          severity: sure && clash.kind !== 'inline' ? 'error' : 'warning',
          span: termSpanIn(document, definition),
          message: `${placeAtStart(clash)} already defines “${definition.term}”, and both definitions hold here, so it is open which of them counts. Keep one, or say for what part of the Code the second is meant.`,
          related: relatedDefinitions(context, [clash]),
        });
      }
      if (earlier.length < MOST) before.set(key, [...earlier, definition]);
    }
  },
};

/** Most definitions of one term that are compared with a later one. */
const MOST = 10;

function clashes(mine: Definition, other: Definition): boolean {
  const scope = (each: Definition) => each.ownScope ?? each.scope;
  return scope(mine) === scope(other) && !pointsAt(mine, other) && !pointsAt(other, mine);
}

/** For a document of the Code those of the documents before it, so that each pair is reported once. */
function earlierInCode(context: RuleContext, { key }: Definition): Definition[] {
  const { document, index } = context;
  const remaining = remainingInCode(context, key).filter((theirs) => !isOutlined(context, theirs));
  if (document.id === undefined || !remaining.length) return remaining;
  const earlier = new Set<string>();
  for (const id of index.code.documents.keys()) {
    if (id === document.id) break;
    earlier.add(id);
  }
  return remaining.filter((theirs) => earlier.has(theirs.document ?? ''));
}
