import { parseAddress } from "../grid/address";
import type { Cell } from "../grid/functions/cell";
import type { CellState } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";

export interface ErrorSource {
  fn: string;
  error: string;
  message?: string;
  cell: Cell;
}

const furthest = 20;
const mostCells = 2000;
/** References in a formula: "A1", "$A$1:B2", "Sheet1!A1", "'My deals'!A1". */
const reference = /(?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(])/g;

/** The custom function an error comes from: the cell's own, or that of a cell it refers to, directly or over others. */
export function errorSource(grid: UniverGrid, from: Cell): ErrorSource | null {
  const seen = new Set<string>();
  const search = (cell: Cell, depth: number): ErrorSource | null => {
    const key = `${cell.sheetId}|${cell.row}|${cell.column}`;
    if (depth > furthest || seen.size > mostCells || seen.has(key)) return null;
    seen.add(key);
    const own = grid.functions.errorAt(cell);
    if (own) return { ...own, cell };
    const [[state]] = grid.read(cell.sheetId, { row: cell.row, column: cell.column, rows: 1, columns: 1 }) as [[CellState]];
    if (typeof state.value !== "object" || state.value === null) return null;
    const { error } = state.value;
    for (const near of precedents(grid, cell.sheetId, state.formula ?? "", error)) {
      const found = search(near, depth + 1);
      if (found?.error === error) return found;
    }
    return null;
  };
  return search(from, 0);
}

/** Cells a formula refers to that show the same error. */
function* precedents(grid: UniverGrid, sheetId: string, formula: string, error: string): Generator<Cell> {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const [address] of withoutTexts.matchAll(reference)) {
    if (!parseAddress(address)) continue;
    const place = address.includes("!") ? grid.locate(address) : { sheetId, rect: grid.locate(address).rect };
    if (place.rect.rows * place.rect.columns > mostCells) continue;
    for (const [i, row] of grid.read(place.sheetId, place.rect).entries()) {
      for (const [j, { value }] of row.entries()) {
        if (typeof value === "object" && value?.error === error)
          yield { sheetId: place.sheetId, row: place.rect.row + i, column: place.rect.column + j };
      }
    }
  }
}
