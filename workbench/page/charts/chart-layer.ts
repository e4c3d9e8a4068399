import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import type { Chart } from "chart.js";
import type { UniverGrid } from "../../grid/univer-grid";
import type { ChartState } from "../../host";
import { chartConfig } from "./chart-config";
import { chartData } from "./chart-data";

const pixelsPerPoint = 4 / 3;

/** The charts of the active sheet, drawn over the grid and scrolled with it. chart.js is loaded with the first chart. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly drawn = new Map<string, { frame: HTMLElement; chart: Chart; shown: string }>();
  private due = false;

  constructor(
    container: HTMLElement,
    private readonly grid: UniverGrid,
    private readonly charts: () => ChartState[],
  ) {
    this.layer.className = "chart-layer";
    container.append(this.layer);
    grid.onChange(() => this.refresh());
    const { api } = grid.engine;
    api.addEvent(api.Event.Scroll, () => this.place());
    window.addEventListener("resize", () => this.place());
  }

  /** Draws again soon; many changes in one turn are one drawing. */
  refresh(): void {
    if (this.due) return;
    this.due = true;
    setTimeout(() => {
      this.due = false;
      void this.draw();
    }, 50);
  }

  private async draw(): Promise<void> {
    const active = this.grid.activeSheet();
    const wanted = this.charts().filter((chart) => chart.sheetId === active);
    for (const [id, entry] of this.drawn) {
      if (wanted.some((chart) => chart.id === id)) continue;
      entry.chart.destroy();
      entry.frame.remove();
      this.drawn.delete(id);
    }
    if (wanted.length === 0) return;
    const { Chart: ChartJs } = await import("chart.js/auto");
    const style = getComputedStyle(document.documentElement);
    const colors = { text: style.getPropertyValue("--text"), grid: style.getPropertyValue("--line") };
    for (const chart of wanted) {
      const data = chartData(this.grid, chart);
      const shown = JSON.stringify([chart, data]);
      const known = this.drawn.get(chart.id);
      if (known?.shown === shown) continue;
      known?.chart.destroy();
      known?.frame.remove();
      const frame = document.createElement("figure");
      frame.className = "chart";
      frame.setAttribute("aria-label", chart.title.text || chart.name);
      const canvas = document.createElement("canvas");
      frame.append(canvas);
      this.layer.append(frame);
      this.drawn.set(chart.id, { frame, shown, chart: new ChartJs(canvas, chartConfig(chart, data, colors)) });
    }
    this.place();
  }

  private place(): void {
    if (this.drawn.size === 0) return;
    const scene = this.grid.engine.injector.get(IRenderManagerService).getRenderById(this.grid.engine.unitId)?.scene;
    const viewport = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = document.getElementById(`univer-sheet-main-canvas_${this.grid.engine.unitId}`);
    if (!scene || !viewport || !canvas) return;
    const zoom = scene.scaleX;
    const outer = this.layer.parentElement!.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    Object.assign(this.layer.style, {
      left: `${inner.left - outer.left + viewport.left}px`,
      top: `${inner.top - outer.top + viewport.top}px`,
      width: `${inner.width - viewport.left}px`,
      height: `${inner.height - viewport.top}px`,
    });
    // Scroll positions count from the sheet's corner; what is frozen lies before the viewport.
    const left = (viewport.viewportScrollX + this.frozenWidth()) * zoom;
    const top = (viewport.viewportScrollY + this.frozenHeight()) * zoom;
    for (const chart of this.charts()) {
      const entry = this.drawn.get(chart.id);
      if (!entry) continue;
      Object.assign(entry.frame.style, {
        left: `${chart.left * pixelsPerPoint * zoom - left}px`,
        top: `${chart.top * pixelsPerPoint * zoom - top}px`,
        width: `${chart.width * pixelsPerPoint * zoom}px`,
        height: `${chart.height * pixelsPerPoint * zoom}px`,
      });
    }
  }

  private frozenWidth(): number {
    const sheetId = this.grid.activeSheet();
    const { columns } = this.grid.frozen(sheetId);
    return Array.from({ length: columns }, (_, column) => this.grid.columnWidth(sheetId, column) * pixelsPerPoint).reduce(
      (a, b) => a + b,
      0,
    );
  }

  private frozenHeight(): number {
    const sheetId = this.grid.activeSheet();
    const { rows } = this.grid.frozen(sheetId);
    return Array.from({ length: rows }, (_, row) => this.grid.rowHeight(sheetId, row) * pixelsPerPoint).reduce((a, b) => a + b, 0);
  }
}
