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

/** Filled rows that no event and no later source can change, shared between views. */
const constant = new WeakMap<KeptRow, unknown>();

function fill(row: KeptRow, kind: RowKind, version: FactsVersion): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...blankRow[kind] };
  for (const list of listFields[kind]) filled[list] = [];
  for (const field in row)
    if (field !== "events" && field !== "recorded" && field !== "publicFrom") filled[field] = row[field as keyof KeptRow];
  filled.sources = sourcesHeld(row.sources, version);
  return filled;
}

/** Rows that are not deals as of a day and version: every field filled, later changes applied. */
export function foldRows<T>(rows: readonly KeptRow[], kind: RowKind, asOf: IsoDay, version: FactsVersion): T[] {
  const seen: unknown[] = [];
  for (const row of rows) {
    if (publicDay(row) > asOf || compareVersions(row.recorded, version) > 0) continue;
    if (!row.events && !row.sources?.some((s) => s.recorded !== undefined)) {
      let filled = constant.get(row);
      if (!filled) constant.set(row, (filled = fill(row, kind, version)));
      seen.push(filled);
      continue;
    }
    const filled = fill(row, kind, version);
    for (const event of inOrder((row.events ?? []).filter((e) => e.date <= asOf && compareVersions(e.recorded, version) <= 0)))
      Object.assign(filled, event.set);
    seen.push(filled);
  }
  return seen as T[];
}
