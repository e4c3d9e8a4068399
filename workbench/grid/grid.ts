/**
 * The spreadsheet under the host, as the Excel model needs it: plain data in, plain data out, nothing of a grid library.
 * Two implementations: MemoryGrid (no formulas beyond text, for tests of the model) and UniverGrid (the page).
 * Rows and columns count from 0. Rectangles are never empty. Sheet ids are stable for the sheet's life.
 */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** An Excel error as a cell value; `message` is the sentence a custom function gave. */
export interface CellError {
  error: string;
  message?: string;
}

export type CellValue = string | number | boolean | null | CellError;

/** What a cell holds. `formula` starts with "="; cells in the body of a spill have a value but no formula. */
export interface CellState {
  value: CellValue;
  formula: string | null;
  /** As displayed. */
  text: string;
  numberFormat: string;
  /** An entity or image that a custom function returned: `value` is its text, Excel's object model calls it #VALUE!. */
  card?: boolean;
}

/** What to put in a cell: nothing given stays as it is; `value: null` empties it. A given formula wins over a value. */
export interface CellChange {
  value?: CellValue;
  formula?: string;
  numberFormat?: string;
}

/** Visual properties a range can have; only those given are changed. Colours are "#RRGGBB". */
export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontColor?: string;
  fontSize?: number;
  fontName?: string;
  fill?: string | null;
  horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  verticalAlignment?: "Top" | "Center" | "Bottom";
  wrapText?: boolean;
  border?: CellBorder[];
  strikethrough?: boolean;
  indent?: number;
}

export interface CellBorder {
  edge: "top" | "bottom" | "left" | "right";
  style: "hair" | "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "none";
  color?: string;
}

export interface SheetState {
  id: string;
  name: string;
  visible: boolean;
}

export interface TableState {
  id: string;
  name: string;
  sheetId: string;
  /** Header row included. */
  rect: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

export interface NameState {
  name: string;
  /** As in the name manager: "=Sheet1!$A$1" or a constant. */
  formula: string;
  /** Sheet id for sheet-scoped names, null for the workbook. */
  scope: string | null;
  visible: boolean;
}

export type Change =
  /** `before`: what a single cell held, where the grid knows it. */
  | { kind: "edited"; sheetId: string; rect: Rect; byAddin: boolean; before?: CellValue }
  | { kind: "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted"; sheetId: string; rect: Rect; byAddin: boolean }
  /** Cells inside the sheet moved: `rect` is what was inserted or deleted. */
  | { kind: "cellsInserted"; sheetId: string; rect: Rect; shift: "down" | "right"; byAddin: boolean }
  | { kind: "cellsDeleted"; sheetId: string; rect: Rect; shift: "up" | "left"; byAddin: boolean }
  | { kind: "selected"; sheetId: string; rects: Rect[] }
  | { kind: "sheetActivated" | "sheetAdded" | "sheetDeleted" | "sheetRenamed"; sheetId: string }
  | { kind: "tableAdded" | "tableDeleted"; tableId: string; tableName: string; sheetId: string }
  | { kind: "calculated"; sheetIds: string[] };

export interface UndoStep {
  /** What is done while the step is paused, such as a user's typing, is a step of its own. */
  pause(): void;
  resume(): void;
  /** Done after all else of the step when it is undone or redone: for what is kept beside the grid. */
  alongside(undo: () => void, redo: () => void): void;
  close(): void;
}

export interface Grid {
  sheets(): SheetState[];
  addSheet(name: string, index?: number): SheetState;
  removeSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, index: number): void;
  setSheetVisible(sheetId: string, visible: boolean): void;
  activeSheet(): string;
  activateSheet(sheetId: string): void;
  /** Smallest rectangle with content, or null for an empty sheet. With `valuesOnly` formats do not count. */
  usedRect(sheetId: string, valuesOnly?: boolean): Rect | null;

