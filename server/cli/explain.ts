import pc from 'picocolors';
import { findRule } from '../lint/catalogue';
import { ruleText } from '../lint/page';
import { allRules } from '../lint/rules';
import { CannotRun } from './cannotRun';
import { columns, wrapped } from './terminal';

/** The page of a rule, by name or id; without either, the list of rules. */
export function explain(wanted: string | undefined): string {
  if (!wanted) {
    const width = Math.max(...allRules.map((rule) => rule.name.length));
    const row = ({ id, name, severity, summary }: (typeof allRules)[number]) =>
      `${id}  ${name.padEnd(width)}  ${pc.dim(severity.padEnd(11))}  ${summary}`;
    return allRules.map(row).join('\n');
  }
  const rule = findRule(allRules, wanted);
  if (!rule) throw new CannotRun(`There is no rule ${wanted}; "sec-drafting explain" lists them.`);
  const [title = '', ...rest] = ruleText(rule).trimEnd().split('\n');
  return [pc.bold(title), ...rest.flatMap(fold)].join('\n');
}

/** A line of the page on as many lines as it takes, set in as it was. */
function fold(line: string): string[] {
  const indent = /^ */.exec(line)![0];
  if (line.length <= columns()) return [line];
  return wrapped(line, columns() - indent.length).map((part) => indent + part);
}
