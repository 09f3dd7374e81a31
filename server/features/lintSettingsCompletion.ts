import { type CompletionItem, CompletionItemKind, type Hover, type Position, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readLintSettings } from '../interchange/lintSettingsFile';
import type { Rule } from '../lint/rule';
import { allRules } from '../lint/rules';
import { LEVEL_MEANINGS, LEVELS, LINT_KEYS } from '../lint/schema';

/** Longest part of a line that is looked at, in UTF-16 units. */
const REACH = 2000;

/** `textDocument/completion` in `sec-lint.yaml`: settings, names of rules, severities. */
export function completeLintSettings(text: TextDocument, position: Position): CompletionItem[] {
  const { line, character } = position;
  const before = lineOf(text, line).slice(0, character).slice(-REACH);
  const word = /[\w-]{0,80}$/.exec(before)![0];
  const range = { start: { line, character: character - word.length }, end: position };
  const lead = before.slice(0, before.length - word.length);
  const item = (label: string, insert: string, about: Partial<CompletionItem>): CompletionItem => ({
    label,
    textEdit: TextEdit.replace(range, insert),
    ...about,
  });
  if (lead === '') {
    return Object.entries(LINT_KEYS).map(([key, documentation]) =>
      item(key, `${key}: `, { kind: CompletionItemKind.Property, documentation }),
    );
  }
  if (sectionAt(text, line) !== 'rules') return [];
  const [, inBraces] = /^rules:[ \t]{0,20}\{(.*)$/s.exec(lead) ?? [];
  const entry = inBraces === undefined ? lead : inBraces.slice(inBraces.lastIndexOf(',') + 1);
  const named = /^[ \t]*([\w-]{1,80}):[ \t]*$/.exec(entry);
  if (named) {
    const own = allRules.find(({ name }) => name === named[1]);
    const usual = own && usualLevel(own);
    return LEVELS.map((level, i) =>
      item(level, level, {
        kind: CompletionItemKind.EnumMember,
        documentation: LEVEL_MEANINGS[level],
        sortText: String(i),
        ...(level === usual && { detail: 'as it is without this line' }),
      }),
    );
  }
  if (!/^[ \t]*$/.test(entry) || (inBraces === undefined && entry === '')) return [];
  const { settings } = readLintSettings(text.getText(), names);
  return allRules
    .filter(({ name }) => !settings.severities.has(name))
    .map((rule) =>
      item(rule.name, `${rule.name}: `, {
        kind: CompletionItemKind.Property,
        detail: `${rule.id}, ${usualLevel(rule)}`,
        documentation: rule.summary,
        filterText: `${rule.name} ${rule.id}`,
      }),
    );
}

const names = allRules.map(({ name }) => name);
const usualLevel = (rule: Rule) => (rule.off ? 'off' : rule.severity);

/** `textDocument/hover` in `sec-lint.yaml`: what a rule looks for, what a severity or a setting means. */
export function hoverLintSettings(text: TextDocument, position: Position): Hover | null {
  const { line, character } = position;
  const words = lineOf(text, line);
  const from = Math.max(0, character - 80);
  const start = character - /[\w-]*$/.exec(words.slice(from, character))![0].length;
  const end = character + /^[\w-]*/.exec(words.slice(character, character + 80))![0].length;
  const word = words.slice(start, end);
  const value =
    start === 0
      ? (LINT_KEYS as Readonly<Record<string, string>>)[word]
      : sectionAt(text, line) === 'rules'
        ? meaningOf(word)
        : undefined;
  if (!value) return null;
  const range = { start: { line, character: start }, end: { line, character: end } };
  return { contents: { kind: 'markdown', value }, range };
}

function meaningOf(word: string): string | undefined {
  const rule = allRules.find(({ name }) => name === word);
  const level = LEVELS.find((each) => each === word);
  if (rule) {
    const where = rule.scope === 'all' ? 'on all text' : 'on text that a modification changes';
    return `**${rule.name}** (${rule.id}): ${usualLevel(rule)}, ${where}\n\n${rule.summary}`;
  }
  return level && LEVEL_MEANINGS[level];
}

/** The setting that a line belongs to: the nearest line above, or itself, that is not set in. */
function sectionAt(text: TextDocument, line: number): string | undefined {
  for (let at = line; at >= 0; at--) {
    const key = /^([\w-]{1,80}):/.exec(lineOf(text, at));
    if (key) return key[1];
  }
  return undefined;
}

function lineOf(text: TextDocument, line: number): string {
  return text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}
