import { measure as measureOf, store, tenantGroup, type Deal, type IsoDay, type MeasuredSum, type View } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { anyMeasure } from "./measured";
import { pick } from "./nearest";

const GROUPS = ["miner", "tenant", "endUser", "grid"] as const;
type Group = (typeof GROUPS)[number];

/**
 * What HHI groups by.
 * @customenum {string}
 */
declare enum HhiGroup {
  /** The miner that signed. The default. */
  miner = "miner",
  /** The tenant that signed; each undisclosed tenant is its own group. */
  tenant = "tenant",
  /** Who uses the power in the end; the tenant where nobody says. */
  endUser = "endUser",
  /** The power grid of the site, such as ERCOT. */
  grid = "grid",
}

/**
 * Any measure of GW or VALUE; the tool that makes the metadata wants the list in this file.
 * @customenum {string}
 */
declare enum HhiMeasure {
  /** Headline MW of counted contracts: critical IT where the source says so, else as announced */
  contracted = "contracted",
  /** Counted contracts whose source states critical IT MW */
  criticalIt = "criticalIt",
  /** Counted contracts whose source states gross MW */
  gross = "gross",
  /** Gross MW where stated, else headline MW */
  grossOrHeadline = "grossOrHeadline",
  /** MW of counted contracts that the sources say have been handed over */
  delivered = "delivered",
  /** Pipeline in operation, in the row's own basis */
  operating = "operating",
  /** Pipeline under construction, in the row's own basis */
  underConstruction = "underConstruction",
  /** Pipeline approved, contracted for power, under study or planned, in the row's own basis */
  planned = "planned",
  /** Pipeline at all stages, utility MW */
  pipeline = "pipeline",
  /** Pipeline less gross-or-headline contracts, not below 0: an upper bound */
  uncontracted = "uncontracted",
  /** Contracted times the miner's share on the day */
  contractedAttributable = "contractedAttributable",
  /** Critical IT times the miner's share on the day */
  criticalItAttributable = "criticalItAttributable",
  /** Gross times the miner's share on the day */
  grossAttributable = "grossAttributable",
  /** Gross or headline times the miner's share on the day */
  grossOrHeadlineAttributable = "grossOrHeadlineAttributable",
  /** Delivered times the miner's share on the day */
  deliveredAttributable = "deliveredAttributable",
  /** Base-term value of counted contracts, from the day it became public */
  contract = "contract",
  /** Value with every extension taken, where a source states it */
  withExtensions = "withExtensions",
  /** Average annual revenue, where a source states it */
  annual = "annual",
  /** Credit support of counted contracts, where an amount is stated */
  backstop = "backstop",
  /** Equity rights granted with counted contracts, where an amount is stated */
  equity = "equity",
  /** Bonds, loans, converts and equity raised */
  financing = "financing",
  /** Capital cost of counted contracts, where an amount is stated */
  capex = "capex",
  /** Contract value times the miner's share on the day */
  contractAttributable = "contractAttributable",
  /** Value with extensions times the miner's share on the day */
  withExtensionsAttributable = "withExtensionsAttributable",
  /** Annual revenue times the miner's share on the day */
  annualAttributable = "annualAttributable",
  /** Backstop times the miner's share on the day */
  backstopAttributable = "backstopAttributable",
  /** Capex times the miner's share on the day */
  capexAttributable = "capexAttributable",
}

/**
 * Concentration of the market, Herfindahl-Hirschman index: 0 to 10,000; above 1,800 is highly concentrated (2023 merger guidelines).
 * @customfunction HHI
 * @helpurl https://localhost:3000/docs/functions/HHI.md
 * @param [by] What to group by: miner (default), tenant, endUser or grid.
 * @param [measure] Any measure of GW or VALUE; contracted when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Sum of squared shares in percent points.
 * @example =MINER.HHI(,,"2026-04-30") -> 1609.104607
 * @example =MINER.HHI("tenant","contract","2026-04-30") -> 2540.924711
 */
export function HHI(by?: HhiGroup, measure?: HhiMeasure, asOf?: unknown): number {
  return answer("HHI", [by, measure, asOf], (given: string | null, what: string | null, day: IsoDay | null) => {
    const group = given === null ? "miner" : (pick(given, GROUPS) as Group | undefined);
    if (!group) throw new Fault({ code: "unknown-choice", parameter: "by", given: given ?? "", allowed: GROUPS });
    const view = store.view(dayOrToday(day));
    const { rows } = measureOf(view, { kind: "all" }, anyMeasure(what));
    const sums = grouped(view, rows, group);
    const total = sums.reduce((sum, one) => sum + one, 0);
    if (total <= 0) throw new Fault({ code: "nothing-found", what: `nothing is counted on ${view.asOf}` });
    return sums.reduce((index, one) => index + ((100 * one) / total) ** 2, 0);
  });
}

/** The sum of each group; rows that do not disclose the measure are left out, as are groups that net to nothing. */
function grouped(view: View, rows: MeasuredSum["rows"], group: Group): number[] {
  const sums = new Map<string, number>();
  for (const { id, kind, amount, share } of rows) {
    if (amount === null) continue;
    const key = keyOf(view, id, kind, group);
    sums.set(key, (sums.get(key) ?? 0) + amount * share);
  }
  return [...sums.values()].filter((sum) => sum > 0);
}

function keyOf(view: View, id: string, kind: MeasuredSum["rows"][number]["kind"], group: Group): string {
  if (kind === "deal")
    return dealKey(
      view,
      view.deals.find((deal) => deal.id === id)!,
      group,
    );
  const row = kind === "pipeline" ? view.pipeline.find((one) => one.id === id)! : view.financings.find((one) => one.id === id)!;
  if (group === "miner") return row.minerId;
  if (group === "grid" && "siteId" in row) return gridOf(view, row.siteId) ?? id;
  const deal = "dealId" in row ? view.deals.find((one) => one.id === row.dealId) : undefined;
  if (deal) return dealKey(view, deal, group);
  if (kind === "financing") return id;
  throw new Fault({ code: "bad-terms", reason: `This measure cannot be grouped by ${group}; group it by miner or grid.` });
}

function dealKey(view: View, deal: Deal, group: Group): string {
  if (group === "miner") return deal.minerId;
  if (group === "grid") return gridOf(view, deal.siteId) ?? deal.id;
  return tenantGroup(view, deal, group);
}

/** null where the grid is not disclosed: such a row is its own group. */
function gridOf(view: View, siteId: string | null): string | null {
  return view.sites.find((site) => site.id === siteId)?.grid ?? null;
}
