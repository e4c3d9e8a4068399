import { inExcel, inQueue, runExcel } from "../excel-queue";
import type { Outcome } from "../outcome";
import { queueRecalculation } from "../recalculate";
import { minerSheetsOf, scanFormulas } from "../scan-formulas";
import { myDeals, noteUnreadable, takeMyDeals } from "./my-deals-state";
import { readMyDealsCells, type FoundMyDeals } from "./read-cells";
import type { MyDealsReport } from "./report";

/**
 * Reads the cells at start. The result puts them into the facts, in the turn it is called in, so that formulas that wait for the workbook's settings find them
 * there: nothing is recalculated.
 */
export async function prepareMyDeals(): Promise<() => void> {
  const read = await inQueue(() => runExcel(readMyDealsCells));
  return () => {
    if (read.ok) takeMyDeals(read.report);
    else noteUnreadable(`The table of your own deals could not be read. ${read.failure.sentence}`);
  };
}

/** Reads the table again; where a formula may answer differently now, recalculates exactly the sheets that hold MINER formulas. */
export function readMyDeals(): Promise<Outcome<MyDealsReport>> {
  return inQueue(() => runExcel(rereadMyDeals));
}

/** The same inside an action that is under way. */
export async function rereadMyDeals(context: Excel.RequestContext): Promise<MyDealsReport> {
  return takeAndRecalculate(context, await readMyDealsCells(context));
}

async function takeAndRecalculate(context: Excel.RequestContext, found: FoundMyDeals): Promise<MyDealsReport> {
  if (takeMyDeals(found)) {
    queueRecalculation(context, minerSheetsOf(await scanFormulas(context)));
    await context.sync();
  }
  return myDeals()!;
}

/** Outside Excel there is no table; the pane is told so once. */
export function withoutWorkbook(): void {
  if (!inExcel()) takeMyDeals({ cells: null, others: [] });
}
