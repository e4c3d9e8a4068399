import type { CellStyle, CellValue, Change, Rect } from "./grid";
import { shiftFormula } from "./memory-formula";
import { contains, sheetSize } from "./rect";
import { shiftRect } from "./shift";

export interface MemoryCell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  style: CellStyle;
}

/** A cell's place as one number: quicker to look up than a text. */
export const keyOf = (row: number, column: number): number => row * sheetSize.columns + column;
export const rowOf = (key: number): number => Math.floor(key / sheetSize.columns);
export const columnOf = (key: number): number => key % sheetSize.columns;

/** Cells and looks of one sheet of a MemoryGrid; only cells with something in them exist. */
export class MemorySheet {
  /** By keyOf. */
  readonly cells = new Map<number, MemoryCell>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hidden = new Set<number>();
  readonly spills: Rect[] = [];
  merged: Rect[] = [];
  filterArea: Rect | null = null;
  frozen = { rows: 0, columns: 0 };
  gridlines = true;
  tabColor: string | null = null;
  visible = true;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  get(row: number, column: number): MemoryCell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  /** The cell, made when it is not there. */
  at(row: number, column: number): MemoryCell {
    const key = keyOf(row, column);
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { value: null, formula: null, numberFormat: "General", style: {} }));
    return cell;
  }

  used(valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      const filled = cell.formula !== null || (cell.value !== null && cell.value !== "");
      if (!filled && (valuesOnly || (Object.keys(cell.style).length === 0 && cell.numberFormat === "General"))) continue;
      const row = rowOf(key);
      const column = columnOf(key);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves cells as a change says; deleted ones go. */
  shift(change: Change): void {
    const moved = new Map<number, MemoryCell>();
    for (const [key, cell] of this.cells) {
      const to = shiftRect({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }, change);
      if (!to) continue;
      if (cell.formula !== null) cell.formula = shiftFormula(cell.formula, change, this.name, true);
      moved.set(keyOf(to.row, to.column), cell);
    }
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
    this.filterArea = this.filterArea && shiftRect(this.filterArea, change);
    this.merged = this.merged.map((rect) => shiftRect(rect, change)).filter((rect) => rect !== null);
    this.spills.push(...this.spills.splice(0).flatMap((rect) => shiftRect(rect, change) ?? []));
  }

  spillAt(row: number, column: number): Rect | null {
    return this.spills.find((rect) => contains(rect, { row, column, rows: 1, columns: 1 })) ?? null;
  }
}
