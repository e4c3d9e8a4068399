import { answer } from "./answer";
import { gigawatts } from "./measured";

/**
 * Contracted AI and HPC power of a miner, deal, site or tenant, in gigawatts.
 * @customfunction GIGAWATTS
 * @helpurl https://localhost:3000/docs/functions/GIGAWATTS.md
 * @param name Miner, ticker, deal id, site or tenant, or "all".
 * @param [measure] What to add up: contracted (default), criticalIt, gross, grossOrHeadline, delivered, operating, underConstruction, planned, pipeline or uncontracted.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Gigawatts.
 * @example =MINER.GIGAWATTS("IREN") -> 0.26
 */
export function GIGAWATTS(name: string, measure?: string, asOf?: unknown): number {
  return answer("GIGAWATTS", [name, measure, asOf], gigawatts);
}
