import type { Grid, Rect, TableState } from "./grid";

/**
 * A table takes in what a person types right under its last row or right beside its last column, and its calculated columns go on into the
 * new row. Source: "Overview of Excel tables" and "Use calculated columns in an Excel table", support.microsoft.com.
 */
export function growTables(grid: Grid): void {
  grid.onChange((change) => {
    if (change.kind !== "edited" || change.byAddin) return;
    const { sheetId, rect } = change;
    if (rect.rows * rect.columns !== 1 || isEmpty(grid, sheetId, rect)) return;
    for (const table of grid.tables()) {
      if (table.sheetId !== sheetId) continue;
      const grown = grownRect(table, rect);
      if (grown && isFree(grid, sheetId, table.rect, grown, rect)) {
        // After the edit's own step, so that undo first gives the table its old shape back.
        setTimeout(() => void grid.resizeTable(table.id, grown).then(() => continueColumns(grid, table, grown)), 0);
      }
    }
  });
}

/** The table's rectangle with the row or column that the cell starts, or null. */
export function grownRect(table: Pick<TableState, "rect" | "showTotals">, cell: Rect): Rect | null {
  const { row, column, rows, columns } = table.rect;
  if (!table.showTotals && cell.row === row + rows && cell.column >= column && cell.column < column + columns) {
    return { ...table.rect, rows: rows + 1 };
  }
  if (cell.column === column + columns && cell.row >= row && cell.row < row + rows) return { ...table.rect, columns: columns + 1 };
  return null;
}

function isEmpty(grid: Grid, sheetId: string, rect: Rect): boolean {
  return grid.read(sheetId, rect).every((row) => row.every((cell) => cell.value === null && cell.formula === null));
}

/** True when the added cells hold nothing but what was just typed. */
function isFree(grid: Grid, sheetId: string, before: Rect, after: Rect, typed: Rect): boolean {
  const added =
    after.rows > before.rows
      ? { row: before.row + before.rows, column: before.column, rows: 1, columns: before.columns }
      : { row: before.row, column: before.column + before.columns, rows: before.rows, columns: 1 };
  const filled = grid
    .read(sheetId, added)
    .flat()
    .filter((cell) => cell.value !== null || cell.formula !== null);
  return filled.length <= 1 && !isEmpty(grid, sheetId, typed);
}

/** A column whose last two cells hold the same formula is a calculated one. */
function continueColumns(grid: Grid, before: TableState, after: Rect): void {
  if (after.rows === before.rect.rows || before.rect.rows < 3) return;
  const last = grid.read(before.sheetId, { ...after, row: after.row + after.rows - 3, rows: 3 });
  const changes = (last[2] ?? []).map((cell, index) => {
    const formula = last[1]?.[index]?.formula;
    return formula && formula === last[0]?.[index]?.formula && cell.value === null && cell.formula === null ? { formula } : null;
  });
  if (changes.some(Boolean)) grid.write(before.sheetId, { ...after, row: after.row + after.rows - 1, rows: 1 }, [changes], false);
}
