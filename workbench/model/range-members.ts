import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { PivotTableCollection } from "./pivot-tables";
import type { Range } from "./range";
import { calculateRange, clearRange, deleteCells, insertCells, mergeRange, selectRange, unmergeRange } from "./range-actions";
import { RangeFormat } from "./range-format";
import { getHyperlink, setHyperlink } from "./range-hyperlink";
import { mergedAreasOrNull } from "./range-areas";
import * as navigation from "./range-navigation";
import { copyFrom, replaceAll } from "./range-copy";
import { removeDuplicates } from "./range-duplicates";
import { extendedRange, rangeEdge } from "./range-edge";
import { find } from "./range-find";
import { RangeSort } from "./range-sort";
import { heightOf, leftOf, topOf, widthOf } from "./range-position";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "./range-read";
import { readFormulasR1C1 } from "./range-r1c1";
import { specialCells, specialCellsOrNull } from "./range-special-cells";
import { isSpilling, spillingToRange, spillParent } from "./range-spill";
import { getRowsHidden, setRowsHidden } from "./range-visibility";
import { sizeMismatch, writeFormulas, writeFormulasR1C1, writeNumberFormats, writeValues } from "./range-write";
import { RangeView } from "./range-view";
import { isEntireColumns, isEntireRows } from "../grid/rect";
import { TableScopedCollection } from "./table-scoped-collection";

/** A found range, or ItemNotFound as the documentation says for the forms without OrNullObject. */
function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

export const rangeMembers: MemberTable = defineMembers<Range>({
  type: "Range",
  byReference: true,
  calculated: true,
  scalars: {
    Address: (range) => range.address,
    AddressLocal: (range) => range.address,
    CellCount: (range) => {
      const count = range.rect.rows * range.rect.columns;
      return count > 2147483647 ? -1 : count;
    },
    ColumnCount: (range) => range.rect.columns,
    ColumnIndex: (range) => range.rect.column,
    RowCount: (range) => range.rect.rows,
    RowIndex: (range) => range.rect.row,
    IsEntireColumn: (range) => isEntireColumns(range.rect),
    IsEntireRow: (range) => isEntireRows(range.rect),
    Values: { get: readValues, set: (range, value) => writeValues(range, value) },
    Formulas: { get: readFormulas, set: (range, value) => writeFormulas(range, value) },
    FormulasLocal: { get: readFormulas, set: (range, value) => writeFormulas(range, value) },
    FormulasR1C1: { get: readFormulasR1C1, set: (range, value) => writeFormulasR1C1(range, value) },
    NumberFormat: { get: readNumberFormats, set: (range, value) => writeNumberFormats(range, value) },
    NumberFormatLocal: { get: readNumberFormats, set: (range, value) => writeNumberFormats(range, value) },
    Text: readText,
    ValueTypes: readValueTypes,
    HasSpill: isSpilling,
    Hidden: (range) => getRowsHidden(range),
    RowHidden: { get: getRowsHidden, set: (range, value) => setRowsHidden(range, value) },
    Hyperlink: { get: getHyperlink, set: (range, value) => setHyperlink(range, value) },
    Left: leftOf,
    Top: topOf,
    Width: widthOf,
    Height: heightOf,
  },
  navigations: {
    Worksheet: (range) => range.sheet,
    Format: (range) => new RangeFormat(range),
    Sort: (range) => new RangeSort(range),
  },
  methods: {
    _KeepReference: (range) => range.book.references.keep(range),
    _ValidateArraySize: (range, rows: number, columns: number) => {
      if (rows !== range.rect.rows || columns !== range.rect.columns) throw invalidArgument(sizeMismatch);
      return null;
    },
    Calculate: calculateRange,
    Clear: (range, applyTo: unknown) => clearRange(range, applyTo),
    CopyFrom: (range, source: unknown, type: unknown, skipBlanks: unknown, transpose: unknown) =>
      copyFrom(range, source, type, skipBlanks, transpose),
    Delete: (range, shift: unknown) => deleteCells(range, shift),
    Insert: (range, shift: unknown) => insertCells(range, shift),
    Merge: (range, across: unknown) => mergeRange(range, across),
    Unmerge: unmergeRange,
    Select: selectRange,
    Find: (range, text: unknown, criteria: unknown) => required(find(range, text, criteria)),
    FindOrNullObject: (range, text: unknown, criteria: unknown) => find(range, text, criteria),
    ReplaceAll: (range, text: unknown, replacement: unknown, criteria: unknown) => replaceAll(range, text, replacement, criteria),
    GetAbsoluteResizedRange: (range, rows: unknown, columns: unknown) => navigation.absoluteResized(range, rows, columns),
    GetBoundingRect: (range, other: unknown) => navigation.boundingRect(range, other),
    GetCell: (range, row: unknown, column: unknown) => navigation.cell(range, row, column),
    GetColumn: (range, column: unknown) => navigation.column(range, column),
    GetColumnsAfter: (range, count: unknown) => navigation.columnsAfter(range, count),
    GetColumnsBefore: (range, count: unknown) => navigation.columnsBefore(range, count),
    GetExtendedRange: (range, direction: unknown, activeCell: unknown) => extendedRange(range, direction, activeCell),
    GetRangeEdge: (range, direction: unknown, activeCell: unknown) => rangeEdge(range, direction, activeCell),
    GetSpecialCells: (range, cellType: unknown, valueTypes: unknown) => specialCells(range, cellType, valueTypes),
    GetSpecialCellsOrNullObject: (range, cellType: unknown, valueTypes: unknown) => specialCellsOrNull(range, cellType, valueTypes),
    RemoveDuplicates: (range, columns: unknown, includesHeader: unknown) => removeDuplicates(range, columns, includesHeader),
    GetEntireColumn: navigation.entireColumn,
    GetEntireRow: navigation.entireRow,
    GetIntersection: (range, other: unknown) => required(navigation.intersectionOrNull(range, other)),
    GetIntersectionOrNullObject: (range, other: unknown) => navigation.intersectionOrNull(range, other),
    GetLastCell: navigation.lastCell,
    GetLastColumn: navigation.lastColumnRange,
    GetLastRow: navigation.lastRowRange,
    GetMergedAreasOrNullObject: mergedAreasOrNull,
    GetPivotTables: (range) => new PivotTableCollection(range.book),
    GetOffsetRange: (range, rows: unknown, columns: unknown) => navigation.offset(range, rows, columns),
    GetResizedRange: (range, rows: unknown, columns: unknown) => navigation.resized(range, rows, columns),
    GetRow: (range, row: unknown) => navigation.row(range, row),
    GetRowsAbove: (range, count: unknown) => navigation.rowsAbove(range, count),
    GetRowsBelow: (range, count: unknown) => navigation.rowsBelow(range, count),
    GetSurroundingRegion: navigation.surroundingRegion,
    GetSpillParent: (range) => required(spillParent(range)),
    GetSpillParentOrNullObject: spillParent,
    GetSpillingToRange: (range) => required(spillingToRange(range)),
    GetSpillingToRangeOrNullObject: spillingToRange,
    GetTables: (range, fullyContained: unknown) => new TableScopedCollection(range, fullyContained === true),
    GetUsedRange: (range, valuesOnly: unknown) => required(navigation.usedRangeOrNull(range, valuesOnly)),
    GetUsedRangeOrNullObject: (range, valuesOnly: unknown) => navigation.usedRangeOrNull(range, valuesOnly),
    GetVisibleView: (range) => new RangeView(range),
  },
  onlyWhenAsked: ["Hyperlink"],
});
