import { DefinitionGraph } from '../definitionsCircles';
import { isPlain, relatedDefinitions, termSpanIn } from '../definitionsContext';
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

Say of one of the terms what it is without using the others. Circles of up to four definitions are reported, each once. A definition that cites a provision or an Act, or that points elsewhere, has its meaning from there and closes no circle.`,
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
  *check(context) {
    const { document, index, terms } = context;
    if (index.code.outline && document.id !== undefined) return;
    const graph = new DefinitionGraph(context);
    const order = new Map([...index.code.documents.keys()].map((id, at) => [id, at]));
    const said = new Set<string>();
    for (const definition of terms.definitions) {
      if (!isPlain(definition)) continue;
      const circle = graph.circleOf(definition);
      if (!circle) continue;
      const name = circle
        .map(({ key, scope }) => `${key} ${scope ?? ''}`)
        .sort()
        .join('\n');
      if (said.has(name)) continue;
      said.add(name);
      // A circle through several documents of the Code stands in the first of them.
      const place = document.id === undefined ? -1 : (order.get(document.id) ?? -1);
      if (document.id && circle.some((each) => (order.get(each.document ?? '') ?? place) < place)) continue;
      yield finding(definitionCircular, {
        span: termSpanIn(document, definition),
        message: messageOf(circle.map(({ term }) => term)),
        related: relatedDefinitions(context, circle.slice(1)),
      });
    }
  },
};

function messageOf([first, ...others]: readonly string[]): string {
  if (!others.length)
    return `The definition of “${first}” uses the term that it defines, so it does not say what the term means. Say what it is in other words.`;
  const chain = others.map((term) => `“${term}”`).join(', that by ');
  return `“${first}” is defined by ${chain}, and that by “${first}” again, so ${others.length > 1 ? 'none of them' : 'neither'} has a meaning of its own. Say of one of them what it is without the ${others.length > 1 ? 'others' : 'other'}.`;
}
