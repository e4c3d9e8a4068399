import type { FactTable } from "../models/tables/fact-table";
import type { TableQuery } from "../models/tables/query";
import type { CellLook } from "./cell-look";
import { contentHash } from "./content-hash";

/** What we know of a table we inserted. One document setting each, so that a change of one does not rewrite the others. */
export interface TableRecord {
  /** Format of this record. */
  format: 1;
  /** Excel's id of the table; stays when it is renamed or moved. */
  tableId: string;
  /** Name when last seen, for messages once the table is gone. */
  name: string;
  query: TableQuery;
  factsVersion: string;
  /** As-of date the rows were taken at. */
  asOf: string;
  /** Our columns in the order of the hashes: Excel's column id and the heading when last seen, by which they are found again. */
  columns: { id: number; name: string; field: string }[];
  /** Every key ever written, with the hashes of what we last wrote, six characters a column. */
  written: Record<string, string>;
  /** Keys whose row is marked as gone from the facts, with the look of the key cell before. */
  left: Record<string, CellLook>;
  /** Conflicts settled for the user: conflict id -> hash of the fact it was settled against. */
  kept: Record<string, string>;
}

/** Document settings of ours begin with this. */
export const settingPrefix = "miner.";
const tablePrefix = `${settingPrefix}table.`;

/** The setting a table's record is kept under. */
export function settingKey(tableId: string): string {
  return tablePrefix + tableId;
}

/** The record in a setting, or null for another setting or one that cannot be read. */
export function parseRecord(key: string, value: unknown): TableRecord | null {
  if (!key.startsWith(tablePrefix)) return null;
  try {
    const record = (typeof value === "string" ? JSON.parse(value) : value) as TableRecord;
    return record?.format === 1 && typeof record.tableId === "string" && Array.isArray(record.columns) ? record : null;
  } catch {
    return null;
  }
}

/** The record of a table just written. `columnIds` in the order of the table's columns. */
export function newRecord(
  facts: FactTable,
  query: TableQuery,
  tableId: string,
  name: string,
  columnIds: number[],
  factsVersion: string,
  asOf: string,
): TableRecord {
  return {
    format: 1,
    tableId,
    name,
    query,
    factsVersion,
    asOf,
    columns: facts.columns.map(({ field, label }, index) => ({ id: columnIds[index]!, name: label, field })),
    written: Object.fromEntries(facts.rows.map(({ key, cells }) => [key, cells.map(contentHash).join("")])),
    left: {},
    kept: {},
  };
}
