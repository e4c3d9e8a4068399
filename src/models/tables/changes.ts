import { changesSince, dayBefore, dictionary, type FactChange, type IsoDay, type View } from "../../dataset";
import type { PlanCell } from "../plan";
import { column, formats } from "./column";
import type { TableQuery } from "./query";
import { dayCell } from "./serial";
import { tableOf } from "./table-of";

/** Days a table of changes looks back where its query names no day. */
const lookBackDays = 90;

/** The day a query for changes begins at. */
export function changesFrom(query: TableQuery, asOf: IsoDay): IsoDay {
  return query.from ?? dayBefore(asOf, lookBackDays);
}

const labels = new Map(dictionary.map(({ kind, name, label }) => [`${kind} ${name}`, label]));
const label = ({ rowKind, field }: FactChange) => labels.get(`${rowKind} ${field}`) ?? field;

/** A figure of any kind as one cell; lists as words, days as text: one column holds every kind of figure and can have no format. */
function cellOf(value: unknown): PlanCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one))).join(", ");
}

/** Every figure that differs from what was public on the query's first day, by day and row: one row a figure, so that a refresh keeps its key. */
export const changesTable = tableOf<FactChange>({
  kind: "changes",
  name: "Changes",
  keyLabel: "Change ID",
  rows: (view: View, query: TableQuery) => changesSince(view, changesFrom(query, view.asOf)),
  key: ({ rowId, rowKind, field }) => `${rowKind}:${rowId}:${field}`,
  label: (change) => `${change.rowId}: ${label(change)}`,
  names: ({ rowId, rowKind, field, event }) => [rowId, rowKind, field, event],
  sources: ({ source }) => (source ? [source] : []),
  columns: [
    column("date", "Date", 75, ({ date }) => dayCell(date), formats.date),
    column("rowId", "Row", 190, ({ rowId }) => rowId),
    column("rowKind", "Kind", 70, ({ rowKind }) => rowKind),
    column("event", "Event", 220, ({ event }) => event || null),
    column("field", "Field", 130, (change) => label(change)),
    column("old", "Old", 110, ({ old }) => cellOf(old)),
    column("new", "New", 110, (change) => cellOf(change.new)),
  ],
});
