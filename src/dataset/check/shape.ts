import type { z } from "zod";
import type { FactError } from "./factError";

/** The id of the row that a path leads through: the last array element on the way that has one. */
function rowAt(value: unknown, path: readonly PropertyKey[]): { row: string; field: string } {
  let at = value as Record<PropertyKey, unknown> | undefined;
  let row = "";
  let field = path;
  for (let i = 0; i < path.length && typeof at === "object" && at !== null; i++) {
    at = at[path[i]!] as Record<PropertyKey, unknown>;
    if (typeof at === "object" && at !== null && typeof at.id === "string") {
      row = at.id;
      field = path.slice(i + 1);
    }
  }
  return { row, field: field.map(String).join(".") };
}

/** What the schema finds wrong with a parsed file, each with file, row, field and reason; empty when it fits. */
export function shapeErrors(schema: z.ZodType, value: unknown, file: string): FactError[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue): FactError[] => {
    const { row, field } = rowAt(value, issue.path);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ file, row, field: field ? `${field}.${key}` : key, reason: "is not a field of the schema" }));
    return [{ file, row, field, reason: issue.message }];
  });
}
