import { runExcel } from "./excel-queue";
import { failureOf } from "./failure-of";
import { WorkbookError } from "./outcome";
import { rememberUndo } from "./undo-last-action";

/**
 * After a host error in the middle of an action: takes back what had been written and rethrows saying so. Where even that fails,
 * the error says what stands, and "Undo last action" tries again. `inverse` must be right whatever part of the writes was done.
 */
export async function rollBack(
  error: unknown,
  action: string,
  stands: string,
  inverse: (context: Excel.RequestContext) => Promise<void>,
): Promise<never> {
  const failure = failureOf(error);
  try {
    await runExcel(inverse);
  } catch {
    rememberUndo({
      action,
      takeBack: async (context) => {
        await inverse(context);
        return [];
      },
    });
    const sentence = `${failure.sentence} Part of it may stand: ${stands}. Choose "Undo last action" to take it back.`;
    throw new WorkbookError(
      failure.kind === "host" ? { ...failure, stands, sentence } : { kind: "host", code: failure.kind, statement: null, stands, sentence },
    );
  }
  throw new WorkbookError({ ...failure, sentence: `${failure.sentence} What had been written was taken back; the workbook is as it was.` });
}
