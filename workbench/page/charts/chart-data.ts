import type { CellState } from "../../grid/grid";
import type { UniverGrid } from "../../grid/univer-grid";
import type { ChartState } from "../../host";

/** What a chart draws: labels along its category axis and one list of numbers a series; null leaves a gap. */
export interface ChartData {
  labels: string[];
  series: { name: string; values: (number | null)[]; points: { x: number; y: number }[] }[];
}

/** Reads a chart's numbers from the cells it refers to, as they are now. */
export function chartData(grid: UniverGrid, chart: ChartState): ChartData {
  const cells = (address: string | null): CellState[] => {
    if (address === null) return [];
    const { sheetId, rect } = grid.locate(address.replace(/^=/, ""));
    return grid.read(sheetId, rect).flat();
  };
  const number = (cell: CellState): number | null => (typeof cell.value === "number" ? cell.value : null);
  const series = chart.series.map((one) => {
    const values = cells(one.values).map(number);
    const places = cells(one.categories).map(number);
    const points = values.flatMap((y, index) => (y === null ? [] : [{ x: places[index] ?? index + 1, y }]));
    return { name: one.name, values, points };
  });
  const categories = chart.series.find((one) => one.categories !== null)?.categories ?? null;
  const texts = cells(categories).map((cell) => cell.text);
  const length = Math.max(0, ...series.map((one) => one.values.length));
  return { labels: Array.from({ length }, (_, index) => texts[index] ?? String(index + 1)), series };
}
