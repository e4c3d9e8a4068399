/** The hands: what the pane and the runtime may ask of the workbook. No action rejects; each resolves to an Outcome. */
export type { Failure, Outcome } from "./outcome";
export type * from "./reports";
export type { TableFilter, TableKind, TableQuery } from "../models/tables/query";
export { capabilities } from "./capabilities";
export { onPaneRequest, requestPane, type PaneRequest } from "./pane-requests";
export { buildModel, type ModelReport } from "./build-model";
export { insertTable } from "./insert-table";
export { previewUpdates } from "./preview-updates";
export { applyUpdates } from "./apply-updates";
export { onUndoable, undoLastAction, undoableAction } from "./undo-last-action";
export { checkForUpdates } from "./check-for-updates";
export { readSettings } from "./workbook-settings";
export { setPin } from "./set-pin";
export { freeze, thaw } from "./freeze";
export { repair } from "./repair";
export { trace } from "./trace";
export { goTo, insertFormula, onSelection } from "./selection";
export { officeBackground, officeReady, onCommand, onPaneShown, showPane } from "./office-host";
