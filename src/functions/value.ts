import type { IsoDay } from "../dataset";
import { answer } from "./answer";
import { disclosedSum, valueMeasure } from "./measured";

/**
 * Value of the AI and HPC contracts of a miner, deal, site or tenant, in US dollars.
 * @customfunction VALUE
 * @helpurl https://localhost:3000/docs/functions/VALUE.md
 * @param name Miner, ticker, deal id, site or tenant, or "all".
 * @param [measure] What to add up: contract (default), withExtensions, annual, backstop, equity, financing or capex.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns US dollars.
 * @example =MINER.VALUE("Hut 8") -> 26600000000
 */
export function VALUE(name: string, measure?: string, asOf?: unknown): number {
  return answer("VALUE", [name, measure, asOf], (who: string, what: string | null, day: IsoDay | null) =>
    disclosedSum(who, valueMeasure(what), day),
  );
}
