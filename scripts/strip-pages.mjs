// What a rule says of itself for its page (docs/rules) is a fifth of the server, which never shows it: the editor opens the
// page's file. This esbuild plugin leaves those words out of a bundle.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const WORDS = new Set(['explanation', 'bad', 'good', 'source']);

export const stripPages = {
  name: 'strip-pages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]lint[\\/]rules[\\/]\w+\.ts$/ }, ({ path }) => ({
      contents: withoutPage(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** The source of a rule's file with '' for each of the page's words in the object that is the rule. */
function withoutPage(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const spans = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { type, initializer } = statement.declarationList.declarations[0];
    if (!type || !/^(?:Document|Passage)?Rule$/.test(type.getText()) || !ts.isObjectLiteralExpression(initializer))
      continue;
    for (const property of initializer.properties) {
      if (!ts.isPropertyAssignment(property) || !WORDS.has(property.name.getText())) continue;
      spans.push([property.initializer.getStart(), property.initializer.getEnd()]);
    }
  }
  let result = '';
  let at = 0;
  for (const [start, end] of spans) {
    result += `${source.slice(at, start)}''`;
    at = end;
  }
  return result + source.slice(at);
}
