import type { PlanCell } from "../models/plan";

/** The key in a cell: text, or a number somebody's id looks like; blank rows have none. */
export function keyOf(cell: PlanCell | undefined): string | null {
  if (typeof cell === "string") return cell.trim() || null;
  return typeof cell === "number" ? String(cell) : null;
}
