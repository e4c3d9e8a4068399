import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./charts/chart-collection";
import { eventMembers } from "./event-members";
import { eventType } from "./event-types";
import { WorksheetFreezePanes } from "./freeze-panes";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { NamedItemCollection } from "./named-item-collection";
import { PageLayout } from "./page-layout";
import { PivotTableCollection } from "./pivot-tables";
import { Range } from "./range";
import { areasAt } from "./range-areas";
import { isOnSheet, wholeSheet } from "../grid/rect";
import { TableCollection } from "./table-collection";
import type { Worksheet } from "./worksheet";
import { WorksheetProtection } from "./worksheet-protection";
import { copySheet, deleteSheet, moveSheet, neighbour, renameSheet, setVisibility, visibilityOf } from "./worksheet-actions";
import { usedRange } from "./worksheet-used-range";

export const worksheetMembers: MemberTable = defineMembers<Worksheet>({
  type: "Worksheet",
  identify: (sheet) => ({ Id: sheet.state.id }),
  scalars: {
    Id: (sheet) => sheet.state.id,
    Name: { get: (sheet) => sheet.name, set: (sheet, value: unknown) => renameSheet(sheet, value) },
    Position: { get: (sheet) => sheet.position, set: (sheet, value: unknown) => moveSheet(sheet, value) },
    Visibility: {
      get: visibilityOf,
      set: (sheet, value: unknown) => setVisibility(sheet, value),
    },
    TabColor: {
      get: (sheet) => sheet.book.grid.tabColor(sheet.id) ?? "",
      set: (sheet, value: unknown) => sheet.book.grid.setTabColor(sheet.id, value === "" ? null : String(value)),
    },
    StandardHeight: () => 15,
    StandardWidth: () => 48,
    Gridlines: gridlines(),
    ShowGridlines: gridlines(),
  },
  navigations: {
    AutoFilter: (sheet) => new AutoFilter(sheet.book, sheet, null),
    Charts: (sheet) => new ChartCollection(sheet),
    FreezePanes: (sheet) => new WorksheetFreezePanes(sheet),
    Names: (sheet) => new NamedItemCollection(sheet.book, sheet),
    PageLayout: (sheet) => new PageLayout(sheet),
    PivotTables: (sheet) => new PivotTableCollection(sheet.book),
    Protection: (sheet) => new WorksheetProtection(sheet),
    Tables: (sheet) => new TableCollection(sheet.book, sheet),
  },
  methods: {
    Activate: (sheet) => {
      if (!sheet.state.visible) throw invalidArgument();
      sheet.book.grid.activateSheet(sheet.id);
    },
    Calculate: (sheet, markAllDirty: unknown) => sheet.book.calculation.recalcSheet(sheet.id, markAllDirty === true),
    Copy: (sheet, position: unknown, relativeTo: unknown) => copySheet(sheet, position, relativeTo),
    Delete: deleteSheet,
    GetCell: (sheet, row: number, column: number) => at(sheet, row, column, 1, 1),
    GetNext: (sheet, visibleOnly: unknown) => required(neighbour(sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, visibleOnly: unknown) => neighbour(sheet, 1, visibleOnly),
    GetPrevious: (sheet, visibleOnly: unknown) => required(neighbour(sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, visibleOnly: unknown) => neighbour(sheet, -1, visibleOnly),
    GetRange: (sheet, address: unknown) => rangeOf(sheet, address),
    GetRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) => at(sheet, row, column, rows, columns),
    GetRanges: (sheet, address: unknown) => areasAt(sheet, address === undefined || address === null ? "A:XFD" : String(address)),
    GetUsedRange: (sheet, valuesOnly: unknown) => usedRange(sheet, valuesOnly) ?? at(sheet, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (sheet, valuesOnly: unknown) => usedRange(sheet, valuesOnly),
    _GetSheetById: (sheet, id: string) => required(sheet.book.findSheet(id)),
    _GetAnotherWorksheetById: (sheet, id: string) => required(sheet.book.findSheet(id)),
    ...eventMembers<Worksheet>("ActivatedEvent", eventType.worksheetActivated, (sheet) => sheet.id),
    ...eventMembers<Worksheet>("CalculatedEvent", eventType.worksheetCalculated, (sheet) => sheet.id),
    ...eventMembers<Worksheet>("DataChangedEvent", eventType.worksheetChanged, (sheet) => sheet.id),
    ...eventMembers<Worksheet>("DeactivatedEvent", eventType.worksheetDeactivated, (sheet) => sheet.id),
    ...eventMembers<Worksheet>("EventNameChanged", eventType.worksheetNameChanged, (sheet) => sheet.id),
    ...eventMembers<Worksheet>("SelectionChangedEvent", eventType.worksheetSelectionChanged, (sheet) => sheet.id),
  },
});

function gridlines(): { get: (sheet: Worksheet) => boolean; set: (sheet: Worksheet, value: unknown) => void } {
  return {
    get: (sheet) => sheet.book.grid.gridlines(sheet.id),
    set: (sheet, value) => sheet.book.grid.setGridlines(sheet.id, value === true),
  };
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

function at(sheet: Worksheet, row: number, column: number, rows: number, columns: number): Range {
  const rect = { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) };
  const numbers = Object.values(rect);
  if (!numbers.every((number) => Number.isInteger(number)) || !isOnSheet(rect)) throw invalidArgument();
  return new Range(sheet, rect);
}

/** Worksheet.getRange: an address or a name of this sheet; without one the whole sheet. */
function rangeOf(sheet: Worksheet, address: unknown): Range {
  if (!sheet.state) throw itemNotFound();
  if (address === undefined || address === null || address === "") return new Range(sheet, wholeSheet);
  const target = sheet.book.resolve(address, sheet);
  if (target.sheet !== sheet) throw invalidArgument();
  return new Range(target.sheet, target.rect);
}
