import { WorkbookError } from "./outcome";

/** Queues the question whether the file may be written at all; the result, after the next sync, refuses a read-only one. `again` says what to do again. */
export function checkReadOnly(context: Excel.RequestContext, again: string): () => void {
  const { workbook } = context;
  workbook.load("readOnly");
  return () => {
    if (!workbook.readOnly) return;
    throw new WorkbookError({
      kind: "protected",
      sheet: "",
      sentence: `The workbook is open for reading only. Nothing was written. Save a copy of it or choose Edit Workbook, then ${again} again.`,
    });
  };
}

/** Refuses before the first write when a sheet to be written to is protected. */
export function refuseProtected(sheets: { name: string; isProtected: boolean }[], again: string): void {
  const refused = sheets.find(({ isProtected }) => isProtected);
  if (!refused) return;
  throw new WorkbookError({
    kind: "protected",
    sheet: refused.name,
    sentence: `The sheet "${refused.name}" is protected. Nothing was written. Unprotect it (Review, Unprotect Sheet), then ${again} again.`,
  });
}
