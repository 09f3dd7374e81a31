import { wholeTarget } from '../../citations/instructed';
import { type Address, parentAddress } from '../../corpus/address';
import { findAddress } from '../../corpus/code';
import type { Amendment, LegalDocument, Provision } from '../../corpus/document';
import { blockSpan, labelSpan } from '../../corpus/spans';
import { endOfWords } from '../language/listEnds';
import { type DocumentRule, type Finding, finding, type RuleContext } from '../rule';
import { citeWords, sentence } from '../wording';
import { isDealtWith } from '../writtenAnew';

/** N04: "; and" before nothing, because what came after it is gone. */
export const connectorStranded: DocumentRule = {
  name: 'connector-stranded',
  id: 'N04',
  summary: 'A modification leaves “; and” or “; or” before nothing, or takes it away with the item that carried it.',
  severity: 'error',
  // The word stands in an item that the modification leaves as it was.
  scope: 'all',
  reach: ({ document }, block) =>
    document.amendmentOf[block] !== undefined &&
    (document.blocks[block]!.kind === 'instruction' || endsWithConnector(document, block))
      ? 'text'
      : 'nothing',
  source: 'OPC Drafting Guidance 6.1: what a textual amendment leaves behind must still be a sentence.',
  explanation: `When the last item of a list goes, the item before it still ends with "; and" and leads to nothing; when the last but one goes, the "and" or "or" goes with it, and nobody can say any more whether the items are alternatives. Both happen because the instruction names one item and the word stands at the end of another.

Change the item that is left as well: "In Section L3.22(a), for “; and” substitute “.”." Where you write the clause out, end its last item with a full stop. An item that is marked as not used counts as gone; that its neighbour still ends with "; and" is reported for your information.`,
  bad: `L3.30 The DCC shall:
  (a) record each request; and
  (b) answer each request; and`,
  good: `L3.30 The DCC shall:
  (a) record each request; and
  (b) answer each request.`,
  *check(context) {
    const { document } = context;
    if (document.id) return;
    for (const amendment of document.amendments) {
      if (amendment.verb === 'delete') {
        const found = afterDeletion(context, amendment);
        if (found) yield found;
      } else if (amendment.takesText) yield* inText(context, amendment);
    }
  },
};

interface End {
  readonly block: number;
  readonly connector: string;
  /** Absolute offsets of "; and". */
  readonly start: number;
  readonly end: number;
}

/** How the last words of a provision end, those of what lies beneath it included. */
function endOf(document: LegalDocument, { lastBlock }: Provision): End {
  return endOfBlock(document, lastBlock);
}

const endsWithConnector = (document: LegalDocument, block: number) => endOfBlock(document, block).connector !== '';

function endOfBlock(document: LegalDocument, lastBlock: number): End {
  const { start, end } = blockSpan(document, lastBlock);
  const from = Math.max(start, end - 400);
  const found = endOfWords(document.text.slice(from, end));
  const connector = found.connector === 'and' || found.connector === 'or' ? found.connector : '';
  return { block: lastBlock, connector, start: from + found.start, end: from + found.end };
}

/** The text of an amendment: lists that end with a connecting word. */
function* inText(context: RuleContext, amendment: Amendment): Generator<Finding> {
  const { document } = context;
  let top: Provision | undefined;
  for (let block = amendment.block + 1; block <= amendment.lastBlock; block++) {
    const provision = document.owners[block];
    if (provision?.block !== block || provision === top) continue;
    if (isParagraph(provision) && !provision.parent) {
      const found = aloneInText(context, provision);
      if (found) yield found;
    } else if (!isParagraph(provision) && !provision.heading && isParagraphList(provision)) {
      top = provision;
      const found = clauseInText(context, amendment, provision);
      if (found) yield found;
    }
  }
}

const isParagraph = ({ address }: Provision) => address.endsWith(')');
const isParagraphList = ({ children }: Provision) => children.length > 0 && isParagraph(children[0]!);

/** A clause that is written out: its last item, and the items before those that are not used. */
function clauseInText(context: RuleContext, { target }: Amendment, clause: Provision): Finding | undefined {
  const { document, isChanged } = context;
  const items = clause.children;
  const last = items.at(-1)!;
  const live = items.findLast(({ spent }) => !spent);
  if (!live) return undefined;
  const end = endOf(document, live);
  if (!end.connector) return undefined;
  if (live === last) {
    // Words without a number, or the clause's next item in the Code, may follow.
    if (clause.lastBlock !== last.lastBlock || target.endsWith(')') || hasLater(context, last)) return undefined;
    return stranded(document, end, citeWords(live.address));
  }
  const changed = items.slice(items.indexOf(live)).find(({ block }) => isChanged(block));
  if (!changed) return undefined;
  return finding(connectorStranded, {
    severity: 'information',
    span: labelSpan(document, changed),
    message: `${sentence(citeWords(live.address))} ends with “${end.connector}”, and nothing comes after it any more that is in use. End it with a full stop, and put the word before it where one is needed.`,
    related: [{ uri: document.uri, span: wordSpan(document, end), message: `The word stands here.` }],
  });
}

