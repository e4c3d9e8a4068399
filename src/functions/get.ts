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
 */
export function GET(name: string, field: string, asOf?: unknown): unknown {
  return answer("GET", [name, field, asOf], (who: string, what: string, day: IsoDay | null) => {
    const read = readField(store.view(dayOrToday(day)), who, what);
    if (read.fact === null) throw new Fault({ code: "not-disclosed", what: read.field.label, of: read.label });
    return plainCell(read.field, read.fact);
  });
}
