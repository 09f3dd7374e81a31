import { standingOf } from '../../citations/status';
import { type DocumentId, documentOf } from '../../corpus/address';
import type { LegalDocument, Provision } from '../../corpus/document';
import type { Definition } from '../../terms/definition';
import { isBeneath } from '../../terms/scopes';
import type { TermIndex } from '../../terms/termIndex';
import { isOutlined, ownDefinitions, termSpanIn } from '../definitionsContext';
import { touchesDefinitions } from '../definitionsReach';
import { type DocumentRule, finding, type RuleContext } from '../rule';
import type { Subject } from '../subject';
import { citeWords, sentence } from '../wording';
import { isReplaced } from '../writtenAnew';

/** D04: "has the meaning given to that expression in Section H7.8", where H7.8 gives it none. */
export const pointerLeadsNowhere: DocumentRule = {
  name: 'pointer-leads-nowhere',
  id: 'D04',
  summary: 'A definition points at a provision for its meaning, and that provision does not define the term.',
  severity: 'error',
  scope: 'all',
  source:
    'The Code’s own habit: Section A1 points, and the clause that is pointed at sets the term in bold or in quotation marks.',
  explanation: `"Exit Plan has the meaning given to that expression in Section H7.8" gives the term a meaning only if H7.8 sets the words "Exit Plan" in bold or in quotation marks. Where it does not, because the clause was renumbered or rewritten, the term has no meaning at all, however often it is used.

Point at the provision that defines the term, or set the term there: (the "**Exit Plan**"). Where the words stand in that provision without bold or quotation marks, the finding is a warning: readers will find them, but nothing says that they are the definition. A provision that is not there is reported by citation-target-missing, and an outline is never held to define nothing.`,
  bad: `---
modification: MP900
---
Add the following definition to Section A1:

**Exit Plan** has the meaning given to that expression in Section L5.1.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall keep the Exit Plan up to date.`,
  good: `---
modification: MP900
---
Add the following definition to Section A1:

**Exit Plan** has the meaning given to that expression in Section L3.30.

Insert new Section L3.30 after Section L3.22 as follows:

L3.30 The DCC shall keep a plan for the end of the SMKI Repository (the “**Exit Plan**”) and shall keep the Exit Plan up to date.`,
  reach: (subject, block) => (touchesDefinitions(subject, block) || isPointedAt(subject, block) ? 'text' : 'nothing'),
  *check(context) {
    const { document, terms } = context;
    const touched = touchedBy(document);
    for (const definition of terms.definitions) {
      if (definition.pointsTo === undefined || definition.change === 'deleted' || definition.partial) continue;
      if (isOutlined(context, definition)) continue;
      const lead = touched.has(documentOf(definition.pointsTo))
        ? leadOf(context, definition)
        : known(context, definition);
      if (lead === 'somewhere') continue;
      const where = sentence(citeWords(definition.pointsTo));
      yield finding(pointerLeadsNowhere, {
        severity: lead === 'mention' ? 'warning' : 'error',
        span: termSpanIn(document, definition),
        message:
          lead === 'mention'
            ? `${where} speaks of “${definition.term}” but does not set it in bold or in quotation marks, so nothing says that it is the definition. Set it there as a term, or define it here.`
            : `${where} does not define “${definition.term}”, so the term has no meaning. Point at the provision that defines it, or set it there in bold or in quotation marks.`,
      });
    }
  },
};

/** True for a block of a provision to which a pointer of its own text leads: its words may be the term's. */
function isPointedAt({ document, terms }: Subject, block: number): boolean {
  const owner = document.owners[block];
  if (!owner) return false;
  return terms.definitions.some(({ pointsTo }) => pointsTo !== undefined && isBeneath(owner.address, pointsTo));
}

/** Where a pointer leads: to a definition or where no text tells; to a provision that only says the words; to nothing. */
type Lead = 'somewhere' | 'mention' | 'nowhere';

function leadOf(context: RuleContext, definition: Definition): Lead {
  const { document, terms } = context;
  const meaning = terms.follow(definition);
  if (meaning && !isWrittenAnew(document, meaning)) return 'somewhere';
  const target = targetOf(context, definition);
  if (!target) return 'somewhere';
  if (!saysWords(target.document, target.provision, definition.term)) return 'nowhere';
  return target.provision.heading ? 'somewhere' : 'mention';
}

const leads = new WeakMap<TermIndex, Map<string, Lead>>();

/** As {@link leadOf} for a pointer into a document that the text leaves alone; kept for each Code, and each provision. */
function known(context: RuleContext, definition: Definition): Lead {
  const { terms } = context;
  if (ownDefinitions(terms, definition.key).some((each) => each !== definition)) return leadOf(context, definition);
  let all = leads.get(terms.terms);
  if (!all) {
    all = new Map();
    leads.set(terms.terms, all);
  }
  const asked = `${definition.term}\n${definition.pointsTo}`;
  let lead = all.get(asked);
  if (!lead) {
    lead = leadOf(context, definition);
    if (all.size < MOST) all.set(asked, lead);
  }
  return lead;
}

const MOST = 5_000;

/** The documents of the Code of whose text something stands in a text. */
function touchedBy({ id, provisions, amendments }: LegalDocument): ReadonlySet<DocumentId | undefined> {
  const touched = new Set<DocumentId | undefined>([id]);
  for (const { address } of provisions) touched.add(documentOf(address));
  for (const { target } of amendments) touched.add(documentOf(target));
  return touched;
}

/** True for a definition of the Code in a provision whose words a modification sets out anew, without the term. */
function isWrittenAnew(document: LegalDocument, { uri, owner }: Definition): boolean {
  if (document.id !== undefined || uri === document.uri || owner === undefined) return false;
  return isReplaced(document, owner);
}

interface Target {
  readonly document: LegalDocument;
  readonly provision: Provision;
}

/** What is pointed at, where its text is at hand: drafted here, or in a document of the Code that is no outline. */
function targetOf({ document, index }: RuleContext, { pointsTo, change }: Definition): Target | undefined {
  const { status, drafted, found } = standingOf(pointsTo!, index.code, document, change !== undefined);
  if (status !== 'resolved') return undefined;
  const own = drafted ?? (document.id ? document.byAddress.get(pointsTo!) : undefined);
  if (own) return { document, provision: own };
  if (!found?.provision || found.holder.outline || found.holder.external || index.code.outline) return undefined;
  return { document: found.holder.document, provision: found.provision };
}

/** True when a provision, or what lies beneath it, holds the words of a term in any case. */
function saysWords({ text, starts, blocks }: LegalDocument, { block, lastBlock }: Provision, term: string): boolean {
  const words = text.slice(starts[block]!, starts[lastBlock]! + blocks[lastBlock]!.contentLength);
  const plain = (each: string) => each.toLowerCase().replace(/[\s\-*]+/g, ' ');
  return plain(words).includes(plain(term).trim());
}
