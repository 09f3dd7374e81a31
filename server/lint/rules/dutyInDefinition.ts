import type { Definition } from '../../terms/definition';
import { hiddenIn } from '../../terms/hidden';
import { isPlain } from '../definitionsContext';
import { reachOfDefinitions } from '../definitionsReach';
import { type DocumentRule, finding, type RuleContext } from '../rule';

/** D08: a duty that stands in a definition. */
export const dutyInDefinition: DocumentRule = {
  name: 'duty-in-definition',
  id: 'D08',
  summary: 'A definition lays a duty on somebody.',
  severity: 'information',
  scope: 'changed',
  source: 'Kenneth Adams, A Manual of Style for Contract Drafting, on substance in definitions.',
  explanation: `A definition says what a word means; nobody looks there for what he has to do. A duty in Section A1 is overlooked by the person who bears it, stands outside the Section whose remedies would follow a breach, and takes effect again wherever the term is used.

Put the duty into the clause that deals with the matter, and let the definition name its result: "the report that the DCC sends under Section H9.2".`,
  bad: `---
modification: MP900
---
Add the following definition to Section A1:

**Fault Record** means the note of a fault, which the DCC shall send to the Panel on the next Working Day.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall keep each Fault Record in a safe place.`,
  good: `---
modification: MP900
---
Add the following definition to Section A1:

**Fault Record** means the note of a fault that the DCC sends under Section L3.30.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall send a Fault Record to the Panel on the next Working Day.`,
  reach: reachOfDefinitions,
  *check(context) {
    const { document, terms } = context;
    let behind = 0;
    for (const definition of terms.definitions) {
      if (!isPlain(definition) || definition.kind === 'inline' || definition.block < behind) continue;
      behind = definition.block;
      const at = dutyIn(context, definition);
      if (!at) continue;
      behind = definition.block + 1;
      yield finding(dutyInDefinition, {
        span: at,
        message: `The definition of “${definition.term}” lays a duty on somebody (“${document.text.slice(at.start, at.end)}”), where the person who bears it will not look for it. Put the duty into the clause that deals with the matter, and let the definition say what the term means.`,
      });
    }
  },
};

const DUTY =
  /(?<![\w’'-])(?:shall|must)(?![\w-])(?!\s{1,20}(?:also\s{1,20}|not\s{1,20}){0,2}(?:be\s{1,20}(?:construed|interpreted|read|understood|taken|deemed|treated|regarded|disregarded|known|calculated|determined|counted|considered|equal|no\s|not\s|at\s{1,20}(?:least|most))|mean|have\s{1,20}(?:the|that|its|their|effect)|include|exclude|apply|bear|comprise|consist|cease|exceed|equal|begin|start|commence|end|expire|last)(?!\w))/g;

/** The first "shall" or "must" of a meaning that is a duty, absolute. */
function dutyIn(
  { document, isChanged }: RuleContext,
  { block, meaning }: Definition,
): { start: number; end: number } | undefined {
  const { text, starts, blocks } = document;
  for (let at = block; at <= block + meaning.blocks; at++) {
    if (!isChanged(at)) continue;
    const from = starts[at]! + (at === block ? meaning.start : 0);
    const to = starts[at]! + (at === block + meaning.blocks ? meaning.end : blocks[at]!.contentLength);
    const words = shown(text.slice(from, to));
    for (const match of words.matchAll(DUTY)) {
      if (isQuoted(words, match.index)) continue;
      return { start: from + match.index, end: from + match.index + match[0].length };
    }
  }
  return undefined;
}

/** Words with blanks for what a redline strikes out, and for notes. */
function shown(words: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of hiddenIn(words)) {
    result += words.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + words.slice(at);
}

function isQuoted(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
