import type { Rect } from "../grid/grid";
import { intersect, sameRect } from "../grid/rect";
import type { Book } from "./book";
import { invalidArgument } from "./host-error";
import type { Range } from "./range";
import { clearFilters, type Filtered } from "./row-filter";
import type { SheetFilterState } from "./sheet-filter-state";
import type { Worksheet } from "./worksheet";

/** A worksheet's filter over a plain range: one a sheet, as in Excel; there is none while `rect` is null. */
export class SheetFilter implements Filtered {
  constructor(readonly worksheet: Worksheet) {}

  get book(): Book {
    return this.worksheet.book;
  }

  /** Header row included. */
  get rect(): Rect | null {
    return this.book.grid.filterArea(this.worksheet.id);
  }

  get bodyRect(): Rect {
    const rect = this.rect ?? { row: 0, column: 0, rows: 1, columns: 1 };
    return { ...rect, row: rect.row + 1, rows: Math.max(1, rect.rows - 1) };
  }

  get extra(): SheetFilterState {
    return this.book.sheetFilter(this.worksheet.id);
  }

  /**
   * Puts the filter over a range; one that lay over another range is taken away.
   * @throws InvalidArgument for a range of another sheet or one that touches a table, which has its own filter
   */
  cover(range: Range): void {
    const { grid } = this.book;
    if (range.sheet !== this.worksheet) throw invalidArgument();
    if (grid.tables().some(({ sheetId, rect }) => sheetId === this.worksheet.id && intersect(rect, range.rect))) throw invalidArgument();
    const used = grid.usedRect(this.worksheet.id);
    const rect = (used && intersect(range.rect, used)) ?? { ...range.rect, rows: 1 };
    if (this.rect && sameRect(this.rect, rect)) return;
    this.remove();
    grid.setFilterArea(this.worksheet.id, rect);
  }

  remove(): void {
    if (!this.rect) return;
    clearFilters(this);
    this.book.grid.setFilterArea(this.worksheet.id, null);
  }
}
