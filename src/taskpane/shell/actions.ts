/** What the pane may ask of the workbook, handed down as a React context so that a test can hand down something else. */
import { createContext, useContext } from "react";
import type * as workbook from "../../workbook";

export type PaneActions = Pick<
  typeof workbook,
  | "buildModel"
  | "modelOnSheet"
  | "insertTable"
  | "adoptTable"
  | "calculate"
  | "followWorkbook"
  | "onRecordedVersion"
  | "recordedVersion"
  | "previewUpdates"
  | "applyUpdates"
  | "checkForUpdates"
  | "undoLastAction"
  | "undoableAction"
  | "onUndoable"
  | "onPaneRequest"
  | "goTo"
  | "insertFormula"
  | "onSelection"
  | "setPin"
  | "freeze"
  | "thaw"
  | "repair"
  | "trace"
  | "insertMyDeals"
  | "readMyDeals"
  | "myDeals"
  | "onMyDeals"
> & { capabilities: Record<keyof typeof workbook.capabilities, boolean> };

/** Calls a MINER function for the preview: id and plain values in, what a cell would get out. Throws with the function's sentence. */
export type Evaluate = (id: string, values: readonly unknown[]) => Promise<unknown>;

export const ActionsContext = createContext<PaneActions | null>(null);
export const EvaluateContext = createContext<Evaluate | null>(null);

export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useActions outside ActionsContext");
  return actions;
}

/** Null where the pane runs without the functions: then there is no preview. */
export function useEvaluate(): Evaluate | null {
  return useContext(EvaluateContext);
}
