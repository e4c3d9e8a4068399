import { answer } from "./answer";
import { gigawatts } from "./measured";

/**
 * Contracted AI and HPC power of a miner, deal, site or tenant, in gigawatts.
 * @customfunction POWER_GW GW
 * @helpurl https://localhost:3000/docs/functions/GW.md
 * @param name Miner, ticker, deal id, site or tenant, or "all".
 * @param [measure] What to add up: contracted (default), criticalIt, gross, grossOrHeadline, delivered, operating, underConstruction, planned, pipeline or uncontracted.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Gigawatts.
 * @example =MINER.GW("IREN") -> 0.26
 */
export function GW(name: string, measure?: string, asOf?: unknown): number {
  return answer("POWER_GW", [name, measure, asOf], gigawatts);
}
