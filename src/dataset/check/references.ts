import type { Dataset } from "../types";
import { rowsOf, type AnyRow, type FactError } from "./factError";

/** Fields that name another row, and the table it must stand in. */
const REFERS: Record<string, keyof Dataset> = {
  minerId: "miners",
  siteId: "sites",
  siteIds: "sites",
  dealId: "deals",
  dealIds: "deals",
  expands: "deals",
  supersedes: "deals",
  within: "pipeline",
  replaces: "pipeline",
};

/** Ids that stand twice, and references that lead nowhere. */
export function referenceErrors(dataset: Dataset): FactError[] {
  const rows = rowsOf(dataset);
  const errors: FactError[] = [];
  const ids = new Map<string, Set<string>>();
  for (const { kind, row, file } of rows) {
    const known = ids.get(kind) ?? new Set();
    ids.set(kind, known);
    if (known.has(row.id)) errors.push({ file, row: row.id, field: "id", reason: `stands twice among the ${kind} rows` });
    known.add(row.id);
  }
  const tableIds = (table: keyof Dataset) => new Set((dataset[table] as { id: string }[]).map((row) => row.id));
  const cache = new Map<keyof Dataset, Set<string>>();
  const known = (table: keyof Dataset) => cache.get(table) ?? cache.set(table, tableIds(table)).get(table)!;
  const follow = ({ row, file }: AnyRow, where: string, stated: Record<string, unknown>) => {
    for (const [field, table] of Object.entries(REFERS)) {
      const value = stated[field];
      for (const id of Array.isArray(value) ? value : typeof value === "string" ? [value] : [])
        if (!known(table).has(id)) errors.push({ file, row: row.id, field: where + field, reason: `"${id}" is no row of ${table}` });
    }
    for (const part of (stated.components as { sites: string[] }[] | undefined) ?? [])
      for (const id of part.sites)
        if (!known("sites").has(id)) errors.push({ file, row: row.id, field: `${where}components`, reason: `"${id}" is no row of sites` });
  };
  for (const any of rows) {
    follow(any, "", any.row);
    any.row.events?.forEach((event, i) => event.set && follow(any, `events.${i}.set.`, event.set));
  }
  return errors;
}
