import type { FieldKind } from "./dictionary";
import { isCounted } from "./subject";
import type { Deal, Source, View } from "./types";

type Scalar = string | number | boolean | null;
type Keyed = { id: string; name: string };

const names = new WeakMap<View, { miners: Map<string, string>; sites: Map<string, string> }>();

function namesOf(view: View) {
  let found = names.get(view);
  if (!found) {
    const byId = (rows: readonly Keyed[]) => new Map(rows.map((row) => [row.id, row.name]));
    found = { miners: byId(view.miners), sites: byId(view.sites) };
    names.set(view, found);
  }
  return found;
}

/**
 * One field of a row, by its name in the dictionary; dates as ISO days, lists in a comma list, null where nothing is disclosed.
 * Beside the stored fields: miner and site (names), counted, source and publisher (of the best source), readAs.
 */
export function fieldValue(view: View, kind: FieldKind, row: object, field: string): Scalar {
  const r = row as Record<string, unknown> & { sources?: Source[] };
  switch (field) {
    case "miner":
      return namesOf(view).miners.get(String(r.minerId)) ?? (r.minerName as Scalar) ?? null;
    case "site":
      return namesOf(view).sites.get(String(r.siteId)) ?? (kind === "deal" ? ((r.siteName as Scalar) ?? null) : null);
    case "counted":
      return kind === "deal" ? isCounted(row as Deal) : null;
    case "source":
      return r.sources?.[0]?.url ?? null;
  }
  const value = r[field];
  if (value === "") return null;
  if (value === undefined) {
    if (field === "publisher") return r.sources?.[0]?.publisher ?? null;
    if (field === "readAs") return r.sources?.[0]?.readAs ?? null;
    return null;
  }
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((v) => (typeof v === "object" ? JSON.stringify(v) : String(v))).join(", ");
  return value as Scalar;
}
