/**
 * The error catalogue: one code per cause, the Excel error it becomes, a sentence that says what was wrong and what to do.
 * Every function throws a `Fault`; `answer` turns it into the host's error. The help page of a code is docs/functions/errors.md#<code>; its words stand in error-help.ts,
 * which functions.js does not carry.
 */

/** What can go wrong, each cause with the data its sentence needs. */
export type Cause =
  | { code: "empty-name"; parameter: string }
  | { code: "unknown-name"; name: string; suggestions: readonly string[] }
  | { code: "ambiguous-name"; name: string; candidates: readonly string[] }
  | { code: "unknown-measure"; measure: string; suggestions: readonly string[]; allowed: readonly string[] }
  | { code: "other-measure"; measure: string; of: string }
  | { code: "unknown-field"; field: string; kind: string; suggestions: readonly string[] }
  | { code: "unknown-choice"; parameter: string; given: string; allowed: readonly string[] }
  | { code: "missing-argument"; parameter: string }
  | { code: "not-text"; parameter: string; given: unknown }
  | { code: "not-a-number"; parameter: string; given: unknown }
  | { code: "not-a-single-value"; parameter: string; rows: number; columns: number }
  | { code: "not-a-range"; parameter: string; given: unknown }
  /** `above`: the lowest value itself is not allowed. */
  | {
      code: "out-of-range";
      parameter: string;
      given: number | string;
      low: number | string;
      high: number | string;
      above?: boolean;
      why?: string;
    }
  | { code: "not-a-date"; parameter: string; given: unknown }
  | { code: "date-too-early"; parameter: string; serial: number }
  | { code: "after-coverage"; day: string; coverage: string }
  | { code: "before-first-fact"; name: string; day: string }
  | { code: "not-disclosed"; what: string; of: string }
  | { code: "nothing-found"; what: string }
  | { code: "impossible"; reason: string }
  | { code: "bad-terms"; reason: string }
  | { code: "unknown-input"; name: string; suggestions: readonly string[] }
  | { code: "unknown-metric"; name: string; suggestions: readonly string[] }
  | { code: "undefined-metric"; metric: string; reason: string }
  | { code: "needs-terms"; missing: readonly string[] }
  | { code: "settings-unavailable" }
  | { code: "internal"; reason: string };

export type Code = Cause["code"];
/** The three errors a function may give: Excel keeps our sentence only with #N/A and #VALUE!. */
export type ExcelError = "#N/A" | "#VALUE!" | "#NUM!";

interface Entry<C extends Cause> {
  error: ExcelError;
  sentence: (cause: C) => string;
}

