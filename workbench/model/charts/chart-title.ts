import { defineMembers, type MemberTable } from "../members";
import type { Chart } from "./chart";
import { ChartTextFormat } from "./chart-format";

/** Chart.title. Setting a text shows it. */
export class ChartTitle {
  constructor(readonly chart: Chart) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<ChartTitle>({
  type: "ChartTitle",
  scalars: {
    Text: {
      get: ({ chart }) => chart.state.title.text,
      set: ({ chart }, value: unknown) => chart.change({ title: { text: String(value ?? ""), visible: true } }),
    },
    Visible: {
      get: ({ chart }) => chart.state.title.visible,
      set: ({ chart }, value: unknown) => chart.change({ title: { ...chart.state.title, visible: value === true } }),
    },
  },
  navigations: { Format: ({ chart }) => new ChartTextFormat(chart, "ChartTitleFormat", "title") },
});
