import { describe, expect, it } from 'vitest';
import { readLintSettings } from './lintSettingsFile';

const names = ['may-not', 'vague-time', 'citation-unit-word'];
const read = (source: string) => {
  const { settings, problems } = readLintSettings(source, names);
  return {
    rules: Object.fromEntries(settings.severities),
    terms: settings.houseTerms,
    baseline: settings.baseline,
    problems: problems.map(
      ({ line, span, message }) => `${line + 1} ${source.slice(span.start, span.end)}: ${message}`,
    ),
  };
};

describe('sec-lint.yaml', () => {
  it('gives severities, house terms and the baseline', () => {
    expect(
      read(`# Our house
rules:
  may-not: off
  vague-time: hint # a reading
house-terms: [Change Pack, "Design  Note"]
baseline: old/sec-lint-baseline.json
`),
    ).toEqual({
      rules: { 'may-not': 'off', 'vague-time': 'hint' },
      terms: ['Change Pack', 'Design Note'],
      baseline: 'old/sec-lint-baseline.json',
      problems: [],
    });
  });

  it.each(['', '\n# nothing yet\n', 'rules:\nhouse-terms:\n', '{}'])('may be as good as empty: %j', (source) => {
    expect(read(source)).toEqual({ rules: {}, terms: [], baseline: undefined, problems: [] });
  });

  it.each<[string, string, string]>([
    [
      'a mistyped rule',
      'rules:\n  may-nott: off\n',
      '2 may-nott: There is no rule “may-nott”, so this line changes nothing. Did you mean “may-not”?',
    ],
    [
      'a rule that is like none',
      'rules:\n  zebra-crossing: off\n',
      '2 zebra-crossing: There is no rule “zebra-crossing”, so this line changes nothing.',
    ],
    [
      'a severity that is none',
      'rules:\n  may-not: info\n',
      '2 info: A rule is set to one of error, warning, information, hint, off, so this line changes nothing.',
    ],
    [
      'a mistyped severity',
      'rules:\n  may-not: warnin\n',
      '2 warnin: A rule is set to one of error, warning, information, hint, off, so this line changes nothing. Did you mean “warning”?',
    ],
    [
      'a rule without a severity',
      'rules:\n  may-not:\n',
      '2 may-not: A rule is set to one of error, warning, information, hint, off, so this line changes nothing.',
    ],
    [
      'rules as a list',
      'rules: [may-not]\n',
      '1 rules: Under “rules” write one rule a line, with its severity: “may-not: off”.',
    ],
    [
      'a mistyped setting',
      'house-term: [X]\n',
      '1 house-term: “house-term” is no setting, so it is passed over. Did you mean “house-terms”?',
    ],
    [
      'terms that are no list',
      'house-terms: Change Pack\n',
      '1 house-terms: Write the house terms as a list: [Change Pack, Design Note].',
    ],
    [
      'a baseline elsewhere',
      'baseline: ../old.json\n',
      '1 ../old.json: The baseline is a file in the folder of this file or beneath it: write its path with “/”, such as sec-lint-baseline.json.',
    ],
    ['words alone', 'just words\n', '1 just words: Write one of rules, house-terms, baseline, a colon and its value.'],
  ])('says where it is wrong: %s', (_, source, problem) => {
    expect(read(source).problems).toEqual([problem]);
  });

  it.each(['/etc/passwd', 'a/../../b', '..', 'C:\\x', 'file:///x', 'a\\b', '""', '[x]'])(
    'never names a baseline outside its folder: %s',
    (path) => {
      const { baseline, problems } = read(`baseline: ${path}\nrules: { may-not: hint }\n`);
      expect(baseline).toBeUndefined();
      expect(problems).toHaveLength(1);
    },
  );

  it('keeps what is right beside what is wrong', () => {
    expect(read('rules:\n  nonsense: off\n  may-not: error\ncolour: red\n').rules).toEqual({ 'may-not': 'error' });
  });

  it('uses nothing of a file that is not YAML, or that uses aliases, and says so', () => {
    const broken = read('rules:\n  may-not: off\nhouse-terms: [a\nb: c\n');
    expect(broken.rules).toEqual({});
    expect(broken.problems).toEqual([
      expect.stringMatching(/^\d .*This is not valid YAML, so none of the file is used/s),
    ]);
    const bomb = read('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nrules: { may-not: off }\n');
    expect(bomb.rules).toEqual({});
    expect(bomb.problems).toEqual([expect.stringMatching(/^2 \*a: Aliases \(\*name\) are not read here/)]);
  });

  it('reads hostile files in time', () => {
    const start = performance.now();
    for (const source of ['[', '{a: ', '- ', 'rules: {', '"', '&a ']) readLintSettings(source.repeat(20_000), names);
    readLintSettings(`rules:\n${'  a-rule-that-does-not-exist-at-all: off\n'.repeat(2000)}`, names);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
