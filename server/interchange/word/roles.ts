import type { ImportedParagraph } from '../official/imported';

/** What is known of a paragraph of the body when its role is decided. */
export interface Line {
  readonly text: string;
  readonly label: string;
  /** Names of its style and of those that it is based on, itself first, in small letters. */
  readonly styles: readonly string[];
  /** Outline level that it or its style states, 0 to 8; 9 for body text; undefined when neither says. */
  readonly outline: number | undefined;
  /** It is one look throughout, which sets it off from the text. */
  readonly bold: boolean;
  readonly setOff: boolean;
}

export type Role = Pick<ImportedParagraph, 'role' | 'headingLevel'>;

const TEXT: Role = { role: 'text', headingLevel: 0 };
const LIST_LABEL = /^\(?[A-Za-z\d]{1,5}\)$|^[a-z]{1,5}\.$|^•$/;
const TYPED_NUMBER = /^(?:[A-Z]{1,2}\d{1,3}[A-Z]?(?:\.\d+[A-Z]?)*|\d{1,3}[A-Z]?(?:\.\d+[A-Z]?)*)\.?\s+(?=\S)/;
const DEAD = /^\[?(?:not used|no longer in use|deleted|reserved|spent)\]?\.?$/i;

/**
 * The role of every line, in order; undefined lines are tables, which stand between. `titles` are those of the contents pages
 * in small letters: what stands there is a heading.
 */
export function rolesOf(lines: readonly (Line | undefined)[], titles: ReadonlySet<string>): readonly Role[] {
  const roles: Role[] = lines.map((line) => (line ? ofItself(line, titles) : TEXT));
  const first = lines.findIndex((line, index) => line && (isNumbered(line) || roles[index]!.role === 'heading'));
  // From the end: a sub-heading may stand over another one.
  let overClause = false;
  let overNumber = '';
  const subHeadings = new Set<number>();
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line && roles[index] === TEXT && isGroup(line, overNumber, titles)) {
      roles[index] = { role: 'heading', headingLevel: levelOf(line.label) };
    }
    const candidate = line !== undefined && roles[index] === TEXT && isShortAndSetOff(line);
    if (candidate && overClause) {
      const opening = index < first && !/\d\.\d/.test(overNumber);
      if (opening) roles[index] = { role: 'title', headingLevel: 0 };
      else subHeadings.add(index);
    } else {
      overClause = line !== undefined && (isNumbered(line) || roles[index]!.role === 'heading');
      if (overClause || line === undefined || line.label === '') overNumber = overClause ? numberOf(line!) : '';
    }
  }
  let level = 1;
  return roles.map((role, index) => {
    if (role.role === 'heading') level = role.headingLevel;
    return subHeadings.has(index) ? { role: 'heading', headingLevel: level + 1 } : role;
  });
}

function ofItself(line: Line, titles: ReadonlySet<string>): Role {
  const [style] = line.styles;
  if (line.styles.includes('title') && line.label === '' && line.text !== '') return { role: 'title', headingLevel: 0 };
  const byName = line.styles.map((name) => /^heading (\d)$/.exec(name)?.[1]).find((digit) => digit !== undefined);
  const outline = line.outline ?? (byName === undefined ? undefined : Number(byName) - 1);
  if (outline !== undefined && outline >= 0 && outline < 9) {
    return readsAsHeading(line, titles) ? { role: 'heading', headingLevel: outline + 1 } : TEXT;
  }
  if (line.label === '' && line.text !== '' && /^sub-?\s?heading/.test(style ?? ''))
    return { role: 'heading', headingLevel: 3 };
  const typed = line.label === '' && line.bold ? TYPED_NUMBER.exec(line.text) : null;
  if (typed && readsAsHeading({ ...line, text: line.text.slice(typed[0].length), label: typed[0] }, titles)) {
    return { role: 'heading', headingLevel: levelOf(typed[0]) };
  }
  return TEXT;
}

/**
 * Many templates give every numbered paragraph a heading style, whole provisions too. A heading is short, is no list item and
 * does not end or speak as a provision does.
 */
function readsAsHeading({ text, label }: Line, titles: ReadonlySet<string>): boolean {
  if (titles.has(text.toLowerCase())) return true;
  if (LIST_LABEL.test(label.trim()) || text.length > 200) return false;
  if (text === '') return label !== '' && !label.includes('.');
  if (DEAD.test(text)) return !/\d\.\d/.test(label);
  if (/[;:,]$|\b(?:and|or)$/.test(text)) return false;
  const words = text.split(' ').length;
  if (text.endsWith('.')) return label === '' && words <= 3;
  return words <= 6 || (words <= 25 && !/\b(?:shall|must|means?|will not|may not)\b/.test(text));
}

/** A number over others that begin with it (`M1` over `M1.1`), or in bold, with a few words and no sentence: a group's heading. */
function isGroup(line: Line, next: string, titles: ReadonlySet<string>): boolean {
  if (line.text.length > 150) return false;
  const number = line.label.replace(/\.$/, '');
  if (!/\d/.test(number) || line.text === '' || line.text.split(' ').length > 12) return false;
  return (line.bold || next.startsWith(`${number}.`)) && readsAsHeading(line, titles);
}

/** 1 for `L3` and `4`, 2 for `4.2`. */
const levelOf = (number: string): number => Math.max(1, number.split('.').filter((part) => part.trim() !== '').length);

function isShortAndSetOff({ text, label, setOff }: Line): boolean {
  if (label !== '' || !setOff || text.length > 110) return false;
  if (/[.;:,!?]$|\b(?:and|or)$|^[\p{Ll}(["“‘']/u.test(text)) return false;
  return text.split(' ').length <= 15 && !TYPED_NUMBER.test(text) && /\p{L}/u.test(text);
}

/** A clause or group: its number has a digit, as against `(a)`; computed, or typed at the beginning. */
const isNumbered = (line: Line): boolean => /\d/.test(numberOf(line));

const numberOf = (line: Line): string => (line.label !== '' ? line.label : (TYPED_NUMBER.exec(line.text)?.[0] ?? ''));
