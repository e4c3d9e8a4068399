import { CellAlertManagerService, HoverManagerService } from "@univerjs/sheets-ui";
import { busy } from "../grid/functions/values";
import type { CellState } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";

/** Univer shows its own alert on error cells after 100 ms, under this key; ours replaces it a moment later. */
const alertKey = "SHEET_FORMULA_ALERT";
const afterUniverMs = 160;

/** On hover, an error cell says what the custom function said. */
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
      const found = grid.functions.errorAt(cell);
      const [[state]] = grid.read(cell.sheetId, { row: cell.row, column: cell.column, rows: 1, columns: 1 }) as [[CellState]];
      const waiting = !found && state.text === busy;
      if (!found && !waiting) return;
      alerts.removeAlert(alertKey);
      alerts.showAlert({
        type: waiting ? 0 : 2,
        title: found ? `${found.error} from ${namespace}.${found.fn}` : "Waiting for the add-in",
        message: found ? (found.message ?? "The function gave no reason.") : "The add-in has not answered yet.",
        location,
        width: 260,
        height: 90,
        key: alertKey,
      });
    }, afterUniverMs);
  });
}
