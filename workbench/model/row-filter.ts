import { keptBy, type FilterCriteria } from "./filter-criteria";
import { invalidArgument } from "./host-error";
import type { Book } from "./book";
import type { Rect } from "../grid/grid";
import type { TableExtra } from "./table-extras";
import type { Worksheet } from "./worksheet";

/** Rows with filters over them: a table, or a plain range with a worksheet's own filter. */
export interface Filtered {
  readonly book: Book;
  readonly worksheet: Worksheet;
  /** Without the header. */
  readonly bodyRect: Rect;
  readonly extra: Pick<TableExtra, "filters" | "hiddenRows">;
}

/** Sets or, with null, clears the filter of one column and hides rows accordingly. */
export function setColumnFilter(table: Filtered, column: number, criteria: FilterCriteria | null): void {
  if (column < 0 || !(column < table.bodyRect.columns)) throw invalidArgument();
  const before = table.extra.filters.get(column);
  if (criteria) table.extra.filters.set(column, criteria);
  else table.extra.filters.delete(column);
  try {
    reapplyFilters(table);
  } catch (error) {
    if (before) table.extra.filters.set(column, before);
    else table.extra.filters.delete(column);
    throw error;
  }
}

/** Clears all filters; rows hidden by them show again. */
export function clearFilters(table: Filtered): void {
  table.extra.filters.clear();
  reapplyFilters(table);
}

/** Hides the rows of the body that any filter rejects, shows the others. */
export function reapplyFilters(table: Filtered): void {
  const { book, worksheet, bodyRect, extra } = table;
  const cells = book.grid.read(worksheet.id, bodyRect);
  const visible = cells.map(() => true);
  for (const [column, criteria] of extra.filters) {
    const kept = keptBy(
      criteria as FilterCriteria,
      cells.map((row) => row[column] ?? { value: null, formula: null, text: "", numberFormat: "General" }),
    );
    kept.forEach((keep, index) => {
      if (!keep) visible[index] = false;
    });
  }
  const rows = visible.map((_, index) => bodyRect.row + index);
  const hide = rows.filter((_, index) => !visible[index]);
  const show = rows.filter((_, index) => visible[index]);
  if (extra.hiddenRows.length > 0) book.grid.setRowsHidden(worksheet.id, show, false);
  if (hide.length > 0) book.grid.setRowsHidden(worksheet.id, hide, true);
  extra.hiddenRows = hide;
}
