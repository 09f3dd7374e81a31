import type { DocumentId } from '../../corpus/address';
import type { Code } from '../../corpus/code';
import type { Definition } from '../../terms/definition';
import { DefinitionGraph } from '../definitionsCircles';
import { isPlain, relatedDefinitions, termSpanIn } from '../definitionsContext';
import { reachOfDefinitions } from '../definitionsReach';
import { type DocumentRule, finding } from '../rule';

/** D05: terms that are defined by one another and by nothing else. */
export const definitionCircular: DocumentRule = {
  name: 'definition-circular',
  id: 'D05',
  summary: 'Terms are defined by one another, so that none of them has a meaning.',
  severity: 'warning',
  scope: 'all',
  source:
    'No checker of defined terms looks for it; the definitions of a code are a graph, and a graph shows its circles.',
  explanation: `"Relevant Data means the data in a Data File" and "Data File means a file that holds Relevant Data" send the reader from one to the other and back. Whoever has to say what is Relevant Data is free to say anything.

Say of one of the terms what it is without using the others.

Terms may well be explained by one another: "Lantern means an assembly of one Wick and one Shutter that gives light" and "Wick means the part of a Lantern that burns" leave nothing open, because each says something of its own. A circle of up to four definitions is reported, once, when every one of them says nothing but the next term. A definition does so in two ways. Either it is only a kind of the next ("a User that …", where "User means an Operator that …" leads back): then all of them together say what such a thing must be like, and none says what it is. Or, leaving out the term and the words of its own name, nothing is left but joining words, words for holding or concerning (holds, is in, relates to) and words that name no particular thing (data, document, file, item, person).

A definition that cites a provision or an Act, points elsewhere, has sub-paragraphs, or names a second defined term has a meaning from there and closes no circle; neither does "this Code".`,
  bad: `---
modification: MP900
---
Add the following definitions to Section A1:

**Fault Record** means the data in a Fault Book.

**Fault Book** means a book that holds a Fault Record.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall keep each Fault Record in a Fault Book.`,
  good: `---
modification: MP900
---
Add the following definitions to Section A1:

**Fault Record** means the time and the cause of a fault.

**Fault Book** means a book that holds each Fault Record.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall keep each Fault Record in a Fault Book.`,
  reach: reachOfDefinitions,
  *check(context) {
    const { document, index, terms } = context;
    if (index.code.outline && document.id !== undefined) return;
    const graph = new DefinitionGraph(context);
    const said = new Set<Definition>();
    for (const definition of terms.definitions) {
      if (!isPlain(definition) || said.has(definition)) continue;
      const circle = graph.circleOf(definition);
      if (!circle) continue;
      for (const each of circle) said.add(each);
      if (document.id !== undefined && circle.some((each) => isBefore(index.code, each.document, document.id!)))
        continue;
      yield finding(definitionCircular, {
        span: termSpanIn(document, definition),
        message: messageOf(circle.map(({ term }) => term)),
        related: relatedDefinitions(context, circle.slice(1)),
      });
    }
  },
};

/** A circle through several documents of the Code is reported in the first of them. */
function isBefore(code: Code, id: DocumentId | undefined, other: DocumentId): boolean {
  for (const each of code.documents.keys()) {
    if (each === other) return false;
    if (each === id) return true;
  }
  return false;
}

function messageOf([first, ...others]: readonly string[]): string {
  if (!others.length)
    return `The definition of “${first}” uses the term that it defines, so it does not say what the term means. Say what it is in other words.`;
  const chain = others.map((term) => `“${term}”`).join(', that by ');
  const many = others.length > 1;
  return `“${first}” is defined by ${chain}, and that by “${first}” again, so ${many ? 'none of them' : 'neither'} has a meaning of its own. Say of one of them what it is without the ${many ? 'others' : 'other'}.`;
}
