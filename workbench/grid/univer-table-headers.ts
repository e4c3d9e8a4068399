import { SetSuperTableMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { AddSheetTableMutation, SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import type { TableState } from "./grid";
import type { Engine } from "./univer";
import type { UniverCells } from "./univer-cells";
import type { UniverTables } from "./univer-tables";

/**
 * Univer reads a table's column names once and guesses them when the table changes shape; Excel's column names are the header cells.
 * After each change the names are read again, and where they differ the formula engine is told.
 */
export function followTableHeaders(engine: Engine, tables: UniverTables, cells: UniverCells): void {
  const manager = engine.injector.get(TableManager);
  const follow = (state: TableState): void => {
    const table = manager.getTableById(engine.unitId, state.id);
    if (!table) return;
    const [header = []] = cells.read(state.sheetId, { ...state.rect, rows: 1 });
    const known = table.getTableInfo().columns;
    const names = header.map((cell, index) => (state.showHeaders ? cell.text : (known[index]?.displayName ?? `Column${index + 1}`)));
    if (names.length === known.length && names.every((name, index) => name === known[index]?.displayName)) return;
    const blank = known[0] as NonNullable<(typeof known)[0]>;
    table.setColumns(
      names.map((displayName, index) => ({ ...(known[index] ?? blank), id: `${state.id}-column-${index + 1}`, displayName })),
    );
    engine.commands.syncExecuteCommand(SetSuperTableMutation.id, {
      unitId: engine.unitId,
      tableName: state.name,
      reference: {
        range: table.getTableInfo().range,
        sheetId: state.sheetId,
        titleMap: new Map(names.map((name, index) => [name, index])),
      },
    });
  };
  engine.commands.onCommandExecuted((command, options) => {
    const params = (command.params ?? {}) as { subUnitId?: string; tableId?: string; cellValue?: Record<number, unknown> };
    if (command.id === AddSheetTableMutation.id || command.id === SetSheetTableMutation.id) {
      for (const state of tables.list()) if (state.id === params.tableId) follow(state);
    } else if (command.id === SetRangeValuesMutation.id && !options?.onlyLocal) {
      for (const state of tables.list()) {
        if (state.sheetId === params.subUnitId && params.cellValue && state.rect.row in params.cellValue) follow(state);
      }
    }
  });
}
