import { type Address, documentOf, lineage } from '../corpus/address';
import type { Block } from '../corpus/blocks';
import type { Amendment, LegalDocument } from '../corpus/document';
import { withoutEmphasis } from '../corpus/instructions';
import { blockSpan } from '../corpus/spans';

const VERB = /^(?:Delete|Omit|Remove|Insert|Add) (?:all of |the whole of )?(?:an? )?(?:the )?(?:new |existing )?/;
const HOME = '(?:Section ([A-Z])|(Appendix [A-Z]{1,2}|Schedule \\d{1,2}))(?!\\w|\\.\\d)';
const LABELS = '((?: ?\\([A-Za-z]{1,5}\\))*)';
const FORMS = {
  /** "Section L3.24(a)" */
  lettered: new RegExp(`^(?:Section|Clause|Paragraph) ?([A-Z] ?\\d{1,2}[A-Z]{0,2}(?:\\.\\d{1,3}[A-Z]{0,2})?)${LABELS}`),
  /** "paragraph (b) of Section L3.24" */
  labels: new RegExp(
    `^(?:sub-?)?[Pp]aragraph ((?:\\([A-Za-z]{1,5}\\))+) (?:of|in) Section ([A-Z]\\d{1,2}[A-Z]{0,2}\\.\\d{1,3}[A-Z]{0,2})${LABELS}`,
  ),
  /** "section 4.2 of Appendix L" */
  decimal: new RegExp(
    `^(?:[Ss]ection|[Cc]lause|[Pp]aragraph) (\\d{1,3}(?:\\.\\d{1,3})*[A-Z]{0,2})${LABELS} (?:of|in|to) (Appendix [A-Z]{1,2}|Schedule \\d{1,2})(?!\\w|\\.\\d)`,
  ),
  /** "Appendix L", "Section L", "Appendix L, section 4.2" */
  document: new RegExp(`^${HOME}(?:,? (?:section|clause|paragraph) (\\d{1,3}(?:\\.\\d{1,3})*[A-Z]{0,2})${LABELS})?`),
};
/** What may follow the number when the instruction is about the whole of it. */
const REST =
  /^(?: ?\([^()]*\))?(?:,? (?:in its entirety|entirely|in full))?(?:,? (?:immediately )?(?:after|before|following) [^,;]{1,120}?)?,?(?: as follows)?[.:]?$/;

/**
 * The provision that an instruction deletes or inserts as a whole: "Delete Section L3.24.", "Insert new section 4.2A of
 * Appendix L as follows:". Undefined when it is about some words of a provision only, or says it in another way.
 */
export function wholeTarget(document: LegalDocument, amendment: Amendment): Address | undefined {
  const block = document.blocks[amendment.block]!;
  let target = targets.get(block);
  if (target === undefined) {
    target = readTarget(document, amendment) ?? '';
    targets.set(block, target);
  }
  return target || undefined;
}

// An edit leaves all blocks but one as they are, and with them what their instructions are about.
const targets = new WeakMap<Block, Address>();

function readTarget(document: LegalDocument, { block }: Amendment): Address | undefined {
  const { start, end } = blockSpan(document, block);
  const words = withoutEmphasis(document.text.slice(start, end).replace(/\s+/g, ' ').trim());
  const verb = VERB.exec(words)?.[0];
  if (!verb) return undefined;
  const rest = words.slice(verb.length);
  const read = readForm(rest);
  return read && REST.test(rest.slice(read.length)) ? read.address : undefined;
}

function readForm(words: string): { address: Address; length: number } | undefined {
  const of = (match: RegExpExecArray, address: string) => ({ address, length: match[0].length });
  const plain = (labels: string | undefined) => (labels ?? '').replace(/ /g, '');
  let match = FORMS.labels.exec(words);
  if (match) return of(match, match[2]! + plain(match[3]) + match[1]!);
  match = FORMS.lettered.exec(words);
  if (match) return of(match, plain(match[1]) + plain(match[2]));
  match = FORMS.decimal.exec(words);
  if (match) return of(match, `${match[3]} ${match[1]}${plain(match[2])}`);
  match = FORMS.document.exec(words);
  if (!match) return undefined;
  const home = match[1] ? `Section ${match[1]}` : match[2]!;
  return of(match, match[3] ? `${home} ${match[3]}${plain(match[4])}` : home);
}

interface Instructed {
  readonly deleted: ReadonlyMap<Address, Amendment>;
  readonly inserted: ReadonlySet<Address>;
}

/** Stands for the numbers and the instructions of a text. */
export type Instructions = object;

const ofDocument = new WeakMap<LegalDocument, Instructions>();
const ofNumbers = new WeakMap<LegalDocument['owners'], { blocks: readonly Block[]; instructions: Instructions }>();

/** The same object for as long as edits touch no number and no instruction: what rests on these alone can be kept by it. */
export function instructionsIn(draft: LegalDocument): Instructions {
  let found = ofDocument.get(draft);
  if (!found) {
    const { amendments, blocks, owners } = draft;
    const before = ofNumbers.get(owners);
    if (before && amendments.every(({ block }, i) => before.blocks[i] === blocks[block])) found = before.instructions;
    else {
      found = {};
      ofNumbers.set(owners, { blocks: amendments.map(({ block }) => blocks[block]!), instructions: found });
    }
    ofDocument.set(draft, found);
  }
  return found;
}

const kept = new WeakMap<Instructions, Instructed>();

function instructedBy(draft: LegalDocument): Instructed {
  const instructions = instructionsIn(draft);
  const known = kept.get(instructions);
  if (known) return known;
  const deleted = new Map<Address, Amendment>();
  const inserted = new Set<Address>();
  for (const amendment of draft.amendments) {
    if (amendment.verb === 'insert') inserted.add(wholeTarget(draft, amendment) ?? amendment.target);
    if (amendment.verb !== 'delete') continue;
    const target = wholeTarget(draft, amendment);
    if (target && documentOf(target) && !deleted.has(target)) deleted.set(target, amendment);
  }
  const instructed = { deleted, inserted };
  kept.set(instructions, instructed);
  return instructed;
}

/** A deletion and what it deletes. */
export interface Deletion {
  readonly target: Address;
  readonly amendment: Amendment;
}

/**
 * The instruction of a modification that deletes one of `chain`, an address and all above it; undefined when there is none, or
 * when the modification inserts the same number anew, unless that is `evenSo` asked for.
 */
export function deletionOf(chain: readonly Address[], draft: LegalDocument, evenSo = false): Deletion | undefined {
  const { deleted, inserted } = instructedBy(draft);
  if (!deleted.size) return undefined;
  for (const target of chain) {
    if (!evenSo && inserted.has(target)) return undefined;
    const amendment = deleted.get(target);
    if (amendment) return { target, amendment };
  }
  return undefined;
}

/** True for a number that a modification inserts, or that lies beneath one. */
export function isInstructed(address: Address, draft: LegalDocument): boolean {
  const { inserted } = instructedBy(draft);
  return inserted.size > 0 && lineage(address).some((above) => inserted.has(above));
}