  read(sheetId: string, rect: Rect): CellState[][];
  /** One undoable step. */
  write(sheetId: string, rect: Rect, changes: (CellChange | null)[][], byAddin: boolean): void;
  /** As if typed by a person: coercion of numbers, dates, percent, leading apostrophe, formulas. */
  type(sheetId: string, row: number, column: number, text: string): Promise<void>;
  clear(sheetId: string, rect: Rect, what: "all" | "contents" | "formats", byAddin: boolean): void;
  style(sheetId: string, rect: Rect, style: CellStyle, byAddin: boolean): void;
  styleOf(sheetId: string, row: number, column: number): CellStyle;
  /** Sizes in points, as Office.js has them. */
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  columnWidth(sheetId: string, column: number): number;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  autofitColumns(sheetId: string, column: number, count: number): void;
  insertRows(sheetId: string, row: number, count: number, byAddin: boolean): void;
  deleteRows(sheetId: string, row: number, count: number, byAddin: boolean): void;
  insertColumns(sheetId: string, column: number, count: number, byAddin: boolean): void;
  deleteColumns(sheetId: string, column: number, count: number, byAddin: boolean): void;
  /** Pushes the cells of and below (or right of) `rect` away by its height (width); tables, names and formulas that refer to them follow. */
  insertCells(sheetId: string, rect: Rect, shift: "down" | "right", byAddin: boolean): void;
  deleteCells(sheetId: string, rect: Rect, shift: "up" | "left", byAddin: boolean): void;
  /** Merged areas of a sheet; merging keeps the upper left value. */
  merged(sheetId: string): Rect[];
  merge(sheetId: string, rect: Rect, byAddin: boolean): void;
  unmerge(sheetId: string, rect: Rect, byAddin: boolean): void;
  gridlines(sheetId: string): boolean;
  setGridlines(sheetId: string, visible: boolean): void;
  /** Colour of the sheet's tab, null for none. */
  tabColor(sheetId: string): string | null;
  setTabColor(sheetId: string, color: string | null): void;
  /** Rows of `rect` reordered: new row i is old row order[i]. Formulas, formats and values travel together. */
  reorderRows(sheetId: string, rect: Rect, order: number[], byAddin: boolean): void;
  hiddenRows(sheetId: string): number[];
  setRowsHidden(sheetId: string, rows: number[], hidden: boolean): void;
  /** Where a sheet shows filter buttons outside tables, header row included; null removes them. Hiding rows is the caller's. */
  filterArea(sheetId: string): Rect | null;
  setFilterArea(sheetId: string, rect: Rect | null): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  frozen(sheetId: string): { rows: number; columns: number };
  select(sheetId: string, rect: Rect): void;
  selection(): { sheetId: string; rects: Rect[] };

  /** The rectangle of the spill whose anchor or body is this cell, or null. */
  spillAt(sheetId: string, row: number, column: number): Rect | null;

  tables(): TableState[];
  addTable(sheetId: string, rect: Rect, name: string, style: string): Promise<TableState>;
  removeTable(tableId: string): Promise<void>;
  resizeTable(tableId: string, rect: Rect): Promise<void>;
  renameTable(tableId: string, name: string): Promise<void>;
  styleTable(tableId: string, style: string): Promise<void>;
  names(): NameState[];
  addName(name: NameState): void;
  removeName(name: string, scope: string | null): void;

  /** Resolves when no calculation is due or running and its results are in the cells (custom functions may still be pending). */
  calculated(): Promise<void>;
  /** Recalculates what depends on these rectangles, or everything. */
  recalculate(target: { sheetId: string; rect?: Rect } | "all" | "full"): void;
  /** Several operations as one undo step. */
  asOneStep<T>(work: () => T): T;
  /** All that is done until it is closed is one undo step, over several turns of the event loop. */
  openStep(): UndoStep;
  undo(): Promise<boolean>;
  onChange(listener: (change: Change) => void): () => void;
}
