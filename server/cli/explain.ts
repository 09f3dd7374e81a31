import pc from 'picocolors';
import { allRules } from '../lint/rules';
import { CannotRun } from './input';
import { columns, wrapped } from './terminal';

/** The page of a rule, by name or id; without either, the list of rules. */
export function explain(wanted: string | undefined): string {
  if (!wanted) {
    const width = Math.max(...allRules.map((rule) => rule.name.length));
    return allRules
      .map((rule) => `${rule.id}  ${rule.name.padEnd(width)}  ${pc.dim(rule.severity.padEnd(11))}  ${rule.summary}`)
      .join('\n');
  }
  const rule = allRules.find((each) => each.name === wanted.toLowerCase() || each.id === wanted.toUpperCase());
  if (!rule) throw new CannotRun(`There is no rule ${wanted}; "sec-drafting explain" lists them.`);
  const where = rule.scope === 'all' ? 'all text' : 'text that a modification changes';
  const paragraphs = rule.explanation.split(/\n\s*\n/).flatMap((paragraph) => [...wrapped(paragraph, columns()), '']);
  const example = (words: string) => words.split('\n').map((line) => `    ${line}`);
  return [
    pc.bold(`${rule.name} (${rule.id})`),
    rule.summary,
    pc.dim(`${rule.severity}, on ${where}`),
    '',
    ...paragraphs,
    pc.red('  Not this:'),
    ...example(rule.bad),
    pc.green('  But this:'),
    ...example(rule.good),
    '',
    ...wrapped(
      `To silence it at one place, put before the paragraph: <!-- sec-ignore ${rule.name}: your reason -->`,
      columns(),
    ),
    pc.dim(`Source: ${rule.source}`),
  ].join('\n');
}
