import { dictionary, fromSerial, isIsoDay, store, type FieldKind, type IsoDay } from "../dataset";
import { factTable } from "../models/tables/build";
import type { FactTable } from "../models/tables/fact-table";
import type { TableKind } from "../models/tables/query";
import { contentOf, shownForm } from "./cell-content";
import { inQueue, runExcel } from "./excel-queue";
import { viewFor } from "./facts-for";
import { findColumns } from "./find-columns";
import { formulaArgument, type FormulaArgument } from "./formula-argument";
import { minerCalls, type MinerCall } from "./miner-calls";
import { myDealsTable } from "./my-deals/my-deals-state";
import { WorkbookError, type Outcome } from "./outcome";
import type { TableRecord } from "./record";
import type { TraceReport } from "./reports";
import { loadRemembered } from "./settings-store";
import { factReport, traceFact } from "./trace-fact";
import { traceSum } from "./trace-sum";

/** What stands behind the active cell: a fact and its sources, or the rows that add up to it. */
export function trace(): Promise<Outcome<TraceReport>> {
  return inQueue(() => runExcel(traceActiveCell));
}

async function traceActiveCell(context: Excel.RequestContext): Promise<TraceReport> {
  const cell = context.workbook.getActiveCell();
  const tables = cell.getTables(false);
  const remembered = loadRemembered(context);
  cell.load("address,formulas,values,rowIndex,columnIndex");
  tables.load("items/id");
  await context.sync();
  const content = contentOf(cell.values[0]![0], cell.formulas[0]![0]);
  const formula = content !== null && typeof content === "object" ? content.formula : null;
  const calls = formula === null ? [] : minerCalls(formula);
  if (formula !== null && calls.length > 0) return traceFormula(context, cell, formula, calls);
  const record = remembered().records.find(({ tableId }) => tables.items.some(({ id }) => id === tableId));
  if (record) return traceTable(context, record, cell);
  if (tables.items.some(({ id }) => id === myDealsTable()?.tableId))
    return decline(`${cell.address} belongs to a deal of your own: what you typed there is its source.`);
  return decline(`${cell.address} holds no MINER formula and lies in no table of ours. Select such a cell, then trace again.`);
}

function decline(sentence: string): never {
  throw new WorkbookError({ kind: "declined", sentence });
}

async function traceFormula(context: Excel.RequestContext, cell: Excel.Range, formula: string, calls: MinerCall[]): Promise<TraceReport> {
  const [call] = calls;
  const rest = formula.slice(1, call!.start) + formula.slice(call!.end);
  if (calls.length > 1 || rest.replace(/[@\s+]/g, "") !== "") {
    return decline(
      `${cell.address} calculates with MINER functions. Trace reads a cell that holds one MINER call and nothing else: put the call into a cell of its own.`,
    );
  }
  const values = await argumentValues(context, cell, call!.args.map(formulaArgument));
  const sum = traceSum(call!.name, values, dayOf);
  if (sum) return sum;
  if (call!.name === "GET") return traceFact(store.view(dayOf(values[2]) ?? undefined), String(values[0] ?? ""), String(values[1] ?? ""));
  return decline(`Trace reads GW, GIGAWATTS, VALUE, SHARE, COVERAGE, HHI and GET, and cells of inserted tables; not ${call!.name}.`);
}

/** Constants as they are, cells by their value now. */
async function argumentValues(context: Excel.RequestContext, cell: Excel.Range, args: FormulaArgument[]): Promise<unknown[]> {
  const read = args.map((arg) => {
    if (arg.kind === "expression")
      return decline(`An argument of ${cell.address} is calculated. Trace reads constants and references to single cells.`);
    if (arg.kind === "constant") return () => arg.value;
    const sheet = arg.sheet === null ? cell.worksheet : context.workbook.worksheets.getItem(arg.sheet);
    const range = sheet.getRange(arg.address);
    range.load("values");
    return () => (range.values[0]![0] === "" ? null : (range.values[0]![0] as unknown));
  });
  await context.sync();
  return read.map((value) => value());
}

