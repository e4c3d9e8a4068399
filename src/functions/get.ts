import { store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { readField } from "./rows";
import { plainCell } from "./spill";

/**
 * Any field of a miner, deal, site, traditional data-centre developer or market figure.
 * @customfunction GET
 * @helpurl https://localhost:3000/docs/functions/GET.md
 * @param name Miner, ticker, deal id, site, developer, or id of a market figure.
 * @param field Field name, such as "contractValueUsd" or "tenant"; FIELDS lists them all.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Text, number, TRUE or FALSE; a date as an Excel date.
 * @example =MINER.GET("wulf-core42-lake-mariner-2024","criticalItMw") -> 60
 * @example =MINER.GET("wulf-core42-lake-mariner-2024","tenant") -> "Core42"
 * @example =MINER.GET("wulf-core42-lake-mariner-2024","announced") -> 45649
 * @example =MINER.GET("IREN","formerNames") -> "Iris Energy"
 * @example =MINER.GET("Digital Realty","operatingMw","2026-06-30") -> 3000
 * @example =MINER.GET("wulf-core42-lake-mariner-2024","capexUsd","2026-04-30") -> #N/A Capex of wulf-core42-lake-mariner-2024 is not disclosed.
 * @example =MINER.GET("wulf-core42-lake-mariner-2024","tennant") -> #VALUE! No deal field called "tennant". Did you mean tenant? FIELDS lists them all.
 */
export function GET(name: string, field: string, asOf?: unknown): unknown {
  return answer("GET", [name, field, asOf], (who: string, what: string, day: IsoDay | null) => {
    const read = readField(store.view(dayOrToday(day)), who, what);
    if (read.fact === null) throw new Fault({ code: "not-disclosed", what: read.field.label, of: read.label });
    return plainCell(read.field, read.fact);
  });
}
