import type { CellError } from "../grid/grid";

export type ResultCell = string | number | boolean | null | ResultError | RichValue;

/** An error as a result or inside a result matrix. */
export type ResultError = CellError;

/** A formatted number or an entity: what the cell calculates with and what it shows. */
export interface RichValue {
  rich: "FormattedNumber" | "Entity" | "WebImage" | string;
  /** What formulas see; entities and images count as #VALUE! there. */
  basic: string | number | boolean | null | ResultError;
  /** What the cell shows when it differs from the basic value. */
  text?: string;
  numberFormat?: string;
  /** As the add-in sent it. */
  raw: unknown;
}

/** What one invocation answered: a cell, a matrix of cells, or an error. */
export type CustomFunctionResult = { value: ResultCell | ResultCell[][] } | { error: string; message?: string };

/** Error codes of failed invocations; thrown #REF! and #NAME? arrive as 7 already. Source: excel-web-16.00, CustomFunctionProxy. */
const failureCodes: Record<number, string> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** A failed invocation as an Excel error. Unknown codes are #VALUE!. */
export function decodeFailure(code: unknown, message: unknown): CustomFunctionResult {
  const error = failureCodes[Number(code)] ?? "#VALUE!";
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

/** A successful invocation's value: scalar, matrix, CustomFunctionError, entity, formatted number or web image. */
export function decodeValue(value: unknown): CustomFunctionResult {
  if (Array.isArray(value)) return { value: value.map((row) => (Array.isArray(row) ? row.map(decodeCell) : [decodeCell(row)])) };
  const cell = decodeCell(value);
  return isError(cell) ? { ...cell } : { value: cell };
}

function decodeCell(value: unknown): ResultCell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object") return { error: "#VALUE!" };
  const rich = value as Record<string, unknown>;
  if (rich.valueType === "CustomFunctionError" || rich.type === "Error") return decodeError(rich);
  switch (rich.type) {
    case "FormattedNumber":
      return { rich: "FormattedNumber", basic: basicOf(rich.basicValue), numberFormat: textOf(rich.numberFormat), raw: value };
    case "Entity":
    case "LinkedEntity":
      return { rich: String(rich.type), basic: basicOf(rich.basicValue ?? "#VALUE!"), text: textOf(rich.text), raw: value };
    case "WebImage":
      return { rich: "WebImage", basic: { error: "#VALUE!" }, text: textOf(rich.altText), raw: value };
    case "Double":
    case "String":
    case "Boolean":
      return basicOf(rich.basicValue);
    default:
      return { error: "#VALUE!", message: "The function returned an object that is not a data type." };
  }
}

function decodeError(rich: Record<string, unknown>): ResultError {
  const error = textOf(rich.code) ?? textOf(rich.basicValue) ?? "#VALUE!";
  const message = textOf(rich.message);
  return message ? { error, message } : { error };
}

function basicOf(value: unknown): RichValue["basic"] {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return /^#([A-Z/0!?]+[!?]|N\/A)$/.test(value) ? { error: value } : value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isError(cell: ResultCell): cell is ResultError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}
