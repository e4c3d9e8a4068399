import type { PlanCell } from "../models/plan";
import { sourceLink } from "../models/tables/source-link";
import { writtenForm } from "./cell-content";
import type { LogRow } from "./log-sheet";
import type { MergePlan } from "./merge-table";

/** One log row a change of a merge, in written form. `now` is given by tests. */
export function logRowsOf(table: string, plan: MergePlan, now: Date = new Date()): LogRow[] {
  const when = now.toISOString().slice(0, 19).replace("T", " ");
  const row = (...cells: PlanCell[]): LogRow => [when, table, ...cells].map(writtenForm);
  return [
    ...plan.changes.map(({ key, fieldLabel, old, new: next, source }) => row(key, fieldLabel, old, next, sourceLink(source))),
    ...plan.added.map(({ key, label }) => row(key, "row added", null, label, null)),
    ...plan.marks.map(({ key, left }) => row(key, left ? "no longer in the facts" : "in the facts again", null, null, null)),
  ];
}
