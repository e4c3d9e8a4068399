/** The facts as flat tables: what a CSV reader, a query engine or a notebook gets. Pure; nothing is written here. */
import { dictionary, type FieldDef, type FieldKind } from "../src/dataset/dictionary";
import { fieldValue } from "../src/dataset/fieldValue";
import { tables as rowTables } from "../src/dataset/tables";
import type { Dataset, View } from "../src/dataset/types";
import { newestVersion } from "../src/dataset/version";
import { viewAt } from "../src/dataset/view";

export type Cell = string | number | boolean | null;

export interface Column {
  name: string;
  type: "string" | "number" | "integer" | "boolean" | "date";
  title: string;
  description: string;
}

export interface Table {
  name: string;
  title: string;
  columns: Column[];
  rows: Cell[][];
  primaryKey: string[];
  foreignKeys: { fields: string; reference: { resource: string; fields: string } }[];
}

const TYPES: Record<FieldDef["type"], Column["type"]> = { text: "string", number: "number", date: "date", boolean: "boolean" };
const REFERS: Record<string, string> = { minerId: "miners", siteId: "sites", dealId: "deals", expands: "deals", supersedes: "deals" };

function ofKind(view: View, kind: FieldKind, name: string, title: string): Table {
  const fields = dictionary.filter((f) => f.kind === kind && f.name !== "rentUsdPerKwMonth"); // a field of the user's own deals
  const rows = view[name as keyof View] as unknown as object[];
  return {
    name,
    title,
    columns: fields.map((f) => ({
      name: f.name,
      type: TYPES[f.type],
      title: f.label,
      description: f.unit ? `${f.description} (${f.unit})` : f.description,
    })),
    rows: rows.map((row) => fields.map((f) => fieldValue(view, kind, row, f.name))),
    primaryKey: ["id"],
    foreignKeys: fields.flatMap((f) =>
      REFERS[f.name] ? [{ fields: f.name, reference: { resource: REFERS[f.name]!, fields: "id" } }] : [],
    ),
  };
}

const column = (name: string, type: Column["type"], title: string, description: string): Column => ({ name, type, title, description });

/** Every event of every deal, one row a field it sets: the history in one table. */
function eventTable(dataset: Dataset): Table {
  const rows: Cell[][] = [];
  for (const deal of dataset.deals)
    deal.events.forEach((event, number) => {
      const set = Object.entries(event.set ?? {}).filter(([, value]) => !Array.isArray(value));
      for (const [field, value] of set.length > 0 ? set : [[null, null] as const])
        rows.push([
          `${deal.id}/${number + 1}/${field ?? ""}`,
          deal.id,
          number + 1,
          event.date,
          event.precision ?? "day",
          event.recorded,
          event.kind,
          event.summary,
          field,
          value === null || value === undefined ? null : String(value),
          typeof value === "number" ? value : null,
        ]);
    });
  return {
    name: "deal_events",
    title: "Events of deals, one row a field an event sets",
    columns: [
      column("id", "string", "Key", "Deal, number of the event, field"),
      column("dealId", "string", "Deal ID", "Deal the event belongs to"),
      column("event", "integer", "Event", "Number of the event in its deal"),
      column("date", "date", "Date", "Day it became public"),
      column("precision", "string", "Precision", "How exactly the day is known"),
      column("recorded", "string", "Recorded", "Facts version that first held it"),
      column("kind", "string", "Kind", "announced, expanded, amended, disclosed, commenced, sold, terminated, updated or corrected"),
      column("summary", "string", "Summary", "What happened"),
      column("field", "string", "Field", "Field that the event sets"),
      column("value", "string", "Value", "New value as text"),
      column("number", "number", "Number", "New value where it is a number"),
    ],
    rows,
    primaryKey: ["id"],
    foreignKeys: [{ fields: "dealId", reference: { resource: "deals", fields: "id" } }],
  };
}

/** Every source of every row. */
function sourceTable(dataset: Dataset): Table {
  const rows: Cell[][] = [];
  for (const [kind, table] of rowTables)
    for (const row of dataset[table] as {
      id: string;
      sources?: { title?: string; publisher: string; url: string; published?: string; readAs?: string }[];
    }[])
      row.sources?.forEach((s, i) =>
        rows.push([
          `${kind}/${row.id}/${i + 1}`,
          kind,
          row.id,
          i + 1,
          s.publisher,
          s.title ?? null,
          s.url,
          s.published ?? null,
          s.readAs ?? null,
        ]),
      );
  return {
    name: "sources",
    title: "Sources of every row",
    columns: [
      column("id", "string", "Key", "Kind, row, number of the source"),
      column("kind", "string", "Kind", "Kind of the row"),
      column("rowId", "string", "Row ID", "Key of the row"),
      column("number", "integer", "Number", "Order in the row"),
      column("publisher", "string", "Publisher", "Who published the page"),
      column("title", "string", "Title", "Title of the page"),
      column("url", "string", "Address", "Where it was read"),
      column("published", "string", "Published", "Day, month or year"),
      column("readAs", "string", "Read as", "opened, excerpt or cited"),
    ],
    rows,
    primaryKey: ["id"],
    foreignKeys: [],
  };
}

/** The tables of a dataset's newest version on its coverage date. */
export function factTables(dataset: Dataset): Table[] {
  const view = viewAt(dataset, newestVersion(dataset).coverageDate);
  return [
    ofKind(view, "miner", "miners", "Miners"),
    ofKind(view, "site", "sites", "Sites"),
    ofKind(view, "deal", "deals", "Deals on the coverage date"),
    eventTable(dataset),
    ofKind(view, "pipeline", "pipeline", "Power by site and stage, and company totals"),
    ofKind(view, "financing", "financings", "Bonds, loans, converts and equity"),
    ofKind(view, "partner", "partnerships", "Backstops, warrants, investments and joint ventures"),
    ofKind(view, "benchmark", "benchmarks", "Published headlines"),
    ofKind(view, "peer", "peers", "Traditional data-centre developers"),
    ofKind(view, "market", "market", "Rents, build cost, power price, time to power"),
    sourceTable(dataset),
  ];
}
