/** A cell as the formula engine names it. Rows and columns count from 0. */
export interface Cell {
  sheetId: string;
  row: number;
  column: number;
}

export function cellKey(cell: Cell): string {
  return `${cell.sheetId}|${cell.row}|${cell.column}`;
}