/** A day argument: ISO text or an Excel date; null when left out. */
function dayOf(given: unknown): IsoDay | null {
  if (given === null || given === undefined || given === "" || given === 0) return null;
  if (typeof given === "number") return fromSerial(Math.floor(given));
  if (typeof given === "string" && isIsoDay(given.trim())) return given.trim();
  return decline(`"${String(given)}" is no day, so there is nothing to trace.`);
}

/** Dictionary kinds of the rows of our tables. */
const kinds: Partial<
  Record<TableKind, { kind: string; rows: "deals" | "miners" | "pipeline" | "financings" | "partnerships" | "peers" | "market" }>
> = {
  deals: { kind: "deal", rows: "deals" },
  miners: { kind: "miner", rows: "miners" },
  pipeline: { kind: "pipeline", rows: "pipeline" },
  financings: { kind: "financing", rows: "financings" },
  partners: { kind: "partner", rows: "partnerships" },
  peers: { kind: "peer", rows: "peers" },
  market: { kind: "market", rows: "market" },
};

async function traceTable(context: Excel.RequestContext, record: TableRecord, cell: Excel.Range): Promise<TraceReport> {
  const table = context.workbook.tables.getItem(record.tableId);
  const body = table.getDataBodyRange();
  table.load("name");
  table.columns.load("items/id,items/name");
  body.load("values,formulas,rowIndex,columnIndex");
  await context.sync();
  const rows = body.values.map((row, down) => row.map((value, across) => contentOf(value, body.formulas[down]![across])));
  const columns = table.columns.items.map(({ id, name }) => ({ id, name }));
  const positions = findColumns(record, { tableId: record.tableId, name: table.name, sheet: "", columns, body: rows, freeRowsBelow: 0 });
  const key = rows[cell.rowIndex - body.rowIndex]?.[positions.get(record.columns[0]!.field) ?? -1];
  const field = [...positions].find(([, position]) => position === cell.columnIndex - body.columnIndex)?.[0];
  const of = kinds[record.query.kind];
  const view = viewFor(record.factsVersion);
  const row = of && (view[of.rows] as { id: string }[]).find(({ id }) => id === key);
  if (!of && field !== undefined) {
    const traced = writtenFact(factTable(view, record.query), key, field);
    if (traced) return traced;
  }
  if (!of || !row || field === undefined)
    return decline(`${cell.address} is a cell of your own in the table "${table.name}". Select a cell of ours, then trace again.`);
  const sum = record.query.kind === "miners" ? minerSums[field] : undefined;
  if (sum) return traceSum(sum.fn, [key, sum.measure, view.asOf], dayOf)!;
  const defined = dictionary.find(({ kind, name }) => kind === of.kind && name === field);
  const heading = columns[positions.get(field)!]!.name;
  const report = factReport(
    view,
    row,
    defined ?? { kind: of.kind as FieldKind, name: field, label: heading, type: "text", unit: null, numberFormat: null, description: "" },
  );
  // Columns such as a ticker or a standing are not fields of the row itself: what we would write there is the value.
  const facts = factTable(view, record.query);
  const written = facts.rows.find((candidate) => candidate.key === key)?.cells[facts.columns.findIndex((column) => column.field === field)];
  return defined || written === undefined || report.kind !== "fact" ? report : { ...report, value: shownForm(written) };
}

/** A cell of a table whose rows are calculated (changes, reconciliation): what we would write there, and the page behind the row. */
function writtenFact(facts: FactTable, key: unknown, field: string): TraceReport | null {
  const row = facts.rows.find((candidate) => candidate.key === key);
  const place = facts.columns.findIndex((column) => column.field === field);
  if (!row || place < 0) return null;
  const sources = row.source ? [{ title: row.source.publisher, ...row.source }] : [];
  return {
    kind: "fact",
    label: row.label,
    field: facts.columns[place]!.label,
    value: shownForm(row.cells[place] ?? null),
    basis: "of the row",
    sources,
  };
}

/** Columns of the miners table that are sums. */
const minerSums: Record<string, { fn: string; measure: string }> = {
  signed: { fn: "GW", measure: "contracted" },
  contractedMw: { fn: "GW", measure: "contracted" },
  criticalItMw: { fn: "GW", measure: "criticalIt" },
  contractValueUsd: { fn: "VALUE", measure: "contract" },
};
