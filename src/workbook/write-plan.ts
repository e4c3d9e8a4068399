import type { PlanRect, PlanStyle, SheetPlan } from "../models/plan";
import { writtenForm } from "./cell-content";
import { freeName, type Place } from "./place";

/** Excel on the web refuses requests above 5 MB; pieces of this many characters stay clear of it. */
const pieceLimit = 4_000_000;

const edges = { topBorder: "EdgeTop", bottomBorder: "EdgeBottom" } as const;

/**
 * Writes a plan at a place. Everything is queued for the caller's next sync; only what exceeds 4 MB is sent on the way.
 * The tables made are returned in the plan's order. The caller has checked that the place is free.
 */
export async function writePlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  place: Place,
): Promise<{ sheet: Excel.Worksheet; tables: Excel.Table[] }> {
  const worksheets = context.workbook.worksheets;
  const sheet = place.isNewSheet ? worksheets.add(place.sheetName) : worksheets.getItem(place.sheetName);
  const rangeOf = (rect: PlanRect) => sheet.getRangeByIndexes(place.row + rect.row, place.column + rect.column, rect.rows, rect.columns);
  let queued = 0;
  // Formats first: a number format set after the value would leave dates shown as numbers until then.
  for (const { rect, format } of plan.numberFormats) rangeOf(rect).numberFormat = format as unknown as string[][];
  for (const block of plan.blocks) {
    for (const piece of piecesOf(block.cells.map((row) => row.map(writtenForm)))) {
      if (queued > 0 && queued + piece.characters > pieceLimit) {
        await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one request must stay below the host's limit
        queued = 0;
      }
      queued += piece.characters;
      const rect = { row: block.row + piece.row, column: block.column, rows: piece.cells.length, columns: piece.cells[0]!.length };
      rangeOf(rect).formulas = piece.cells;
    }
  }
  const tables = plan.tables.map(({ name, rect, style }) => {
    const table = sheet.tables.add(rangeOf(rect), true);
    const free = freeName(name, place.tableNames, "");
    place.tableNames.add(free.toLowerCase());
    table.name = free;
    table.style = style;
    return table;
  });
  for (const { rect, style } of plan.styles) applyStyle(rangeOf(rect), style);
  for (const { name, rect } of plan.names) context.workbook.names.add(name, rangeOf(rect));
  for (const { from, count, points } of alike(plan.columnWidths.map(({ column, points }) => ({ at: column, points }))))
    sheet.getRangeByIndexes(0, place.column + from, 1, count).getEntireColumn().format.columnWidth = points;
  for (const { from, count, points } of alike(plan.rowHeights.map(({ row, points }) => ({ at: row, points }))))
    sheet.getRangeByIndexes(place.row + from, 0, count, 1).getEntireRow().format.rowHeight = points;
  // Freezing is the sheet's, not the block's: only a sheet of our own is frozen.
  if (plan.freeze && place.isNewSheet) freezePanes(sheet, plan.freeze);
  for (const chart of plan.charts) addChart(sheet, chart, rangeOf);
  return { sheet, tables };
}

type Written = string | number | boolean;

/** Neighbours of the same size as one run: hundreds of month columns are one call. */
function alike(sizes: readonly { at: number; points: number }[]): { from: number; count: number; points: number }[] {
  const runs: { from: number; count: number; points: number }[] = [];
  for (const { at, points } of [...sizes].sort((a, b) => a.at - b.at)) {
    const last = runs[runs.length - 1];
    if (last && last.points === points && last.from + last.count === at) last.count++;
    else runs.push({ from: at, count: 1, points });
  }
  return runs;
}

/** Row pieces of a block, each below the limit. */
function piecesOf(rows: Written[][]): { row: number; cells: Written[][]; characters: number }[] {
  const pieces: { row: number; cells: Written[][]; characters: number }[] = [];
  rows.forEach((cells, row) => {
    const characters = JSON.stringify(cells).length;
    const last = pieces[pieces.length - 1];
    if (last && last.characters + characters <= pieceLimit) {
      last.cells.push(cells);
      last.characters += characters;
    } else pieces.push({ row, cells: [cells], characters });
  });
  return pieces;
}

/** Freezes the first rows and columns of a sheet. */
export function freezePanes(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function applyStyle(range: Excel.Range, style: PlanStyle): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontalAlignment !== undefined) format.horizontalAlignment = style.horizontalAlignment;
  if (style.wrapText !== undefined) format.wrapText = style.wrapText;
  for (const edge of ["topBorder", "bottomBorder"] as const) {
    const weight = style[edge];
    if (weight === undefined) continue;
    const border = format.borders.getItem(edges[edge]);
    border.style = "Continuous";
    border.weight = weight === "medium" ? "Medium" : "Thin";
  }
}

function addChart(sheet: Excel.Worksheet, chart: SheetPlan["charts"][number], rangeOf: (rect: PlanRect) => Excel.Range): void {
  const added = sheet.charts.add(chart.type, rangeOf(chart.data), chart.seriesBy);
  added.title.text = chart.title;
  added.axes.valueAxis.numberFormat = chart.valueFormat;
  added.setPosition(
    rangeOf({ ...chart.place, rows: 1, columns: 1 }),
    rangeOf({ row: chart.place.row + chart.place.rows - 1, column: chart.place.column + chart.place.columns - 1, rows: 1, columns: 1 }),
  );
}
