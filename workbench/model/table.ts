import type { Rect, TableState } from "../grid/grid";
import type { Book } from "./book";
import { invalidReference } from "./host-error";
import { Range } from "./range";
import { wireValue } from "./range-read";
import type { TableExtra } from "./table-extras";
import { tableMembers } from "./table-members";
import type { Worksheet } from "./worksheet";

export type TablePart = "all" | "header" | "body" | "total";

/**
 * An Excel table, by its id. The grid knows header and body; the totals row is the row below, which this model keeps in mind.
 */
export class Table {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get members(): typeof tableMembers {
    return tableMembers;
  }

  /** @throws InvalidReference when the table was deleted */
  get state(): TableState {
    const state = this.book.grid.tables().find((table) => table.id === this.id);
    if (!state) throw invalidReference();
    return state;
  }

  get extra(): TableExtra {
    return this.book.tableExtras.of(this.id);
  }

  get worksheet(): Worksheet {
    return this.book.sheet(this.state.sheetId);
  }

  private get headerRows(): number {
    return this.state.showHeaders ? 1 : 0;
  }

  get headerRect(): Rect {
    return { ...this.state.rect, rows: 1 };
  }

  get bodyRect(): Rect {
    const { rect } = this.state;
    return { ...rect, row: rect.row + this.headerRows, rows: Math.max(1, rect.rows - this.headerRows) };
  }

  /** Header, body and, when shown, totals. */
  get fullRect(): Rect {
    const { rect } = this.state;
    return this.extra.showTotals ? { ...rect, rows: rect.rows + 1 } : rect;
  }

  get totalRect(): Rect {
    const { rect } = this.state;
    return { ...rect, row: rect.row + rect.rows, rows: 1 };
  }

  columnRect(index: number, part: TablePart): Rect {
    const rects = { all: this.fullRect, header: this.headerRect, body: this.bodyRect, total: this.totalRect };
    const rect = rects[part];
    return { ...rect, column: rect.column + index, columns: 1 };
  }

  range(rect: Rect): Range {
    return new Range(this.worksheet, rect);
  }

  /** Column names as the header cells show them. */
  columnNames(): string[] {
    const cells = this.book.grid.read(this.state.sheetId, this.headerRect)[0] ?? [];
    return cells.map((cell, index) => cell.text || String(wireValue(cell.value)) || `Column${index + 1}`);
  }
}
