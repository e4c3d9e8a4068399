import type { ChartState } from "../../host/host";
import type { Book } from "../book";
import { eventType } from "../event-types";
import { invalidArgument, invalidReference } from "../host-error";
import { defineMembers, type MemberTable } from "../members";
import { Range } from "../range";
import { otherRange } from "../range-navigation";
import { heightOf, leftOf, topOf, widthOf } from "../range-position";
import { lastColumn, lastRow, wholeSheet } from "../../grid/rect";
import type { Worksheet } from "../worksheet";
import { ChartAreaFormat } from "./chart-format";
import { ChartAxes } from "./chart-axes";
import { ChartDataLabels } from "./chart-data-labels";
import { ChartLegend } from "./chart-legend";
import { ChartSeriesCollection } from "./chart-series-collection";
import { seriesFromRange } from "./chart-series-from-range";
import { ChartTitle } from "./chart-title";
import { isChartType } from "./chart-types";

/** A chart, by id. What it shows is kept here and drawn by the page. */
export class Chart {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get members(): MemberTable {
    return members;
  }

  /** @throws InvalidReference when the chart or its sheet was deleted */
  get state(): ChartState {
    const state = this.book.chartList.find((chart) => chart.id === this.id);
    if (!state) throw invalidReference();
    return state;
  }

  get worksheet(): Worksheet {
    return this.book.sheet(this.state.sheetId);
  }

  change(change: Partial<ChartState>): void {
    Object.assign(this.state, change);
    this.book.chartsChanged();
  }
}

type Place = "left" | "top" | "width" | "height";

const points = (key: Place) => ({
  get: (chart: Chart): number => chart.state[key],
  set: (chart: Chart, value: unknown): void => {
    const size = Number(value);
    if (!Number.isFinite(size) || size < 0) throw invalidArgument();
    chart.change({ [key]: size });
  },
});

const members = defineMembers<Chart>({
  type: "Chart",
  identify: (chart) => ({ Id: chart.state.id }),
  scalars: {
    Id: (chart) => chart.state.id,
    Name: { get: (chart) => chart.state.name, set: (chart, value: unknown) => chart.change({ name: String(value) }) },
    ChartType: {
      get: (chart) => chart.state.type,
      set: (chart, value: unknown) => {
        if (!isChartType(value)) throw invalidArgument();
        chart.change({ type: value, series: chart.state.series.map((series) => ({ ...series, type: value })) });
      },
    },
    Left: points("left"),
    Top: points("top"),
    Width: points("width"),
    Height: points("height"),
  },
  navigations: {
    Axes: (chart) => new ChartAxes(chart),
    DataLabels: (chart) => new ChartDataLabels(chart, null),
    Format: (chart) => new ChartAreaFormat(chart),
    Legend: (chart) => new ChartLegend(chart),
    Series: (chart) => new ChartSeriesCollection(chart),
    Title: (chart) => new ChartTitle(chart),
    Worksheet: (chart) => chart.worksheet,
  },
  methods: {
    Activate: (chart) => chart.book.grid.activateSheet(chart.state.sheetId),
    Delete: (chart) => {
      const { id, sheetId } = chart.state;
      chart.book.chartList.splice(chart.book.chartList.indexOf(chart.state), 1);
      chart.book.events.post(eventType.chartDeleted, sheetId, { chartId: id, worksheetId: sheetId, source: "Local" });
      chart.book.chartsChanged();
    },
    SetData: (chart, source: unknown, seriesBy: unknown) => {
      const range = otherRange(new Range(chart.worksheet, wholeSheet), source);
      const { series } = seriesFromRange(range, String(seriesBy ?? "Auto"));
      chart.change({ series: series.map((one) => ({ ...one, type: chart.state.type, color: null, axisGroup: "Primary" as const })) });
    },
    SetPosition: (chart, startCell: unknown, endCell: unknown) => {
      const sheet = new Range(chart.worksheet, wholeSheet);
      const start = otherRange(sheet, startCell);
      const end = endCell === undefined || endCell === null ? null : otherRange(sheet, endCell);
      const left = leftOf(start);
      const top = topOf(start);
      if (!end) return chart.change({ left, top });
      const corner = end.at({ row: lastRow(end.rect), column: lastColumn(end.rect), rows: 1, columns: 1 });
      chart.change({ left, top, width: leftOf(corner) + widthOf(corner) - left, height: topOf(corner) + heightOf(corner) - top });
    },
  },
});
