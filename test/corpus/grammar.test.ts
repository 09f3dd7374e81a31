import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const path = 'syntaxes/sec.tmLanguage.json';
let grammar: IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => (scope === 'text.sec' ? parseRawGrammar(readFileSync(path, 'utf8'), path) : null),
  });
  grammar = (await registry.loadGrammar('text.sec'))!;
});

/** Every piece of the text with its innermost scope, without the trailing `.sec`; plain text is left out. */
function pieces(text: string): string[] {
  let stack = INITIAL;
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const words = line.slice(startIndex, endIndex).trim();
      const scope = scopes[scopes.length - 1]!.replace(/\.sec$/, '');
      if (words && !/^(text|meta\.)/.test(scope)) found.push(`${words} → ${scope}`);
    }
  }
  return found;
}

const number = 'keyword.other.provision-number';
const label = 'keyword.other.provision-label';

describe('numbers at the start of a line', () => {
  it.each([
    ['G3.17 A User shall notify the DCC.', [`G3.17 → ${number}`]],
    ['F2.10A The SMETS1 Lists.', [`F2.10A → ${number}`]],
    ['N4A Feasibility', [`N4A → ${number}`]],
    ['  4.2.1.3 The step.', [`4.2.1.3 → ${number}`]],
    ['1. Introduction', [`1. → ${number}`]],
    ['  (a) first', [`(a) → ${label}`]],
    ['    (ii) second', [`(ii) → ${label}`]],
    ['(b)(iv) both', [`(b)(iv) → ${label}`]],
    ['a) as Appendix M writes it', [`a) → ${label}`]],
    ['ii. as Appendix M writes it', [`ii. → ${label}`]],
    ['A. as Appendix M writes it', [`A. → ${label}`]],
    ['G3.9 Not used.', [`G3.9 → ${number}`, 'Not used. → comment.line.spent']],
    ['2.2 [No longer in use]', [`2.2 → ${number}`, '[No longer in use] → comment.line.spent']],
    ['under Section G3.17 a User shall', []],
    ['(as applicable) and so on', []],
    ['A User shall notify', []],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected));
});

describe('structure', () => {
  it('headings keep the number apart from the title', () => {
    expect(pieces('## G3 System Security <!-- unverified: true -->').map((piece) => piece.split(' → ')[1])).toEqual([
      'punctuation.definition.heading',
      'entity.name.section.number',
      'markup.heading',
      'punctuation.definition.comment.begin',
      'comment.block.html',
      'punctuation.definition.comment.end',
    ]);
    expect(pieces('# Section G Security')).toContain('Section G → entity.name.section.document');
  });

  it('front matter is YAML and ends at the second rule', () => {
    expect(pieces('---\nmodification: MP901\n---\n\nG3.17 Text.')).toEqual([
      '--- → punctuation.definition.frontmatter',
      'modification → entity.name.tag.yaml',
      ': → punctuation.separator.key-value.mapping.yaml',
      '--- → punctuation.definition.frontmatter',
      `G3.17 → ${number}`,
    ]);
  });

  it('definitions show their term, in bold or in quotation marks', () => {
    expect(pieces('**Hub Notice** means a notice.')).toContain('Hub Notice → markup.bold.defined-term');
    expect(pieces('“Hub Notice” means a notice.')).toContain('Hub Notice → markup.bold.defined-term');
    expect(pieces('“Hub Notice” is what they say.')).toEqual([]);
  });

  it('table rows show their bars and their bold terms', () => {
    const bar = '| → punctuation.separator.table';
    expect(pieces('| **Party** | a person |').filter((piece) => piece === bar)).toHaveLength(3);
    expect(pieces('| **Party** | a person |')).toContain('Party → markup.bold');
  });
});

describe('amendments', () => {
  const instruction = 'keyword.control.instruction';
  it.each([
    ['Amend Section G3.17 as follows:', [`Amend → ${instruction}`, `as follows → ${instruction}`]],
    [
      'Insert new Section G3.18A after Section G3.18 as follows:',
      [`Insert → ${instruction}`, `new → ${instruction}`, `after → ${instruction}`, `as follows → ${instruction}`],
    ],
    ['Delete Section G3.20.', [`Delete → ${instruction}`]],
    ['Add the following definition to Section A1:', [`Add → ${instruction}`, `the following → ${instruction}`]],
    [
      'In Section L3.22, for "x" substitute "y" in each place it occurs.',
      [
        `In → ${instruction}`,
        `for → ${instruction}`,
        '"x" → string.quoted.double',
        `substitute → ${instruction}`,
        '"y" → string.quoted.double',
        `in each place it occurs → ${instruction}`,
      ],
    ],
    ['In Section L3 the DCC is named.', []],
    ['Add the costs up.', []],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected));

  it('CriticMarkup shows what goes and what comes', () => {
    const found = pieces('shall {--may--} {++must++} {~~old~>new~~} {>>why<<} go');
    expect(found).toContain('may → markup.deleted.critic');
    expect(found).toContain('must → markup.inserted.critic');
    expect(found).toContain('old → markup.deleted.critic');
    expect(found).toContain('new → markup.inserted.critic');
    expect(found).toContain('why → comment.block.critic');
  });

  it('a mark left open ends with its paragraph', () => {
    expect(pieces('{++open\nstill\n\nG3.17 Text.')).toContain(`G3.17 → ${number}`);
  });

  it('a suppression names its rule', () => {
    expect(pieces('<!-- sec-ignore citation-target-spent: historical -->')).toContain(
      'citation-target-spent → constant.other.rule-name',
    );
  });
});

describe('hostile lines take linear time', () => {
  // VS Code gives up on lines above 20,000 characters; below that a line must cost what its length says.
  it.each([
    ['(', '('],
    ['**', '**a '],
    ['“', '“a '],
    ['{++', '{++ '],
    ['<!--', '<!-- '],
    ['numbers', '1.'],
    ['letters', '(a)'],
    ['Amend Section ', 'Amend Section '],
    ['In Section', 'In Section a '],
    ['|', '|-'],
  ])('%s', (_, unit) => {
    const time = (length: number) => {
      const line = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const start = performance.now();
      grammar.tokenizeLine(line, INITIAL);
      return performance.now() - start;
    };
    time(1_000);
    const short = Math.min(time(4_000), time(4_000), time(4_000));
    const long = Math.min(time(16_000), time(16_000), time(16_000));
    // Four times the length: linear is a factor of 4, quadratic 16. The floor keeps timer noise out.
    expect(long).toBeLessThan(10 * Math.max(short, 5));
  });
});
