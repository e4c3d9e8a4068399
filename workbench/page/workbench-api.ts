import type { Host } from "../host";
import type { CellState } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";
import { formatRect, quoteSheet } from "../grid/address";

/** `window.workbench`, as docs/workbench.md publishes it. */
export interface Workbench {
  ready: Promise<void>;
  setCell(address: string, text: string): Promise<void>;
  getCell(address: string): { value: unknown; text: string; formula: string; error?: { code: string; message?: string } };
  getRange(address: string): unknown[][];
  select(address: string): Promise<void>;
  idle(): Promise<void>;
  sheets(): string[];
  tables(): { name: string; address: string; sheet: string }[];
  charts(): { name: string; sheet: string; type: string; series: number }[];
  exportXlsx(): Promise<Uint8Array>;
  undo(): Promise<void>;
  counters: { batches: number; settingsSaves: number; invocations: number; networkRequests: string[] };
  unimplemented: string[];
}

export function workbenchApi(parts: {
  grid: UniverGrid;
  host(): Host;
  ready: Promise<void>;
  networkRequests: string[];
  exportXlsx(): Promise<Uint8Array>;
}): Workbench {
  const { grid, host } = parts;
  const sheetName = (sheetId: string): string => grid.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet++) {
      await grid.idle();
      await host().idle();
      if (host().cf.pending > 0) quiet = -1;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  return {
    ready: parts.ready,
    setCell: async (address, text) => {
      const { sheetId, rect } = grid.locate(address);
      await grid.type(sheetId, rect.row, rect.column, text);
    },
    getCell: (address) => {
      const { sheetId, rect } = grid.locate(address);
      const [[cell]] = grid.read(sheetId, { ...rect, rows: 1, columns: 1 }) as [[CellState]];
      const plain = plainValue(cell.value);
      const shown = { value: plain, text: cell.text, formula: cell.formula ?? (plain === "" ? "" : String(plain)) };
      if (typeof cell.value !== "object" || cell.value === null) return shown;
      const { error, message } = cell.value;
      return { ...shown, error: message === undefined ? { code: error } : { code: error, message } };
    },
    getRange: (address) => {
      const { sheetId, rect } = grid.locate(address);
      return grid.read(sheetId, rect).map((row) => row.map((cell) => plainValue(cell.value)));
    },
    select: async (address) => {
      const { sheetId, rect } = grid.locate(address);
      grid.select(sheetId, rect);
      await settle();
    },
    idle: settle,
    sheets: () => grid.sheets().map((sheet) => sheet.name),
    tables: () =>
      grid.tables().map((table) => {
        const sheet = sheetName(table.sheetId);
        return { name: table.name, sheet, address: `${quoteSheet(sheet)}!${formatRect(table.rect)}` };
      }),
    charts: () =>
      host()
        .charts()
        .map((chart) => ({ name: chart.name, sheet: sheetName(chart.sheetId), type: chart.type, series: chart.series.length })),
    exportXlsx: parts.exportXlsx,
    undo: async () => {
      await grid.undo();
      await settle();
    },
    get counters() {
      return { ...host().counters, networkRequests: parts.networkRequests };
    },
    get unimplemented() {
      return host().unimplemented;
    },
  };
}

/** Values as Range.values has them: errors by name, empty cells as "". */
function plainValue(value: CellState["value"]): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
