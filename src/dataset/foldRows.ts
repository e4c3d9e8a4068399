import { blankRow, listFields, type RowKind } from "./fields";
import { inOrder, sourcesHeld } from "./foldDeal";
import type { FactsVersion, IsoDay, Source } from "./types";
import { compareVersions } from "./version";

interface KeptRow {
  id: string;
  recorded: FactsVersion;
  publicFrom?: IsoDay | undefined;
  announced?: IsoDay | null | undefined;
  asOf?: IsoDay | undefined;
  date?: IsoDay | undefined;
  sources?: Source[] | undefined;
  events?: { date: IsoDay; recorded: FactsVersion; set?: object | undefined }[] | undefined;
}

/** The day a row became public: stated, else its announcement, else the day its figure is of; "" for rows that were always there (miners, sites). */
export function publicDay(row: KeptRow): IsoDay {
  return row.publicFrom ?? row.announced ?? row.date ?? row.asOf ?? "";
}

/** Rows that are not deals as of a day and version: every field filled, later changes applied. */
export function foldRows<T>(rows: readonly KeptRow[], kind: RowKind, asOf: IsoDay, version: FactsVersion): T[] {
  const seen: unknown[] = [];
  for (const row of rows) {
    if (publicDay(row) > asOf || compareVersions(row.recorded, version) > 0) continue;
    const filled: Record<string, unknown> = { ...blankRow[kind] };
    for (const list of listFields[kind]) filled[list] = [];
    Object.assign(filled, row, { sources: sourcesHeld(row.sources, version) });
    delete filled.events;
    delete filled.recorded;
    delete filled.publicFrom;
    const events = row.events?.filter((e) => e.date <= asOf && compareVersions(e.recorded, version) <= 0);
    if (events) for (const event of inOrder(events)) Object.assign(filled, event.set);
    seen.push(filled);
  }
  return seen as T[];
}
