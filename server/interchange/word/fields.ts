import type { Target } from './source';

interface OpenField {
  code: string;
  inResult: boolean;
  target: Target | undefined;
  contents: boolean;
}

/** Fields open at once; the program that nests deeper is none that makes documents. */
const DEEPEST = 200;
/** Characters of a field code that matter. */
const LONGEST_CODE = 2_000;

/**
 * The fields that are open while a text is read (ECMA-376 17.16): a code, which is no text, then the result that was last
 * computed, which is. A field may begin in one paragraph and end in another.
 */
export class Fields {
  readonly #open: OpenField[] = [];
  #coding = 0;
  #beyond = 0;

  begin(): void {
    if (this.#open.length >= DEEPEST) {
      this.#beyond++;
      return;
    }
    this.#open.push({ code: '', inResult: false, target: undefined, contents: false });
    this.#coding++;
  }

  addCode(code: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult && field.code.length < LONGEST_CODE) field.code += code;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field || field.inResult || this.#beyond > 0) return;
    field.inResult = true;
    this.#coding--;
    field.target = targetOf(field.code);
    field.contents = /^\s*TO[AC]\b/i.test(field.code);
  }

  /** Ends the innermost field. Gives its code when it has shown no result: such a field may count, as LISTNUM does. */
  end(): string | undefined {
    if (this.#beyond > 0) {
      this.#beyond--;
      return undefined;
    }
    const field = this.#open.pop();
    if (!field || field.inResult) return undefined;
    this.#coding--;
    return field.code;
  }

  /** Within a code: what stands here is not shown. */
  get inCode(): boolean {
    return this.#coding > 0;
  }

  /** What the text read now points at. */
  get target(): Target | undefined {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const { target } = this.#open[index]!;
      if (target) return target;
    }
    return undefined;
  }

  /** Within the result of a table of contents. */
  get inContents(): boolean {
    return this.#open.some((field) => field.contents);
  }
}

/** What a field with this code points at within the document, if at anything. */
export function targetOf(code: string): Target | undefined {
  const reference = /^\s*(REF|PAGEREF|NOTEREF|FTNREF|GOTOBUTTON)\s+"?([^\s"\\]+)/i.exec(code);
  if (reference) return { bookmark: reference[2]!, note: /^(?:NOTEREF|FTNREF)$/i.test(reference[1]!) };
  const link = /^\s*HYPERLINK\s[^\\]{0,200}\\l\s+"?([^"\\]+)/i.exec(code);
  return link ? { bookmark: link[1]!.trim(), note: false } : undefined;
}
