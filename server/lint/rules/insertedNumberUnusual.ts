import { wholeTarget } from '../../citations/instructed';
import { isSpent } from '../../citations/status';
import { type Address, compareNumbers, parentAddress, parseAddress } from '../../corpus/address';
import { findAddress } from '../../corpus/code';
import type { Amendment, LegalDocument } from '../../corpus/document';
import { blockSpan, labelSpan } from '../../corpus/spans';
import { type DocumentRule, type Finding, type Fix, finding, type RuleContext } from '../rule';
import { citeWords, sentence } from '../wording';
import { stillCiting } from '../writtenAnew';

/** N02: a new provision whose number breaks the scheme, or belonged to another. */
export const insertedNumberUnusual: DocumentRule = {
  name: 'inserted-number-unusual',
  id: 'N02',
  summary: 'An inserted provision has a number that does not fit its place, or one that belonged to another provision.',
  severity: 'warning',
  scope: 'changed',
  reach: ({ document }, block) => (document.blocks[block]!.kind === 'instruction' ? 'text' : 'nothing'),
  source: 'OPC Drafting Guidance 6.4; the numbers that the SEC has given to what was inserted (N4A, K6B, F2.10A).',
  explanation: `The Code inserts with capital letters: between F2.10 and F2.11 comes F2.10A, and after that F2.10B. A point more ("F2.10.1") is read as a part of F2.10, and a number that belongs further on puts the provisions out of order, so that readers and citations miss it.

Nor should the number of a deleted provision be given to a new one while something still cites it: contracts, guidance and clauses that cite the number mean the old one. Write the number that the message offers. The number after the last of a group is as good as a letter and is not reported.`,
  bad: `L3.30 A User shall keep each record.

Insert new Section G3.25 after Section G3.18 as follows:

G3.25 A User may destroy a record after a year.`,
  good: `L3.30 A User shall keep each record.

Insert new Section G3.18A after Section G3.18 as follows:

G3.18A A User may destroy a record after a year.`,
  *check(context) {
    const { document } = context;
    if (document.id) return;
    for (const amendment of document.amendments) {
      if (amendment.verb !== 'insert') continue;
      const found =
        inAnotherForm(context, amendment) ?? outOfPlace(context, amendment) ?? usedBefore(context, amendment);
      if (found) yield found;
    }
  },
};

/** "Section G3.17.1", "Section G3.17a", "Section G3.17-1": forms that the Code does not use. */
const OTHER_FORM =
  /^[*_]{0,3}(?:Insert|Add)\s+(?:an?\s+)?new\s+(?:Section|Clause)\s+([A-Z]\d{1,2}[A-Z]{0,2}\.\d{1,3})([A-Z]{0,2})(?:\.(\d{1,2})|([a-z])|[-–/](\d{1,2}|[A-Za-z])|\s?(bis|ter))(?![\w.]*\d)\b/;

function inAnotherForm(context: RuleContext, { block }: Amendment): Finding | undefined {
  const { document } = context;
  const span = blockSpan(document, block);
  const words = document.text.slice(span.start, span.end);
  const found = OTHER_FORM.exec(words);
  if (!found) return undefined;
  const [whole, base, letters] = found;
  const written = whole.slice(whole.indexOf(base!));
  const wanted = nextLetter(context, base!, letters!);
  const start = span.start + found.index + whole.length - written.length;
  return finding(insertedNumberUnusual, {
    span: { start, end: start + written.length },
    message: `The Code numbers what it inserts with a capital letter; “${written}” reads as a part of ${base}${letters} and may not be found. Number it ${wanted}.`,
    fixes: renumber(document, block, written, wanted),
  });
}

/** The first free number of the form `G3.17A` after a clause. */
function nextLetter({ index: { code }, document }: RuleContext, base: string, letters: string): string {
  for (let letter = letters ? letters.charCodeAt(0) + 1 : 65; letter <= 90; letter++) {
    const number = base + String.fromCharCode(letter);
    const drafted = document.amendments.some((each) => each.verb === 'insert' && each.target === number);
    if (!findAddress(code, number) && !drafted) return number;
  }
  return `${base}AA`;
}