/** A paragraph that is written without its clause: the Code tells whether another follows. */
function aloneInText(context: RuleContext, paragraph: Provision): Finding | undefined {
  const { document, index } = context;
  if (paragraph.spent || hasLater(context, paragraph)) return undefined;
  const parent = parentAddress(paragraph.address);
  const holder = parent ? findAddress(index.code, parent) : undefined;
  if (!holder?.provision || holder.holder.outline || holder.provision.children.length === 0) return undefined;
  const after = document.owners[paragraph.lastBlock + 1];
  if (after && after !== paragraph && after.amendment === paragraph.amendment) return undefined;
  const end = endOf(document, paragraph);
  const known = findAddress(index.code, paragraph.address);
  // Flush words of the Code may follow its last paragraph.
  const clause = holder.provision;
  if (known?.provision && clause.lastBlock !== known.provision.lastBlock && isLast(clause, known.provision))
    return undefined;
  return end.connector ? stranded(document, end, citeWords(paragraph.address)) : undefined;
}

const isLast = ({ children }: Provision, provision: Provision) => children.at(-1) === provision;

/** True when the Code or the modification has a later item of the list that stays in use. */
function hasLater({ document, index }: RuleContext, item: Provision): boolean {
  const parent = parentAddress(item.address);
  const known = findAddress(index.code, item.address)?.provision;
  const siblings = known?.parent?.children ?? [];
  const rewritten = item.parent?.address === parent;
  if (!rewritten && siblings.slice(siblings.indexOf(known!) + 1).some((each) => !isGone(document, each))) return true;
  for (const { verb, target } of document.amendments) {
    if (verb === 'insert' && parentAddress(target) === parent && target !== item.address) return true;
  }
  return false;
}

function isGone(document: LegalDocument, { address, spent }: Provision): boolean {
  if (spent || document.byAddress.get(address)?.spent) return true;
  return document.amendments.some((each) => each.verb === 'delete' && wholeTarget(document, each) === address);
}

function stranded(document: LegalDocument, end: End, who: string): Finding {
  return finding(connectorStranded, {
    span: wordSpan(document, end),
    message: `${sentence(who)} ends with “${end.connector}”, and nothing follows, so a reader cannot tell whether something is missing. End it with a full stop.`,
    fixes: [{ title: 'End it with a full stop', edits: [{ span: { start: end.start, end: end.end }, newText: '.' }] }],
  });
}

function wordSpan({ text }: LegalDocument, { start, end, connector }: End) {
  const at = start + text.slice(start, end).toLowerCase().indexOf(connector);
  return { start: at, end: at + connector.length };
}

/** "Delete Section L3.22(b).": what the Code's list is without the item. */
function afterDeletion(context: RuleContext, amendment: Amendment): Finding | undefined {
  const { document, index } = context;
  const target = wholeTarget(document, amendment);
  const found = target?.endsWith(')') ? findAddress(index.code, target) : undefined;
  const item = found?.provision;
  if (!target || !found || !item?.parent || item.spent || found.holder.outline) return undefined;
  const code = found.holder.document;
  const items = item.parent.children;
  // Flush words after the list go on with the sentence, and the next item of an outer list may carry the word.
  const live = items.filter((each) => each === item || !isGone(document, each));
  const place = live.indexOf(item);
  const before = live[place - 1];
  if (!before || isRewritten(document, before.address, target)) return undefined;
  const [own, previous] = [endOf(code, item), endOf(code, before)];
  if (place === live.length - 1) {
    if (!previous.connector || own.connector || hasLater(context, item)) return undefined;
    return deletion(
      context,
      amendment,
      code,
      before,
      previous,
      `ends with “${previous.connector}”, and nothing will follow it`,
      '.',
    );
  }
  if (place !== live.length - 2 || !own.connector || previous.connector) return undefined;
  return deletion(
    context,
    amendment,
    code,
    before,
    previous,
    `has no “${own.connector}” at its end, and the one that stands at the end of ${citeWords(target)} goes with it`,
    `; ${own.connector}`,
  );
}

/** True when the modification changes the item that is left, or writes the whole list. */
function isRewritten(document: LegalDocument, before: Address, target: Address): boolean {
  const parent = parentAddress(target)!;
  return isDealtWith(document, before) || document.byAddress.has(parent);
}

function deletion(
  { document }: RuleContext,
  amendment: Amendment,
  code: LegalDocument,
  before: Provision,
  end: End,
  fault: string,
  wanted: string,
): Finding {
  const span = blockSpan(document, amendment.block);
  const now = code.text.slice(end.start, end.end).replace(/\s+/g, ' ');
  const cited = citeWords(before.address);
  const instruction = `In ${cited}, for “${now}” substitute “${wanted}”.`;
  return finding(connectorStranded, {
    span,
    message: `${sentence(cited)} ${fault}, so the list that is left is no sentence. Change ${cited} too: for “${now}” substitute “${wanted}”.`,
    related: [{ uri: code.uri, span: { start: end.start, end: end.end }, message: `${sentence(cited)} ends here.` }],
    fixes:
      now.length > 1 && cited.startsWith('Section')
        ? [
            {
              title: `Add “${instruction}”`,
              edits: [{ span: { start: span.end, end: span.end }, newText: `\n\n${instruction}` }],
            },
          ]
        : [],
  });
}
