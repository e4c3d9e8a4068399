import { defineMembers, type MemberTable } from "../members";
import type { Chart } from "./chart";

interface Labels {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  numberFormat: string;
  position: string;
}

const kept = new WeakMap<object, Labels>();

/** Data labels of a chart or a series: kept for reading back. */
export class ChartDataLabels {
  constructor(
    readonly chart: Chart,
    readonly series: object | null,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get labels(): Labels {
    const owner = this.series ?? this.chart.state;
    let labels = kept.get(owner);
    if (!labels) {
      labels = {
        showValue: true,
        showCategoryName: false,
        showSeriesName: false,
        showPercentage: false,
        numberFormat: "General",
        position: "BestFit",
      };
      kept.set(owner, labels);
    }
    return labels;
  }
}

const flag = (key: "showValue" | "showCategoryName" | "showSeriesName" | "showPercentage") => ({
  get: ({ labels }: ChartDataLabels): boolean => labels[key],
  set: ({ labels }: ChartDataLabels, value: unknown): void => {
    labels[key] = value === true;
  },
});

const text = (key: "numberFormat" | "position") => ({
  get: ({ labels }: ChartDataLabels): string => labels[key],
  set: ({ labels }: ChartDataLabels, value: unknown): void => {
    labels[key] = String(value);
  },
});

const members = defineMembers<ChartDataLabels>({
  type: "ChartDataLabels",
  scalars: {
    ShowValue: flag("showValue"),
    ShowCategoryName: flag("showCategoryName"),
    ShowSeriesName: flag("showSeriesName"),
    ShowPercentage: flag("showPercentage"),
    NumberFormat: text("numberFormat"),
    Position: text("position"),
  },
});
