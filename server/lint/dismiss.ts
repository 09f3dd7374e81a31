import { blockAt, type LegalDocument } from '../corpus/document';
import type { Finding, TextEdit } from './rule';
import { DOCUMENT_MARK, MARK } from './suppressions';

/**
 * Writes the comment that silences a finding for good: on a line of its own before the paragraph, in a table at the end
 * of the row. Undefined where no comment can stand. `reason` is the drafter's.
 */
export function dismissHere(document: LegalDocument, { rule, span }: Finding, reason: string): TextEdit | undefined {
  const index = blockAt(document, span.start);
  const block = document.blocks[index];
  if (!block || !CAN_BE_DISMISSED.has(block.kind)) return undefined;
  const comment = `<!-- ${MARK} ${rule}: ${reason} -->`;
  const start = document.starts[index]!;
  if (block.kind === 'row') {
    // A comment between two rows would end the table in every Markdown renderer.
    const end = start + block.contentLength;
    const at = document.text[end - 1] === '|' ? end - 1 : end;
    const space = (offset: number) => (/\s/.test(document.text[offset] ?? ' ') ? '' : ' ');
    return insertion(at, `${space(at - 1)}${comment}${at < end ? ' ' : space(at)}`);
  }
  const indent = /^[ \t]{0,80}/.exec(document.text.slice(start, start + 80))![0];
  return insertion(start, indent + comment + lineBreak(document));
}

const CAN_BE_DISMISSED: ReadonlySet<string> = new Set(['heading', 'provision', 'instruction', 'prose', 'row']);

/** Writes the comment that silences a rule in all of a text, after its front matter. */
export function dismissInDocument(document: LegalDocument, rule: string, reason: string): TextEdit | undefined {
  const { text, blocks } = document;
  const matter = blocks[0]?.kind === 'frontMatter' ? blocks[0].length : 0;
  // Front matter that is not closed yet must stay at the top.
  if (!matter && /^---[ \t]*(?:\r?\n|$)/.test(text.slice(0, 100))) return undefined;
  const line = lineBreak(document);
  const before = matter && !/\n$/.test(text.slice(matter - 1, matter)) ? line : '';
  return insertion(matter, `${before}<!-- ${DOCUMENT_MARK} ${rule}: ${reason} -->${line}`);
}

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

function lineBreak({ text }: LegalDocument): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
