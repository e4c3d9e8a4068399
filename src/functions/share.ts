import { dealsOf, isMine, measure as measureOf, store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { anyMeasure, disclosedSum, measureLabel } from "./measured";
import { subjectOf } from "./subject";

/**
 * Any measure of GW or VALUE; the tool that makes the metadata wants the list in this file.
 * @customenum {string}
 */
declare enum ShareMeasure {
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
 * Share of the total: a miner's, site's or tenant's part of everything counted.
 * @customfunction SHARE
 * @helpurl https://localhost:3000/docs/functions/SHARE.md
 * @param name Miner, ticker, deal id, site or tenant.
 * @param [measure] Any measure of GW or VALUE; contracted when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Fraction between 0 and 1.
 * @example =MINER.SHARE("IREN",,"2026-04-30") -> 0.05474952094
 * @example =MINER.SHARE("Microsoft","contract","2026-04-30") -> 0.1059812774
 */
export function SHARE(name: string, measure?: ShareMeasure, asOf?: unknown): number {
  return answer("SHARE", [name, measure, asOf], (who: string, what: string | null, day: IsoDay | null) => {
    const chosen = anyMeasure(what);
    const view = store.view(dayOrToday(day));
    if (dealsOf(view, subjectOf(view, who)).some(isMine))
      throw new Fault({ code: "bad-terms", reason: "Your own deals are in no total, so they have no share of one." });
    const part = disclosedSum(who, chosen, day);
    const whole = measureOf(view, { kind: "all" }, chosen).value;
    if (!whole) throw new Fault({ code: "nothing-found", what: `no ${measureLabel(chosen)} is counted on that day` });
    return part / whole;
  });
}
