import type { Source, View } from "../../dataset";
import { column, headings, type Column } from "./column";
import type { FactTable } from "./fact-table";
import { namesMatch } from "./folded-text";
import { passes } from "./passes";
import type { TableKind, TableQuery } from "./query";
import { sourceLink } from "./source-link";

/** What a kind of table is made of. */
export interface TableKindOf<Row> {
  kind: TableKind;
  name: string;
  keyLabel: string;
  /** In the table's order. */
  rows: (view: View, query: TableQuery) => Row[];
  key: (row: Row) => string;
  label: (row: Row) => string;
  /** Everything the row may be searched by. */
  names: (row: Row) => (string | null | undefined)[];
  sources: (row: Row) => readonly Source[];
  columns: Column<Row>[];
}

/** A table of this kind: the key column first, the source last. */
export function tableOf<Row>(kind: TableKindOf<Row>): (view: View, query: TableQuery) => FactTable {
  const source = (row: Row) => kind.sources(row)[0] ?? null;
  const columns: Column<Row>[] = [
    column<Row>("id", kind.keyLabel, 190, kind.key),
    ...kind.columns,
    column<Row>("source", "Source", 140, (row) => sourceLink(source(row))),
  ];
  return (view, query) => ({
    kind: kind.kind,
    name: kind.name,
    columns: headings(columns),
    rows: kind
      .rows(view, query)
      .filter(
        (row) =>
          passes(query, kind.key(row), (field) => (row as Record<string, unknown>)[field]) &&
          namesMatch(kind.names(row), query.search ?? ""),
      )
      .map((row) => ({
        key: kind.key(row),
        label: kind.label(row),
        source: source(row),
        cells: columns.map(({ cell }) => cell(row) ?? null),
      })),
  });
}

/** Name of a row's miner, for rows that carry only its id. */
export function minerNames(view: View): (id: string | null | undefined) => string | null {
  const names = new Map(view.miners.map(({ id, name }) => [id, name]));
  return (id) => (id ? (names.get(id) ?? id) : null);
}
