import { answer } from "./answer";
import { gigawatts } from "./measured";

/**
 * What GW can add up; the tool that makes the metadata wants the list in this file.
 * @customenum {string}
 */
declare enum GwMeasure {
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
}

/**
 * Contracted AI and HPC power of a miner, deal, site or tenant, in gigawatts.
 * @customfunction POWER_GW GW
 * @helpurl https://localhost:3000/docs/functions/GW.md
 * @param name Miner, ticker, deal id, site or tenant, or "all".
 * @param [measure] What to add up: contracted (default), criticalIt, gross, grossOrHeadline, delivered, operating, underConstruction, planned, pipeline or uncontracted.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Gigawatts.
 * @example =MINER.GW("IREN") -> 0.26
 * @example =MINER.GW("Hut 8","gross","2026-06-30") -> 0.83
 * @example =MINER.GW("all","criticalIt",DATE(2026,4,30)) -> 3.648
 * @example =MINER.GW("Lake Mariner",,"2026-04-30") -> 0.438
 * @example =MINER.GW("Bit Digital",,"2026-04-30") -> #N/A Contracted MW of Bit Digital, Inc. is not disclosed.
 * @example =MINER.GW("IRNE") -> #N/A No miner, deal, site or tenant called "IRNE". Did you mean IREN?
 */
export function GW(name: string, measure?: GwMeasure, asOf?: unknown): number {
  return answer("POWER_GW", [name, measure, asOf], gigawatts);
}
