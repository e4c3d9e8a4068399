import type { CellState, CellValue, Change, Rect } from "../grid/grid";
import type { RichApiEvent } from "../host/rich-api-event";
import { addressOf } from "./address";
import type { Book } from "./book";
import { eventType, workbookTarget } from "./event-types";
import { Range } from "./range";
import { valueType, wireValue } from "./range-read";
import { intersect, sheetSize } from "../grid/rect";

const heldEventRanges = 200;
type Emit = (events: RichApiEvent[]) => void;

/**
 * Turns changes of the grid into the events the add-in registered for. While a batch runs events wait for its end,
 * as in Excel, where a handler never runs before the batch that caused it has been answered.
 */
export class Events {
  /** Runtime.enableEvents. */
  enabled = true;
  /** Called when the selection moved; the host fires the older document event with it. */
  onSelection: (() => void) | null = null;
  /** Called when a setting of the Excel.Setting API changed. */
  onSettings: (() => void) | null = null;
  private readonly registered = new Map<string, number>();
  private queue: RichApiEvent[] = [];
  private holding = 0;
  /** Events that wait for a formula's result. */
  private awaited = 0;
  private scheduled = false;
  private activeSheet: string | null;
  private sheetNames = new Map<string, string>();
  private selectedTables = new Set<string>();
  private lastSelection = "";
  private readonly eventRanges: string[] = [];

  constructor(
    private readonly book: Book,
    private readonly emit: Emit,
  ) {
    this.activeSheet = book.grid.activeSheet();
    this.rememberNames();
  }

