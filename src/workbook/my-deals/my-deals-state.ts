/**
 * The user's own deals as last read. They live in the sheet, here and in the facts store, all in memory; nothing of them is written anywhere else.
 */
import { resolveName, store, viewAt } from "../../dataset";
import { readMyDeals, type MyDealsRead } from "../../dataset/myDealsTable/readMyDeals";
import { columnLetters, sheetPrefix } from "../../models/sheet/reference";
import type { FoundMyDeals, MyDealsCells } from "./read-cells";
import type { MyDealsReport } from "./report";

let found: FoundMyDeals | null = null;
let report: MyDealsReport | null = null;
let readFor = "";
let signature = JSON.stringify([[], []]);
const listeners = new Set<() => void>();

/** What the table says, or null until it was looked for. */
export function myDeals(): MyDealsReport | null {
  return report;
}

/** Called whenever `myDeals` changes; returns the way to stop listening. */
export function onMyDeals(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The table that is read, or null. */
export function myDealsTable(): MyDealsCells | null {
  return found?.cells ?? null;
}

/** Address of the row of one of the user's own deals, or null. */
export function placeOfMyDeal(id: string): string | null {
  return report?.deals.find((deal) => deal.id === id)?.address ?? null;
}

/** Takes what was read into the facts; true where formulas may answer differently now. */
export function takeMyDeals(next: FoundMyDeals): boolean {
  const hadTable = report !== null && (report.table !== null || report.gone);
  found = next;
  return read(hadTable && next.cells === null);
}

/** Notes that the table could not be read; what was read before stands. */
export function noteUnreadable(sentence: string): void {
  report = { ...(report ?? { table: null, deals: [], faults: [], unread: [], others: [], gone: false, problem: null }), problem: sentence };
  tell();
}

function read(gone: boolean): boolean {
  readFor = factsNow();
  const { cells, others } = found!;
  const facts = viewAt(store.dataset, store.coverageDate, store.version);
  const read: MyDealsRead = cells
    ? readMyDeals(cells.headings, cells.body, (name) => resolveName(facts, name))
    : { deals: [], faults: [], unread: [], problem: null };
  report = reportOf(cells, others, read, gone);
  const refused = new Map(
    report.faults.flatMap(({ deal, heading, address, reason }) =>
      deal === null ? [] : [[deal, `Your deal "${deal.slice(0, 40)}" is not read: ${heading} in ${address} ${reason}`] as const],
    ),
  );
  const deals = read.deals.map(({ deal }) => deal);
  for (const { id } of deals) refused.delete(id);
  const now = JSON.stringify([deals, [...refused]]);
  const changed = now !== signature;
  signature = now;
  if (changed) store.setMyDeals(deals, refused);
  tell();
  return changed;
}

function reportOf(cells: MyDealsCells | null, others: string[], read: MyDealsRead, gone: boolean): MyDealsReport {
  const at = (row: number, column: number) => `${prefix(cells!.sheet)}${columnLetters(cells!.column + column)}${cells!.row + row + 1}`;
  const last = (cells?.headings.length ?? 1) - 1;
  const rowAddress = (row: number) => `${at(row, 0)}:${columnLetters(cells!.column + last)}${cells!.row + row + 1}`;
  return {
    table: cells && {
      name: cells.name,
      sheet: cells.sheet,
      address: `${at(-1, 0)}:${columnLetters(cells.column + last)}${cells.row + cells.body.length}`,
    },
    deals: read.deals.map(({ row, deal }) => ({
      id: deal.id,
      row: cells!.row + row + 1,
      address: rowAddress(row),
      tenant: deal.tenant || null,
      minerName: deal.minerName,
    })),
    faults: read.faults.map(({ row, column, heading, deal, reason }) => ({
      row: cells!.row + row + 1,
      address: at(row, column),
      heading,
      deal,
      reason,
    })),
    unread: read.unread,
    others,
    problem: read.problem,
    gone,
  };
}

/** A sheet's name before a cell as Excel shows it: in quotes only where it must be. */
function prefix(sheet: string): string {
  return /^[A-Za-z_][\w.]*$/.test(sheet) ? `${sheet}!` : sheetPrefix(sheet);
}

function factsNow(): string {
  return `${store.newestVersion} ${store.version}`;
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

// Newer facts may bring a name that one of the user's deals has.
store.subscribe(() => {
  if (found && factsNow() !== readFor) read(report?.gone ?? false);
});
