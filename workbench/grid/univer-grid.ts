// Longer than most: one short method for each member of the Grid interface, each handing on to the file that does it.
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Calculation, CalculationMode, CustomFunctionHost, CustomFunctionMetadata } from "../host";
import { parseAddress } from "./address";
import { CalcGate } from "./calc-gate";
import { CustomFunctionAdapter } from "./functions/adapter";
import { coalesce } from "./functions/coalesce";
import { registerFunctions } from "./functions/register";
import { callsArray, callsNamespace, scanFormulas } from "./functions/scan";
import { registerBusyError } from "./functions/values";
import type { CellChange, CellState, CellStyle, Change, Grid, NameState, Rect, SheetState, TableState, UndoStep } from "./grid";
import { typedInto } from "./typing";
import { intersect } from "./rect";
import type { Engine } from "./univer";
import { completeOnlyWhatIsTyped } from "./univer-autocomplete";
import { UniverCells } from "./univer-cells";
import { UniverChanges } from "./univer-changes";
import { findDependenciesOnce } from "./univer-dependencies";
import { drawLikeExcel } from "./univer-display";
import { UniverEdit } from "./univer-edit";
import { correctEntries } from "./univer-entry";
import { growTables } from "./univer-table-growth";
import { CalculationPace } from "./univer-pace";
import { UniverFilter } from "./univer-filter";
import { UniverLayout } from "./univer-layout";
import { UniverNames } from "./univer-names";
import { startCalculation } from "./univer-recalculation";
import { correctReferences } from "./univer-references";
import { recalculateAfterBlockedSpill, sortCopies } from "./univer-repairs";
import { UniverSheets } from "./univer-sheets";
import { readSpilledRanges } from "./univer-spilled-range";
import { UniverStructure } from "./univer-structure";
import { fromUniverStyle } from "./univer-style";
import { UniverTables } from "./univer-tables";
import { followTableHeaders } from "./univer-table-headers";
import { readTypingLikeExcel } from "./univer-typing";
import { UniverWrite } from "./univer-write";

/** Structure changes after which the custom-function adapter must look for its cells again. */
const structural = /^sheet\.mutation\.(insert-row|remove-rows|insert-col|remove-col|move-rows|move-columns|move-range|reorder-range)/;

/** The Grid interface over Univer, with the calculation behind it. */
export class UniverGrid implements Grid, Calculation {
  readonly gate: CalcGate;
  readonly functions: CustomFunctionAdapter;
  private readonly cells: UniverCells;
  private readonly changes: UniverChanges;
  private readonly edit: UniverEdit;
  private readonly filter: UniverFilter;
  private readonly layout: UniverLayout;
  private readonly pace: CalculationPace;
  private readonly nameList: UniverNames;
  private readonly sheetList: UniverSheets;
  private readonly structure: UniverStructure;
  private readonly tableList: UniverTables;
  private readonly writer: UniverWrite;
  private takesDataTypes = false;
  private givesArray: (formula: string) => boolean = () => false;

