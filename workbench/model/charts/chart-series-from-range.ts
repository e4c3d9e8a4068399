import type { CellState } from "../../grid/grid";
import type { ChartSeriesState } from "../../host/host";
import { absoluteAddress } from "../address";
import { isBlank } from "../compare";
import type { Range } from "../range";

/** Series as Excel would cut them from a source range: a header line gives names, a first text column the categories. */
export function seriesFromRange(
  source: Range,
  seriesBy: string,
): { plotBy: "Columns" | "Rows"; series: Omit<ChartSeriesState, "type" | "axisGroup" | "color">[] } {
  const cells = source.book.grid.read(source.sheet.id, source.rect);
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && source.rect.rows >= source.rect.columns);
  const lines = byColumns ? cells : transpose(cells);
  const height = lines.length;
  const width = lines[0]?.length ?? 0;
  // An empty corner says that both the first line and the first column are labels, numbers or not.
  const emptyCorner = height > 1 && width > 1 && isBlank(lines[0]?.[0]?.value ?? null);
  const header = emptyCorner || (height > 1 && (lines[0] ?? []).slice(width > 1 ? 1 : 0).some(isText));
  const start = header ? 1 : 0;
  const categories = emptyCorner || (width > 1 && lines.slice(start).some((line) => isText(line[0])));
  const part = (from: number, index: number, count: number): string => {
    const { row, column } = source.rect;
    const rect = byColumns
      ? { row: row + from, column: column + index, rows: count, columns: 1 }
      : { row: row + index, column: column + from, rows: 1, columns: count };
    return absoluteAddress(source.sheet.name, rect);
  };
  const series = [];
  for (let index = categories ? 1 : 0; index < width; index++) {
    series.push({
      name: header ? (lines[0]?.[index]?.text ?? "") : `Series${series.length + 1}`,
      values: part(start, index, height - start),
      categories: categories ? part(start, 0, height - start) : null,
    });
  }
  return { plotBy: byColumns ? "Columns" : "Rows", series };
}

function transpose(cells: CellState[][]): CellState[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] as CellState));
}

const isText = (cell: CellState | undefined): boolean => typeof cell?.value === "string" && cell.value !== "";
