import type { ChartSeriesState } from "../../host/host";
import { absoluteAddress } from "../address";
import { readColor } from "../color";
import { invalidArgument } from "../host-error";
import { defineMembers, type MemberTable } from "../members";
import { Range } from "../range";
import type { Chart } from "./chart";
import { ChartDataLabels } from "./chart-data-labels";
import { isChartType } from "./chart-types";

/** One series of a chart. */
export class ChartSeries {
  constructor(
    readonly chart: Chart,
    readonly state: ChartSeriesState,
  ) {}

  get members(): MemberTable {
    return members;
  }

  change(change: Partial<ChartSeriesState>): void {
    Object.assign(this.state, change);
    this.chart.book.chartsChanged();
  }
}

interface Look {
  hasDataLabels: boolean;
  smooth: boolean;
  gapWidth: number;
  overlap: number;
  markerStyle: string;
}

/** What is kept of a series without being drawn differently. */
const looks = new WeakMap<ChartSeriesState, Look>();

function lookOf(series: ChartSeries): Look {
  let look = looks.get(series.state);
  if (!look)
    looks.set(series.state, (look = { hasDataLabels: false, smooth: false, gapWidth: 219, overlap: -27, markerStyle: "Automatic" }));
  return look;
}

const kept = <K extends keyof Look>(key: K) => ({
  get: (series: ChartSeries): Look[K] => lookOf(series)[key],
  set: (series: ChartSeries, value: unknown): void => {
    if (typeof value !== typeof lookOf(series)[key]) throw invalidArgument();
    lookOf(series)[key] = value as Look[K];
  },
});

const source = (range: unknown): string => {
  if (!(range instanceof Range)) throw invalidArgument();
  return absoluteAddress(range.sheet.name, range.rect);
};

const members = defineMembers<ChartSeries>({
  type: "ChartSeries",
  scalars: {
    Name: { get: ({ state }) => state.name, set: (series, value: unknown) => series.change({ name: String(value) }) },
    ChartType: {
      get: ({ state }) => state.type,
      set: (series, value: unknown) => {
        if (!isChartType(value)) throw invalidArgument();
        series.change({ type: value });
      },
    },
    AxisGroup: {
      get: ({ state }) => state.axisGroup,
      set: (series, value: unknown) => {
        if (value !== "Primary" && value !== "Secondary") throw invalidArgument();
        series.change({ axisGroup: value });
      },
    },
    HasDataLabels: kept("hasDataLabels"),
    Smooth: kept("smooth"),
    GapWidth: kept("gapWidth"),
    Overlap: kept("overlap"),
    MarkerStyle: kept("markerStyle"),
  },
  navigations: {
    DataLabels: (series) => new ChartDataLabels(series.chart, series.state),
    Format: (series) => new ChartSeriesFormat(series),
  },
  methods: {
    Delete: ({ chart, state }) => {
      chart.change({ series: chart.state.series.filter((one) => one !== state) });
    },
    SetValues: (series, range: unknown) => series.change({ values: source(range) }),
    SetXAxisValues: (series, range: unknown) => series.change({ categories: source(range) }),
  },
});

/** ChartSeries.format: fill and line share one colour here. */
class ChartSeriesFormat {
  constructor(readonly series: ChartSeries) {}

  get members(): MemberTable {
    return formatMembers;
  }
}

class ChartFill {
  constructor(readonly series: ChartSeries) {}

  get members(): MemberTable {
    return fillMembers;
  }
}

class ChartLineFormat {
  constructor(readonly series: ChartSeries) {}

  get members(): MemberTable {
    return lineMembers;
  }
}

const formatMembers = defineMembers<ChartSeriesFormat>({
  type: "ChartSeriesFormat",
  navigations: {
    Fill: ({ series }) => new ChartFill(series),
    Line: ({ series }) => new ChartLineFormat(series),
  },
});

const fillMembers = defineMembers<ChartFill>({
  type: "ChartFill",
  methods: {
    SetSolidColor: ({ series }, color: unknown) => series.change({ color: readColor(color) }),
    Clear: ({ series }) => series.change({ color: null }),
  },
});

const lineMembers = defineMembers<ChartLineFormat>({
  type: "ChartLineFormat",
  scalars: {
    Color: {
      get: ({ series }) => series.state.color ?? "",
      set: ({ series }, value: unknown) => series.change({ color: readColor(value) }),
    },
  },
});
