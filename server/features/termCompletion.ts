import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { blockAt } from '../corpus/document';
import { hiddenIn } from '../terms/hidden';
import type { TermView } from '../workspace/openView';
import { rangeOf } from './positions';
import { citationAt } from './target';
import { describeTerm } from './termHover';
import { namesFrom, namesOf, pluralTerm, type TermName } from './termNames';
import { holding, whereInShort } from './termSource';

/** What a completion item for a term carries. */
export interface TermItemData {
  readonly uri: string;
  readonly term: string;
  /** Block that it was offered in. */
  readonly block: number;
}

const MOST = 60;
/** Longest part of a term that is looked for, in UTF-16 units. */
const LONGEST = 80;
/** Words of a term from a capital on: "Responsible Sup", "Notification of Ch". */
const TYPED =
  /(?<![\w’'-])[A-Z][\w’'/&-]{0,40}(?:[ -](?:(?:of|for|and|or|the|to|in|on|by|with) )?[A-Z][\w’'/&-]{0,40}){0,6} ?$/;

/**
 * Terms for what is typed before `offset`, from a capital letter on: by their first letters and by their initials, the
 * plural where it is typed. `onTrigger`: the list opens by itself behind a blank, so a whole term asks for no more.
 */
export function termItems(view: TermView, offset: number, onTrigger: boolean): CompletionItem[] {
  const { document } = view;
  const block = blockAt(document, offset);
  const kind = document.blocks[block]?.kind;
  if (!kind || kind === 'frontMatter' || kind === 'comment' || kind === 'fence') return [];
  const citation = citationAt(view, offset);
  if (citation && citation.start < offset && offset <= citation.end) return [];
  const start = document.starts[block]!;
  const words = document.text.slice(start, start + document.blocks[block]!.contentLength);
  if (hiddenIn(words).some((span) => span.start < offset - start && offset - start <= span.end)) return [];
  const before = document.text.slice(Math.max(start, offset - LONGEST), offset);
  const typed = TYPED.exec(before)?.[0];
  if (!typed || (onTrigger && !typed.endsWith(' '))) return [];
  const rest = /^[\w’'-]{0,40}/.exec(document.text.slice(offset, offset + 40))![0].replace(/[’'].*$/, '');
  for (const part of partsOf(typed)) {
    const items = itemsFor(view, block, offset, part, rest);
    if (items.length) return items;
  }
  return [];
}

/** What may be the beginning of a term, longest first: "The Responsible Sup", "Responsible Sup", "Sup". */
function partsOf(typed: string): string[] {
  const parts = [...typed.matchAll(/(?:^|[ -])(?=[A-Z])/g)].map(({ index, 0: gap }) => typed.slice(index + gap.length));
  return typed.endsWith(' ') ? parts.filter((part) => part.trimEnd().length > 1) : parts;
}

function itemsFor(view: TermView, block: number, offset: number, typed: string, rest: string): CompletionItem[] {
  const { document, terms } = view;
  const whole = typed + rest;
  const own = namesOf(terms.definitions);
  const found: { name: TermName; text: string }[] = [];
  for (const names of [own, namesOf(terms.terms.definitions())]) {
    for (const name of candidates(names, typed)) {
      if (typed.endsWith(' ') && name.key === typed.trimEnd().toLowerCase()) return [];
      const text = spelling(name, typed, whole);
      if (text && !found.some((each) => each.text === text)) found.push({ name, text });
    }
  }
  // The word that the caret stands in goes first.
  found.sort((a, b) => Number(b.text.startsWith(whole)) - Number(a.text.startsWith(whole)));
  const range = rangeOf(document, { start: offset - typed.length, end: offset + rest.length });
  const items: CompletionItem[] = [];
  for (const { name, text } of found) {
    const [definition] = terms.lookup(name.term, block);
    if (!definition || items.length >= MOST) continue;
    const where = whereInShort(definition);
    const data: TermItemData = { uri: document.uri, term: name.term, block };
    const byInitials = !text.toLowerCase().startsWith(typed.toLowerCase());
    items.push({
      label: text,
      kind: CompletionItemKind.Constant,
      detail: where,
      labelDetails: { description: where },
      filterText: byInitials ? `${name.initials.toUpperCase()} ${text}` : text,
      sortText: `t${String(items.length).padStart(3, '0')}`,
      textEdit: { range, newText: text },
      data,
    });
  }
  return items;
}

/** Names that begin as typed; where the typed words are a plural already ("Parti"), names that its singular begins. */
function candidates(names: ReturnType<typeof namesOf>, typed: string): TermName[] {
  const found = namesFrom(names, typed, MOST);
  const stem = /^(.{2,}?)(?:s|i|ie|ies|es)$/.exec(typed)?.[1];
  return stem ? [...found, ...namesFrom(names, stem, MOST).filter((name) => !found.includes(name))] : found;
}

/** The term as the text needs it: in the plural when that is typed; undefined when neither form begins as typed. */
function spelling({ term, initials }: TermName, typed: string, whole: string): string | undefined {
  const begins = (form: string, words: string) => form.toLowerCase().startsWith(words.toLowerCase());
  const plural = pluralTerm(term);
  if (plural && (plural.toLowerCase() === whole.toLowerCase() || (begins(plural, typed) && !begins(term, typed))))
    return plural;
  return begins(term, typed) || begins(initials, typed) ? term : undefined;
}

/** `completionItem/resolve` for a term: its card as documentation. */
export function resolveTermItem(view: TermView, item: CompletionItem): CompletionItem | undefined {
  const data = item.data as Partial<TermItemData> | undefined;
  if (typeof data?.term !== 'string' || typeof data.block !== 'number') return undefined;
  const last = view.document.blocks.length - 1;
  const definitions = last < 0 ? [] : holding(view, data.term, Math.min(Math.max(0, data.block | 0), last));
  if (!definitions.length) return item;
  return { ...item, documentation: { kind: 'markdown', value: describeTerm(view, definitions, data.term) } };
}
