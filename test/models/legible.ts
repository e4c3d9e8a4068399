import { format as formatted } from "numfmt";
import type { PlanCell, PlanChart, PlanStyle, SheetPlan } from "../../src/models/plan";
import { address } from "../../src/models/sheet/reference";
import { linesWhenWrapped, textWidth } from "../../src/models/sheet/text-width";

/** What a formula's cell shows, where it is known; undefined leaves the cell out. */
export type ValueAt = (row: number, column: number) => string | number | boolean | null | undefined;

/** Points a cell keeps free at its sides, the width of a column and the height of a row nobody has set. */
const usual = { padding: 4, width: 48, height: 15 };

/** Every text that would be cut, every number that would show ####, and everything a chart would hide; empty when a sheet can be read. */
export function illegible(plan: SheetPlan, valueAt: ValueAt = () => undefined): string[] {
  const grid = gridOf(plan, valueAt);
  const widths = new Map(plan.columnWidths.map(({ column, points }) => [column, points]));
  const heights = new Map(plan.rowHeights.map(({ row, points }) => [row, points]));
  const widthOf = (column: number) => widths.get(column) ?? usual.width;
  const [styles, formats] = [layersOf(plan.styles), layersOf(plan.numberFormats)];
  const found: string[] = [];
  grid.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value === undefined || value === null || value === "") return;
      const at = `${plan.sheet}!${address(row, column)} "${String(value)}"`;
      const chart = plan.charts.find(({ place }) => hides(place, row, column));
      if (chart) found.push(`${at}: under the chart "${chart.title}"`);
      const style: PlanStyle = Object.assign({}, ...styles(row, column).map((each) => each.style));
      const room = widthOf(column) - usual.padding;
      if (typeof value !== "string") {
        const format = formats(row, column).at(-1)?.format ?? "General";
        // General rounds what does not fit.
        if (typeof value === "boolean" || format === "General") return;
        const shown = formatted(format, value).trim();
        if (textWidth(shown, style.fontSize, style.bold) > room) found.push(`${at}: "${shown}" shows ####`);
      } else if (style.wrapText) {
        if (linesWhenWrapped(value, room, style.bold) * usual.height > (heights.get(row) ?? usual.height))
          found.push(`${at}: cut when wrapped`);
      } else {
        let space = room;
        for (
          let next = column + 1;
          next < cells.length + 30 && (cells[next] ?? null) === null && !(next in cells && cells[next] === undefined);
          next++
        ) {
          if (plan.charts.some(({ place }) => hides(place, row, next))) break;
          space += widthOf(next);
        }
        if (textWidth(value, style.fontSize, style.bold) > space) found.push(`${at}: cut`);
      }
    }),
  );
  return found;
}

type Shown = string | number | boolean | null | undefined;

/** What every cell shows; undefined where a formula's value is not known. */
function gridOf(plan: SheetPlan, valueAt: ValueAt): Shown[][] {
  const grid: Shown[][] = [];
  for (const block of plan.blocks)
    block.cells.forEach((cells, down) =>
      cells.forEach((cell, across) => {
        const [row, column] = [block.row + down, block.column + across];
        while (grid.length <= row) grid.push([]);
        const line = grid[row]!;
        while (line.length < column) line.push(null);
        line[column] = shownBy(cell, row, column, valueAt);
      }),
    );
  return grid;
}

function shownBy(cell: PlanCell, row: number, column: number, valueAt: ValueAt): Shown {
  if (cell === null || typeof cell !== "object") return cell;
  const link = /^=HYPERLINK\("[^"]*","((?:[^"]|"")*)"\)$/.exec(cell.formula);
  if (link) return link[1]!.replace(/""/g, '"');
  const value = valueAt(row, column);
  // A formula's empty text keeps its neighbour's text from running over it.
  return value === null ? "" : value;
}

/** The layers over a cell, in the order they are written. */
function layersOf<T extends { rect: { row: number; column: number; rows: number; columns: number } }>(all: readonly T[]) {
  return (row: number, column: number) =>
    all.filter(({ rect }) => row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns);
}

function hides({ row, column, rows, columns }: PlanChart["place"], atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
