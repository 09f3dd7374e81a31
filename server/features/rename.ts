import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Definition } from '../terms/definition';
import { termKey } from '../terms/variants';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { counted } from './markdown';
import { offsetAt, rangeOf } from './positions';
import { nameProblem, type Renaming } from './termForms';
import { isInCode } from './termReferences';
import {
  editsInCode,
  editsInModification,
  type RenameEdit,
  type RenameEdits,
  type RenameGroup,
  textsOfModification,
} from './termRenameEdits';
import { meant, sourceOf, whereWords } from './termSource';
import { type TermTarget, termAt } from './termTarget';

/** Why a term is not renamed: one sentence for the drafter. */
export class RenameRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'RenameRefused';
  }
}

/** What a renaming asks of the editor, and what the drafter should know of it besides. */
export interface Rename {
  readonly edit: WorkspaceEdit;
  readonly note?: string;
}

/** `textDocument/prepareRename`: the term under the caret; null elsewhere. Throws {@link RenameRefused}. */
export function prepareRename(view: TextView, position: Position): { range: Range; placeholder: string } | null {
  const target = termAt(view, offsetAt(view.document, position));
  if (!target) return null;
  refuse(view, target);
  return { range: rangeOf(view.document, target.span), placeholder: target.definitions[0]!.term };
}

/**
 * `textDocument/rename`: in a modification its own texts and, as edits that the drafter confirms one by one, a consequential
 * amendment for each provision of the Code that names the term; in a document of the Code the Code's documents. `annotations`:
 * the client can ask before it edits; without that the consequential amendments are only counted. Null when nothing is to be
 * done; throws {@link RenameRefused}.
 */
export async function rename(
  view: TextView,
  position: Position,
  newName: string,
  texts: Iterable<TextView>,
  annotations: boolean,
  pace: Pace,
): Promise<Rename | null> {
  const target = termAt(view, offsetAt(view.document, position));
  if (!target) return null;
  refuse(view, target);
  const main = target.definitions[0]!;
  const to = newName.trim().replace(/\s+/g, ' ');
  const problem = nameProblem(to);
  if (problem) throw new RenameRefused(problem);
  if (to === main.term) return null;
  const together = isInCode(view) ? [view] : textsOfModification(view, texts);
  const taken = takenBy(together, main, to);
  if (taken) throw new RenameRefused(`“${taken.term}” is a defined term already (${whereWords(taken)}).`);
  const renaming: Renaming = { from: main.term, to };
  const found = isInCode(view)
    ? await editsInCode(view, main, renaming, pace)
    : await editsInModification(view, main, renaming, together, pace);
  const note = noteOn(view, main, found, annotations);
  return { edit: workspaceEdit(found, main, annotations), ...(note && { note }) };
}

function refuse(view: TextView, { definitions }: TermTarget): void {
  const main = definitions[0]!;
  const { term, outside, kind, derivedFrom } = main;
  const end = meant(sourceOf(view), main);
  const elsewhere = outside ?? end?.outside;
  if (elsewhere)
    throw new RenameRefused(`“${term}” has its meaning from ${elsewhere}, so it cannot be renamed in the Code.`);
  if (kind === 'derived')
    throw new RenameRefused(`“${term}” is another form of “${derivedFrom}”: rename that term instead.`);
  const { document, index } = view;
  if (isInCode(view) && index.code.documents.get(document.id!)?.outline)
    throw new RenameRefused('This document is an outline and not the legal text, so nothing in it is renamed.');
  if (!isInCode(view) && main.change === undefined && !document.modification && !document.amendments.length)
    throw new RenameRefused(`“${term}” belongs to the Code, and this text is no modification that could rename it.`);
}

/** The definition that has the name already, in the singular or the plural. */
function takenBy(texts: readonly TextView[], main: Definition, to: string): Definition | undefined {
  const key = termKey(to);
  const known = [
    ...texts.flatMap(({ terms }) => terms.definitions.filter((each) => each.key === key && each.change !== 'deleted')),
    ...texts[0]!.terms.terms.everywhere(to),
  ];
  return known.find((each) => each.key !== main.key);
}

const LABELS: Readonly<Record<Exclude<RenameGroup, 'text'>, ChangeAnnotation>> = {
  prose: { label: 'Words around the legal text', needsConfirmation: true },
  // A new definition without the amendments that go with it would leave the Code with a term that nothing defines.
  definition: { label: 'Definition', needsConfirmation: true },
  consequence: { label: 'Consequential amendments', needsConfirmation: true },
  code: { label: 'Text of the Code', needsConfirmation: true },
};

function workspaceEdit({ edits, provisions }: RenameEdits, main: Definition, annotations: boolean): WorkspaceEdit {
  const byUri = new Map<string, RenameEdit[]>();
  for (const edit of edits) {
    if (!annotations && (edit.group === 'consequence' || edit.group === 'prose')) continue;
    const list = byUri.get(edit.uri);
    if (list) list.push(edit);
    else byUri.set(edit.uri, [edit]);
  }
  if (!annotations) {
    const plain = ({ range, newText }: RenameEdit): TextEdit => ({ range, newText });
    return { changes: Object.fromEntries([...byUri].map(([uri, list]) => [uri, list.map(plain)])) };
  }
  const groups = new Set(edits.map(({ group }) => group).filter((group) => group !== 'text'));
  const described = (group: Exclude<RenameGroup, 'text'>): ChangeAnnotation =>
    group === 'consequence'
      ? { ...LABELS[group], description: `${named(provisions)} “${main.term}”` }
      : { ...LABELS[group], description: `“${main.term}”` };
  const annotated = ({ range, newText, group }: RenameEdit): TextEdit | AnnotatedTextEdit =>
    group === 'text' ? { range, newText } : { range, newText, annotationId: group };
  return {
    documentChanges: [...byUri].map(([uri, list]) => ({
      textDocument: { uri, version: null },
      edits: list.map(annotated),
    })),
    changeAnnotations: Object.fromEntries([...groups].map((group) => [group, described(group)])),
  };
}

const named = (provisions: number) =>
  `${counted(provisions, 'provision')} of the Code ${provisions === 1 ? 'names' : 'name'}`;

/** What the edits do not do. */
function noteOn(view: TextView, main: Definition, found: RenameEdits, annotations: boolean): string {
  const said: string[] = [];
  const { provisions, left } = found;
  if (provisions && annotations)
    said.push(`${named(provisions)} “${main.term}”: tick in the preview what is to be amended.`);
  else if (provisions)
    said.push(
      `${named(provisions)} “${main.term}” and ${provisions === 1 ? 'needs a' : 'need'} consequential ${provisions === 1 ? 'amendment' : 'amendments'}.`,
    );
  if (left.length) {
    const words = [...new Set(left)].slice(0, 3).map((each) => `“${each}”`);
    said.push(`${left.length === 1 ? 'One other form is' : 'Other forms are'} left as written: ${words.join(', ')}.`);
  }
  const { code } = view.index;
  const outlines = [...code.documents.values()].filter(({ outline }) => outline).length;
  if (outlines && main.change !== 'added')
    said.push(
      code.outline
        ? `Look for “${main.term}” in the Code yourself: only an outline of it is known here.`
        : `Look for “${main.term}” yourself in ${counted(outlines, 'document')} known as an outline only.`,
    );
  return said.join(' ');
}
