import { completeInputs, findInput, HOURS_PER_MONTH, type InputDef } from "../../economics";
import type { Deal } from "../../dataset";

/** A number that formulas need and no deal changes: each has a cell, so that no formula holds it. */
export interface Constant {
  key: string;
  label: string;
  unit: string;
  value: number;
  format: string;
}

/** The rules of the table of inputs ask for the inputs above them; a constant is read from a rule by asking it once. */
function ruled(name: string, above: Parameters<Extract<InputDef["fallback"], (...args: never[]) => number>>[0]): number {
  const { fallback } = findInput(name)!;
  return typeof fallback === "function" ? fallback(above, false) : Number(fallback);
}

const nothing = { criticalItMw: 1, baseTermYears: 50, escalatorRate: 0, firstDelivery: 1, fullDelivery: 2, debtKind: 2, termRate: 0 };

/** Share of first-year rent that operating cost takes where a deal states neither margin nor cost. */
function defaultOpexShare({ kind, leaseStructure }: Deal): number {
  const one = completeInputs({ kind, leaseStructure, criticalItMw: 1, contractValueUsd: 1e6, baseTermYears: 1 });
  if (!one.ok) throw new Error("The maths has no default for operating cost.");
  const { opexUsdPerKwMonth, rentUsdPerKwMonth } = one.value.values;
  return Number((opexUsdPerKwMonth / rentUsdPerKwMonth).toPrecision(12));
}

/** The constants of a deal model; `periodMonths` is 3 for quarters, 12 for years. */
export function constantsOf(deal: Deal, periodMonths: number): Constant[] {
  const whole = "#,##0";
  return [
    { key: "monthsPerYear", label: "Months a year", unit: "months", value: 12, format: whole },
    { key: "kwPerMw", label: "kW a MW", unit: "kW", value: 1000, format: whole },
    { key: "daysPerYear", label: "Days a year in discounting", unit: "days", value: 365, format: whole },
    { key: "hoursPerMonth", label: "Hours a month in the power bill", unit: "hours", value: HOURS_PER_MONTH, format: whole },
    { key: "two", label: "Two (code of a choice, S-curve)", unit: "number", value: 2, format: whole },
    { key: "three", label: "Three (code of a choice, S-curve)", unit: "number", value: 3, format: whole },
    { key: "four", label: "Four (code of a choice)", unit: "number", value: 4, format: whole },
    { key: "periodMonths", label: "Months a period of presentation", unit: "months", value: periodMonths, format: whole },
    {
      key: "grossRatio",
      label: "Gross power over critical IT power where not stated",
      unit: "ratio",
      value: ruled("grossMw", nothing),
      format: "0.00",
    },
    {
      key: "stagedPhases",
      label: "Delivery phases where first and full delivery differ",
      unit: "count",
      value: ruled("deliveryPhases", nothing),
      format: whole,
    },
    {
      key: "bondTenorYears",
      label: "Tenor of a bond where not given",
      unit: "years",
      value: ruled("termTenorYears", nothing),
      format: "0.0",
    },
    {
      key: "opexShare",
      label: "Operating cost over first-year rent where not given",
      unit: "fraction",
      value: defaultOpexShare(deal),
      format: "0.0%_)",
    },
    { key: "irrGuess", label: "First guess of an IRR", unit: "fraction", value: 0.1, format: "0.0%_)" },
    { key: "tolerance", label: "Difference a check lets pass, relative", unit: "fraction", value: 1e-9, format: "0.0E+00_)" },
  ];
}
