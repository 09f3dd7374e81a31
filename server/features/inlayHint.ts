import type { InlayHint, Range } from 'vscode-languageserver';
import { findAddress } from '../corpus/code';
import { titleOf } from '../corpus/document';
import type { OpenView } from '../workspace/openView';
import { offsetAt, positionAt } from './positions';

/** `textDocument/inlayHint`: the verified title behind a citation that carries none. Off unless the setting says so. */
export function inlayHints(view: OpenView, range: Range): InlayHint[] {
  if (!view.settings.inlayHints) return [];
  const { document, citations, index } = view;
  const [start, end] = [offsetAt(document, range.start), offsetAt(document, range.end)];
  const hints: InlayHint[] = [];
  for (const { start: from, end: to, address, piece } of citations.all) {
    if (from < start || to > end || address === null || piece?.title) continue;
    const found = findAddress(index.code, address);
    const heading = found?.provision && titleOf(found.provision);
    if (found?.provision ? !heading || heading.unverified : !found || found.holder.unverified) continue;
    const title = heading?.title ?? found?.holder.title ?? '';
    if (title) hints.push({ position: positionAt(document, to), label: `(${title})`, paddingLeft: true });
  }
  return hints;
}
