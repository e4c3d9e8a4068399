import { WorkbookError, type Failure } from "./outcome";

/** The parts of OfficeExtension.Error that are read here. */
interface HostError {
  code: string;
  message: string;
  debugInfo?: { statement?: string; errorLocation?: string };
}

function isHostError(error: unknown): error is HostError {
  return error instanceof Error && typeof (error as unknown as HostError).code === "string";
}

/** What went wrong, as data with a sentence that says what to do. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return error.failure;
  if (!isHostError(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: "host",
      code: "Unexpected",
      statement: null,
      stands: null,
      sentence: `Something went wrong that we did not expect: ${ended(reason)}`,
    };
  }
  const statement = error.debugInfo?.statement ?? null;
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "cell-edit-mode", sentence: "A cell is being edited. Press Enter or Esc in the grid, then try again." };
    case "AccessDenied":
      return {
        kind: "protected",
        sheet: "",
        sentence: "Excel refused the change: the sheet or the workbook is protected or read-only. Unprotect it, then try again.",
      };
    default:
      return {
        kind: "host",
        code: error.code,
        statement,
        stands: null,
        sentence: `Excel refused (${error.code}): ${ended(error.message)}`,
      };
  }
}

/** The words as the end of a sentence. */
function ended(words: string): string {
  return /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}
