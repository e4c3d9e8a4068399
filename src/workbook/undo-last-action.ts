import { inQueue, runExcel } from "./excel-queue";
import { failureOf } from "./failure-of";
import { WorkbookError, type Outcome } from "./outcome";
import type { UndoReport } from "./reports";

/** An action that can be taken back: its name in words and the inverse. */
export interface Undoable {
  action: string;
  /** Puts back what was there; returns what was left alone because it was edited since. */
  takeBack: (context: Excel.RequestContext) => Promise<string[]>;
}

/** Actions remembered; the oldest is forgotten. */
const depth = 20;
const done: Undoable[] = [];
const listeners = new Set<() => void>();

/** Remembers an action just done as the next to be taken back. */
export function rememberUndo(undoable: Undoable): void {
  done.push(undoable);
  if (done.length > depth) done.shift();
  for (const listener of listeners) listener();
}

/** Takes back the last action of ours; cells edited since are left alone and reported. */
export function undoLastAction(): Promise<Outcome<UndoReport>> {
  return inQueue(async () => {
    const last = done[done.length - 1];
    if (!last) throw new WorkbookError({ kind: "nothing-to-undo", sentence: "There is no action of ours to undo." });
    const leftAlone = await takenBack(last);
    done.splice(done.indexOf(last), 1);
    for (const listener of listeners) listener();
    const rest =
      leftAlone.length === 0
        ? ""
        : ` Left alone because edited since: ${leftAlone.slice(0, 5).join("; ")}${leftAlone.length > 5 ? `; and ${leftAlone.length - 5} more` : ""}.`;
    return { action: last.action, leftAlone, sentence: `Undone: ${last.action}.${rest}` };
  });
}

/** Runs the inverse; where the host fails in the middle, says that part of it may be done and that it can be asked for again. */
async function takenBack({ action, takeBack }: Undoable): Promise<string[]> {
  try {
    return await runExcel(takeBack);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "host") throw error;
    const stands = `part of "${action}"`;
    const sentence = `${failure.sentence} ${action} may be taken back only in part. Choose "Undo last action" again.`;
    throw new WorkbookError({ ...failure, stands, sentence });
  }
}

/** The action that "Undo last action" would take back, in words, or null. Changes are announced to `onUndoable`. */
export function undoableAction(): string | null {
  return done[done.length - 1]?.action ?? null;
}

/** Called whenever `undoableAction` changes; returns the way to stop listening. */
export function onUndoable(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
