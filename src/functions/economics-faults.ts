/** What went wrong in the maths, as a fault of the catalogue. */
import { boundInWords, findInput, isoDay, type EconomicsError, type Outcome } from "../economics";
import { Fault, type Cause } from "./errors";

/** The value of an outcome. @throws Fault */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Fault(causeOf(outcome.error));
}

/** The cause that stands for an error of the maths. */
export function causeOf(error: EconomicsError): Cause {
  switch (error.kind) {
    case "outOfRange":
      return outOfRange(error);
    case "wrongType":
      return { code: "bad-terms", reason: `${error.input} must be ${error.expected}, not ${inWords(error.value)}.` };
    case "outOfOrder":
      return {
        code: "out-of-range",
        parameter: error.input,
        given: isoDay(error.value),
        low: `${error.other} ${isoDay(error.otherValue)}`,
        high: isoDay(error.max),
      };
    case "timeLimit":
      return {
        code: "bad-terms",
        reason: `paths is ${error.paths}, but after ${error.done} the time of this call is used up: ask for fewer.`,
      };
    case "unknownInput":
      return { code: "unknown-input", name: error.name, suggestions: listed(error.suggestion) };
    case "unknownMetric":
      return { code: "unknown-metric", name: error.name, suggestions: listed(error.suggestion) };
    case "unknownColumn":
      return { code: "unknown-field", field: error.name, kind: "schedule", suggestions: listed(error.suggestion) };
    case "notDisclosed":
      return { code: "needs-terms", missing: error.needs };
    case "undefinedMetric":
      return { code: "undefined-metric", metric: error.metric, reason: error.reason };
    case "noRoot":
      return { code: "impossible", reason: `no rate of return exists: ${error.reason}.` };
    case "tooManySignChanges":
      return { code: "impossible", reason: "these flows change sign too often to find all their rates: net them by month or by year." };
    case "badFlows":
      // Excel's XIRR answers #NUM! to these too.
      return { code: "impossible", reason: `these are no cash flows: ${error.reason}.` };
    case "noSolution":
      return {
        code: "impossible",
        reason: `no ${error.input} between ${error.min} and ${error.max} gives ${error.metric} ${error.target}${reach(error)}.`,
      };
  }
}

function outOfRange(error: Extract<EconomicsError, { kind: "outOfRange" }>): Cause {
  const unit = findInput(error.input)?.unit ?? "";
  const [given, low, high] = [error.value, error.min, error.max].map((value) => boundInWords(value, unit)) as [string, string, string];
  return { code: "out-of-range", parameter: error.input, given, low, high, above: error.exclusiveMin, why: error.reason };
}

function reach({ lowest, highest }: { lowest: number | null; highest: number | null }): string {
  return lowest === null || highest === null ? "" : `; it reaches from ${lowest} to ${highest}`;
}

function listed(suggestion: string | null): string[] {
  return suggestion === null ? [] : [suggestion];
}

function inWords(value: unknown): string {
  return typeof value === "string" ? `"${value.slice(0, 40)}"` : String(value);
}
