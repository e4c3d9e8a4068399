import { fieldValue, store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { defaultColumns } from "./dictionary";
import { Fault } from "./errors";
import { by } from "./listing";
import { pick } from "./nearest";
import { spill } from "./spill";

/** Columns only ever grow at the right. */
export const marketColumns: readonly string[] = ["id", "kind", "metric", "value", "low", "high", "unit", "region", "asOf", "note"];

/**
 * Kinds of market figures.
 * @customenum {string}
 */
declare enum MarketKind {
  /** Rents */
  leaseRate = "lease-rate",
  /** Vacancy */
  vacancy = "vacancy",
  /** Cost to build */
  buildCost = "build-cost",
  /** Capitalisation rates */
  capRate = "cap-rate",
  /** Yields on cost */
  developmentYield = "development-yield",
  /** Queue and time to power */
  timeToPower = "time-to-power",
  /** Power prices */
  powerPrice = "power-price",
  /** Demand of data centres for power */
  demand = "demand",
}

/**
 * Market figures: lease rates, vacancy, build cost, cap rates, development yields, time to power, power prices, demand.
 * @customfunction MARKET
 * @helpurl https://localhost:3000/docs/functions/MARKET.md
 * @param [kind] Kind of figure, such as "lease-rate", "build-cost", "time-to-power", "power-price" or "demand"; all kinds when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a figure.
 * @example =MINER.MARKET("build-cost","2026-06-30") -> 10 columns
 * @example =MINER.MARKET("demand") -> 10 columns
 * @example =MINER.MARKET("rent") -> #VALUE! kind cannot be "rent". It is one of: build-cost, cap-rate, demand, development-yield, lease-rate, power-price, time-to-power, vacancy.
 */
export function MARKET(kind?: MarketKind, asOf?: unknown): unknown[][] {
  return answer("MARKET", [kind, asOf], (given: string | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const kinds = [...new Set(store.view(store.coverageDate).market.map((row) => row.kind as string))].sort();
    const chosen = given === null ? null : pick(given, kinds);
    if (given !== null && !chosen) throw new Fault({ code: "unknown-choice", parameter: "kind", given, allowed: kinds });
    const rows = view.market.filter((row) => !chosen || row.kind === chosen).sort(by((row) => `${row.kind} ${row.asOf}`));
    if (rows.length === 0) throw new Fault({ code: "nothing-found", what: `no market figures on ${view.asOf}` });
    const fields = defaultColumns("market", marketColumns);
    return spill(
      fields,
      rows.map((row) => fields.map((field) => fieldValue(view, "market", row, field.name))),
    );
  });
}
