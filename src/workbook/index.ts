/** The hands: what the pane and the runtime may ask of the workbook. No action rejects; each resolves to an Outcome. */
export type { Failure, Outcome } from "./outcome";
export type * from "./reports";
export type { TableFilter, TableKind, TableQuery } from "../models/tables/query";
export { capabilities } from "./capabilities";
export { onPaneRequest, requestPane, type PaneRequest } from "./paneRequests";
export { insertTable } from "./insertTable";
export { previewUpdates } from "./previewUpdates";
export { applyUpdates } from "./applyUpdates";
export { onUndoable, undoLastAction, undoableAction } from "./undoLastAction";
export { checkForUpdates } from "./checkForUpdates";
export { readSettings, setPin } from "./workbookSettings";
export { freeze, thaw } from "./freeze";
export { repair } from "./repair";
export { trace } from "./trace";
export { goTo, insertFormula, onSelection } from "./selection";
