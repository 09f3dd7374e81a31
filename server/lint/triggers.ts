import type { PassageRule } from './rule';

/** All words at which some rule is asked, as one pattern. */
export interface Triggers {
  /** Global and case-blind; match it against masked words. */
  readonly pattern: RegExp | undefined;
  readonly rules: ReadonlyMap<string, readonly PassageRule[]>;
  /** Rules that are asked once for each passage. */
  readonly always: readonly PassageRule[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Makes one pattern of what all rules wait for: one scan of the text, whatever their number. */
export function triggersOf(all: readonly PassageRule[]): Triggers {
  const rules = new Map<string, PassageRule[]>();
  for (const rule of all) {
    for (const trigger of rule.triggers ?? []) rules.set(trigger, [...(rules.get(trigger) ?? []), rule]);
  }
  const words = [...rules.keys()].filter((each) => /^\w/.test(each));
  const signs = [...rules.keys()].filter((each) => !/^\w/.test(each)).sort((a, b) => b.length - a.length);
  const parts = [
    ...(words.length ? [`(?<![\\w’'])(?:${words.map(escaped).join('|')})(?!\\w)`] : []),
    ...signs.map(escaped),
  ];
  return {
    pattern: parts.length ? new RegExp(parts.join('|'), 'gi') : undefined,
    rules,
    always: all.filter(({ triggers }) => !triggers),
  };
}
