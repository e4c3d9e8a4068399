/** What can go wrong in the maths, as data. The catalogue in functions/ turns each kind into an Excel error and a sentence. */
export type EconomicsError =
  /** A value outside its allowed range; `min` and `max` are inclusive unless `exclusiveMin`. `reason` says why the range is narrower than the table's. */
  | { kind: "outOfRange"; input: string; value: number; min: number; max: number; exclusiveMin?: boolean; reason?: string }
  /** A value of the wrong kind: text for a number, an unknown choice, a fraction for a count. `expected` names the allowed range or choices. */
  | { kind: "wrongType"; input: string; value: unknown; expected: string }
  /** Two dates that contradict each other, such as full delivery before first delivery; `max` is the latest that `input` can be. */
  | { kind: "outOfOrder"; input: string; value: number; other: string; otherValue: number; max: number }
  /** A simulation that would take longer than it may: so many paths were done. */
  | { kind: "timeLimit"; paths: number; done: number }
  | { kind: "unknownInput"; name: string; suggestion: string | null }
  | { kind: "unknownMetric"; name: string; suggestion: string | null }
  | { kind: "unknownColumn"; name: string; suggestion: string | null }
  /** Required terms that nobody has disclosed: "not disclosed: needs capexUsd". */
  | { kind: "notDisclosed"; what: string; needs: string[] }
  /** The metric has no value for these inputs, such as a payback that never comes or a DSCR without debt. */
  | { kind: "undefinedMetric"; metric: string; reason: string }
  /** Flows that no rate discounts to zero inside (-1, 1.8e308). */
  | { kind: "noRoot"; reason: string }
  /** Flows that swing so often that finding all their rates would take too long. */
  | { kind: "tooManySignChanges" }
  /** Flows or dates that are no cash-flow series: lengths differ, not a number, a date before the first. */
  | { kind: "badFlows"; reason: string }
  /** No value of the input inside its range gives the target; the metric's reach over the range is told. */
  | {
      kind: "noSolution";
      input: string;
      metric: string;
      target: number;
      min: number;
      max: number;
      lowest: number | null;
      highest: number | null;
    };

/** A value, or the reason why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: EconomicsError };

/** Wraps a value. */
export function good<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps an error. */
export function bad(error: EconomicsError): { ok: false; error: EconomicsError } {
  return { ok: false, error };
}
