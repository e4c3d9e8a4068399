import type { ChartState } from "../../host/host";
import type { Book } from "../book";
import { eventMembers } from "../event-members";
import { eventType } from "../event-types";
import { invalidArgument, itemNotFound } from "../host-error";
import { defineMembers, type MemberTable } from "../members";
import { Range } from "../range";
import { otherRange } from "../range-navigation";
import { wholeSheet } from "../../grid/rect";
import type { Worksheet } from "../worksheet";
import { Chart } from "./chart";
import { seriesFromRange } from "./chart-series-from-range";
import { isChartType } from "./chart-types";

/** Worksheet.charts. */
export class ChartCollection {
  constructor(readonly sheet: Worksheet) {}

  get members(): MemberTable {
    return members;
  }

  get book(): Book {
    return this.sheet.book;
  }

  get charts(): Chart[] {
    return this.book.chartList.filter((state) => state.sheetId === this.sheet.id).map((state) => new Chart(this.book, state.id));
  }

  find(key: unknown): Chart | null {
    const wanted = String(key).toLowerCase();
    return this.charts.find((chart) => chart.id === key || chart.state.name.toLowerCase() === wanted) ?? null;
  }

  /** Makes a chart with what Excel gives it at first: a title for one series, a legend for several. */
  add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    if (!isChartType(type)) throw invalidArgument();
    if (!(source instanceof Range) && typeof source !== "string") throw invalidArgument();
    const range = otherRange(new Range(this.sheet, wholeSheet), source);
    const cut = seriesFromRange(range, String(seriesBy ?? "Auto"));
    const id = this.book.newChartId();
    const number = this.book.chartList.filter((state) => state.sheetId === this.sheet.id).length + 1;
    const axis = (visible: boolean) => ({ title: "", titleVisible: false, numberFormat: "General", minimum: null, maximum: null, visible });
    const state: ChartState = {
      id,
      name: `Chart ${number}`,
      sheetId: this.sheet.id,
      type,
      title: { text: cut.series.length === 1 ? (cut.series[0]?.name ?? "") : "Chart Title", visible: true },
      legend: { visible: cut.series.length > 1, position: "Bottom" },
      axes: { category: axis(true), value: axis(true) },
      series: cut.series.map((series) => ({ ...series, type, color: null, axisGroup: "Primary" as const })),
      left: 48,
      top: 30,
      width: 360,
      height: 216,
    };
    this.book.chartList.push(state);
    this.book.events.post(eventType.chartAdded, this.sheet.id, { chartId: id, worksheetId: this.sheet.id, source: "Local" });
    this.book.chartsChanged();
    return new Chart(this.book, id);
  }
}

const required = (chart: Chart | null | undefined): Chart => {
  if (!chart) throw itemNotFound();
  return chart;
};

const members = defineMembers<ChartCollection>({
  type: "ChartCollection",
  items: (charts) => charts.charts,
  scalars: { Count: (charts) => charts.charts.length },
  methods: {
    Add: (charts, type: unknown, source: unknown, seriesBy: unknown) => charts.add(type, source, seriesBy),
    GetCount: (charts) => charts.charts.length,
    GetItem: (charts, key: unknown) => required(charts.find(key)),
    GetItemAt: (charts, index: number) => {
      const chart = charts.charts[index];
      if (!chart) throw invalidArgument();
      return chart;
    },
    GetItemOrNullObject: (charts, key: unknown) => charts.find(key),
    ...eventMembers<ChartCollection>("AddedEvent", eventType.chartAdded, ({ sheet }) => sheet.id),
    ...eventMembers<ChartCollection>("DeletedEvent", eventType.chartDeleted, ({ sheet }) => sheet.id),
  },
});
