import type { RuleAbout } from './rule';

/** The catalogue's families, in its order: references, definitions, structure, words, modality, time, sentences, instructions, files. */
const FAMILIES = 'XDNLMTSAG';

/** The rules in the order of the catalogue: by family, then by number. */
export function inCatalogueOrder<Each extends RuleAbout>(rules: readonly Each[]): readonly Each[] {
  const place = ({ id }: RuleAbout) => FAMILIES.indexOf(id[0]!) * 1000 + Number.parseInt(id.slice(1), 10);
  return [...rules].sort((a, b) => place(a) - place(b));
}

/** The rule of a name or of a number of the catalogue (`X01`), whatever its case. */
export function findRule<Each extends RuleAbout>(rules: readonly Each[], name: string): Each | undefined {
  const wanted = name.toLowerCase();
  return rules.find((rule) => rule.name === wanted || rule.id.toLowerCase() === wanted);
}
