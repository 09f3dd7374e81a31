import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesIndex } from '../../scripts/rules-index.mjs';
import { findRule } from './catalogue';
import { DEFAULT_LINT, rulesFor } from './lintSettings';
import { rulePage, rulesPage, ruleText } from './page';
import { allRules } from './rules';
import { findingsIn, insertion } from './testSupport';

describe('docs/rules', () => {
  it('is what `npm run docs` writes', () => {
    const pages = new Map(allRules.map((rule) => [`${rule.name}.md`, rulePage(rule)]));
    pages.set('README.md', rulesPage(allRules));
    const files = readdirSync('docs/rules').filter((file) => file !== 'not-built.md');
    expect(files.sort()).toEqual([...pages.keys()].sort());
    for (const [file, page] of pages) expect(readFileSync(`docs/rules/${file}`, 'utf8'), file).toBe(page);
  });
});

it('the index of the rules is what `npm run docs` writes', () => {
  expect(readFileSync('server/lint/rules/index.ts', 'utf8')).toBe(rulesIndex('server/lint/rules'));
});

describe.each(allRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  // A rule that is off by default is turned on for its own examples.
  const rules = rule.off ? [...rulesFor(DEFAULT_LINT), rule] : rulesFor(DEFAULT_LINT);

  it('reports its bad example once, and nothing else does', () => {
    const found = findingsIn(insertion(rule.bad), { rules });
    expect(new Set(found.map((each) => each.rule))).toEqual(new Set([name]));
    expect(found).toHaveLength(1);
  });

  it('has a good example that no rule reports', () => {
    expect(findingsIn(insertion(rule.good), { rules })).toEqual([]);
  });

  it('can be found by name and number, and explained without marks', () => {
    expect(findRule(allRules, rule.id.toLowerCase())).toBe(rule);
    expect(findRule(allRules, name)).toBe(rule);
    expect(ruleText(rule)).toContain(rule.summary);
    expect(ruleText(rule)).not.toMatch(/```|^#|^\|/m);
  });

  it('speaks in whole sentences', () => {
    for (const { message } of findingsIn(insertion(rule.bad), { rules })) {
      expect(message).toMatch(/^[A-Z“].*[.]$/);
      expect(message.length).toBeLessThan(330);
    }
  });
});
