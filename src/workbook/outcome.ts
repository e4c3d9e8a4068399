/** Why an action did not happen. `sentence` says what was wrong and what to do; it can be shown as it is. */
export type Failure =
  | { kind: "target-not-empty"; address: string; sentence: string }
  | { kind: "missing-key-column"; table: string; sentence: string }
  | { kind: "protected"; sheet: string; sentence: string }
  | { kind: "blocked"; sentence: string }
  | { kind: "cell-edit-mode"; sentence: string }
  | { kind: "nothing-to-undo"; sentence: string }
  | { kind: "cancelled"; sentence: string }
  | {
      kind: "feed";
      reason: "offline" | "slow" | "missing" | "too-large" | "truncated" | "wrong-hash" | "wrong-schema" | "older";
      sentence: string;
    }
  | { kind: "not-in-excel"; sentence: string }
  | { kind: "declined"; sentence: string }
  | { kind: "host"; code: string; statement: string | null; stands: string | null; sentence: string };

/** Every action resolves to this; none rejects. */
export type Outcome<Report> = { ok: true; report: Report } | { ok: false; failure: Failure };

/** Thrown inside this room only; the queue turns it into an Outcome. */
export class WorkbookError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.sentence);
    this.name = "WorkbookError";
  }
}
