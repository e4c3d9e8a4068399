import type { CalculationMode } from "../host/calculation";
import type { Calculation } from "../host/calculation";
import type { ChartState, Conditions } from "../host/host";
import type { RichApiEvent } from "../host/rich-api-event";
import type { Change, Grid, Rect } from "../grid/grid";
import { readAddress } from "./address";
import { Events } from "./events";
import { accessDenied, invalidArgument, itemNotFound } from "./host-error";
import type { Exposed } from "./members";
import { readNameReference } from "./name-reference";
import { newPageLayout, shiftPageLayout, type PageLayoutState } from "./page-layout-state";
import { References } from "./references";
import { shiftRect } from "../grid/shift";
import { newSheetFilter, type SheetFilterState } from "./sheet-filter-state";
import { Table } from "./table";
import { TableExtras } from "./table-extras";
import { Worksheet } from "./worksheet";

export interface BookOptions {
  grid: Grid;
  calculation: Calculation;
  conditions: Conditions;
  /** Delivers events to the add-in. */
  emit(events: RichApiEvent[]): void;
  onCharts?(): void;
}

/** An object that follows cells as rows and columns come and go. */
export interface Follower extends Exposed {
  follow(change: Change): void;
}

/** One workbook as all objects of the model share it: the grid, and what Excel knows beyond a grid. */
export class Book {
  readonly grid: Grid;
  readonly calculation: Calculation;
  readonly conditions: Conditions;
  readonly references = new References();
  readonly events: Events;
  readonly tableExtras: TableExtras;
  /** Excel.Setting API: key to value. */
  readonly settings = new Map<string, unknown>();
  /** Hidden sheets that a user cannot show again. */
  readonly veryHidden = new Set<string>();
  /** Comments of names, by scope and name. */
  readonly nameComments = new Map<string, string>();
  readonly hyperlinks: { sheetId: string; rect: Rect; link: { address?: string; documentReference?: string; screenTip?: string } }[] = [];
  readonly chartList: ChartState[] = [];
  /** How sheets print, by sheet id: those somebody has set up. */
  readonly sheetFilters = new Map<string, SheetFilterState>();
  readonly pageLayouts = new Map<string, PageLayoutState>();
  readonly iterative = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  chartsChanged: () => void;
  private nextChart = 1;

  private readonly sheetObjects = new Map<string, Worksheet>();
  private readonly tableObjects = new Map<string, Table>();
  private readonly followers = new Set<Follower>();
  private readonly stopListening: () => void;

  constructor(options: BookOptions) {
    this.grid = options.grid;
    this.calculation = options.calculation;
    this.conditions = options.conditions;
    this.chartsChanged = options.onCharts ?? (() => undefined);
    this.events = new Events(this, options.emit);
    this.tableExtras = new TableExtras();
    this.stopListening = this.grid.onChange((change) => this.changed(change));
  }

  dispose(): void {
    this.stopListening();
  }

  get calculationMode(): CalculationMode {
    return this.calculation.mode;
  }

  sheets(): Worksheet[] {
    return this.grid.sheets().map((state) => this.sheet(state.id));
  }

  /** The one object of a sheet; its members fail with InvalidReference once the sheet is gone. */
  sheet(id: string): Worksheet {
    let sheet = this.sheetObjects.get(id);
    if (!sheet) this.sheetObjects.set(id, (sheet = new Worksheet(this, id)));
    return sheet;
  }

  /** Finds a sheet by id or, as Excel does, by name whatever its case. */
  findSheet(key: string): Worksheet | null {
    const wanted = String(key).toLowerCase();
    const found = this.grid.sheets().find((state) => state.id === key || state.name.toLowerCase() === wanted);
    return found ? this.sheet(found.id) : null;
  }

  tables(sheetId?: string): Table[] {
    return this.grid
      .tables()
      .filter((state) => sheetId === undefined || state.sheetId === sheetId)
      .map((state) => this.table(state.id));
  }

  table(id: string): Table {
    let table = this.tableObjects.get(id);
    if (!table) this.tableObjects.set(id, (table = new Table(this, id)));
    return table;
  }

  findTable(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this.grid.tables().find((state) => state.id === String(key) || state.name.toLowerCase() === wanted);
    return found ? this.table(found.id) : null;
  }

  /**
   * Resolves an address, a name or a table's name to cells.
   * @param home the sheet of an address without one
   * @throws InvalidArgument when it is none of these, ItemNotFound for an unknown sheet
   */
  resolve(text: unknown, home: Worksheet): { sheet: Worksheet; rect: Rect } {
    if (typeof text !== "string" || text.trim() === "") throw invalidArgument();
    const plain = text.startsWith("=") ? text.slice(1) : text;
    const address = readAddress(plain);
    if (address) {
      const sheet = address.sheet === null ? home : this.findSheet(address.sheet);
      if (!sheet) throw itemNotFound();
      return { sheet, rect: address.rect };
    }
    const target = readNameReference(this, plain, home);
    if (!target) throw invalidArgument();
    return target;
  }

  /** @throws AccessDenied when the workbook is read-only or the sheet protected. */
  assertWritable(sheetId: string): void {
    if (this.conditions.readOnly) throw accessDenied("The workbook is read-only.");
    if (this.conditions.protectedSheets.has(sheetId)) throw accessDenied();
  }

  /** Keeps an object's place up to date until the batch ends or, when it is held by reference, until it is let go. */
  track(target: Exposed): void {
    if ("follow" in target) this.followers.add(target as Follower);
  }

  /** Ends a batch: objects not held by reference are forgotten. */
  forgetUntracked(): void {
    for (const follower of this.followers) if (!this.references.holds(follower)) this.followers.delete(follower);
  }

  /** Charts of the sheets there are; one whose sheet was taken away comes back with it when that is undone. */
  charts(): ChartState[] {
    const sheets = new Set(this.grid.sheets().map(({ id }) => id));
    return this.chartList.filter(({ sheetId }) => sheets.has(sheetId));
  }

  /** How a sheet prints. */
  sheetFilter(sheetId: string): SheetFilterState {
    let filter = this.sheetFilters.get(sheetId);
    if (!filter) this.sheetFilters.set(sheetId, (filter = newSheetFilter()));
    return filter;
  }

  pageLayout(sheetId: string): PageLayoutState {
    let layout = this.pageLayouts.get(sheetId);
    if (!layout) this.pageLayouts.set(sheetId, (layout = newPageLayout()));
    return layout;
  }

  newChartId(): string {
    return `{C${this.nextChart++}}`;
  }

  private changed(change: Change): void {
    for (const follower of this.followers) follower.follow(change);
    if ("rect" in change && change.kind !== "edited") {
      this.shiftHyperlinks(change);
      const layout = this.pageLayouts.get(change.sheetId);
      if (layout) shiftPageLayout(layout, change);
    }
    if (change.kind === "tableDeleted") this.tableExtras.forget(change.tableId);
    this.events.take(change);
  }

  private shiftHyperlinks(change: Change & { sheetId: string }): void {
    for (let i = this.hyperlinks.length - 1; i >= 0; i--) {
      const entry = this.hyperlinks[i];
      if (!entry || entry.sheetId !== change.sheetId) continue;
      const rect = shiftRect(entry.rect, change);
      if (rect) entry.rect = rect;
      else this.hyperlinks.splice(i, 1);
    }
  }
}
