import { CellAlertManagerService, HoverManagerService } from "@univerjs/sheets-ui";
import { formatRect, quoteSheet } from "../grid/address";
import { busy } from "../grid/functions/values";
import type { CellState } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";
import { errorSource } from "./error-source";

/** Univer shows its own alert on error cells after 100 ms, under this key; ours replaces it a moment later. */
const alertKey = "SHEET_FORMULA_ALERT";
const afterUniverMs = 160;

/** On hover, an error cell says what the custom function said, its own or that of the cell the error comes from. */
export function explainErrors(grid: UniverGrid, namespace: string): void {
  const hover = grid.engine.injector.get(HoverManagerService);
  const alerts = grid.engine.injector.get(CellAlertManagerService);
  let timer: ReturnType<typeof setTimeout> | undefined;
  hover.currentCell$.subscribe((position) => {
    clearTimeout(timer);
    if (!position) return;
    timer = setTimeout(() => {
      const { location } = position;
      const cell = { sheetId: location.subUnitId, row: location.row, column: location.col };
      const [[state]] = grid.read(cell.sheetId, { row: cell.row, column: cell.column, rows: 1, columns: 1 }) as [[CellState]];
      const waiting = state.text === busy;
      const found = waiting ? null : errorSource(grid, cell);
      if (!found && !waiting) return;
      const here = found?.cell.row === cell.row && found.cell.column === cell.column && found.cell.sheetId === cell.sheetId;
      const where = found && !here ? ` in ${placeOf(grid, cell.sheetId, found.cell)}` : "";
      alerts.removeAlert(alertKey);
      alerts.showAlert({
        type: waiting ? 0 : 2,
        title: found ? `${found.error} from ${namespace}.${found.fn}${where}` : "Waiting for the add-in",
        message: found ? (found.message ?? "The function gave no reason.") : "The add-in has not answered yet.",
        location,
        width: 260,
        height: 90,
        key: alertKey,
      });
    }, afterUniverMs);
  });
}

/** "B2", with its sheet when that is another one. */
function placeOf(grid: UniverGrid, from: string, { sheetId, row, column }: { sheetId: string; row: number; column: number }): string {
  const address = formatRect({ row, column, rows: 1, columns: 1 });
  const name = grid.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
  return sheetId === from ? address : `${quoteSheet(name)}!${address}`;
}
