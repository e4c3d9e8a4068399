/** Cells from a row and column to a row and column, all inclusive. NaN means to the sheet's edge, as in A:A. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export interface Place {
  unitId: string;
  sheetId: string;
  range: Area;
}

/** One rectangle that formulas read, and which formulas these are. */
export interface Watched {
  readonly sheet: SheetIndex;
  readonly area: Area;
  readonly ids: Set<number>;
}

/** Rectangles over more columns than this are kept in one list and not column by column. */
const wideColumns = 64;
const columnsOfSheet = 16_384;

/**
 * Which formulas read which cells. Many formulas read the same few rectangles, so each rectangle is kept once with all of its formulas.
 * Has the methods of Univer's RTree that its dependency manager calls, and can stand in its place.
 */
export class RangeIndex {
  private readonly sheets = new Map<string, SheetIndex>();
  private readonly byId = new Map<number, Set<Watched>>();
  /** Grows whenever formulas lost places without being named. */
  epoch = 0;

  /** The formula is filed under at least one place. */
  has(id: number): boolean {
    return (this.byId.get(id)?.size ?? 0) > 0;
  }

  bulkInsert(items: readonly (Place & { id: number })[]): void {
    for (const { unitId, sheetId, range, id } of items) {
      if (!unitId) continue;
      const watched = this.sheet(unitId, sheetId).of(bounded(range));
      if (watched.ids.has(id)) continue;
      watched.ids.add(id);
      const own = this.byId.get(id);
      if (own) own.add(watched);
      else this.byId.set(id, new Set([watched]));
    }
  }

  /** Takes a formula out of all rectangles of the sheet that the item names. */
  bulkRemove(items: readonly (Place & { id: number })[]): void {
    for (const { unitId, sheetId, id } of items) {
      const sheet = this.sheets.get(keyOf(unitId, sheetId));
      for (const watched of this.byId.get(id) ?? []) {
        if (watched.sheet !== sheet) continue;
        this.byId.get(id)?.delete(watched);
        watched.ids.delete(id);
        if (watched.ids.size === 0) sheet.drop(watched);
      }
    }
  }

  /** Forgets what is read of a sheet or, without one, of all sheets. */
  removeById(unitId: string, sheetId?: string): void {
    this.epoch++;
    for (const [key, sheet] of this.sheets) {
      if (sheetId === undefined ? !key.startsWith(`${unitId}\n`) : key !== keyOf(unitId, sheetId)) continue;
      for (const watched of sheet.all()) for (const id of watched.ids) this.byId.get(id)?.delete(watched);
      this.sheets.delete(key);
    }
  }

  clear(): void {
    this.epoch++;
    this.sheets.clear();
    this.byId.clear();
  }

  /** Formulas that read any of these places. */
  bulkSearch(places: readonly Place[], except?: ReadonlySet<number>): Set<number> {
    const found = new Set<number>();
    for (const place of places) {
      for (const { ids } of this.readersOf(place)) for (const id of ids) if (!except?.has(id)) found.add(id);
    }
    return found;
  }

  /** Rectangles that share a cell with this place. */
  readersOf({ unitId, sheetId, range }: Place): Watched[] {
    return this.sheets.get(keyOf(unitId, sheetId))?.touching(bounded(range)) ?? [];
  }

  /** Univer builds a search tree before a pass and drops it after; here there is nothing to build. */
  openKdTree(): void {}
  closeKdTree(): void {}

  private sheet(unitId: string, sheetId: string): SheetIndex {
    const key = keyOf(unitId, sheetId);
    let sheet = this.sheets.get(key);
    if (!sheet) this.sheets.set(key, (sheet = new SheetIndex()));
    return sheet;
  }
}

class SheetIndex {
  private readonly cells = new Map<number, Watched>();
  private readonly areas = new Map<string, Watched>();
  private readonly columns = new Map<number, Set<Watched>>();
  private readonly wide = new Set<Watched>();

  /** The entry of exactly this rectangle. */
  of(area: Area): Watched {
    const single = area.startRow === area.endRow && area.startColumn === area.endColumn;
    if (single) {
      const key = cellKey(area.startRow, area.startColumn);
      let watched = this.cells.get(key);
      if (!watched) this.cells.set(key, (watched = { sheet: this, area, ids: new Set() }));
      return watched;
    }
    const key = areaKey(area);
    const known = this.areas.get(key);
    if (known) return known;
    const watched: Watched = { sheet: this, area, ids: new Set() };
    this.areas.set(key, watched);
    this.eachList(area, (list) => list.add(watched));
    return watched;
  }

  drop(watched: Watched): void {
    const { area } = watched;
    if (this.areas.delete(areaKey(area))) this.eachList(area, (list) => list.delete(watched));
    else this.cells.delete(cellKey(area.startRow, area.startColumn));
  }

  touching(area: Area): Watched[] {
    const found: Watched[] = [];
    if (area.startRow === area.endRow && area.startColumn === area.endColumn) {
      const cell = this.cells.get(cellKey(area.startRow, area.startColumn));
      if (cell) found.push(cell);
      for (const watched of this.columns.get(area.startColumn) ?? []) if (touches(watched.area, area)) found.push(watched);
      for (const watched of this.wide) if (touches(watched.area, area)) found.push(watched);
      return found;
    }
    this.eachCell(area, (cell) => found.push(cell));
    for (const watched of this.areas.values()) if (touches(watched.area, area)) found.push(watched);
    return found;
  }

  *all(): Iterable<Watched> {
    yield* this.cells.values();
    yield* this.areas.values();
  }

  private eachCell(area: Area, act: (cell: Watched) => void): void {
    const size = (area.endRow - area.startRow + 1) * (area.endColumn - area.startColumn + 1);
    if (size > this.cells.size) {
      for (const cell of this.cells.values()) if (touches(cell.area, area)) act(cell);
      return;
    }
    for (let row = area.startRow; row <= area.endRow; row++) {
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const cell = this.cells.get(cellKey(row, column));
        if (cell) act(cell);
      }
    }
  }

  private eachList(area: Area, act: (list: Set<Watched>) => void): void {
    if (area.endColumn - area.startColumn >= wideColumns) return act(this.wide);
    for (let column = area.startColumn; column <= area.endColumn; column++) {
      let list = this.columns.get(column);
      if (!list) this.columns.set(column, (list = new Set()));
      act(list);
    }
  }
}

export type { SheetIndex };

const keyOf = (unitId: string, sheetId: string): string => `${unitId}\n${sheetId}`;
const cellKey = (row: number, column: number): number => row * columnsOfSheet + column;
const areaKey = ({ startRow, startColumn, endRow, endColumn }: Area): string => `${startRow},${startColumn},${endRow},${endColumn}`;

function touches(a: Area, b: Area): boolean {
  return a.startRow <= b.endRow && a.endRow >= b.startRow && a.startColumn <= b.endColumn && a.endColumn >= b.startColumn;
}

function bounded({ startRow, startColumn, endRow, endColumn }: Area): Area {
  const or = (value: number, edge: number): number => (Number.isNaN(value) ? edge : value);
  return {
    startRow: or(startRow, 0),
    startColumn: or(startColumn, 0),
    endRow: or(endRow, Infinity),
    endColumn: or(endColumn, Infinity),
  };
}
