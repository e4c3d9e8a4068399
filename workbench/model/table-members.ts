import { AutoFilter } from "./auto-filter";
import { eventMembers } from "./event-members";
import { eventType } from "./event-types";
import { itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Table } from "./table";
import { clearFilters, reapplyFilters } from "./row-filter";
import { convertToRange, deleteTable, renameTable, resizeTable, setStyle } from "./table-actions";
import { TableColumnCollection } from "./table-column-collection";
import { TableRowCollection } from "./table-row-collection";
import { TableSort } from "./table-sort";
import { setShowTotals } from "./table-totals";
import { invalidOperation } from "./host-error";

/** A look of the table that is kept; the grid has its own way to draw tables. */
function look(name: "highlightFirstColumn" | "highlightLastColumn" | "showBandedRows" | "showBandedColumns" | "showFilterButton") {
  return {
    get: (table: Table): boolean => table.state && table.extra[name],
    set: (table: Table, value: unknown): void => {
      table.extra[name] = value === true;
    },
  };
}

export const tableMembers: MemberTable = defineMembers<Table>({
  type: "Table",
  identify: (table) => ({ Id: table.state.id }),
  scalars: {
    Id: (table) => table.state.id,
    Name: { get: (table) => table.state.name, set: (table, value: unknown) => renameTable(table, value) },
    ShowHeaders: {
      get: (table) => table.state.showHeaders,
      set: (table, value: unknown) => {
        if (value !== table.state.showHeaders) throw invalidOperation("This host keeps the header row of a table.");
      },
    },
    ShowTotals: { get: (table) => table.extra.showTotals, set: (table, value: unknown) => setShowTotals(table, value === true) },
    Style: { get: (table) => table.state.style, set: (table, value: unknown) => setStyle(table, value) },
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: look("showFilterButton"),
    LegacyId: (table) => table.state.id,
  },
  navigations: {
    AutoFilter: (table) => new AutoFilter(table.book, table.worksheet, table),
    Columns: (table) => new TableColumnCollection(table),
    Rows: (table) => new TableRowCollection(table),
    Sort: (table) => new TableSort(table),
    Worksheet: (table) => table.worksheet,
  },
  methods: {
    ClearFilters: clearFilters,
    ReapplyFilters: reapplyFilters,
    ConvertToRange: convertToRange,
    Delete: deleteTable,
    GetDataBodyRange: (table) => table.range(table.bodyRect),
    GetHeaderRowRange: (table) => table.range(table.headerRect),
    GetRange: (table) => table.range(table.fullRect),
    GetTotalRowRange: (table) => {
      if (!table.extra.showTotals) throw itemNotFound();
      return table.range(table.totalRect);
    },
    Resize: (table, newRange: unknown) => resizeTable(table, newRange),
    ...eventMembers<Table>("DataChangedEvent", eventType.tableChanged, (table) => table.id),
    ...eventMembers<Table>("SelectionChangedEvent", eventType.tableSelectionChanged, (table) => table.id),
  },
});