/** Writes another number in the instruction and where its text has it. */
function renumber(document: LegalDocument, block: number, written: string, wanted: string): Fix[] {
  const edits = [];
  for (let i = block; i < document.blocks.length; i++) {
    const { kind } = document.blocks[i]!;
    if (i > block && kind === 'instruction') break;
    const { start, end } = blockSpan(document, i);
    const words = document.text.slice(start, i === block ? end : Math.min(end, start + written.length + 8));
    const at = words.indexOf(written);
    if (at < 0 || /[\w.]/.test(words[at - 1] ?? '') || /^(?:\w|\.\d)/.test(words.slice(at + written.length))) continue;
    if (i > block && words.slice(0, at).trim()) continue;
    edits.push({ span: { start: start + at, end: start + at + written.length }, newText: wanted });
  }
  return edits.length ? [{ title: `Number it ${wanted}`, edits }] : [];
}

const AFTER =
  /\b(?:after|following)\s+(?:Section|Clause|Paragraph)\s+([A-Z]\d{1,2}[A-Z]{0,2}\.\d{1,3}[A-Z]{0,2})(?![\w.(])/i;

/** "Insert new Section G3.25 after Section G3.18" where the Code has a G3.19. */
function outOfPlace(context: RuleContext, amendment: Amendment): Finding | undefined {
  const { document, index } = context;
  const target = wholeTarget(document, amendment);
  const span = blockSpan(document, amendment.block);
  const place = AFTER.exec(document.text.slice(span.start, span.end))?.[1];
  if (!target || !place || target === place || parentAddress(target) !== parentAddress(place)) return undefined;
  if (findAddress(index.code, target) || !/^[A-Z]\d+[A-Z]*\.\d+[A-Z]*$/.test(target)) return undefined;
  const next = followerOf(context, place);
  const early = compareNumbers(target, place) < 0;
  if (!early && !(next && compareNumbers(target, next) > 0)) return undefined;
  const [, base = place, letters = ''] = /^(.*\d)([A-Z]*)$/.exec(place)!;
  const wanted = nextLetter(context, base, letters);
  const between = next ? `between ${place} and ${next}` : `after ${place}`;
  return finding(insertedNumberUnusual, {
    span: spanOf(context, amendment, target),
    message: `${sentence(citeWords(target))} is to stand ${between}, where its number is out of order and nobody looks for it. Number it ${wanted}, or insert it where its number belongs.`,
    fixes: renumber(document, amendment.block, target, wanted),
  });
}

/** The clause that comes next in the Code. */
function followerOf({ index: { code } }: RuleContext, address: Address): string | undefined {
  const found = findAddress(code, address)?.provision;
  const siblings = found?.parent?.children ?? [];
  return found && siblings[siblings.indexOf(found) + 1]?.address;
}

/** A number that the Code marks as not used, or that the modification deletes, while something still cites it. */
function usedBefore(context: RuleContext, amendment: Amendment): Finding | undefined {
  const { document, index } = context;
  const target = wholeTarget(document, amendment);
  const found = target ? findAddress(index.code, target) : undefined;
  if (!target || !found?.provision || !isSpent(found.provision)) return undefined;
  const relying = stillCiting(document, index, target);
  const parts = parseAddress(target);
  const free =
    parts?.document.startsWith('Section') && !parts.labels.length
      ? ` A number such as ${freeNumber(context, target)} is free.`
      : '';
  const cited = relying.length
    ? ` and ${relying.length === 1 ? 'a provision of the Code still cites' : `${relying.length} places in the Code still cite`} it`
    : '';
  return finding(insertedNumberUnusual, {
    severity: relying.length ? 'warning' : 'information',
    span: spanOf(context, amendment, target),
    message: `${sentence(citeWords(target))} belonged to a provision that is no longer used${cited}, so older words that name it will seem to mean the new one. Give the new provision a number that was never used.${free}`,
    related: [
      {
        uri: found.holder.document.uri,
        span: labelSpan(found.holder.document, found.provision),
        message: 'The number is marked as not used here.',
      },
      ...relying.slice(0, 20).map(({ document: other, citation }) => ({
        uri: other.uri,
        span: { start: citation.start, end: citation.end },
        message: 'The old number is cited here.',
      })),
    ],
  });
}

function freeNumber(context: RuleContext, target: Address): string {
  const [, base = target, letters = ''] = /^(.*\d)([A-Z]*)$/.exec(target) ?? [];
  return nextLetter(context, base, letters);
}

/** The instruction's words for the number; the whole instruction when it is not read as a citation. */
function spanOf({ document, citations }: RuleContext, { block }: Amendment, target: Address) {
  const citation = citations.of(block).find(({ address }) => address === target);
  return citation ? { start: citation.start, end: citation.end } : blockSpan(document, block);
}
