/** The real actions against the unmodified office.js, hosted over a grid in memory: only Excel's window is missing. */
import { setDateSystem, store } from "../../src/dataset";
import type { Outcome } from "../../src/workbook";
import type { Rect } from "../../workbench/grid/grid";
import type { MemoryGrid } from "../../workbench/grid/memory";
import { openOfficePage, type OfficePage } from "../workbench/host/office-page";

export interface Hosted {
  page: OfficePage;
  grid: MemoryGrid;
  /** Batches that an action took. */
  batches<Result>(action: () => Promise<Result>): Promise<{ result: Result; batches: number }>;
  /** Values and formulas of a sheet's used cells, as text; what a test compares before and after. */
  picture(): Record<string, string[][]>;
  /** What the add-in keeps with the workbook (Workbook.settings). */
  settings(): [key: string, value: unknown][];
  table(name: string): { headings: string[]; rows: Record<string, unknown>[]; rect: Rect; sheetId: string };
  close(): void;
}

/** Opens a workbook with office.js in this process; the room under test finds Excel and Office as globals. */
export async function openHosted(options: Parameters<typeof openOfficePage>[0] = {}): Promise<Hosted> {
  const page = await openOfficePage(options);
  Object.assign(globalThis, { Excel: page.Excel, Office: page.Office, OfficeExtension: page.window.OfficeExtension });
  setDateSystem(1900);
  store.hydrate({ version: null, pin: null });
  const { grid } = page;
  const sheetName = (id: string) => grid.sheets().find((sheet) => sheet.id === id)!.name;
  return {
    page,
    grid,
    batches: async (action) => {
      const before = page.host.counters.batches;
      const result = await action();
      return { result, batches: page.host.counters.batches - before };
    },
    picture: () =>
      Object.fromEntries(
        grid.sheets().map(({ id }) => {
          const rect = grid.usedRect(id, true);
          const cells = rect ? grid.read(id, { row: 0, column: 0, rows: rect.row + rect.rows, columns: rect.column + rect.columns }) : [];
          return [sheetName(id), cells.map((row) => row.map(({ formula, value }) => formula ?? JSON.stringify(value)))];
        }),
      ),
    settings: () => structuredClone([...page.host.book.settings]),
    table: (name) => {
      const { rect, sheetId } = grid.tables().find((table) => table.name === name)!;
      const [headings, ...body] = grid.read(sheetId, rect).map((row) => row.map(({ value, formula }) => formula ?? value));
      return {
        headings: headings as string[],
        rows: body.map((row) => Object.fromEntries(row.map((value, index) => [headings![index], value]))),
        rect,
        sheetId,
      };
    },
    close: () => {
      page.close();
      for (const name of ["Excel", "Office", "OfficeExtension"]) delete (globalThis as Record<string, unknown>)[name];
    },
  };
}

/** The report of an action that must have worked. */
export function reported<Report>(outcome: Outcome<Report>): Report {
  if (!outcome.ok) throw new Error(`${outcome.failure.kind}: ${outcome.failure.sentence}`);
  return outcome.report;
}
