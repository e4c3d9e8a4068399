import { emptyPlan, type PlanBlock, type PlanCell, type PlanRect, type PlanStyle, type SheetPlan } from "../plan";
import { fitTexts } from "./fit-texts";
import { expand } from "./formula";
import { formats, looks, type Look } from "./looks";
import { pageOf, type Imprint } from "./page";
import type { Place } from "./place";
import { columns, type Content, type Sheet, type SheetCell } from "./sheet";

/** A sheet as a plan: blocks of like-wide rows, formulas with addresses, one style or format call for each run of like cells. */
export function renderSheet(sheet: Sheet, places: ReadonlyMap<string, Place>, imprint: Imprint): SheetPlan {
  const contentOf = (cell: SheetCell, row: number, column: number): PlanCell => {
    const { content } = cell;
    if (typeof content !== "string" || !content.startsWith("=")) return content;
    return { formula: expand(content, places, { sheet: sheet.name, row, column }) };
  };
  const rendered = sheet.cells.map((cells, row) => {
    const width = cells.size === 0 ? 0 : Math.max(...cells.keys()) + 1;
    return Array.from({ length: width }, (_, column) => {
      const cell = cells.get(column);
      return cell ? contentOf(cell, row, column) : null;
    });
  });
  const lookOf = (cell: SheetCell, row: number, column: number): Look => cell.look ?? derivedLook(rendered[row]![column]!);
  const fit = fitTexts(sheet, (row, column) => lookOf(sheet.cells[row]!.get(column)!, row, column));
  return {
    ...emptyPlan(sheet.name),
    blocks: blocksOf(rendered, sheet.months),
    numberFormats: formatsOf(sheet),
    styles: [...stylesOf(sheet, lookOf), ...fit.wrapped.map((rect) => ({ rect, style: { wrapText: true } }))],
    names: sheet.names,
    columnWidths: [...fit.widths].map(([column, points]) => ({ column, points })),
    rowHeights: fit.heights,
    freeze: sheet.freeze,
    gridlines: false,
    charts: sheet.charts,
    page: pageOf(sheet, fit.widths, fit.reach, imprint),
  };
}

/** Green for a plain link to another sheet, black for a calculation, as a label otherwise. */
function derivedLook(cell: PlanCell): Look {
  if (cell === null || typeof cell !== "object") return "label";
  return /^='[^']*(?:''[^']*)*'!\$?[A-Z]+\$?\d+$/.test(cell.formula) ? "link" : "calculation";
}

/** Columns left of the months on a sheet of months. */
const left = columns.firstMonth;

/**
 * Few blocks: what stands left of the months is one (all of a sheet without months), the months make one for each stretch of rows of the same length.
 * Empty cells between are written empty.
 */
function blocksOf(rows: readonly PlanCell[][], months: number): PlanBlock[] {
  const lefts = months > 0 ? rows.map((cells) => cells.slice(0, left)) : rows;
  const width = Math.max(1, ...lefts.map((cells) => cells.length));
  const blocks: PlanBlock[] = [
    { row: 0, column: 0, cells: lefts.map((cells) => [...cells, ...Array<null>(width - cells.length).fill(null)]) },
  ];
  if (months === 0) return blocks;
  rows.forEach((cells, row) => {
    if (cells.length <= left) return;
    const here = cells.slice(left);
    const last = blocks[blocks.length - 1]!;
    if (last.column === left && last.row + last.cells.length === row && last.cells[0]!.length === here.length) last.cells.push(here);
    else blocks.push({ row, column: left, cells: [here] });
  });
  return blocks;
}

/**
 * Number formats: on a sheet of months the commonest one for all of it first, then what differs. A number without a format of its own is General.
 */
function formatsOf(sheet: Sheet): { rect: PlanRect; format: string }[] {
  const own = (base: string | null) =>
    runs(sheet, (cell) => {
      const format = cell.format ?? (base !== null && cell.content !== null && !isText(cell.content) ? "General" : null);
      return format === base ? null : format;
    }).map(({ rect, of }) => ({ rect, format: of }));
  if (sheet.months === 0) return own(null);
  const base = formats.millions;
  const rect = { row: 0, column: columns.unit, rows: sheet.cells.length, columns: Math.max(1, sheet.width - columns.unit) };
  return [{ rect, format: base }, ...own(base)];
}

function isText(content: Content): boolean {
  return typeof content === "string" && !content.startsWith("=");
}

/** Styles: units down their column at once where most of it are units, then what differs. */
function stylesOf(sheet: Sheet, lookOf: (cell: SheetCell, row: number, column: number) => Look): SheetPlan["styles"] {
  const inColumn = sheet.cells.map((cells) => cells.get(columns.unit)).filter((cell) => cell !== undefined);
  const units = inColumn.filter(({ look }) => look === "unit").length * 2 > inColumn.length;
  const rest = runs(sheet, (cell, row, column) => {
    const look = lookOf(cell, row, column);
    return Object.keys(looks[look]).length > 0 && look !== "calculation" && !(units && look === "unit") ? look : null;
  }).map(({ rect, of }) => ({ rect, style: looks[of] as PlanStyle }));
  if (!units) return rest;
  const column = { row: 0, column: columns.unit, rows: sheet.cells.length, columns: 1 };
  return [{ rect: column, style: looks.unit }, ...rest];
}

/** Rectangles of cells that are alike: runs along a row, joined with the same run of the row above. */
function runs<T>(sheet: Sheet, of: (cell: SheetCell, row: number, column: number) => T | null): { rect: PlanRect; of: T }[] {
  const open = new Map<string, { rect: PlanRect; of: T }>();
  const found: { rect: PlanRect; of: T }[] = [];
  sheet.cells.forEach((cells, row) => {
    const ordered = [...cells.keys()].sort((a, b) => a - b);
    let run: { rect: PlanRect; of: T } | null = null;
    const inRow: { rect: PlanRect; of: T }[] = [];
    for (const column of ordered) {
      const mark = of(cells.get(column)!, row, column);
      if (mark === null) continue;
      if (run && run.of === mark && run.rect.column + run.rect.columns === column) run.rect.columns++;
      else inRow.push((run = { rect: { row, column, rows: 1, columns: 1 }, of: mark }));
    }
    for (const each of inRow) {
      const key = `${each.rect.column}:${each.rect.columns}:${String(each.of)}`;
      const above = open.get(key);
      if (above && above.rect.row + above.rect.rows === row) above.rect.rows++;
      else {
        open.set(key, each);
        found.push(each);
      }
    }
  });
  return found;
}
