import type { ChartState } from "../../host/host";
import { invalidArgument } from "../host-error";
import { defineMembers, type MemberTable } from "../members";
import type { Chart } from "./chart";
import { ChartTextFormat } from "./chart-format";

/** Chart.axes: category and value axis. */
export class ChartAxes {
  constructor(readonly chart: Chart) {}

  get members(): MemberTable {
    return members;
  }
}

type AxisState = ChartState["axes"]["category"];

/** One axis. */
export class ChartAxis {
  constructor(
    readonly chart: Chart,
    readonly kind: "category" | "value",
  ) {}

  get members(): MemberTable {
    return axisMembers;
  }

  get state(): AxisState {
    return this.chart.state.axes[this.kind];
  }

  change(change: Partial<AxisState>): void {
    this.chart.change({ axes: { ...this.chart.state.axes, [this.kind]: { ...this.state, ...change } } });
  }
}

class ChartAxisTitle {
  constructor(readonly axis: ChartAxis) {}

  get members(): MemberTable {
    return titleMembers;
  }
}

const members = defineMembers<ChartAxes>({
  type: "ChartAxes",
  navigations: {
    CategoryAxis: ({ chart }) => new ChartAxis(chart, "category"),
    ValueAxis: ({ chart }) => new ChartAxis(chart, "value"),
  },
  methods: {
    GetItem: ({ chart }, type: unknown, group: unknown) => {
      if (group !== undefined && group !== null && group !== "Primary") throw invalidArgument();
      if (type === "Category") return new ChartAxis(chart, "category");
      if (type === "Value") return new ChartAxis(chart, "value");
      throw invalidArgument();
    },
  },
});

/** ChartAxis.majorGridlines. */
class ChartGridlines {
  constructor(readonly axis: ChartAxis) {}

  get members(): MemberTable {
    return gridlineMembers;
  }
}

const gridlineMembers = defineMembers<ChartGridlines>({
  type: "ChartGridlines",
  scalars: {
    Visible: {
      get: ({ axis }) => axis.state.gridlines ?? axis.kind === "value",
      set: ({ axis }, value: unknown) => axis.change({ gridlines: value === true }),
    },
  },
});

const limit = (key: "minimum" | "maximum" | "majorUnit") => ({
  get: (axis: ChartAxis): number | string => axis.state[key] ?? "",
  set: (axis: ChartAxis, value: unknown): void => {
    const number = Number(value);
    if (value !== "" && !Number.isFinite(number)) throw invalidArgument();
    axis.change({ [key]: value === "" ? null : number });
  },
});

const axisMembers = defineMembers<ChartAxis>({
  type: "ChartAxis",
  scalars: {
    Type: (axis) => (axis.kind === "category" ? "Category" : "Value"),
    AxisGroup: () => "Primary",
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: limit("majorUnit"),
    ReversePlotOrder: {
      get: (axis) => axis.state.reversed ?? false,
      set: (axis, value: unknown) => axis.change({ reversed: value === true }),
    },
    NumberFormat: { get: (axis) => axis.state.numberFormat, set: (axis, value: unknown) => axis.change({ numberFormat: String(value) }) },
    Visible: { get: (axis) => axis.state.visible, set: (axis, value: unknown) => axis.change({ visible: value === true }) },
  },
  navigations: {
    MajorGridlines: (axis) => new ChartGridlines(axis),
    Title: (axis) => new ChartAxisTitle(axis),
  },
});

const titleMembers = defineMembers<ChartAxisTitle>({
  type: "ChartAxisTitle",
  scalars: {
    Text: {
      get: ({ axis }) => axis.state.title,
      set: ({ axis }, value: unknown) => axis.change({ title: String(value ?? ""), titleVisible: true }),
    },
    Visible: {
      get: ({ axis }) => axis.state.titleVisible,
      set: ({ axis }, value: unknown) => axis.change({ titleVisible: value === true }),
    },
  },
  navigations: { Format: ({ axis }) => new ChartTextFormat(axis.chart, "ChartAxisTitleFormat", `${axis.kind} axis title`) },
});
