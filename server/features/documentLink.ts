import type { DocumentLink } from 'vscode-languageserver';
import type { CitedText } from '../workspace/openView';
import { rangeOf } from './positions';

/** `textDocument/documentLink`: Acts and standards outside the Code, to the addresses that this product itself knows. */
export function documentLinks(view: CitedText): DocumentLink[] {
  return view.citations.all.flatMap((citation) => {
    const { instrument } = citation;
    if (!instrument?.url) return [];
    return [{ range: rangeOf(view.document, citation), target: instrument.url, tooltip: instrument.name }];
  });
}
