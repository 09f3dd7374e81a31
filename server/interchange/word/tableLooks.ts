import type { StatedRun, Styles } from './styles';
import { child, toInteger, type XmlElement } from './xml';

interface TableLook {
  readonly style: string | undefined;
  /** Whether the style's look of the first row and column is in use in this table. */
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

/** What tables say of the runs in them, asked while a table is still being read. */
export class TableLooks {
  readonly #styles: Styles;
  readonly #looks = new WeakMap<XmlElement, TableLook>();
  /** First row of a table, first cell of a row. */
  readonly #firsts = new WeakMap<XmlElement, XmlElement>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** What the innermost table around a paragraph says, by its style and the cell's place. `ancestors`: outermost first. */
  of(ancestors: readonly XmlElement[]): StatedRun | undefined {
    let at = ancestors.length - 1;
    while (at >= 0 && ancestors[at]!.name !== 'w:tbl') at--;
    const table = ancestors[at];
    if (!table) return undefined;
    const look = this.#look(table);
    if (look.style === undefined) return undefined;
    const row = ancestors.find((element, index) => index > at && element.name === 'w:tr');
    const cell = ancestors.find((element, index) => index > at && element.name === 'w:tc');
    return this.#styles.tableRun(look.style, {
      row: look.firstRow && row !== undefined && this.#isFirst(table, row),
      column: look.firstColumn && row !== undefined && cell !== undefined && this.#isFirst(row, cell),
    });
  }

  /** The first that is asked about is the first: paragraphs come in document order. */
  #isFirst(parent: XmlElement, element: XmlElement): boolean {
    const first = this.#firsts.get(parent);
    if (first === undefined) this.#firsts.set(parent, element);
    return first === undefined || first === element;
  }

  #look(table: XmlElement): TableLook {
    const known = this.#looks.get(table);
    if (known) return known;
    const properties = child(table, 'w:tblPr');
    const stated = child(properties, 'w:tblLook')?.attributes ?? {};
    const bits = Number.parseInt(stated['w:val'] ?? '0', 16);
    const on = (name: string, bit: number) =>
      stated[name] === undefined ? (bits & bit) !== 0 : toInteger(stated[name]) !== 0;
    const look: TableLook = {
      style: child(properties, 'w:tblStyle')?.attributes['w:val'],
      firstRow: on('w:firstRow', 0x20),
      firstColumn: on('w:firstColumn', 0x80),
    };
    this.#looks.set(table, look);
    return look;
  }
}
