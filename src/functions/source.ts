import { dealsOf, rankedSources, sourcesOf, store, type Deal, type IsoDay, type Source, type View } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { meaningOf, readField } from "./rows";

/** Columns only ever grow at the right. */
export const sourceColumns: readonly string[] = ["Address", "Publisher", "Title", "Published", "Read as", "Of"];

type Scope = "of this figure" | "of the row";

/**
 * Addresses behind a row, or behind one figure of it, best first.
 * @customfunction SOURCE
 * @helpurl https://localhost:3000/docs/functions/SOURCE.md
 * @param name Miner, ticker, deal id, site, tenant, developer, or id of a market figure.
 * @param [field] Field whose sources are wanted, such as "contractValueUsd"; the whole row when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a source; the last column says whether it stands behind this figure or behind the row.
 * @example =MINER.SOURCE("wulf-core42-lake-mariner-2024","contractValueUsd") -> 6 columns
 * @example =MINER.SOURCE("Digital Realty","operatingMw","2026-06-30") -> 6 columns
 */
export function SOURCE(name: string, field?: string, asOf?: unknown): unknown[][] {
  return answer("SOURCE", [name, field, asOf], (who: string, what: string | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const found = what === null ? ofRow(view, who) : ofField(view, who, what);
    if (found.length === 0)
      throw new Fault({ code: "nothing-found", what: `no address is on record for ${what === null ? who : `${what} of ${who}`}` });
    return [
      [...sourceColumns],
      ...found.map(([one, scope]) => [one.url, one.publisher, one.title ?? "", one.published ?? "", one.readAs ?? "", scope]),
    ];
  });
}

function ofRow(view: View, name: string): [Source, Scope][] {
  const { subject, candidates } = meaningOf(view, name);
  const row = candidates.find((one) => one.row)?.row as unknown as { sources?: Source[] } | undefined;
  // A miner, site or tenant without an address of its own stands on its deals.
  const sources = row?.sources?.length ? row.sources : subject ? dealsOf(view, subject).flatMap((deal) => deal.sources) : [];
  const unique = new Map(sources.map((one) => [one.url, one]));
  return rankedSources([...unique.values()]).map((one) => [one, "of the row"]);
}

function ofField(view: View, name: string, written: string): [Source, Scope][] {
  const { field, row, label, fact } = readField(view, name, written);
  if (fact === null) throw new Fault({ code: "not-disclosed", what: field.label, of: label });
  const known = { sources: [], ...row } as unknown as Pick<Deal, "sources" | "fieldSources">;
  const own = sourcesOf(known, field.name);
  if (own.scope === "row") return own.sources.map((one) => [one, "of the row"]);
  const others = rankedSources(known.sources.filter((one) => !own.sources.includes(one)));
  return [
    ...own.sources.map((one): [Source, Scope] => [one, "of this figure"]),
    ...others.map((one): [Source, Scope] => [one, "of the row"]),
  ];
}
