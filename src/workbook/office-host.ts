/** What the runtime needs of office.js itself: readiness, the pane's visibility, ribbon commands. */
import { inExcel } from "./excel-queue";

/** Resolves once office.js knows its host. `excel` is false on a page that is not in Excel. */
export async function officeReady(): Promise<{ excel: boolean; paneVisible: boolean }> {
  if (typeof Office === "undefined") return { excel: false, paneVisible: true };
  const info = (await Office.onReady()) as { addin?: { visibilityMode?: string } };
  const excel = inExcel();
  // Only a shared runtime tells; anywhere else the page is there because somebody looks at it.
  return { excel, paneVisible: !excel || info.addin?.visibilityMode !== "Hidden" };
}

/** Whether cells may hold formatted numbers and entity cards that a custom function returns. */
export function takesDataTypes(): boolean {
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4");
}

/** Calls back whenever the pane becomes visible. */
export function onPaneShown(shown: () => void): void {
  if (typeof Office === "undefined" || !Office.addin) return;
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) shown();
  });
}

/** Shows the pane. */
export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}

/** Ties a ribbon button to its work; Excel is told that the command ended, also after an error. */
export function onCommand(id: string, work: () => Promise<void> | void): void {
  if (typeof Office === "undefined" || !Office.actions) return;
  Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
    try {
      await work();
    } catch (error) {
      console.error(`The command ${id} failed.`, error);
    } finally {
      event.completed();
    }
  });
}

/** The pane's background in Office's theme, or null where the host tells none. */
export function officeBackground(): string | null {
  if (typeof Office === "undefined") return null;
  return Office.context?.officeTheme?.bodyBackgroundColor ?? null;
}
