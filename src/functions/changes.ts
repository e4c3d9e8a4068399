import { dealsOf, diffViews, store, type FactChange, type IsoDay, type View } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { fieldOf, hasField } from "./dictionary";
import { Fault } from "./errors";
import { cellOf, type Cell, type Fact } from "./spill";
import { subjectOf } from "./subject";

/** Columns only ever grow at the right. */
export const changeColumns: readonly string[] = ["Date", "Row", "Kind", "Field", "Old", "New", "Source", "Event"];

const DATE = { label: "Date", type: "date", numberFormat: "yyyy-mm-dd" } as const;
/** A field that the dictionary does not list. */
const OTHER = { label: "", type: "date", numberFormat: null } as const;

/**
 * What changed between two days: new deals, amendments, sales, figures that became public.
 * @customfunction CHANGES
 * @helpurl https://localhost:3000/docs/functions/CHANGES.md
 * @param from Earlier day, as an Excel date or "2026-04-30".
 * @param [to] Later day; the workbook's day when left out.
 * @param [name] Miner, ticker, deal id, site or tenant; everything when left out.
 * @returns Header and one row for each field that changed.
 * @example =MINER.CHANGES("2026-05-01","2026-05-31","Hut 8") -> 8 columns
 * @example =MINER.CHANGES("2026-07-01","2026-07-31","Anthropic") -> 8 columns
 * @example =MINER.CHANGES("2026-05-31","2026-05-01") -> #VALUE! from (2026-05-31) lies after to (2026-05-01).
 */
export function CHANGES(from: unknown, to?: unknown, name?: string): unknown[][] {
  return answer("CHANGES", [from, to, name], (start: IsoDay, end: IsoDay | null, who: string | null) => {
    const [earlier, later] = [store.view(dayOrToday(start)), store.view(dayOrToday(end))];
    if (earlier.asOf > later.asOf) throw new Fault({ code: "bad-terms", reason: `from (${earlier.asOf}) lies after to (${later.asOf}).` });
    const found = diffViews(earlier, later).filter((change) => who === null || concerns(later, change, who));
    if (found.length === 0) throw new Fault({ code: "nothing-found", what: `nothing changed between ${earlier.asOf} and ${later.asOf}` });
    return [[...changeColumns], ...found.map(row)];
  });
}

function row(change: FactChange): Cell[] {
  const { date, rowId, rowKind, event, field, old, new: now, source } = change;
  const column = hasField(rowKind, field) ? fieldOf(rowKind, field) : OTHER;
  const shown = (value: unknown) => cellOf(column, plainFact(value));
  return [cellOf(DATE, date), rowId, rowKind, field, shown(old), shown(now), source?.url ?? "", event];
}

function plainFact(value: unknown): Fact {
  if (Array.isArray(value)) return value.map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one))).join(", ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : ((value ?? null) as Fact);
}

function concerns(view: View, change: FactChange, name: string): boolean {
  const subject = subjectOf(view, name);
  if (subject.kind === "all" || subject.id === change.rowId) return true;
  if (dealsOf(view, subject).some((deal) => deal.id === change.rowId)) return true;
  const rows: { id: string; minerId?: string | null; siteId?: string | null; dealId?: string | null }[] = [
    ...view.sites,
    ...view.pipeline,
    ...view.financings,
    ...view.partnerships,
  ];
  const changed = rows.find((one) => one.id === change.rowId);
  return changed !== undefined && (changed.minerId === subject.id || changed.siteId === subject.id || changed.dealId === subject.id);
}
