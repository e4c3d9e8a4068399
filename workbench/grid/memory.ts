// Longer than most: one short method for each member of the Grid interface, in memory.
import { format } from "numfmt";
import type { CellChange, CellState, CellStyle, CellValue, Change, Grid, NameState, Rect, SheetState, TableState, UndoStep } from "./grid";
import { renameInFormula, shiftFormula } from "./memory-formula";
import { columnOf, keyOf, MemorySheet, rowOf, type MemoryCell } from "./memory-sheet";
import { contains, intersect, lastRow, sameRect, sheetSize } from "./rect";
import { shiftRect } from "./shift";

const standardColumn = 48;
const standardRow = 15;
/** Excel takes back a hundred steps. */
const mostSteps = 100;

/**
 * A grid in memory: for tests of the model and the host without a browser. Formulas are kept as text; `evaluate` may give them values.
 * Longer than most files because it is one interface from end to end.
 */
export class MemoryGrid implements Grid {
  /** Values of formulas; without it formula cells are empty. A matrix spills. */
  evaluate: ((formula: string, sheetId: string, row: number, column: number) => CellValue | CellValue[][]) | null = null;
  /** How often a caller waited for calculation. */
  waits = 0;

  private sheetList: MemorySheet[] = [];
  private tableList: TableState[] = [];
  private nameList: NameState[] = [];
  private readonly listeners = new Set<(change: Change) => void>();
  private active = "";
  private selected: { sheetId: string; rects: Rect[] };
  private next = 1;
  private readonly past: (() => void)[] = [];

