import { invalidArgument } from "../host-error";
import { defineMembers, type MemberTable } from "../members";
import type { Chart } from "./chart";
import { ChartSeries } from "./chart-series";

/** Chart.series. */
export class ChartSeriesCollection {
  constructor(readonly chart: Chart) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<ChartSeriesCollection>({
  type: "ChartSeriesCollection",
  items: ({ chart }) => chart.state.series.map((state) => new ChartSeries(chart, state)),
  scalars: { Count: ({ chart }) => chart.state.series.length },
  methods: {
    Add: ({ chart }, name: unknown, index: unknown) => {
      const { series, type } = chart.state;
      const at = index === undefined || index === null ? series.length : Number(index);
      if (!Number.isInteger(at) || at < 0 || at > series.length) throw invalidArgument();
      const categories = series[0]?.categories ?? null;
      const state = {
        name: name ? String(name) : `Series${series.length + 1}`,
        type,
        values: null,
        categories,
        color: null,
        axisGroup: "Primary" as const,
      };
      series.splice(at, 0, state);
      chart.change({ series });
      return new ChartSeries(chart, state);
    },
    GetCount: ({ chart }) => chart.state.series.length,
    GetItemAt: ({ chart }, index: number) => {
      const state = chart.state.series[index];
      if (!state) throw invalidArgument();
      return new ChartSeries(chart, state);
    },
  },
});
