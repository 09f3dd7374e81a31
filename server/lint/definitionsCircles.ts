import type { Definition } from '../terms/definition';
import type { TermUse } from '../terms/termUse';
import { termKey } from '../terms/variants';
import { holderOf, isPlain, ownDefinitions } from './definitionsContext';
import type { RuleContext } from './rule';

/** Most definitions in a circle that is looked for. */
const LONGEST = 4;
/** Most terms of one meaning, and most definitions on the way from one, that are followed. */
const MOST_EDGES = 40;
const MOST_VISITED = 400;

/**
 * Follows definitions into the terms that they use. Only what rests on words alone counts: a definition that points elsewhere, is set
 * inline, or cites a provision or an Act, has its meaning from there.
 */
export class DefinitionGraph {
  private readonly known = new Map<Definition, readonly Definition[]>();

  constructor(private readonly context: RuleContext) {}

  /** The shortest way from a definition through others back to itself, itself first; undefined when there is none. */
  circleOf(start: Definition): readonly Definition[] | undefined {
    const from = new Map<Definition, Definition | undefined>([[start, undefined]]);
    let level: Definition[] = [start];
    for (let depth = 1; depth <= LONGEST && level.length; depth++) {
      const next: Definition[] = [];
      for (const at of level) {
        for (const to of this.usedBy(at)) {
          if (to === start) return way(from, at);
          if (from.has(to) || from.size > MOST_VISITED) continue;
          from.set(to, at);
          next.push(to);
        }
      }
      level = next;
    }
    return undefined;
  }

  /** The definitions on which the meaning of one rests. */
  private usedBy(definition: Definition): readonly Definition[] {
    let known = this.known.get(definition);
    if (!known) {
      known = this.read(definition);
      this.known.set(definition, known);
    }
    return known;
  }

  private read(definition: Definition): readonly Definition[] {
    const { context } = this;
    const document = holderOf(context, definition);
    if (!document || !standsAlone(definition)) return [];
    const { block, meaning } = definition;
    const last = block + meaning.blocks;
    const own = document === context.document;
    const found = new Set<Definition>();
    for (let at = block; at <= last; at++) {
      const from = at === block ? meaning.start : 0;
      const to = at === last ? meaning.end : document.blocks[at]!.contentLength;
      if (context.index.expressions.of(document, at).some(({ start, end, self }) => !self && end > from && start < to))
        return [];
      const uses = own ? context.terms.of(at) : context.terms.terms.uses(document, at);
      for (const use of uses) {
        if (use.start < from || use.end > to || found.size >= MOST_EDGES) continue;
        if (isQuoted(document.text, document.starts[at]!, use)) continue;
        const target = this.resolve(use.term, definition);
        if (target) found.add(target);
      }
    }
    return [...found];
  }

  /** The definition that a term used in another definition has, when it is one that stands alone. */
  private resolve(term: string, { scope }: Definition): Definition | undefined {
    const { terms } = this.context;
    const key = terms.terms.everywhere(term)[0]?.key ?? termKey(term);
    const own = ownDefinitions(terms, key).filter(isPlain);
    const all = own.length ? own : terms.terms.everywhere(key);
    const found = all.find((each) => each.scope === scope) ?? all.find((each) => each.scope === undefined);
    return found && standsAlone(found) ? found : undefined;
  }
}

function standsAlone(definition: Definition): boolean {
  const { kind, pointsTo, outside } = definition;
  return isPlain(definition) && kind !== 'inline' && pointsTo === undefined && outside === undefined;
}

function way(from: ReadonlyMap<Definition, Definition | undefined>, last: Definition): readonly Definition[] {
  const steps: Definition[] = [];
  for (let at: Definition | undefined = last; at; at = from.get(at)) steps.unshift(at);
  return steps;
}

/** In quotes or bold: another form of the term is being set. */
function isQuoted(text: string, by: number, { start, end }: TermUse): boolean {
  return /["“‘*]/.test(text[by + start - 1] ?? '') && /["”’*]/.test(text[by + end] ?? '');
}
