import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { UndoReport } from "./reports";

/** Takes back the last action of ours; cells edited since are left alone and reported. */
export function undoLastAction(): Promise<Outcome<UndoReport>> {
  return notBuilt("Undo last action");
}

/** The action that "Undo last action" would take back, in words, or null. Changes are announced to `onUndoable`. */
export function undoableAction(): string | null {
  return null;
}

/** Called whenever `undoableAction` changes; returns the way to stop listening. */
export function onUndoable(_listener: () => void): () => void {
  return () => undefined;
}