  constructor(
    readonly engine: Engine,
    private readonly namespace: string,
  ) {
    registerBusyError();
    correctReferences();
    this.edit = new UniverEdit(engine);
    this.changes = new UniverChanges(engine);
    this.cells = new UniverCells(
      engine,
      (sheetId, row, column) => this.functions.errorAt({ sheetId, row, column })?.message,
      (sheetId, row, column) => this.tableList.nameAt(sheetId, row, column),
    );
    this.writer = new UniverWrite(engine, this.edit);
    this.filter = new UniverFilter(engine, this.edit);
    this.layout = new UniverLayout(engine, this.edit);
    this.nameList = new UniverNames(engine);
    this.sheetList = new UniverSheets(engine, this.edit);
    this.tableList = new UniverTables(engine, this.edit);
    this.structure = new UniverStructure(engine, this.edit, this.tableList);
    followTableHeaders(engine, this.tableList, this.cells);
    this.gate = new CalcGate(engine.injector, engine.commands);
    this.pace = new CalculationPace(
      engine,
      this.gate,
      () => this.changes.byAddin,
      () => this.functions.pending > 0,
    );
    this.gate.onAwaited = () => this.pace.hurry();
    const formulas = engine.injector.get(FormulaDataModel);
    const callsAddin = callsNamespace(namespace);
    this.functions = new CustomFunctionAdapter({
      gate: this.gate,
      dataTypes: () => this.takesDataTypes,
      sheetName: (sheetId) => this.sheetList.name(sheetId),
      callsAddin: ({ sheetId, row, column }) => callsAddin(formulas.getFormulaStringByCell(row, column, sheetId, engine.unitId) ?? ""),
      scan: () => scanFormulas(formulas, engine.unitId, callsAddin),
      recalculate: (cells) => this.pace.letThrough(() => startCalculation(engine, coalesce(cells))),
    });
    engine.commands.onCommandExecuted((command) => {
      if (structural.test(command.id)) setTimeout(() => this.functions.structureChanged(), 0);
    });
    findDependenciesOnce(engine);
    correctEntries(engine, (sheetId, row, column) => this.tableList.nameAt(sheetId, row, column));
    readTypingLikeExcel(engine);
    completeOnlyWhatIsTyped(engine);
    growTables(this);
    drawLikeExcel(engine);
    sortCopies(engine);
    readSpilledRanges(engine, (formula) => this.givesArray(formula));
    recalculateAfterBlockedSpill(engine, this.gate);
    this.gate.onIdle(() => this.changes.emit({ kind: "calculated", sheetIds: this.sheetList.list().map((sheet) => sheet.id) }));
  }

  /** Makes the add-in's functions known. */
  register(metadata: CustomFunctionMetadata): void {
    this.takesDataTypes = metadata.allowCustomDataForDataTypeAny ?? false;
    this.givesArray = callsArray(this.namespace, metadata);
    registerFunctions(this.engine.injector, this.namespace, metadata, (fn, variants, cell) => this.functions.evaluate(fn, variants, cell));
  }

  connect(cf: CustomFunctionHost): void {
    this.functions.connect(cf);
  }

  sheets(): SheetState[] {
    return this.sheetList.list();
  }

  /** Univer goes to a new sheet; Excel's worksheets.add stays where it is. */
  addSheet(name: string, index?: number): SheetState {
    const active = this.sheetList.active();
    const added = this.sheetList.add(name, index);
    this.changes.silently(() => this.sheetList.activate(active));
    return added;
  }