  constructor(names: readonly string[] = ["Sheet1"]) {
    for (const name of names) this.addSheet(name);
    this.active = this.sheetList[0]?.id ?? "";
    this.selected = { sheetId: this.active, rects: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  sheets(): SheetState[] {
    return this.sheetList.map(({ id, name, visible }) => ({ id, name, visible }));
  }

  addSheet(name: string, index?: number): SheetState {
    const sheet = new MemorySheet(`{S${this.next++}}`, name);
    this.sheetList.splice(index ?? this.sheetList.length, 0, sheet);
    this.tell({ kind: "sheetAdded", sheetId: sheet.id });
    return { id: sheet.id, name, visible: true };
  }

  removeSheet(sheetId: string): void {
    this.sheetList = this.sheetList.filter((sheet) => sheet.id !== sheetId);
    this.tableList = this.tableList.filter((table) => table.sheetId !== sheetId);
    if (this.active === sheetId) this.active = this.sheetList.find((sheet) => sheet.visible)?.id ?? "";
    this.tell({ kind: "sheetDeleted", sheetId });
    this.tell({ kind: "sheetActivated", sheetId: this.active });
  }

  renameSheet(sheetId: string, name: string): void {
    const from = this.sheet(sheetId).name;
    this.sheet(sheetId).name = name;
    this.eachFormula((formula) => renameInFormula(formula, from, name));
    this.tell({ kind: "sheetRenamed", sheetId });
  }

  moveSheet(sheetId: string, index: number): void {
    const sheet = this.sheet(sheetId);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(index, 0, sheet);
  }

  setSheetVisible(sheetId: string, visible: boolean): void {
    this.sheet(sheetId).visible = visible;
  }

  activeSheet(): string {
    return this.active;
  }

  activateSheet(sheetId: string): void {
    if (this.active === sheetId) return;
    this.active = sheetId;
    this.tell({ kind: "sheetActivated", sheetId });
    this.select(sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  usedRect(sheetId: string, valuesOnly = false): Rect | null {
    return this.sheet(sheetId).used(valuesOnly);
  }

  read(sheetId: string, rect: Rect): CellState[][] {
    const sheet = this.sheet(sheetId);
    return matrix(rect, (row, column) => {
      const cell = sheet.get(row, column);
      const numberFormat = cell?.numberFormat ?? "General";
      const value = cell?.value ?? null;
      return { value, formula: cell?.formula ?? null, numberFormat, text: display(value, numberFormat) };
    });
  }

  write(sheetId: string, rect: Rect, changes: (CellChange | null)[][], byAddin: boolean): void {
    const sheet = this.sheet(sheetId);
    this.remember(sheet, rect);
    const before = rect.rows * rect.columns === 1 ? (sheet.get(rect.row, rect.column)?.value ?? null) : undefined;
    let content = false;
    changes.forEach((line, i) =>
      line.forEach((change, j) => {
        if (!change) return;
        const cell = sheet.at(rect.row + i, rect.column + j);
        if (change.numberFormat !== undefined) cell.numberFormat = change.numberFormat;
        if (change.formula !== undefined) cell.formula = change.formula;
        else if (change.value !== undefined) [cell.formula, cell.value] = [null, change.value];
        content ||= change.formula !== undefined || change.value !== undefined;
      }),
    );
    this.calculate();
    if (content) this.tell({ kind: "edited", sheetId, rect: { ...rect }, byAddin, before });
  }

  /** Only texts and plain numbers: typing is the page's business. */
  type(sheetId: string, row: number, column: number, text: string): Promise<void> {
    const number = text.trim() === "" ? NaN : Number(text);
    const change: CellChange = text.startsWith("=") ? { formula: text } : { value: Number.isNaN(number) ? text : number };
    this.write(sheetId, { row, column, rows: 1, columns: 1 }, [[change]], false);
    return Promise.resolve();
  }

  clear(sheetId: string, rect: Rect, what: "all" | "contents" | "formats", byAddin: boolean): void {
    const sheet = this.sheet(sheetId);
    this.remember(sheet, rect);
    for (const [key, cell] of sheet.cells) {
      if (!contains(rect, { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 })) continue;
      if (what !== "formats") [cell.value, cell.formula] = [null, null];
      if (what !== "contents") [cell.numberFormat, cell.style] = ["General", {}];
    }
    this.calculate();
    if (what !== "formats") this.tell({ kind: "edited", sheetId, rect: { ...rect }, byAddin });
  }

  style(sheetId: string, rect: Rect, style: CellStyle): void {
    const sheet = this.sheet(sheetId);
    matrix(rect, (row, column) => {
      const cell = sheet.at(row, column);
      const edges = new Set(style.border?.map((border) => border.edge));
      const border = [...(cell.style.border ?? []).filter((old) => !edges.has(old.edge)), ...(style.border ?? [])];
      cell.style = { ...cell.style, ...style, ...(border.length > 0 ? { border } : {}) };
    });
  }

  styleOf(sheetId: string, row: number, column: number): CellStyle {
    return { ...this.sheet(sheetId).get(row, column)?.style };
  }

  setColumnWidth(sheetId: string, column: number, count: number, points: number): void {
    for (let i = 0; i < count; i++) this.sheet(sheetId).columnWidths.set(column + i, points);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).columnWidths.get(column) ?? standardColumn;
  }

  setRowHeight(sheetId: string, row: number, count: number, points: number): void {
    for (let i = 0; i < count; i++) this.sheet(sheetId).rowHeights.set(row + i, points);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.sheet(sheetId).rowHeights.get(row) ?? standardRow;
  }

  autofitColumns(sheetId: string, column: number, count: number): void {
    const used = this.usedRect(sheetId, true);
    for (let i = column; i < column + count; i++) {
      const texts = used
        ? this.read(sheetId, { row: used.row, rows: used.rows, column: i, columns: 1 }).map((line) => line[0]?.text.length ?? 0)
        : [];
      this.sheet(sheetId).columnWidths.set(i, Math.max(...texts, 0) * 5.25 + 6);
    }
  }

  insertRows(sheetId: string, row: number, count: number, byAddin: boolean): void {
    this.shift({ kind: "rowsInserted", sheetId, rect: { row, rows: count, column: 0, columns: sheetSize.columns }, byAddin });
  }

  deleteRows(sheetId: string, row: number, count: number, byAddin: boolean): void {
    this.shift({ kind: "rowsDeleted", sheetId, rect: { row, rows: count, column: 0, columns: sheetSize.columns }, byAddin });
  }

  insertColumns(sheetId: string, column: number, count: number, byAddin: boolean): void {
    this.shift({ kind: "columnsInserted", sheetId, rect: { column, columns: count, row: 0, rows: sheetSize.rows }, byAddin });
  }

  deleteColumns(sheetId: string, column: number, count: number, byAddin: boolean): void {
    this.shift({ kind: "columnsDeleted", sheetId, rect: { column, columns: count, row: 0, rows: sheetSize.rows }, byAddin });
  }

  insertCells(sheetId: string, rect: Rect, shift: "down" | "right", byAddin: boolean): void {
    this.shift({ kind: "cellsInserted", sheetId, rect, shift, byAddin });
  }

  deleteCells(sheetId: string, rect: Rect, shift: "up" | "left", byAddin: boolean): void {
    this.shift({ kind: "cellsDeleted", sheetId, rect, shift, byAddin });
  }

  merged(sheetId: string): Rect[] {
    return [...this.sheet(sheetId).merged];
  }

  merge(sheetId: string, rect: Rect): void {
    this.sheet(sheetId).merged.push({ ...rect });
  }

  unmerge(sheetId: string, rect: Rect): void {
    const sheet = this.sheet(sheetId);
    sheet.merged = sheet.merged.filter((area) => !intersect(area, rect));
  }

  gridlines(sheetId: string): boolean {
    return this.sheet(sheetId).gridlines;
  }

  setGridlines(sheetId: string, visible: boolean): void {
    this.sheet(sheetId).gridlines = visible;
  }

  tabColor(sheetId: string): string | null {
    return this.sheet(sheetId).tabColor;
  }

  setTabColor(sheetId: string, color: string | null): void {
    this.sheet(sheetId).tabColor = color;
  }

  reorderRows(sheetId: string, rect: Rect, order: number[], byAddin: boolean): void {
    const sheet = this.sheet(sheetId);
    this.remember(sheet, rect);
    const rows = matrix(rect, (row, column) => sheet.get(row, column));
    order.forEach((from, to) => {
      for (let j = 0; j < rect.columns; j++) {
        const cell = rows[from]?.[j];
        const key = keyOf(rect.row + to, rect.column + j);
        if (cell) sheet.cells.set(key, cell);
        else sheet.cells.delete(key);
      }
    });
    this.tell({ kind: "edited", sheetId, rect: { ...rect }, byAddin });
  }

  hiddenRows(sheetId: string): number[] {
    return [...this.sheet(sheetId).hidden].sort((a, b) => a - b);
  }

  setRowsHidden(sheetId: string, rows: number[], hidden: boolean): void {
    for (const row of rows) {
      if (hidden) this.sheet(sheetId).hidden.add(row);
      else this.sheet(sheetId).hidden.delete(row);
    }
  }

  filterArea(sheetId: string): Rect | null {
    return this.sheet(sheetId).filterArea;
  }

  setFilterArea(sheetId: string, rect: Rect | null): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.filterArea;
    sheet.filterArea = rect;
    this.past.push(() => void (sheet.filterArea = before));
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.sheet(sheetId).frozen = { rows, columns };
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    return this.sheet(sheetId).frozen;
  }

  select(sheetId: string, ...rects: Rect[]): void {
    this.selected = { sheetId, rects };
    this.tell({ kind: "selected", sheetId, rects });
  }

  selection(): { sheetId: string; rects: Rect[] } {
    return this.selected;
  }

  spillAt(sheetId: string, row: number, column: number): Rect | null {
    return this.sheet(sheetId).spillAt(row, column);
  }

  tables(): TableState[] {
    return this.tableList.map((table) => ({ ...table, rect: { ...table.rect } }));
  }

  addTable(sheetId: string, rect: Rect, name: string, style: string): Promise<TableState> {
    const table = { id: `{T${this.next++}}`, name, sheetId, rect: { ...rect }, showHeaders: true, showTotals: false, style };
    this.tableList.push(table);
    this.tell({ kind: "tableAdded", tableId: table.id, tableName: name, sheetId });
    return Promise.resolve({ ...table });
  }

  removeTable(tableId: string): Promise<void> {
    const table = this.tableById(tableId);
    this.tableList = this.tableList.filter((other) => other !== table);
    this.tell({ kind: "tableDeleted", tableId, tableName: table.name, sheetId: table.sheetId });
    return Promise.resolve();
  }

  resizeTable(tableId: string, rect: Rect): Promise<void> {
    this.tableById(tableId).rect = { ...rect };
    return Promise.resolve();
  }

  /**
   * What the user does by cutting a whole table and pasting it elsewhere: the cells go with it, its id stays. No member of Grid, for no add-in asks
   * for it; references from outside do not follow here.
   */
  moveTable(tableId: string, to: { sheetId: string; row: number; column: number }): void {
    const table = this.tableById(tableId);
    const [from, home] = [this.sheet(table.sheetId), this.sheet(to.sheetId)];
    const left = table.rect;
    const rect = { ...left, row: to.row, column: to.column };
    const cells = matrix(left, (row, column) => {
      const cell = from.get(row, column);
      from.cells.delete(keyOf(row, column));
      return cell;
    });
    cells.forEach((line, i) => line.forEach((cell, j) => cell && home.cells.set(keyOf(rect.row + i, rect.column + j), cell)));
    [table.sheetId, table.rect] = [home.id, rect];
    this.calculate();
    this.tell({ kind: "edited", sheetId: from.id, rect: left, byAddin: false });
    this.tell({ kind: "edited", sheetId: home.id, rect: { ...rect }, byAddin: false });
  }

  renameTable(tableId: string, name: string): Promise<void> {
    this.tableById(tableId).name = name;
    return Promise.resolve();
  }

  styleTable(tableId: string, style: string): Promise<void> {
    this.tableById(tableId).style = style;
    return Promise.resolve();
  }

  names(): NameState[] {
    return this.nameList.map((name) => ({ ...name }));
  }

  addName(name: NameState): void {
    this.nameList.push({ ...name });
  }

  removeName(name: string, scope: string | null): void {
    this.nameList = this.nameList.filter((state) => state.scope !== scope || state.name.toLowerCase() !== name.toLowerCase());
  }

  calculated(): Promise<void> {
    this.waits++;
    return Promise.resolve();
  }

  recalculate(): void {
    this.calculate();
    this.tell({ kind: "calculated", sheetIds: this.sheetList.map((sheet) => sheet.id) });
  }

  asOneStep<T>(work: () => T): T {
    return work();
  }

  openStep(): UndoStep {
    this.past.splice(0, this.past.length - mostSteps);
    let from = this.past.length;
    let own: (() => void) | null = null;
    let parts: (() => void)[] = [];
    const pause = (): void => {
      const done = this.past.splice(from);
      if (done.length === 0) return;
      if (own && this.past.at(-1) === own) return void parts.push(...done);
      const undoing = (parts = done);
      this.past.push((own = () => undoing.reverse().forEach((undo) => undo())));
    };
    // The parts are undone in reverse order: what is to be undone last comes first.
    const alongside = (undo: () => void): void => {
      if (own && this.past[from - 1] === own) parts.unshift(undo);
      else this.past.splice(from, 0, undo);
    };
    return { pause, resume: () => (from = this.past.length), alongside, close: pause };
  }

  undo(): Promise<boolean> {
    const step = this.past.pop();
    step?.();
    return Promise.resolve(step !== undefined);
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  private sheet(id: string): MemorySheet {
    const sheet = this.sheetList.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  private tableById(id: string): TableState {
    const table = this.tableList.find((candidate) => candidate.id === id);
    if (!table) throw new Error(`no table ${id}`);
    return table;
  }

  private shift(change: Change & { sheetId: string }): void {
    const sheet = this.sheet(change.sheetId);
    sheet.shift(change);
    this.eachFormula((formula, home) => (home === sheet ? formula : shiftFormula(formula, change, sheet.name, false)));
    for (const table of this.tableList) {
      if (table.sheetId !== change.sheetId) continue;
      const rect = shiftRect(table.rect, change);
      if (rect && !sameRect(rect, table.rect) && rect.rows > 0) table.rect = rect;
    }
    this.calculate();
    this.tell(change);
  }

  /** Rewrites every formula of the workbook. */
  private eachFormula(rewrite: (formula: string, home: MemorySheet) => string): void {
    for (const home of this.sheetList)
      for (const cell of home.cells.values()) if (cell.formula !== null) cell.formula = rewrite(cell.formula, home);
  }

  /** Notes the cells of a rectangle as they are, for undo. */
  private remember(sheet: MemorySheet, rect: Rect): void {
    const before: [number, MemoryCell | undefined][] = [];
    matrix(rect, (row, column) => {
      const cell = sheet.get(row, column);
      before.push([keyOf(row, column), cell && { ...cell }]);
    });
    this.past.push(() => {
      for (const [key, cell] of before) {
        if (cell) sheet.cells.set(key, cell);
        else sheet.cells.delete(key);
      }
      this.calculate();
      this.tell({ kind: "edited", sheetId: sheet.id, rect, byAddin: false });
    });
  }

  private calculate(): void {
    const { evaluate } = this;
    if (!evaluate) return;
    for (const sheet of this.sheetList) {
      for (const spill of sheet.spills.splice(0)) {
        matrix(spill, (row, column) => {
          const cell = sheet.get(row, column);
          if (cell?.formula === null) cell.value = null;
        });
      }
      for (const [key, cell] of [...sheet.cells]) {
        if (cell.formula === null) continue;
        const [row, column] = [rowOf(key), columnOf(key)];
        const result = evaluate(cell.formula, sheet.id, row, column);
        if (!Array.isArray(result)) {
          cell.value = result;
          continue;
        }
        const rect = { row, column, rows: result.length, columns: result[0]?.length ?? 1 };
        const blocked = matrix(rect, (r, c) => (r !== row || c !== column) && (sheet.get(r, c)?.value ?? null) !== null).some((line) =>
          line.some(Boolean),
        );
        if (blocked) {
          cell.value = { error: "#SPILL!" };
          continue;
        }
        matrix(rect, (r, c) => void (sheet.at(r, c).value = result[r - row]?.[c - column] ?? null));
        if (rect.rows * rect.columns > 1) sheet.spills.push(rect);
      }
    }
  }
}

function matrix<T>(rect: Rect, make: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = rect.row; row <= lastRow(rect); row++) {
    const line: T[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) line.push(make(row, column));
    rows.push(line);
  }
  return rows;
}

function display(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" && (typeof value === "string" || (Number.isInteger(value) && Math.abs(value) < 1e11)))
    return String(value);
  return typeof value === "string" && numberFormat === "@" ? value : format(numberFormat, value);
}
