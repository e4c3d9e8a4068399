import type { IsoDay } from "../dataset";
import { answer } from "./answer";
import { disclosedSum, valueMeasure } from "./measured";

/**
 * What VALUE can add up; the tool that makes the metadata wants the list in this file.
 * @customenum {string}
 */
declare enum ValueChoice {
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
 * Value of the AI and HPC contracts of a miner, deal, site or tenant, in US dollars.
 * @customfunction VALUE
 * @helpurl https://localhost:3000/docs/functions/VALUE.md
 * @param name Miner, ticker, deal id, site or tenant, or "all".
 * @param [measure] What to add up: contract (default), withExtensions, annual, backstop, equity, financing or capex.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns US dollars.
 * @example =MINER.VALUE("Hut 8") -> 26600000000
 * @example =MINER.VALUE("all",,DATE(2026,4,30)) -> 91525600000
 * @example =MINER.VALUE("TeraWulf","contractAttributable","2026-04-30") -> 12559500000
 * @example =MINER.VALUE("wulf-core42-lake-mariner-2024") -> 1100000000
 * @example =MINER.VALUE("Bit Digital",,"2026-04-30") -> #N/A Contract value of Bit Digital, Inc. is not disclosed.
 * @example =MINER.VALUE("IREN","contracted") -> #VALUE! "contracted" is a measure: ask GW or TABLE for it, by miner, deal, site or tenant.
 * @example =MINER.VALUE("IREN",,"30/04/2026") -> #VALUE! asOf must be an Excel date or text such as "2026-04-30", not "30/04/2026".
 */
export function VALUE(name: string, measure?: ValueChoice, asOf?: unknown): number {
  return answer("VALUE", [name, measure, asOf], (who: string, what: string | null, day: IsoDay | null) =>
    disclosedSum(who, valueMeasure(what), day),
  );
}
