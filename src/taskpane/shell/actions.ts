/** What the pane may ask of the workbook, handed down as a React context so that a test can hand down something else. */
import { createContext, useContext } from "react";
import type * as workbook from "../../workbook";

export type PaneActions = Pick<
  typeof workbook,
  | "insertTable"
  | "previewUpdates"
  | "applyUpdates"
  | "checkForUpdates"
  | "undoLastAction"
  | "undoableAction"
  | "onUndoable"
  | "onPaneRequest"
  | "goTo"
>;

export const ActionsContext = createContext<PaneActions | null>(null);

export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useActions outside ActionsContext");
  return actions;
}
