import type { PlanRect } from "../plan";
import { looks, type Look } from "./looks";
import type { Content, Sheet } from "./sheet";
import { linesWhenWrapped, textWidth } from "./text-width";

/** Points: what a cell keeps free at its sides, a column nobody has set, the widest a column becomes for a text, a line of text, the title's row. */
const points = { padding: 4, column: 48, widest: 300, line: 15, title: 24 };

/** Widths, heights and wrapped cells with which every text of a sheet can be read. */
export interface Fit {
  widths: Map<number, number>;
  heights: { row: number; points: number }[];
  wrapped: PlanRect[];
  /** Columns from the left that cells and the texts running out of them take. */
  reach: number;
}

interface Text {
  row: number;
  column: number;
  text: string;
  bold: boolean;
  size: number;
  wraps: boolean;
}

/**
 * Fits columns to the texts that their neighbours would cut: a column grows to 300 points, a text that needs more is wrapped. A sheet does not
 * fit rows by itself when cells are written by code, so heights are set. What a formula shows is not known here.
 */
export function fitTexts(sheet: Sheet, lookOf: (row: number, column: number) => Look): Fit {
  const widths = new Map(sheet.widths);
  const widthOf = (column: number) => widths.get(column) ?? points.column;
  const texts = textsOf(sheet, lookOf);
  const { width } = sheet;
  const missing = (each: Text) => textWidth(each.text, each.size, each.bold) - room(sheet, each, width, widthOf);
  for (const each of texts) {
    const { column, text, bold, wraps } = each;
    const before = widthOf(column);
    const wanted = wraps
      ? Math.max(...text.split(" ").map((word) => textWidth(word, 11, bold))) + points.padding
      : Math.min(before + missing(each), points.widest);
    if (wanted > before) widths.set(column, Math.ceil(wanted));
  }
  const cut = texts.filter((each) => !each.wraps && missing(each) > 0);
  return {
    widths,
    heights: heightsOf(sheet, [...texts.filter(({ wraps }) => wraps), ...cut], widthOf),
    wrapped: cut.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    reach: Math.max(width, ...texts.filter((each) => !each.wraps && !cut.includes(each)).map((each) => endOf(each, widthOf))),
  };
}

function textsOf(sheet: Sheet, lookOf: (row: number, column: number) => Look): Text[] {
  return sheet.cells.flatMap((cells, row) =>
    [...cells].flatMap(([column, { content }]): Text[] => {
      const text = textOf(content);
      if (text === null) return [];
      const { bold = false, fontSize: size = 11, wrapText: wraps = false } = looks[lookOf(row, column)] as Record<string, never>;
      return [{ row, column, text, bold, size, wraps }];
    }),
  );
}

/** A text as it is shown; null for numbers, formulas and empty cells. */
function textOf(content: Content): string | null {
  if (typeof content !== "string" || content === "") return null;
  if (!content.startsWith("=")) return content;
  const link = /^=HYPERLINK\("[^"]*","((?:[^"]|"")*)"\)$/.exec(content);
  return link ? link[1]!.replace(/""/g, '"') : null;
}

/** The column right of the last one that a text on one line runs into. */
function endOf({ column, text, size, bold }: Text, widthOf: (column: number) => number): number {
  let [end, left] = [column, textWidth(text, size, bold) + points.padding];
  for (; left > 0; end++) left -= widthOf(end);
  return end;
}

/** Points a text has: its own column and the empty cells right of it, as far as no chart lies over them; `width` is the sheet's in columns. */
function room(sheet: Sheet, { row, column }: Text, width: number, widthOf: (column: number) => number): number {
  const cells = sheet.cells[row]!;
  const last = width + 30;
  let space = widthOf(column) - points.padding;
  for (let next = column + 1; next < last && (cells.get(next)?.content ?? null) === null; next++) {
    if (sheet.charts.some(({ place }) => within(place, row, next))) break;
    space += widthOf(next);
  }
  return space;
}

function within({ row, column, rows, columns }: PlanRect, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

function heightsOf(sheet: Sheet, wrapped: readonly Text[], widthOf: (column: number) => number): Fit["heights"] {
  const lines = new Map<number, number>();
  for (const { row, column, text, bold } of wrapped)
    lines.set(row, Math.max(lines.get(row) ?? 1, linesWhenWrapped(text, widthOf(column) - points.padding, bold)));
  return sheet.cells.flatMap((cells, row) => {
    if ([...cells.values()].some(({ look }) => look === "title")) return [{ row, points: points.title }];
    const here = lines.get(row) ?? 1;
    return here > 1 ? [{ row, points: here * points.line }] : [];
  });
}
