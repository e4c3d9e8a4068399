import type { TableQuery } from "./query";

/** Whether a row is among the query's ids (if it has any) and passes every filter; a field that is not there counts as not disclosed. */
export function passes(query: TableQuery, id: string, valueOf: (field: string) => unknown): boolean {
  if (query.ids && !query.ids.includes(id)) return false;
  return (query.filters ?? []).every(({ field, anyOf }) => anyOf.some((wanted) => wanted === (valueOf(field) ?? null)));
}
