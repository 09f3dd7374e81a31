import type { DocumentLink } from 'vscode-languageserver';
import type { TextView } from '../workspace/textView';
import { rangeOf } from './positions';

/** `textDocument/documentLink`: Acts and standards outside the Code, to the addresses that this product itself knows. */
export function documentLinks(view: TextView): DocumentLink[] {
  return view.citations.all.flatMap((citation) => {
    const { instrument } = citation;
    if (!instrument?.url) return [];
    return [{ range: rangeOf(view.document, citation), target: instrument.url, tooltip: instrument.name }];
  });
}
