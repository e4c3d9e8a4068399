import type { Dataset } from "../dataset";
import { inQueue, runExcel } from "./excel-queue";
import { readKeptFeed } from "./kept-feed";
import type { Outcome } from "./outcome";
import type { WorkbookSettings } from "./reports";
import { loadRemembered } from "./settings-store";

/** The facts version, the pin and the tables this workbook remembers, and newer facts kept from an earlier session. */
export function readSettings(): Promise<Outcome<WorkbookSettings & { feed: Dataset | null }>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const remembered = loadRemembered(context);
      await context.sync();
      const { state, records } = remembered();
      return {
        version: state.version,
        pin: state.pin,
        tables: records.map(({ tableId, name, query, factsVersion }) => ({ id: tableId, name, kind: query.kind, version: factsVersion })),
        feed: await readKeptFeed(),
      };
    }),
  );
}
