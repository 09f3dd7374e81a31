import { withoutKnown } from '../lint/baseline';
import { rulesFor } from '../lint/lintSettings';
import type { Finding } from '../lint/rule';
import { lint } from '../lint/run';
import type { TextView } from '../workspace/textView';

const all = new WeakMap<TextView, readonly Finding[]>();
const shown = new WeakMap<TextView, readonly Finding[]>();

/** What the rules say of a text, under its settings, the findings of old among it. */
export function allFindingsOf(view: TextView): readonly Finding[] {
  let findings = all.get(view);
  if (!findings) {
    findings = lint(view, rulesFor(view.settings.lint));
    all.set(view, findings);
  }
  return findings;
}

/** The same without what the baseline knows. */
export function findingsOf(view: TextView): readonly Finding[] {
  let findings = shown.get(view);
  if (!findings) {
    findings = withoutKnown(view.document, allFindingsOf(view), view.settings.baseline);
    shown.set(view, findings);
  }
  return findings;
}

/** How many findings of a text the baseline keeps quiet. */
export function quietIn(view: TextView): number {
  return allFindingsOf(view).length - findingsOf(view).length;
}
