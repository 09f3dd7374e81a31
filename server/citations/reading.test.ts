import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode } from '../../test/support/code';
import { type Code, ListedDocument } from '../corpus/code';
import { TermIndex } from '../terms/termIndex';
import { CodeIndex } from './codeIndex';

const TEXTS: Readonly<Record<string, string>> = {
  'Section A':
    '## A1 Definitions\n\n| **Lamp** | means a light under Section C2.1(a). |\n| **Council** | has the meaning given in Section C2.1. |\n',
  'Section C':
    '## C2 The Council\n\nC2.1 There is a body (the “**Council**”), which:\n(a) keeps each Lamp under paragraph (b); and\n(b) follows Sections C2.1 to C2.3.\n\nC2.2 See Appendix B, sections 1.1 and 2.1, and this Section.\n\nC2.3 Not used.\n',
  'Appendix B':
    '# Appendix B Lamps\n\n## 1 Wicks\n\n1.1 As section 2.1 and Section A1 say.\n\n## Appendix A Oil\n\n## 2 Oil\n\n2.1 In Appendix A, paragraph (a) of section 1.1 counts.\n',
};
const DRAFT =
  'Appendix A: figures\n\nSee Appendix A.\n\nAmend Section C2.1(a) as follows:\n\n(a) keeps each Lamp under (b) and section 2.1 of Appendix B.\n';

/** The Code as a corpus folder gives it: nothing of it is read yet. */
function unread(): Code {
  const made = makeCode(Object.entries(TEXTS).map(([id, text]) => ({ id, text })));
  const documents = new Map(
    [...made.documents.values()].map((entry) => [entry.id, new ListedDocument(entry, entry.document.text)]),
  );
  return { ...made, documents };
}

/** Everything that an index says of its Code, in words that can be compared. */
function allOf(index: CodeIndex): unknown {
  const documents = [...index.documents()].map(({ document, all, byTarget }) => ({
    id: document.id,
    provisions: document.provisions.map(({ address, block, lastBlock }) => [address, block, lastBlock]),
    citations: all.map(({ start, end, address, through, readings }) => [start, end, address, through, readings]),
    targets: [...byTarget].map(([target, found]) => [target, found.length]),
  }));
  const terms = TermIndex.of(index);
  const definitions = terms.definitions().map(({ term, pointsTo, scope, meaning }) => [term, pointsTo, scope, meaning]);
  return { documents, definitions, relying: index.relyingOn('C2').length };
}

describe('a Code that is read as it is asked about', () => {
  it('gives what one read from the start gives, whatever is asked first', () => {
    const ids = Object.keys(TEXTS);
    const eager = allOf(CodeIndex.of(makeCode(ids.map((id) => ({ id, text: TEXTS[id]! })))));
    const question = fc.record({
      id: fc.constantFrom(...ids),
      what: fc.constantFrom('text', 'block', 'all', 'targets', 'relying', 'terms', 'edited' as const),
      block: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 12 }), (questions) => {
        let index = CodeIndex.of(unread());
        for (const { id, what, block } of questions) {
          const entry = index.code.documents.get(id)!;
          if (what === 'text') void entry.document;
          else if (what === 'relying') index.relyingOn('C2.1');
          else if (what === 'terms') TermIndex.of(index);
          else if (what === 'edited') index = index.with(new ListedDocument(entry, TEXTS[id]!));
          else {
            const citations = index.citationsIn(id)!;
            if (what === 'block') citations.of(block % entry.document.blocks.length);
            else void (what === 'all' ? citations.all : citations.byTarget);
          }
        }
        expect(allOf(index)).toEqual(eager);
      }),
      { numRuns: 60 },
    );
  });

  it('resolves a block of a draft as it resolves the whole of it', () => {
    const index = CodeIndex.of(unread());
    const document = new ListedDocument({ ...index.code.documents.get('Section A')!, id: '' }, DRAFT).document;
    const whole = index.read(document).all;
    for (let block = 0; block < document.blocks.length; block++)
      expect(index.read(document).of(block)).toEqual(whole.filter((citation) => citation.block === block));
  });

  it('reads no more than it is asked about', () => {
    const code = unread();
    const texts = new Set<string>();
    for (const [id, entry] of code.documents)
      Object.defineProperty(entry, 'document', {
        get: () => {
          texts.add(id);
          return new ListedDocument(entry, TEXTS[id]!).document;
        },
      });
    CodeIndex.of(code).citationsIn('Section A');
    expect([...texts]).toEqual(['Section A']);
  });
});
