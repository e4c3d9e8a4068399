import { failureOf } from "./failure-of";
import { WorkbookError, type Outcome } from "./outcome";

let tail: Promise<unknown> = Promise.resolve();

/** Runs one action after all earlier ones have ended: no two touch the workbook at once. Whatever is thrown becomes a Failure. */
export function inQueue<Report>(action: () => Promise<Report>): Promise<Outcome<Report>> {
  const turn = tail.then(async (): Promise<Outcome<Report>> => {
    try {
      return { ok: true, report: await action() };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  });
  tail = turn;
  return turn;
}

/** `Excel.run` that waits for the end of cell editing and, where the host can, makes the action one step of Excel's own undo. */
export function runExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  if (typeof Excel === "undefined" || !inExcel()) {
    throw new WorkbookError({
      kind: "not-in-excel",
      sentence: "There is no workbook here. Open the add-in inside Excel (or the workbench) to do this.",
    });
  }
  const options: Excel.RunOptions & { mergeUndoGroup?: boolean } = { delayForCellEdit: true };
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.20")) options.mergeUndoGroup = true;
  return runOnce(options, work);
}

/** Excel.run sends one more request when the work is over, which only lets objects go. The work is done even if that one is lost. */
async function runOnce<Result>(options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  let done: { result: Result } | null = null;
  try {
    await Excel.run(options, async (context) => {
      done = { result: await work(context) };
    });
  } catch (error) {
    if (done === null) throw error;
  }
  return (done as unknown as { result: Result }).result;
}

/** Whether office.js has found an Excel around this page. */
export function inExcel(): boolean {
  return typeof Office !== "undefined" && Office.context?.host === Office.HostType?.Excel;
}