  removeSheet(sheetId: string): void {
    this.sheetList.remove(sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheetList.rename(sheetId, name);
  }

  moveSheet(sheetId: string, index: number): void {
    this.sheetList.move(sheetId, index);
  }

  setSheetVisible(sheetId: string, visible: boolean): void {
    this.sheetList.setVisible(sheetId, visible);
  }

  activeSheet(): string {
    return this.sheetList.active();
  }

  activateSheet(sheetId: string): void {
    this.sheetList.activate(sheetId);
  }

  usedRect(sheetId: string, valuesOnly?: boolean): Rect | null {
    return this.cells.usedRect(sheetId, valuesOnly);
  }

  read(sheetId: string, rect: Rect): CellState[][] {
    return this.cells.read(sheetId, rect);
  }

  write(sheetId: string, rect: Rect, changes: (CellChange | null)[][], byAddin: boolean): void {
    this.layout.room(sheetId, rect);
    this.changes.by(byAddin, () => this.writer.cells(sheetId, rect, changes));
  }

  async type(sheetId: string, row: number, column: number, text: string): Promise<void> {
    const [[state]] = this.read(sheetId, { row, column, rows: 1, columns: 1 }) as [[CellState]];
    this.write(sheetId, { row, column, rows: 1, columns: 1 }, [[typedInto(text, state.numberFormat)]], false);
    await this.gate.idle();
  }

  clear(sheetId: string, rect: Rect, what: "all" | "contents" | "formats", byAddin: boolean): void {
    const used = this.usedRect(sheetId);
    const cells = used && intersect(rect, used);
    if (cells) this.changes.by(byAddin, () => this.writer.clear(sheetId, cells, what));
  }

  style(sheetId: string, rect: Rect, style: CellStyle, byAddin: boolean): void {
    const cells = this.layout.room(sheetId, rect);
    this.changes.by(byAddin, () => this.writer.style(sheetId, cells, style));
  }

  styleOf(sheetId: string, row: number, column: number): CellStyle {
    return fromUniverStyle(this.cells.styleOf(this.cells.sheet(sheetId).getCellRaw(row, column)) ?? {});
  }

  setColumnWidth(sheetId: string, column: number, count: number, points: number): void {
    this.layout.setColumnWidth(sheetId, column, count, points);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.layout.columnWidth(sheetId, column);
  }

  setRowHeight(sheetId: string, row: number, count: number, points: number): void {
    this.layout.setRowHeight(sheetId, row, count, points);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.layout.rowHeight(sheetId, row);
  }

  autofitColumns(sheetId: string, column: number, count: number): void {
    const used = this.usedRect(sheetId, true);
    if (!used) return;
    for (let at = column; at < column + count; at++) {
      const texts = this.read(sheetId, { row: used.row, column: at, rows: used.rows, columns: 1 }).map(([cell]) => cell?.text ?? "");
      const points = this.layout.fittingWidth(sheetId, used.row, at, texts);
      if (points !== null) this.layout.setColumnWidth(sheetId, at, 1, points);
    }
  }

  insertRows(sheetId: string, row: number, count: number, byAddin: boolean): void {
    this.changes.by(byAddin, () => this.structure.insertRows(sheetId, row, count));
  }

  deleteRows(sheetId: string, row: number, count: number, byAddin: boolean): void {
    this.changes.by(byAddin, () => this.structure.deleteRows(sheetId, row, count));
  }

  insertColumns(sheetId: string, column: number, count: number, byAddin: boolean): void {
    this.changes.by(byAddin, () => this.structure.insertColumns(sheetId, column, count));
  }

  deleteColumns(sheetId: string, column: number, count: number, byAddin: boolean): void {
    this.changes.by(byAddin, () => this.structure.deleteColumns(sheetId, column, count));
  }

  insertCells(sheetId: string, rect: Rect, shift: "down" | "right", byAddin: boolean): void {
    this.changes.silently(() => this.structure.insertCells(sheetId, rect, shift));
    this.changes.emit({ kind: "cellsInserted", sheetId, rect, shift, byAddin });
  }

  deleteCells(sheetId: string, rect: Rect, shift: "up" | "left", byAddin: boolean): void {
    this.changes.silently(() => this.structure.deleteCells(sheetId, rect, shift));
    this.changes.emit({ kind: "cellsDeleted", sheetId, rect, shift, byAddin });
  }

  merged(sheetId: string): Rect[] {
    return this.structure.merged(sheetId);
  }

  merge(sheetId: string, rect: Rect, byAddin: boolean): void {
    this.asOneStep(() => {
      const kept = this.read(sheetId, rect).map((row, i) => row.map((_, j) => (i + j === 0 ? null : { value: null })));
      this.write(sheetId, rect, kept, byAddin);
      this.structure.merge(sheetId, rect);
    });
  }

  unmerge(sheetId: string, rect: Rect): void {
    this.structure.unmerge(sheetId, rect);
  }

  gridlines(sheetId: string): boolean {
    return this.layout.gridlines(sheetId);
  }

  setGridlines(sheetId: string, visible: boolean): void {
    this.layout.setGridlines(sheetId, visible);
  }

  tabColor(sheetId: string): string | null {
    return this.layout.tabColor(sheetId);
  }

  setTabColor(sheetId: string, color: string | null): void {
    this.layout.setTabColor(sheetId, color);
  }

  reorderRows(sheetId: string, rect: Rect, order: number[], byAddin: boolean): void {
    this.changes.by(byAddin, () => this.structure.reorderRows(sheetId, rect, order));
  }

  hiddenRows(sheetId: string): number[] {
    return this.layout.hiddenRows(sheetId);
  }

  setRowsHidden(sheetId: string, rows: number[], hidden: boolean): void {
    this.layout.setRowsHidden(sheetId, rows, hidden);
  }

  filterArea(sheetId: string): Rect | null {
    return this.filter.area(sheetId);
  }

  setFilterArea(sheetId: string, rect: Rect | null): void {
    this.filter.set(sheetId, rect);
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.layout.freeze(sheetId, rows, columns);
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    return this.layout.frozen(sheetId);
  }

  select(sheetId: string, rect: Rect): void {
    const cells = this.layout.room(sheetId, rect);
    this.sheetList.activate(sheetId);
    this.engine.workbook.getSheetBySheetId(sheetId)?.getRange(cells.row, cells.column, cells.rows, cells.columns).activate();
  }

  selection(): { sheetId: string; rects: Rect[] } {
    const sheet = this.engine.workbook.getActiveSheet();
    const sheetId = sheet.getSheetId();
    const ranges = sheet.getSelection()?.getActiveRangeList() ?? [];
    const rects = ranges.map((range) => this.changes.rectOf(sheetId, range.getRange()));
    return { sheetId, rects: rects.length > 0 ? rects : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  spillAt(sheetId: string, row: number, column: number): Rect | null {
    return this.cells.spillAt(sheetId, row, column);
  }

  /** The data type in a cell, as the add-in gave it; undefined where there is none. */
  cardAt(sheetId: string, row: number, column: number): unknown {
    return this.cells.cardAt(sheetId, row, column);
  }

  /** Name of the table a cell lies in. */
  tableNameAt(sheetId: string, row: number, column: number): string | null {
    return this.tableList.nameAt(sheetId, row, column);
  }

  tables(): TableState[] {
    return this.tableList.list();
  }

  async addTable(sheetId: string, rect: Rect, name: string, style: string): Promise<TableState> {
    return this.tableList.add(sheetId, rect, name, style);
  }

  async removeTable(tableId: string): Promise<void> {
    await this.tableList.remove(tableId);
  }

  async resizeTable(tableId: string, rect: Rect): Promise<void> {
    await this.tableList.resize(tableId, rect);
  }

  async renameTable(tableId: string, name: string): Promise<void> {
    await this.tableList.rename(tableId, name);
  }

  async styleTable(tableId: string, style: string): Promise<void> {
    await this.tableList.restyle(tableId, style);
  }

  names(): NameState[] {
    return this.nameList.list();
  }

  addName(name: NameState): void {
    this.nameList.add(name);
  }

  removeName(name: string, scope: string | null): void {
    this.nameList.remove(name, scope);
  }

  get mode(): CalculationMode {
    return this.pace.mode;
  }

  set mode(mode: CalculationMode) {
    const released = this.pace.mode === "Manual" && mode !== "Manual";
    this.pace.mode = mode;
    if (released) this.recalcDirty();
  }

  calculated(): Promise<void> {
    return this.gate.idle();
  }

  recalculate(target: { sheetId: string; rect?: Rect } | "all" | "full"): void {
    if (target === "full") this.recalcFull();
    else if (target === "all") this.pace.letThrough(() => startCalculation(this.engine, null));
    else if (target.rect) this.recalcRange(target.sheetId, target.rect);
    else this.recalcSheet(target.sheetId, true);
  }

  recalcFull(): void {
    this.functions.recalculateFull();
    this.pace.letThrough(() => startCalculation(this.engine, null));
  }

  recalcSheet(sheetId: string, dirty: boolean): void {
    if (!dirty) return;
    this.functions.forget((cell) => cell.sheetId === sheetId);
    const rect = this.usedRect(sheetId);
    if (rect) this.recalcRange(sheetId, rect);
  }

  recalcRange(sheetId: string, rect: Rect): void {
    this.pace.letThrough(() => startCalculation(this.engine, [{ sheetId, rect }]));
  }

  recalcDirty(): void {
    this.pace.letThrough(() => startCalculation(this.engine, []));
  }

  async idle(): Promise<void> {
    for (;;) {
      await this.gate.idle();
      if (this.functions.settled && !this.gate.busy) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  asOneStep<T>(work: () => T): T {
    return this.edit.asOneStep(work);
  }

  openStep(): UndoStep {
    return this.edit.openStep();
  }

  async undo(): Promise<boolean> {
    const undone = await this.edit.undo();
    await this.gate.idle();
    return undone;
  }

  onChange(listener: (change: Change) => void): () => void {
    return this.changes.listen(listener);
  }

  /** "Sheet1!A1:B2" or, without a sheet, on the active one. */
  locate(address: string): { sheetId: string; rect: Rect } {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet ? this.sheets().find((candidate) => candidate.name.toLowerCase() === parsed.sheet?.toLowerCase()) : null;
    if (!parsed || (parsed.sheet !== null && !sheet)) throw new Error(`"${address}" is no address in this workbook.`);
    return { sheetId: sheet?.id ?? this.activeSheet(), rect: parsed.rect };
  }
}
