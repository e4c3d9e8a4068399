/**
 * What the metadata says about every function's parameters. signatures.json is written by `npm run docs` from the same JSDoc
 * that Excel's functions.json comes from; a test compares the two.
 */
import written from "./signatures.json";

export interface Parameter {
  name: string;
  type: "string" | "number" | "boolean" | "any";
  matrix: boolean;
  optional: boolean;
}

/** Parameters by function id (upper case, as Excel sends it). */
export const signatures: ReadonlyMap<string, readonly Parameter[]> = new Map(
  Object.entries(written as Record<string, string[]>).map(([id, parameters]) => [id, parameters.map(parse)]),
);

function parse(text: string): Parameter {
  const [name = "", type = "any"] = text.split(": ");
  return {
    name: name.replace("?", ""),
    type: type.replace("[][]", "") as Parameter["type"],
    matrix: type.endsWith("[][]"),
    optional: name.endsWith("?"),
  };
}
