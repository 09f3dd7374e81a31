import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import { type Address, type DocumentId, documentOf } from '../corpus/address';
import { type Code, findAddress } from '../corpus/code';
import { type LegalDocument, type Provision, titleOf } from '../corpus/document';
import { firstWords } from '../corpus/spans';
import type { OpenView, TermView } from '../workspace/openView';
import { describeAddress } from './describe';
import { offsetAt, rangeOf } from './positions';
import { resolveTermItem, termItems } from './termCompletion';

/** What opens the list while typing: "Section ", "Section G3.", "Section G3.17(". */
export const COMPLETION_TRIGGERS = [' ', '.', '('];

const MOST = 400;

interface Draft {
  readonly label: string;
  readonly insert: string;
  readonly address: Address;
  readonly title: string;
  readonly words: string;
  readonly kind: CompletionItemKind;
}

interface ItemData {
  readonly uri: string;
  readonly address: Address;
}

/**
 * `textDocument/completion`: provisions after "Section ", "Appendix ", "Schedule " and "(see ", else defined terms from a
 * capital letter on; text comes with resolving. `trigger`: the character that opened the list by itself.
 */
export function completion(view: TermView, position: Position, trigger?: string): CompletionList {
  const offset = offsetAt(view.document, position);
  const cited = citedItems(view, offset);
  // "and P" may go on as a number or as a term.
  const open =
    !cited || (!cited.certain && /[^\w][A-Z]$/.test(view.document.text.slice(Math.max(0, offset - 2), offset)));
  if (!open || trigger === '.' || trigger === '(')
    return { isIncomplete: cited?.list.isIncomplete ?? false, items: cited?.list.items ?? [] };
  const terms = termItems(view, offset, trigger !== undefined);
  // The terms depend on the letters typed so far: the list is asked for again when they grow.
  return {
    isIncomplete: terms.length > 0 || (cited?.list.isIncomplete ?? false),
    items: [...(cited?.list.items ?? []), ...terms],
  };
}

function citedItems(view: TermView, offset: number): { list: CompletionList; certain: boolean } | undefined {
  const { document } = view;
  const before = document.text.slice(Math.max(0, offset - 120), offset);
  const found = draftsFor(view, before);
  if (!found) return undefined;
  const range = rangeOf(document, { start: offset - found.typed.length, end: offset });
  const cut = found.drafts.length > MOST;
  const items = found.drafts.slice(0, MOST).map((draft, i): CompletionItem => {
    const data: ItemData = { uri: document.uri, address: draft.address };
    return {
      label: draft.label,
      kind: draft.kind,
      detail: draft.title,
      labelDetails: { description: draft.title },
      filterText: `${draft.insert} ${draft.title} ${draft.words}`,
      sortText: String(i).padStart(4, '0'),
      textEdit: { range, newText: draft.insert },
      data,
    };
  });
  // The list depends on the number typed so far: ask again when it grows.
  const certain = !/\b(?:and|or|&|to|,|see) {1,2}[A-Z]$/.test(before);
  return { list: { isIncomplete: cut || found.growing, items }, certain };
}

/** `completionItem/resolve`: the provision's text, or what the term means, as documentation. */
export async function resolveCompletion(view: OpenView, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as Partial<ItemData> | undefined;
  if (typeof data?.address !== 'string') return resolveTermItem(await view.withTerms(), item) ?? item;
  if (documentOf(data.address) === undefined) return item;
  return { ...item, documentation: { kind: 'markdown', value: describeAddress(view, data.address) } };
}

/** The file that a completion item was made for. */
export function completionUri(item: CompletionItem): string | undefined {
  const data = item.data as Partial<ItemData> | undefined;
  return typeof data?.uri === 'string' ? data.uri : undefined;
}

interface Found {
  readonly typed: string;
  readonly drafts: readonly Draft[];
  readonly growing: boolean;
}

