/**
 * The one place where what a host passes becomes what a function works with, driven by the metadata (signatures.json).
 * Rules: an omitted optional arrives as null, and a reference to an empty cell as null, "" or 0. The invocation object comes last,
 * also after fewer arguments than we know today (old workbooks keep old metadata). A single cell stands as [[v]] for a matrix.
 */
import type { IsoDay } from "../dataset";
import { toDay } from "./day";
import { ID_PROPERTY } from "./deal-card";
import { Fault } from "./errors";
import { signatures, type Parameter } from "./signatures";

/** A cell's plain value. */
export type Scalar = string | number | boolean | null;

/** Parameters of type `any` that are days. */
const DAYS = new Set(["asOf", "from", "to"]);
/** A larger range than any list of names or terms, and small enough to read in a moment. */
const MOST_CELLS = 200_000;

/**
 * The arguments of a call, one value for each parameter of the function, in order: text, number or boolean, null when omitted; an
 * IsoDay or null for a day; Scalar[][] or null for a matrix.
 * @throws Fault when an argument has the wrong kind
 */
export function readArguments(id: string, given: readonly unknown[]): unknown[] {
  const parameters = signatures.get(id);
  if (!parameters) throw new Error(`${id} has no signature`);
  return parameters.map((parameter, index) => readArgument(parameter, isInvocation(given[index]) ? null : given[index]));
}

/** The object hosts put after the last argument; with old metadata it stands where a newer argument would. */
function isInvocation(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const object = value as { functionName?: unknown; type?: unknown; basicValue?: unknown };
  return "functionName" in object || (typeof object.type !== "string" && !("basicValue" in object));
}

function readArgument(parameter: Parameter, given: unknown): unknown {
  if (parameter.matrix) return readMatrix(parameter, given);
  const value = plain(single(parameter.name, given));
  if (DAYS.has(parameter.name)) return requiredUnlessOptional(parameter, readDay(parameter.name, value));
  switch (parameter.type) {
    case "string":
      return readText(parameter, value);
    case "number":
      return readNumber(parameter, value);
    case "boolean":
      return readBoolean(parameter, value);
    default:
      return requiredUnlessOptional(parameter, value === undefined ? null : value);
  }
}

function readDay(name: string, value: unknown): IsoDay | null {
  return toDay(name, value);
}

function readText(parameter: Parameter, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return blank(parameter);
  if (typeof value !== "string") {
    // An empty cell can arrive as 0; for an optional word that is the same as left out.
    if (value === 0 && parameter.optional) return null;
    throw new Fault({ code: "not-text", parameter: parameter.name, given: value });
  }
  return value.trim() === "" ? blank(parameter) : value;
}

function blank(parameter: Parameter): null {
  if (parameter.optional) return null;
  throw new Fault({ code: parameter.name === "name" ? "empty-name" : "missing-argument", parameter: parameter.name });
}

function readNumber(parameter: Parameter, value: unknown): number | null {
  if (value === null || value === undefined || value === "") return requiredUnlessOptional(parameter, null);
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new Fault({ code: "not-a-number", parameter: parameter.name, given: value });
  return value;
}

function readBoolean(parameter: Parameter, value: unknown): boolean | null {
  if (value === null || value === undefined || value === "") return requiredUnlessOptional(parameter, null);
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  throw new Fault({ code: "not-a-number", parameter: parameter.name, given: value });
}

function readMatrix(parameter: Parameter, given: unknown): Scalar[][] | null {
  if (given === null || given === undefined || given === "") return requiredUnlessOptional(parameter, null);
  const block: unknown[] = Array.isArray(given) ? given : [[given]];
  // Counted before anything is copied: somebody may give whole columns.
  const cells = block.reduce((sum: number, row) => sum + (Array.isArray(row) ? row.length : 1), 0);
  if (cells > MOST_CELLS)
    throw new Fault({ code: "out-of-range", parameter: `cells of ${parameter.name}`, given: cells, low: 1, high: MOST_CELLS });
  const rows: unknown[][] = block.map((row) => (Array.isArray(row) ? row : [row]));
  const values = rows.map((row) => row.map((cell) => scalar(parameter.name, plain(cell))));
  const empty = values.every((row) => row.every((cell) => cell === null || cell === ""));
  return empty ? requiredUnlessOptional(parameter, null) : values;
}

function requiredUnlessOptional<T>(parameter: Parameter, value: T): T {
  if (value === null && !parameter.optional) throw new Fault({ code: "missing-argument", parameter: parameter.name });
  return value;
}

/** A one-cell array given for a scalar is that cell; a larger one is an error. */
function single(parameter: string, given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const first: unknown = given[0];
  const columns = Array.isArray(first) ? first.length : 1;
  if (given.length !== 1 || columns !== 1) throw new Fault({ code: "not-a-single-value", parameter, rows: given.length, columns });
  return Array.isArray(first) ? first[0] : first;
}

/** A data type (formatted number, entity) carries its plain value as basicValue; a card from DEAL stands for the deal's id. */
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const card = value as { type?: unknown; basicValue?: unknown; properties?: Record<string, { basicValue?: unknown } | undefined> };
  if (card.type === "Entity") return card.properties?.[ID_PROPERTY]?.basicValue ?? value;
  return "basicValue" in card ? card.basicValue : value;
}

function scalar(parameter: string, value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Fault({ code: "not-a-number", parameter: `each cell of ${parameter}`, given: value });
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Fault({ code: "not-a-range", parameter, given: value });
}
