import { type Address, documentOf } from '../corpus/address';
import { changesSince, fateWords, lastChange, type VersionChange } from '../versions/history';
import type { TextView } from '../workspace/textView';
import { plain } from './markdown';

/**
 * When a provision last changed, as far as the versions at hand and the register tell, and what later versions make of it:
 * one line each. Nothing while the versions are not read, or where there is one only.
 */
export function historyLines(view: Pick<TextView, 'history'>, address: Address): string[] {
  const id = documentOf(address);
  const known = id === undefined || address === id ? undefined : view.history?.(id);
  if (!known) return [];
  const { editions, used } = known;
  const lines: string[] = [];
  const last = lastChange(editions.slice(0, used + 1), address);
  if (last?.change) {
    const by = last.modifications.slice(0, 3).map(plain).join(' and ');
    lines.push(
      `Last changed in ${plain(last.change.version)} (${plain(nowWords(last.change))})${by ? `, by ${by} as far as the register tells` : ''}.`,
    );
  } else if (last) {
    const oldest = last.since === editions[0]!.version;
    lines.push(`Unchanged since ${plain(last.since)}${oldest ? ', the oldest version here' : ''}.`);
  }
  const later = changesSince(editions.slice(used), address).map(
    (change) => `${plain(fateWords(change))} in ${plain(change.version)}`,
  );
  if (later.length) lines.push(`Changed later: ${later.join(', ')}.`);
  return lines;
}

/** For the reader of the words as they are now. */
const nowWords = (change: VersionChange) =>
  change.fate === 'movedTo' ? `new words; the former ones moved to ${change.other}` : fateWords(change);
