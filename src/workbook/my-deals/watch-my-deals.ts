import { inQueue, runExcel } from "../excel-queue";
import { isOurTable } from "../settings-store";
import { myDealsTable } from "./my-deals-state";
import { rereadMyDeals } from "./read-my-deals";

/** Edits that come together are read together. Well below the second in which formulas are to follow. */
const pauseMs = 80;
/** Rounds of recalculation in a row that may each change what the table says: its formulas may depend on the answers they feed. */
const mostRounds = 5;

let timer: ReturnType<typeof setTimeout> | null = null;
let wanted = false;
/** Tables added since the last reading; those we inserted ourselves are no reason to read. */
let added: string[] = [];
let rounds = 0;

/**
 * Follows the table: edits by the user, by others in the same workbook and by its own formulas; the table or its sheet deleted; a table pasted or a sheet
 * copied. Nothing is ever written to the table. One sync to register; a reading only where the event concerns the table.
 */
export function watchMyDeals(): Promise<unknown> {
  return inQueue(() =>
    runExcel(async (context) => {
      if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
      const { worksheets, tables } = context.workbook;
      worksheets.onChanged.add(async ({ worksheetId }) => {
        if (worksheetId !== myDealsTable()?.sheetId) return;
        rounds = 0;
        readSoon();
      });
      worksheets.onCalculated.add(async ({ worksheetId }) => {
        if (worksheetId === myDealsTable()?.sheetId && rounds < mostRounds) readSoon();
      });
      worksheets.onDeleted.add(async ({ worksheetId }) => {
        if (worksheetId === myDealsTable()?.sheetId) readSoon();
      });
      tables.onDeleted.add(async ({ tableId }) => {
        if (tableId === myDealsTable()?.tableId) readSoon();
      });
      tables.onAdded.add(async ({ tableId }) => {
        added.push(tableId);
        later();
      });
      await context.sync();
    }),
  );
}

function readSoon(): void {
  wanted = true;
  later();
}

function later(): void {
  timer ??= setTimeout(() => {
    timer = null;
    void inQueue(async () => {
      const strangers = added.some((id) => !isOurTable(id));
      added = [];
      if (!wanted && !strangers) return;
      wanted = false;
      const before = JSON.stringify(myDealsTable()?.body);
      await runExcel(rereadMyDeals);
      if (JSON.stringify(myDealsTable()?.body) !== before) rounds++;
    });
  }, pauseMs);
}
