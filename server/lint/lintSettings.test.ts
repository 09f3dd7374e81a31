import { describe, expect, it } from 'vitest';
import { chosen, DEFAULT_LINT, type LintSettings, rulesFor } from './lintSettings';
import { type DocumentRule, finding, type PassageRule, type Severity } from './rule';
import { allRules } from './rules';
import { findingsIn, insertion } from './testSupport';

const settings = (severities: Record<string, Severity | 'off'>): LintSettings => ({
  ...DEFAULT_LINT,
  severities: new Map(Object.entries(severities)),
});
const about = {
  id: 'L99',
  summary: '',
  scope: 'all',
  source: '',
  explanation: '',
  bad: '',
  good: '',
} as const;
const word: PassageRule = {
  ...about,
  name: 'a-word',
  severity: 'warning',
  triggers: ['notice', 'answer'],
  inspect: (_, at, trigger) => [
    { start: at, end: at + trigger.length, message: 'M.', ...(trigger === 'answer' && { severity: 'information' }) },
  ],
};
const whole: DocumentRule = {
  ...about,
  name: 'a-document',
  severity: 'error',
  *check({ document }) {
    yield finding(whole, { span: { start: 0, end: 3 }, message: document.uri });
    yield finding(whole, { span: { start: 0, end: 3 }, message: 'mild', severity: 'information' });
  },
};
const seldom: PassageRule = { ...word, name: 'seldom', off: true };
const said = (severities: Record<string, Severity | 'off'>) =>
  findingsIn(insertion('L3.30 A notice and an answer.'), {
    rules: chosen([word, whole, seldom], settings(severities)),
  }).map(({ rule, severity }) => `${rule} ${severity}`);

describe('the rules for the settings', () => {
  it('are all but those that are off by default, in order, the same list each time', () => {
    expect(rulesFor(DEFAULT_LINT)).toEqual(allRules.filter(({ off }) => !off));
    expect(rulesFor(DEFAULT_LINT)).toBe(rulesFor(DEFAULT_LINT));
    const wanted = settings({ 'citation-unit-word': 'off' });
    expect(rulesFor(wanted)).toBe(rulesFor(wanted));
    expect(rulesFor(wanted).map(({ name }) => name)).toEqual(
      rulesFor(DEFAULT_LINT).flatMap(({ name }) => (name === 'citation-unit-word' ? [] : name)),
    );
  });

  it.each<[string, Record<string, Severity | 'off'>, string[]]>([
    ['as they come', {}, ['a-document error', 'a-document information', 'a-word warning', 'a-word information']],
    ['off', { 'a-word': 'off', 'a-document': 'off' }, []],
    [
      'milder: nothing is graver than that',
      { 'a-word': 'hint', 'a-document': 'hint' },
      ['a-document hint', 'a-document hint', 'a-word hint', 'a-word hint'],
    ],
    [
      'graver: what the rule holds to be mild stays mild',
      { 'a-word': 'error', 'a-document': 'warning' },
      ['a-document warning', 'a-document information', 'a-word error', 'a-word information'],
    ],
    ['turned on', { seldom: 'hint', 'a-word': 'off', 'a-document': 'off' }, ['seldom hint', 'seldom hint']],
  ])('%s', (_, severities, expected) => {
    expect(said(severities).sort()).toEqual([...expected].sort());
  });

  it('doubt no house term, in the singular or the plural, and nothing else', () => {
    const capitals: PassageRule = {
      ...word,
      name: 'capitals',
      id: 'D01',
      triggers: ['change', 'design'],
      inspect: (passage, at) => [
        {
          start: at,
          end: at + /^[\w“”\s]+?(?=\b (?:and|is)|[,.])/.exec(passage.text.slice(at))![0].length,
          message: 'M.',
        },
      ],
    };
    const text = insertion('L3.30 Change Pack, Change\nPacks, Design Note and Change Packet.');
    const doubted = (houseTerms: readonly string[], rule = capitals) =>
      findingsIn(text, { rules: chosen([rule], { ...DEFAULT_LINT, houseTerms }) }).map(({ span }) =>
        text.slice(span.start, span.end),
      );
    expect(doubted([])).toHaveLength(4);
    expect(doubted(['Change Pack'])).toEqual(['Design Note', 'Change Packet']);
    expect(doubted(['Change Pack'], { ...capitals, id: 'L01' })).toHaveLength(4);
  });

  it('change what real rules say', () => {
    const text = insertion('L3.30 Under Clause L3.22 and Section G3.99.');
    const found = findingsIn(text, {
      rules: rulesFor(settings({ 'citation-unit-word': 'error', 'citation-target-missing': 'hint' })),
    });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'citation-unit-word error',
      'citation-target-missing hint',
    ]);
  });
});
