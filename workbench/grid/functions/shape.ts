import type { CustomFunction, CustomFunctionParameter } from "../../host";
import type { CellError } from "../grid";
import type { RichMark } from "./rich-value";

/** A data type as an argument: with its mark, and what it is to those who take none. */
export class RichArgument {
  constructor(
    readonly plain: string | number | boolean,
    readonly mark: RichMark,
  ) {}
}

/** An argument as the formula engine has it: a scalar, or a 2-D array of scalars. undefined is a left-out argument, null an empty cell. */
export type Scalar = string | number | boolean | RichArgument | null;
export type RawArgument = Scalar | undefined | Scalar[][];

/** Either what the add-in is called with, or the error that the cell shows without calling it. */
export type Shaped = { args: unknown[] } | CellError;

class Refused extends Error {}

/**
 * Arguments as the custom-function calling convention wants them: scalars for scalar parameters (a one-cell range counts), 2-D arrays for
 * matrices, null for left-out optional ones, one array for repeating ones. Text where a number is declared is #VALUE! without a call.
 * @param dataTypes whether the add-in takes data types in parameters of type "any" (allowCustomDataForDataTypeAny of its functions.json)
 */
export function shapeArguments(fn: CustomFunction, given: readonly RawArgument[], dataTypes = false): Shaped {
  const parameters = fn.parameters ?? [];
  const tooMany = given.length > parameters.length && !parameters.at(-1)?.repeating;
  if (tooMany) return { error: "#VALUE!", message: `${fn.name} takes ${parameters.length} arguments, ${given.length} were given.` };
  try {
    const args: unknown[] = [];
    for (const [index, parameter] of parameters.entries()) {
      if (parameter.repeating) {
        args.push(given.slice(index).map((argument) => shapeOne(parameter, argument ?? null, dataTypes)));
        break;
      }
      const argument = given[index];
      if (argument !== undefined) args.push(shapeOne(parameter, argument, dataTypes));
      else if (parameter.optional) args.push(null);
      else throw new Refused(`${fn.name} needs "${parameter.name}".`);
    }
    return { args };
  } catch (error) {
    if (error instanceof Refused) return { error: "#VALUE!", message: error.message };
    throw error;
  }
}

function shapeOne(parameter: CustomFunctionParameter, argument: Scalar | Scalar[][], dataTypes: boolean): unknown {
  const coerce = (value: Scalar): unknown => coerceTo(parameter, value, dataTypes);
  if (parameter.dimensionality === "matrix") {
    const rows = Array.isArray(argument) ? argument : [[argument]];
    return rows.map((row) => row.map((value) => coerce(value)));
  }
  if (!Array.isArray(argument)) return coerce(argument);
  if (argument.length === 1 && argument[0]?.length === 1) return coerce(argument[0][0] ?? null);
  throw new Refused(`"${parameter.name}" takes one value, a range of several cells was given.`);
}

/** An empty cell is 0 for numbers, "" for text, false for booleans; for "any" it is 0 alone and null inside a matrix (a guess, see docs/workbench.md). */
function coerceTo(parameter: CustomFunctionParameter, value: Scalar, dataTypes: boolean): unknown {
  if (value instanceof RichArgument) {
    const takesAny = parameter.type === undefined || parameter.type === "any";
    if (dataTypes && takesAny) return value.mark.raw;
    if (value.mark.card) throw new Refused(`"${parameter.name}" takes no data type.`);
    return coerceTo(parameter, value.plain, dataTypes);
  }
  switch (parameter.type) {
    case "number": {
      if (value === null) return 0;
      if (typeof value === "boolean") return value ? 1 : 0;
      const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
      if (Number.isNaN(number)) throw new Refused(`"${parameter.name}" must be a number.`);
      return number;
    }
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
    case "boolean":
      if (typeof value !== "string") return Boolean(value);
      if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
      throw new Refused(`"${parameter.name}" must be TRUE or FALSE.`);
    default:
      return value ?? (parameter.dimensionality === "matrix" ? null : 0);
  }
}