/** Every cause, its Excel error and its words. */
export const catalogue: { readonly [K in Code]: Entry<Extract<Cause, { code: K }>> } = {
  "empty-name": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} is empty. Give a miner, deal, site or tenant, such as "IREN", or "all".`,
  },
  "unknown-name": {
    error: "#N/A",
    sentence: (c) => `No miner, deal, site or tenant called ${quoted(c.name)}.${didYouMean(c.suggestions)}`,
  },
  "ambiguous-name": {
    error: "#VALUE!",
    sentence: (c) =>
      c.candidates.length === 1
        ? `${quoted(c.name)} is not a deal id. Write ${c.candidates[0]}.`
        : `${quoted(c.name)} can be ${listed(c.candidates)}. Write one of them in full.`,
  },
  "unknown-measure": {
    error: "#VALUE!",
    sentence: (c) => `No measure called ${quoted(c.measure)}.${didYouMean(c.suggestions) || oneOf(c.allowed)}`,
  },
  "other-measure": {
    error: "#VALUE!",
    sentence: (c) => `${quoted(c.measure)} is a measure: ask ${c.of} or TABLE for it, by miner, deal, site or tenant.`,
  },
  "unknown-field": {
    error: "#VALUE!",
    sentence: (c) =>
      `No ${c.kind} field called ${quoted(c.field)}.${didYouMean(c.suggestions)} ${c.kind === "schedule" ? "SCHEDULE without columns shows" : "FIELDS lists"} them all.`,
  },
  "unknown-choice": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} cannot be ${quoted(c.given)}.${oneOf(c.allowed)}`,
  },
  "missing-argument": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} is missing.`,
  },
  "not-text": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} must be text, not ${shown(c.given)}.`,
  },
  "not-a-number": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} must be a number, not ${shown(c.given)}.`,
  },
  "not-a-single-value": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} takes one value, not a range of ${c.rows} x ${c.columns}. TABLE answers many names at once.`,
  },
  "not-a-range": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} must be a range or an array, not ${shown(c.given)}.`,
  },
  "out-of-range": {
    error: "#VALUE!",
    sentence: (c) =>
      `${c.parameter} must ${c.above ? `be above ${c.low} and at most ${c.high}` : `lie between ${c.low} and ${c.high}`}, not ${c.given}${c.why ? ` (${c.why})` : ""}.`,
  },
  "not-a-date": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} must be an Excel date or text such as "2026-04-30", not ${shown(c.given)}.`,
  },
  "date-too-early": {
    error: "#VALUE!",
    sentence: (c) => `${c.parameter} is ${c.serial}, which as an Excel date lies before 2000. Use DATE(2026,4,30) or "2026-04-30".`,
  },
  "after-coverage": {
    error: "#N/A",
    sentence: (c) => `The facts end on ${c.coverage}; ${c.day} is later. Leave asOf out for the newest.`,
  },
  "before-first-fact": {
    error: "#N/A",
    sentence: (c) => `Nothing was known of ${quoted(c.name)} on ${c.day}.`,
  },
  "not-disclosed": {
    error: "#N/A",
    sentence: (c) => `${upperFirst(c.what)} of ${c.of} is not disclosed.`,
  },
  "nothing-found": {
    error: "#N/A",
    sentence: (c) => `There is nothing to show: ${c.what}.`,
  },
  impossible: {
    error: "#NUM!",
    sentence: (c) => upperFirst(c.reason),
  },
  "bad-terms": {
    error: "#VALUE!",
    sentence: (c) => c.reason,
  },
  "unknown-input": {
    error: "#VALUE!",
    sentence: (c) => `No term or assumption called ${quoted(c.name)}.${didYouMean(c.suggestions)} ASSUMPTIONS lists them all.`,
  },
  "unknown-metric": {
    error: "#VALUE!",
    sentence: (c) => `No metric called ${quoted(c.name)}.${didYouMean(c.suggestions)}`,
  },
  "undefined-metric": {
    error: "#N/A",
    sentence: (c) => `${c.metric} has no value here: ${c.reason}.`,
  },
  "needs-terms": {
    error: "#N/A",
    sentence: (c) => `Not disclosed: needs ${c.missing.join(", ")}. Give it in assumptions.`,
  },
  "settings-unavailable": {
    error: "#N/A",
    sentence: () => "Workbook settings unavailable. Recalculate in a moment (Ctrl+Alt+F9).",
  },
  internal: {
    error: "#VALUE!",
    sentence: (c) => `MINER could not answer (${c.reason}). Please report this formula.`,
  },
};

/** The one exception functions throw on purpose. */
export class Fault extends Error {
  constructor(readonly reason: Cause) {
    super(sentence(reason));
    this.name = "Fault";
  }
}

/** The words of a cause, e.g. `No miner, deal, site or tenant called "IRNE". Did you mean IREN?`. */
export function sentence(cause: Cause): string {
  const entry = catalogue[cause.code] as Entry<Cause>;
  return entry.sentence(cause);
}

/**
 * What the host is to be given for anything thrown: a CustomFunctions.Error with our code and sentence. Where the host has no
 * such class (before CustomFunctionsRuntime 1.2) a plain Error, which Excel shows as #VALUE! without words.
 */
export function excelError(thrown: unknown): Error {
  const fault = thrown instanceof Fault ? thrown : new Fault({ code: "internal", reason: reasonOf(thrown) });
  const { error } = catalogue[fault.reason.code];
  const Host = (globalThis as unknown as { CustomFunctions?: { Error?: new (code: string, message?: string) => Error } }).CustomFunctions
    ?.Error;
  return Host ? new Host(error, fault.message) : fault;
}

function reasonOf(thrown: unknown): string {
  try {
    return clipped(thrown instanceof Error ? thrown.message : String(thrown));
  } catch {
    return "unknown";
  }
}

function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length ? ` Did you mean ${listed(suggestions)}?` : "";
}

function oneOf(allowed: readonly string[]): string {
  return ` It is one of: ${allowed.slice(0, 12).join(", ")}${allowed.length > 12 ? ", ..." : "."}`;
}

function listed(names: readonly string[]): string {
  const shownNames = names.slice(0, 5);
  return shownNames.length < 2 ? (shownNames[0] ?? "") : `${shownNames.slice(0, -1).join(", ")} or ${shownNames[shownNames.length - 1]}`;
}

function quoted(text: string): string {
  return `"${clipped(text)}"`;
}

/** A cell's tooltip has little room, and hostile text must not break it. */
function clipped(text: string): string {
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}

function shown(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (Array.isArray(value)) return "a range";
  return value === null || value === undefined ? "an empty cell" : "a data type";
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