  register(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Forgets all registrations: the add-in was reloaded. */
  reset(): void {
    this.registered.clear();
    this.queue = [];
    this.enabled = true;
  }

  get pending(): boolean {
    return this.queue.length > 0 || this.awaited > 0;
  }

  hold(): void {
    this.holding++;
  }

  release(): void {
    this.holding--;
    this.flush();
  }

  /** Queues an event for one target when somebody registered for it. */
  post(type: number, targetId: string, message: unknown): void {
    if (!this.enabled || !this.registered.has(`${type}|${targetId}`)) return;
    this.queue.push({ category: 65536, type, targetId, message });
    if (this.holding > 0 || this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  /** Queues an event for an object and for its workbook-wide collection. */
  postBoth(type: number, targetId: string, message: unknown): void {
    this.post(type, targetId, message);
    this.post(type, workbookTarget, message);
  }

  take(change: Change): void {
    switch (change.kind) {
      case "edited":
        this.contentEdited(change);
        break;
      case "rowsInserted":
        this.edited(change.sheetId, entireRows(change.rect), change.byAddin, "RowInserted", "RowInserted", "None");
        break;
      case "rowsDeleted":
        this.edited(change.sheetId, entireRows(change.rect), change.byAddin, "RowDeleted", "RowDeleted", "None");
        break;
      case "columnsInserted":
        this.edited(change.sheetId, entireColumns(change.rect), change.byAddin, "ColumnInserted", "ColumnInserted", "None");
        break;
      case "columnsDeleted":
        this.edited(change.sheetId, entireColumns(change.rect), change.byAddin, "ColumnDeleted", "ColumnDeleted", "None");
        break;
      case "cellsInserted":
        this.edited(
          change.sheetId,
          change.rect,
          change.byAddin,
          "CellInserted",
          change.shift === "down" ? "RowInserted" : "ColumnInserted",
          change.shift === "down" ? "ShiftCellDown" : "ShiftCellRight",
        );
        break;
      case "cellsDeleted":
        this.edited(
          change.sheetId,
          change.rect,
          change.byAddin,
          "CellDeleted",
          change.shift === "up" ? "RowDeleted" : "ColumnDeleted",
          change.shift === "up" ? "ShiftCellUp" : "ShiftCellLeft",
        );
        break;
      case "selected":
        this.selected(change.sheetId, change.rects);
        break;
      case "sheetActivated":
        this.activated(change.sheetId);
        break;
      case "sheetAdded":
        this.rememberNames();
        this.post(eventType.worksheetAdded, workbookTarget, { source: "Local", worksheetId: change.sheetId });
        break;
      case "sheetDeleted":
        this.sheetNames.delete(change.sheetId);
        this.post(eventType.worksheetDeleted, workbookTarget, { source: "Local", worksheetId: change.sheetId });
        break;
      case "sheetRenamed": {
        const nameBefore = this.sheetNames.get(change.sheetId);
        this.rememberNames();
        const nameAfter = this.sheetNames.get(change.sheetId);
        this.postBoth(eventType.worksheetNameChanged, change.sheetId, {
          source: "Local",
          worksheetId: change.sheetId,
          nameBefore,
          nameAfter,
        });
        break;
      }
      case "tableAdded":
      case "tableDeleted": {
        const type = change.kind === "tableAdded" ? eventType.tableAdded : eventType.tableDeleted;
        const message = { source: "Local", tableId: change.tableId, tableName: change.tableName, worksheetId: change.sheetId };
        this.postBoth(type, change.sheetId, message);
        break;
      }
      case "calculated":
        for (const sheetId of change.sheetIds) this.postBoth(eventType.worksheetCalculated, sheetId, { worksheetId: sheetId, address: "" });
        break;
    }
  }

  /** A single cell's event tells what it held and holds. What a formula gives is known after calculation, so its event comes after. */
  private contentEdited({ sheetId, rect, byAddin, before }: Change & { kind: "edited" }): void {
    const tell = (details: object): void => this.edited(sheetId, rect, byAddin, "RangeEdited", "RangeEdited", "None", details);
    if (before === undefined || this.registered.size === 0) return tell({});
    const cell = (): CellState | undefined => this.book.grid.read(sheetId, rect)[0]?.[0];
    const details = (after: CellValue): object => ({
      valueBefore: wireValue(before),
      valueTypeBefore: valueType(before),
      valueAfter: wireValue(after),
      valueTypeAfter: valueType(after),
    });
    const state = cell();
    if (!state || state.formula === null) return tell(details(state?.value ?? null));
    this.awaited++;
    void this.book.grid.calculated().then(() => {
      this.awaited--;
      const gone = !this.book.grid.sheets().some(({ id }) => id === sheetId);
      tell(gone ? {} : details(cell()?.value ?? null));
    });
  }

  private edited(
    sheetId: string,
    rect: Rect,
    byAddin: boolean,
    changeType: string,
    tableChangeType: string,
    shiftDirection: string,
    details: object = {},
  ): void {
    const message = {
      ...details,
      address: addressOf(rect),
      changeType,
      source: "Local",
      worksheetId: sheetId,
      shiftDirection,
      triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
      referenceId: this.eventRange(sheetId, rect),
    };
    this.postBoth(eventType.worksheetChanged, sheetId, message);
    for (const table of this.book.tables(sheetId)) {
      const part = intersect(table.fullRect, rect);
      if (!part) continue;
      const about = { ...message, address: addressOf(part), changeType: tableChangeType, tableId: table.id };
      for (const target of [table.id, sheetId, workbookTarget]) this.post(eventType.tableChanged, target, about);
    }
  }

  private selected(sheetId: string, rects: Rect[]): void {
    const address = rects.map(addressOf).join(",");
    const key = `${sheetId}!${address}`;
    if (key === this.lastSelection) return;
    this.lastSelection = key;
    this.postBoth(eventType.worksheetSelectionChanged, sheetId, { address, worksheetId: sheetId });
    this.onSelection?.();
    const now = new Set<string>();
    for (const table of this.book.tables()) {
      const parts =
        table.worksheet.id === sheetId ? rects.map((rect) => intersect(table.fullRect, rect)).filter((part) => part !== null) : [];
      if (parts.length === 0 && !this.selectedTables.has(table.id)) continue;
      if (parts.length > 0) now.add(table.id);
      const inside = parts.map(addressOf).join(",");
      this.post(eventType.tableSelectionChanged, table.id, { address: inside, worksheetId: table.worksheet.id, tableId: table.id });
    }
    this.selectedTables = now;
  }

  private activated(sheetId: string): void {
    if (this.activeSheet === sheetId) return;
    const before = this.activeSheet;
    this.activeSheet = sheetId;
    if (before) this.postBoth(eventType.worksheetDeactivated, before, { worksheetId: before });
    this.postBoth(eventType.worksheetActivated, sheetId, { worksheetId: sheetId });
  }

  /** Reference for args.getRange(); the oldest are let go. */
  private eventRange(sheetId: string, rect: Rect): string | undefined {
    if (this.registered.size === 0) return undefined;
    const range = new Range(this.book.sheet(sheetId), rect);
    this.book.track(range);
    const id = this.book.references.keep(range);
    this.eventRanges.push(id);
    if (this.eventRanges.length > heldEventRanges) this.book.references.remove(this.eventRanges.shift() ?? "");
    return id;
  }

  private rememberNames(): void {
    for (const sheet of this.book.grid.sheets()) this.sheetNames.set(sheet.id, sheet.name);
  }

  private flush(): void {
    if (this.holding > 0 || this.queue.length === 0) return;
    const sent = this.queue;
    this.queue = [];
    this.emit(sent);
  }
}

const entireRows = (rect: Rect): Rect => ({ row: rect.row, rows: rect.rows, column: 0, columns: sheetSize.columns });
const entireColumns = (rect: Rect): Rect => ({ column: rect.column, columns: rect.columns, row: 0, rows: sheetSize.rows });
