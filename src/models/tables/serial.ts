import { toSerial } from "../../dataset";
import type { PlanCell } from "../plan";

/** An ISO day as an Excel serial; not disclosed stays empty, anything that is not a day stays text. */
export function dayCell(day: string | null | undefined): PlanCell {
  if (!day) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? toSerial(day) : day;
}
