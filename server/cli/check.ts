import pc from 'picocolors';
import { shortCodeName } from '../corpus/code';
import { counted } from '../features/markdown';
import { positionAt, rangeOf } from '../features/positions';
import type { Finding, Severity } from '../lint/rule';
import type { TextView } from '../workspace/textView';
import { isShipped } from './corpus';
import { findingsOf, quietIn } from './findings';
import { codeJson, type Input } from './input';
import { columns, pathWords, printable, wrapped } from './terminal';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Exit code of `check`: 1 when a finding is at or above the severity, else 0. `never` always gives 0. */
export function exitCode(input: Input, failOn: Severity | 'never'): number {
  if (failOn === 'never') return 0;
  const worst = input.texts
    .flatMap(({ view }) => findingsOf(view))
    .some((finding) => RANK[finding.severity] <= RANK[failOn]);
  return worst ? 1 : 0;
}

/** The stable JSON of `check` (`docs/command-line.md`). */
export function checkJson(input: Input): object {
  return {
    code: codeJson(input.index.code),
    files: input.texts.map(({ path, view }) => ({
      path,
      ...(view.settings.baseline && { known: quietIn(view) }),
      diagnostics: findingsOf(view).map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        ...rangeOf(view.document, finding.span),
        fixes: finding.fixes.map(({ title, edits }) => ({
          title,
          edits: edits.map(({ span, newText }) => ({ ...rangeOf(view.document, span), newText })),
        })),
      })),
    })),
  };
}

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.cyan,
  hint: pc.dim,
};

/** The findings as a person would want to read them: the words, what is wrong, what to write instead. */
export function checkPretty(input: Input): string {
  const lines: string[] = [];
  const totals: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let quiet = 0;
  for (const { path, view } of input.texts) {
    const findings = findingsOf(view);
    quiet += quietIn(view);
    lines.push('', pc.bold(pathWords(path)) + (findings.length ? '' : pc.green('  nothing to report')));
    for (const finding of findings) {
      totals[finding.severity]++;
      lines.push(...prettyFinding(view, finding));
    }
  }
  const { code } = input.index;
  const parts = (Object.keys(totals) as Severity[])
    .filter((severity) => totals[severity])
    .map((severity) => named(totals[severity], severity));
  const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const kind = isShipped(code) ? 'structure and numbers in our own words, not the legal text' : 'not the legal text';
  const against = code.outline
    ? `${shortCodeName(code)}: ${kind}, so it cannot prove that a number it does not list is wrong`
    : `${shortCodeName(code)}`;
  lines.push(
    '',
    `${pc.bold(counted(total, 'finding'))} in ${counted(input.texts.length, 'file')}${parts.length ? `: ${parts.join(', ')}` : ''}.`,
  );
  if (quiet) lines.push(pc.dim(`${counted(quiet, 'finding')} of old, which the baseline knows, left out.`));
  lines.push(...wrapped(`Checked against ${against}.`, columns()).map((line) => pc.dim(line)));
  return lines.join('\n');
}

function prettyFinding(view: TextView, finding: Finding): string[] {
  const { document } = view;
  const at = positionAt(document, finding.span.start);
  const colour = COLOURS[finding.severity];
  const place = `${at.line + 1}:${at.character + 1}`;
  const width = columns() - 4;
  const lines = ['', `  ${colour(finding.severity)}  ${pc.dim(`line ${place} · ${finding.rule}`)}`];
  const { before, words, after } = excerpt(view, finding, width - 4);
  lines.push(`    ${pc.dim('│')} ${before}${colour(pc.underline(words))}${after}`);
  for (const line of wrapped(finding.message, width)) lines.push(`    ${line}`);
  for (const fix of finding.fixes.slice(0, 4)) lines.push(`    ${pc.green('→')} ${printable(fix.title)}`);
  return lines;
}

/** The line of the finding, cut around its words to fit the width. Reads no more of a long line than it can show. */
function excerpt(view: TextView, finding: Finding, width: number): { before: string; words: string; after: string } {
  const { text } = view.document;
  const { start, end } = finding.span;
  const reach = 4 * width;
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  const whole = left.lastIndexOf('\n') >= 0 || start <= reach;
  const flat = (part: string) => printable(part.replace(/\s+/g, ' '));
  const cited = flat(text.slice(start, Math.min(end, start + reach)));
  const words = end - start > reach ? `${cited}…` : cited;
  const room = Math.max(10, width - words.length);
  let before = flat(left.slice(left.lastIndexOf('\n') + 1)).trimStart();
  let after = flat(right.split('\n', 1)[0]!).trimEnd();
  const half = Math.floor(room / 2);
  if (before.length > half || !whole) before = `…${before.slice(-(half - 1))}`;
  const rest = room - before.length;
  if (after.length > rest) after = `${after.slice(0, Math.max(0, rest - 1))}…`;
  return { before, words, after };
}

const named = (count: number, severity: Severity) =>
  severity === 'information' ? `${count} for information` : counted(count, severity);
