import { civilOf, eomonth } from "./dates";
import type { BalanceColumn, FlowColumn, MonthlyTable, Warning } from "./monthly-table";
import { BALANCE_COLUMNS, FLOW_COLUMNS } from "./monthly-table";

export type Period = "month" | "quarter" | "year";
export type ScheduleColumn = "periodEnd" | FlowColumn | BalanceColumn | "dscr";

/** Every column a schedule can show, in its order. dscr is NaN in a period without debt service. */
export const SCHEDULE_COLUMNS: readonly ScheduleColumn[] = ["periodEnd", ...FLOW_COLUMNS, ...BALANCE_COLUMNS, "dscr"];

/**
 * A schedule: for each column one number a period. `periodEnd` is the serial of the calendar month's, quarter's or year's last day; `warnings` are the
 * kinds that fall into a period, each once.
 */
export interface Schedule {
  periods: number;
  columns: Record<ScheduleColumn, Float64Array>;
  warnings: Set<Warning["kind"]>[];
}

/**
 * The monthly table by calendar month, quarter or year: flows summed, balances closing, ratios recomputed (CFADS of the months with debt service over
 * that service). First and last period may be partial.
 */
export function aggregate(table: MonthlyTable, period: Period = "month"): Schedule {
  const length = period === "month" ? 1 : period === "quarter" ? 3 : 12;
  const { month } = civilOf(table.start);
  const offset = (month - 1) % length;
  const periods = Math.ceil((table.months + offset) / length);
  const columns = {} as Schedule["columns"];
  for (const name of SCHEDULE_COLUMNS) columns[name] = new Float64Array(periods);
  const served = new Float64Array(periods);
  const from = table.columns;
  for (const name of FLOW_COLUMNS) {
    const to = columns[name];
    const flows = from[name];
    for (let k = 0, at = offset, p = 0; k < table.months; k++) {
      to[p]! += flows[k]!;
      if (++at === length) {
        at = 0;
        p++;
      }
    }
  }
  for (let p = 0; p < periods; p++) {
    const last = Math.min(table.months, (p + 1) * length - offset) - 1;
    columns.periodEnd[p] = eomonth(table.start, (p + 1) * length - offset - 1);
    for (const name of BALANCE_COLUMNS) columns[name][p] = from[name][last]!;
    for (let k = Math.max(0, p * length - offset); k <= last; k++) if (from.debtService[k]! > 0) served[p]! += from.cfads[k]!;
    columns.dscr[p] = columns.debtService[p]! > 0 ? served[p]! / columns.debtService[p]! : NaN;
  }
  const warnings = Array.from({ length: periods }, () => new Set<Warning["kind"]>());
  for (const { kind, month: k } of table.warnings) warnings[Math.floor((k + offset) / length)]!.add(kind);
  return { periods, columns, warnings };
}
