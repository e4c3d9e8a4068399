import { intersect } from "../grid/rect";
import type { CellState, Rect } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";

/** More cells than this are not added up while somebody moves through the sheet. */
const mostCells = 200_000;
const restMs = 80;

export interface Summary {
  /** Cells that are not empty. */
  count: number;
  /** Of the numbers among them; null when there is none. */
  sum: number | null;
  average: number | null;
}

/** Count of what is not empty, sum and average of the numbers, as Excel's status bar has them. */
export function summarise(cells: Iterable<Pick<CellState, "value">>): Summary {
  let [count, numbers, sum] = [0, 0, 0];
  for (const { value } of cells) {
    if (value === null || value === "") continue;
    count++;
    if (typeof value !== "number") continue;
    numbers++;
    sum += value;
  }
  return { count, sum: numbers > 0 ? sum : null, average: numbers > 0 ? sum / numbers : null };
}

/** "Average: 2  Count: 3  Sum: 6"; nothing for a single cell, no numbers where there are none. */
export function summaryText({ count, sum, average }: Summary): string {
  if (count < 2) return "";
  const parts = [`Count: ${count}`];
  if (sum !== null && average !== null) {
    parts.unshift(`Average: ${short(average)}`);
    parts.push(`Sum: ${short(sum)}`);
  }
  return parts.join("  ");
}

const short = (value: number): string => Number(value.toPrecision(11)).toLocaleString("en-US", { maximumFractionDigits: 9 });

/** Keeps the summary of what is selected in the page's status bar. */
export function showSelectionSummary(element: HTMLElement, grid: UniverGrid): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const { sheetId, rects } = grid.selection();
    const used = grid.usedRect(sheetId);
    const parts = used ? rects.map((rect) => intersect(rect, used)).filter((rect): rect is Rect => rect !== null) : [];
    const size = parts.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const cells = size < 2 || size > mostCells ? [] : parts.flatMap((rect) => grid.read(sheetId, rect).flat());
    element.textContent = summaryText(summarise(cells));
  };
  grid.onChange((change) => {
    if (!/^(edited|selected|calculated|sheetActivated|rows|columns|cells)/.test(change.kind)) return;
    clearTimeout(timer);
    timer = setTimeout(show, restMs);
  });
}
