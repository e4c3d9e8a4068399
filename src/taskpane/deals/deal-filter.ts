/** Search and chips over the list of deals: quick enough for every keystroke, and expressible as the query of a table. */
import type { TableFilter, TableQuery } from "../../models/tables/query";
import { folded } from "../../models/tables/folded-text";
import { passes } from "../../models/tables/passes";
import type { DealLine } from "./deal-row-text";

export interface Chip {
  id: string;
  label: string;
  /** Of "standing" at most one is chosen; chips of "tenant" widen each other. */
  group: "standing" | "tenant";
  filters: TableFilter[];
}

export const chips: readonly Chip[] = [
  { id: "signed", label: "Signed", group: "standing", filters: [{ field: "standing", anyOf: ["Signed"] }] },
  { id: "options", label: "Options & LOIs", group: "standing", filters: [{ field: "standing", anyOf: ["Option", "Letter of intent"] }] },
  { id: "ended", label: "Ended", group: "standing", filters: [{ field: "standing", anyOf: ["Ended", "Sold"] }] },
  { id: "hyperscaler", label: "Hyperscaler", group: "tenant", filters: [{ field: "counterpartyType", anyOf: ["hyperscaler"] }] },
  { id: "neocloud", label: "Neocloud", group: "tenant", filters: [{ field: "counterpartyType", anyOf: ["neocloud"] }] },
  { id: "ai-lab", label: "AI lab", group: "tenant", filters: [{ field: "counterpartyType", anyOf: ["ai-lab"] }] },
  { id: "chipmaker", label: "Chip maker", group: "tenant", filters: [{ field: "counterpartyType", anyOf: ["chipmaker"] }] },
];

export const sortings = [
  { id: "newest", label: "Newest" },
  { id: "power", label: "Most MW" },
  { id: "value", label: "Largest value" },
  { id: "miner", label: "Miner" },
] as const;
export type Sorting = (typeof sortings)[number]["id"];

/** The chips after one was pressed: a standing replaces the other one, a tenant type is added or taken away. */
export function toggled(chosen: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(chosen);
  if (next.delete(id)) return next;
  const group = chips.find((chip) => chip.id === id)?.group;
  if (group === "standing") for (const chip of chips) if (chip.group === "standing") next.delete(chip.id);
  return next.add(id);
}

/** The query of a table that holds what the search and the chips show, and that goes on to do so after a refresh. */
export function queryOf(text: string, chosen: ReadonlySet<string>): TableQuery {
  const pressed = chips.filter((chip) => chosen.has(chip.id));
  const filters = pressed.filter((chip) => chip.group === "standing").flatMap((chip) => chip.filters);
  const tenants = pressed.filter((chip) => chip.group === "tenant").flatMap((chip) => chip.filters.flatMap((filter) => filter.anyOf));
  if (tenants.length > 0) filters.push({ field: "counterpartyType", anyOf: tenants });
  const search = text.trim();
  return { kind: "deals", ...(search && { search }), ...(filters.length > 0 && { filters }) };
}

/** Undisclosed figures go last, whatever the order. */
function byFigure(left: number | null, right: number | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return right - left;
}

function sorted(lines: DealLine[], sorting: Sorting): DealLine[] {
  if (sorting === "power") return [...lines].sort((a, b) => byFigure(a.deal.headlineMw, b.deal.headlineMw));
  if (sorting === "value") return [...lines].sort((a, b) => byFigure(a.deal.contractValueUsd, b.deal.contractValueUsd));
  if (sorting === "miner") return [...lines].sort((a, b) => a.miner.localeCompare(b.miner));
  return lines;
}

/** The lines a query keeps, by the rule the table itself goes by, in the order asked for. The names of each line are folded once, not at every keystroke. */
export function filterDeals(lines: DealLine[], query: TableQuery, sorting: Sorting): DealLine[] {
  const words = folded(query.search ?? "")
    .split(" ")
    .filter(Boolean);
  const kept = lines.filter(
    (line) => words.every((word) => ` ${line.searchText}`.includes(` ${word}`)) && passes(query, line.id, (field) => fieldOf(line, field)),
  );
  return sorted(kept, sorting);
}

function fieldOf(line: DealLine, field: string): unknown {
  return field === "standing" ? line.standing : (line.deal as unknown as Record<string, unknown>)[field];
}
