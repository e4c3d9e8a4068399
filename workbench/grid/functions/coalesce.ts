import type { Rect } from "../grid";
import type { Cell } from "./cell";

/**
 * Cells as few rectangles: runs down each column, then equal runs of neighbouring columns joined.
 * Univer tests every formula against every dirty rectangle, so thousands of single cells would be slow.
 */
export function coalesce(cells: readonly Cell[]): { sheetId: string; rect: Rect }[] {
  const bySheet = new Map<string, Cell[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheetId);
    if (own) own.push(cell);
    else bySheet.set(cell.sheetId, [cell]);
  }
  return [...bySheet].flatMap(([sheetId, own]) => joinColumns(columnRuns(own)).map((rect) => ({ sheetId, rect })));
}

function columnRuns(cells: Cell[]): Rect[] {
  const sorted = cells.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Rect[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.column === cell.column && cell.row <= last.row + last.rows) last.rows = Math.max(last.rows, cell.row - last.row + 1);
    else runs.push({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
  }
  return runs;
}

function joinColumns(runs: Rect[]): Rect[] {
  const bySpan = new Map<string, Rect>();
  const joined: Rect[] = [];
  for (const run of runs) {
    const span = `${run.row}:${run.rows}`;
    const left = bySpan.get(span);
    if (left && left.column + left.columns === run.column) left.columns++;
    else {
      bySpan.set(span, run);
      joined.push(run);
    }
  }
  return joined;
}