function draftsFor(view: TermView, before: string): Found | undefined {
  const { code } = view.index;
  const title = /\b([A-Z]\d{1,2}[A-Z]*(?:\.\d{1,3}[A-Z]*)?(?:\([A-Za-z]{1,5}\))*) \(([^()]*)$/.exec(before);
  if (title) return titles(code, title[1]!, title[2]!);
  const inside =
    /\b(Appendix [A-Z]{1,2}|Schedule \d{1,2}),? (?:(?:section|Section|Clause|clause|paragraph|Part)s? ([\d.]*)|(\d[\d.]*))$/.exec(
      before,
    );
  if (inside) {
    const typed = inside[2] ?? inside[3] ?? '';
    return { typed, drafts: decimals(code, inside[1]!, typed), growing: true };
  }
  const section =
    /\b(?:[Ss]ections?|[Cc]lauses?|and|or|&|to|,|see) {1,2}([A-Z](?:\d{1,2}[A-Z]{0,2}(?:\.(?:\d{1,3}[A-Z]{0,2})?(?:\([a-zA-Z()]*)?)?)?)$/.exec(
      before,
    );
  if (section) return { typed: section[1]!, drafts: sectionNumbers(code, section[1]!), growing: true };
  if (/\b(?:[Ss]ections?) {1,2}$/.test(before))
    return { typed: '', drafts: groupsOf(code, 'Section', (id) => id.slice(8)), growing: true };
  if (/\b(?:Appendix|Appendices) {1,2}[A-Z]{0,2}$/.test(before)) return documentsAfter(code, 'Appendix', before);
  if (/\bSchedules? {1,2}\d{0,2}$/.test(before)) return documentsAfter(code, 'Schedule', before);
  // A further number in a list: "Sections G3.17 and ".
  if (/\bSections? [A-Z]\d{1,2}[\w.()]{0,20}(?:,| and| or| to| &) $/.test(before)) {
    return { typed: '', drafts: groupsOf(code, 'Section', (id) => id.slice(8)), growing: true };
  }
  if (/\(see {1,2}$/.test(before)) {
    return { typed: '', drafts: groupsOf(code, 'Section', (id) => id), growing: true };
  }
  return undefined;
}

/** Sections and their groups. `name` turns a Section's id into what is inserted. */
function groupsOf(code: Code, kind: string, name: (id: DocumentId) => string): Draft[] {
  const drafts: Draft[] = [];
  const word = name('Section X') === 'X' ? '' : 'Section ';
  for (const { id, title, document } of code.documents.values()) {
    if (!id.startsWith(kind)) continue;
    drafts.push({ label: name(id), insert: name(id), address: id, title, words: '', kind: CompletionItemKind.File });
    for (const provision of document.provisions) {
      if (provision.level === 1 && provision.heading)
        drafts.push(draftOf(document, provision, word + provision.address));
    }
  }
  return drafts;
}

function sectionNumbers(code: Code, typed: string): Draft[] {
  const document = code.documents.get(`Section ${typed[0]}`)?.document;
  if (!document) return [];
  const depth = typed.includes('(') ? 3 : typed.includes('.') || /\d/.test(typed) ? 2 : 1;
  const wanted = document.provisions.filter((provision) => {
    const bracket = provision.address.includes('(');
    const dotted = provision.address.includes('.');
    const level = bracket ? 3 : dotted ? 2 : 1;
    return (level === depth || (depth === 2 && level === 1)) && provision.address.startsWith(typed.replace(/\($/, '('));
  });
  return wanted.map((provision) => draftOf(document, provision, provision.address));
}

function decimals(code: Code, id: DocumentId, typed: string): Draft[] {
  const document = code.documents.get(id)?.document;
  if (!document) return [];
  return document.provisions.flatMap((provision) => {
    const number = provision.address.slice(id.length + 1);
    return /^\d/.test(number) && !number.includes('(') && number.startsWith(typed)
      ? [draftOf(document, provision, number)]
      : [];
  });
}

function documentsAfter(code: Code, kind: 'Appendix' | 'Schedule', before: string): Found {
  const typed = /[A-Z\d]*$/.exec(before)![0];
  const drafts = [...code.documents.values()].flatMap(({ id, title }): Draft[] => {
    if (!id.startsWith(kind)) return [];
    const name = id.slice(kind.length + 1);
    return name.startsWith(typed)
      ? [{ label: name, insert: name, address: id, title, words: '', kind: CompletionItemKind.File }]
      : [];
  });
  return { typed, drafts, growing: false };
}

/** The bracketed title that the Code's house style puts after a number; never one that nobody has verified. */
function titles(code: Code, number: string, typed: string): Found | undefined {
  const found = findAddress(code, number);
  const heading = found?.provision && titleOf(found.provision);
  if (!heading || heading.unverified) return undefined;
  const { title } = heading;
  return {
    typed,
    drafts: [{ label: title, insert: title, address: number, title: number, words: '', kind: CompletionItemKind.Text }],
    growing: false,
  };
}

function draftOf(document: LegalDocument, provision: Provision, insert: string): Draft {
  const heading = titleOf(provision);
  const words = provision.heading ? '' : firstWords(document, provision, 80);
  const title = provision.spent ? 'Not used' : (heading?.title ?? words);
  return { label: insert, insert, address: provision.address, title, words, kind: CompletionItemKind.Reference };
}
