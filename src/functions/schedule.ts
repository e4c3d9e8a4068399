import { aggregate, missingInputs, monthlyTable, SCHEDULE_COLUMNS, type Period, type Schedule, type Warning } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { readColumnNames } from "./columns";
import { readInputs } from "./deal-terms";
import { Fault } from "./errors";
import { nearest, pick } from "./nearest";
import { spill, type Column, type Fact } from "./spill";

const PERIODS: readonly Period[] = ["month", "quarter", "year"];

/** Columns only ever grow at the right. */
export const scheduleColumns = [...SCHEDULE_COLUMNS, "warning"] as const;
type ShownColumn = (typeof scheduleColumns)[number];

const WARNINGS: Record<Warning["kind"], string> = {
  negativePrincipal: "negative principal: the loan grows",
  debtAboveCost: "debt above cost",
  takeoutShortfall: "equity pays what term debt falls short of the construction loan",
};

/**
 * Lengths of a period.
 * @customenum {string}
 */
declare enum SchedulePeriod {
  /** Calendar months */
  month = "month",
  /** Calendar quarters; the default */
  quarter = "quarter",
  /** Calendar years */
  year = "year",
}

/**
 * Cash-flow table of a deal: revenue, NOI, capex, debt, equity, cover, from the first spend to the end of the base term.
 * @customfunction SCHEDULE
 * @helpurl https://localhost:3000/docs/functions/SCHEDULE.md
 * @param deal Deal id, or a two-column range of terms (name, value) for a deal of your own.
 * @param [period] month, quarter (default) or year.
 * @param [columns] Column names in a comma list or a range, such as "periodEnd,revenue,noi,debtService,dscr".
 * @param [assumptions] Two-column range (name, value) of values that override terms and defaults; asOf among them.
 * @returns Header and one row a period; money in USD. What needs a term nobody disclosed, such as capex, is empty. The last column warns of a negative principal, of debt above cost and of a shortfall at take-out.
 * @example =MINER.SCHEDULE("wulf-core42-lake-mariner-2024","year","periodEnd,revenue,noi") -> 3 columns
 */
export function SCHEDULE(deal: unknown[][], period?: SchedulePeriod, columns?: unknown[][], assumptions?: unknown[][]): unknown[][] {
  return answer(
    "SCHEDULE",
    [deal, period, columns, assumptions],
    (which: Scalar[][], length: string | null, chosen: Scalar[][] | null, overrides: Scalar[][] | null) => {
      const { complete } = readInputs(which, overrides);
      const missing = missingInputs({ needs: ["criticalItMw", "contractValueUsd", "baseTermYears", "firstDelivery"] }, complete);
      if (missing.length) throw new Fault({ code: "needs-terms", missing });
      const names = (readColumnNames(chosen).names ?? scheduleColumns).map(columnOf);
      return block(aggregate(monthlyTable(complete.values), periodOf(length)), names);
    },
  );
}

/** @throws Fault unknown-choice */
function periodOf(given: string | null): Period {
  const found = given === null ? "quarter" : pick(given.replace(/ly$/i, ""), PERIODS);
  if (!found) throw new Fault({ code: "unknown-choice", parameter: "period", given: given ?? "", allowed: PERIODS });
  return found as Period;
}

/** @throws Fault unknown-field */
function columnOf(written: string): ShownColumn {
  const found = pick(written, scheduleColumns);
  if (!found) throw new Fault({ code: "unknown-field", field: written, kind: "schedule", suggestions: nearest(written, scheduleColumns) });
  return found as ShownColumn;
}

function block(schedule: Schedule, names: readonly ShownColumn[]): unknown[][] {
  const columns = names.map((name): Column => ({
    label: labelOf(name),
    type: name === "warning" ? "text" : "number",
    numberFormat: formatOf(name),
  }));
  const rows = Array.from({ length: schedule.periods }, (_, at) =>
    names.map((name): Fact => {
      if (name === "warning") return [...schedule.warnings[at]!].map((kind) => WARNINGS[kind]).join("; ");
      const value = schedule.columns[name][at]!;
      return Number.isFinite(value) ? value : null;
    }),
  );
  return spill(columns, rows);
}

/** "debtService" -> "Debt service", "mwDelivered" -> "MW delivered". */
function labelOf(name: ShownColumn): string {
  const words = name.replace(/([A-Z])/g, " $1").toLowerCase();
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/\b(noi|cfads|dscr|mw)\b/i, (word) => word.toUpperCase());
}

function formatOf(name: ShownColumn): string | null {
  if (name === "warning") return null;
  if (name === "periodEnd") return "yyyy-mm-dd";
  return name === "dscr" ? "0.00x" : name === "mwDelivered" ? "#,##0.0" : "#,##0";
}
