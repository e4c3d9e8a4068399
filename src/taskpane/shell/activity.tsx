/** The one piece of work under way: what it is doing, how far it is, how to cancel it, and afterwards what was done. */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { ActionOptions, Failure, Outcome, Progress } from "../../workbook";

export interface Message {
  kind: "done" | "failed" | "note";
  text: string;
}

export interface Running {
  label: string;
  progress: Progress;
  /** The user pressed Cancel and the work has not answered yet. */
  cancelling: boolean;
}

export interface Activity {
  /** Null when nothing runs. */
  running: Running | null;
  message: Message | null;
  /**
   * Runs one action of the workbook and says what came of it; null when another one is still under way. A failure of the kind `asked`
   * is not said: the screen makes a question of it.
   */
  run: <Report>(
    label: string,
    action: (options: Required<ActionOptions>) => Promise<Outcome<Report>>,
    said: (report: Report) => string | null,
    asked?: Failure["kind"],
  ) => Promise<Outcome<Report> | null>;
  say: (message: Message | null) => void;
  cancel: () => void;
}

const ActivityContext = createContext<Activity | null>(null);

/** The sentence of something thrown by a pure part (the workbook never throws). */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message
    ? error.message
    : "Something went wrong and nothing more is known about it. Try again; if it stays, see Help.";
}

export function ActivityProvider({ children }: { children: ReactNode }) {
  const [running, setRunning] = useState<Running | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const control = useRef<AbortController | null>(null);

  const run = useCallback<Activity["run"]>(async (label, action, said, asked) => {
    if (control.current) return null; // one action at a time; buttons are busy meanwhile
    const controller = new AbortController();
    control.current = controller;
    setMessage(null);
    setRunning({ label, progress: { step: label, done: 0, total: 0, cancellable: false }, cancelling: false });
    const onProgress = (progress: Progress) => setRunning((now) => now && { ...now, progress });
    const outcome = await action({ signal: controller.signal, onProgress });
    control.current = null;
    setRunning(null);
    if (outcome.ok) {
      const text = said(outcome.report);
      if (text) setMessage({ kind: "done", text });
    } else if (outcome.failure.kind === "cancelled") {
      setMessage({ kind: "note", text: outcome.failure.sentence });
    } else if (outcome.failure.kind !== asked) {
      setMessage({ kind: "failed", text: outcome.failure.sentence });
    }
    return outcome;
  }, []);

  const cancel = useCallback(() => {
    control.current?.abort();
    setRunning((now) => now && { ...now, cancelling: true });
  }, []);
  const activity = useMemo(() => ({ running, message, run, say: setMessage, cancel }), [running, message, run, cancel]);
  return <ActivityContext.Provider value={activity}>{children}</ActivityContext.Provider>;
}

export function useActivity(): Activity {
  const activity = useContext(ActivityContext);
  if (!activity) throw new Error("useActivity outside ActivityProvider");
  return activity;
}
