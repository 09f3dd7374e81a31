import type { Finding, TextEdit } from './rule';

/** Edits that can be made at once, and how many findings they put right. */
export interface FixAll {
  /** In order of the text, none touching another. */
  readonly edits: readonly TextEdit[];
  readonly findings: number;
}

/**
 * The mechanical fixes of findings, as far as they can be made at once: of two that touch each other the first in the
 * text counts, the other is left for the next time.
 */
export function mechanicalFixes(findings: readonly Finding[]): FixAll {
  const taken = findings.flatMap(({ fixes }) => {
    const fix = fixes.find(({ mechanical }) => mechanical);
    if (!fix?.edits.length) return [];
    const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
    return [{ edits, start: edits[0]!.span.start }];
  });
  taken.sort((a, b) => a.start - b.start);
  const edits: TextEdit[] = [];
  let made = 0;
  // The fixes are gone through by where they begin, so one that begins behind the last edit touches none of them.
  let end = -1;
  for (const fix of taken) {
    if (fix.start <= end) continue;
    edits.push(...fix.edits);
    end = fix.edits.at(-1)!.span.end;
    made++;
  }
  return { edits, findings: made };
}

/** The text after edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
