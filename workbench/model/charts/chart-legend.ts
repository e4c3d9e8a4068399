import { invalidArgument } from "../host-error";
import { defineMembers, type MemberTable } from "../members";
import type { Chart } from "./chart";
import { ChartTextFormat } from "./chart-format";

/** Chart.legend. */
export class ChartLegend {
  constructor(readonly chart: Chart) {}

  get members(): MemberTable {
    return members;
  }
}

const positions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"];

const members = defineMembers<ChartLegend>({
  type: "ChartLegend",
  scalars: {
    Visible: {
      get: ({ chart }) => chart.state.legend.visible,
      set: ({ chart }, value: unknown) => chart.change({ legend: { ...chart.state.legend, visible: value === true } }),
    },
    Position: {
      get: ({ chart }) => chart.state.legend.position,
      set: ({ chart }, value: unknown) => {
        if (!positions.includes(String(value))) throw invalidArgument();
        chart.change({ legend: { ...chart.state.legend, position: String(value) } });
      },
    },
  },
  navigations: { Format: ({ chart }) => new ChartTextFormat(chart, "ChartLegendFormat", "legend") },
});
