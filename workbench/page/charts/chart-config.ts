import type { ChartConfiguration, ChartDataset, ChartType } from "chart.js";
import { displayText } from "../../grid/univer-cells";
import type { ChartState } from "../../host";
import type { ChartData } from "./chart-data";

/** Office's accents, in the order Excel gives them to series. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"];

export interface ChartColors {
  text: string;
  grid: string;
}

/** Excel's chart as chart.js draws it. Types it has no like of are drawn as columns, and the title says so. */
export function chartConfig(chart: ChartState, data: ChartData, colors: ChartColors): ChartConfiguration {
  const kind = chartKind(chart.type);
  const round = kind.type === "pie" || kind.type === "doughnut";
  const datasets = data.series.map((series, index): ChartDataset => {
    const own = chart.series[index];
    const color = own?.color || palette[index % palette.length]!;
    const type = own && own.type && own.type !== chart.type ? chartKind(own.type).type : kind.type;
    return {
      type,
      label: series.name,
      data: kind.type === "scatter" ? series.points : series.values,
      backgroundColor: round ? series.values.map((_, point) => palette[point % palette.length]!) : kind.area ? `${color}80` : color,
      borderColor: round ? colors.grid : color,
      borderWidth: round ? 1 : 2,
      fill: kind.area,
      showLine: type === "line" || /Lines/.test(chart.type),
      pointRadius: type === "scatter" || /Markers/.test(chart.type) ? 3 : 0,
      yAxisID: own?.axisGroup === "Secondary" ? "y2" : "y",
    } as ChartDataset;
  });
  const title = [chart.title.visible ? chart.title.text : "", kind.known ? "" : `(${chart.type} drawn as columns)`]
    .filter(Boolean)
    .join(" ");
  return {
    type: kind.type,
    data: { labels: data.labels, datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: kind.horizontal ? "y" : "x",
      color: colors.text,
      plugins: {
        title: { display: title !== "", text: title, color: colors.text, font: { size: 14, weight: "normal" } },
        legend: {
          display: chart.legend.visible,
          position: legendSide(chart.legend.position),
          labels: { color: colors.text, boxWidth: 12 },
        },
      },
      scales: round ? {} : scales(chart, kind, colors),
    },
  };
}

interface Kind {
  type: ChartType;
  known: boolean;
  horizontal: boolean;
  stacked: boolean;
  area: boolean;
}

/** Excel.ChartType to what chart.js draws. */
function chartKind(type: string): Kind {
  const kind = (name: ChartType, extra: Partial<Kind> = {}): Kind => ({
    type: name,
    known: true,
    horizontal: false,
    stacked: /Stacked/.test(type),
    area: false,
    ...extra,
  });
  if (/^Column/.test(type)) return kind("bar");
  if (/^Bar(Clustered|Stacked)/.test(type)) return kind("bar", { horizontal: true });
  if (/^Line/.test(type)) return kind("line");
  if (/^Area/.test(type)) return kind("line", { area: true });
  if (/^Pie/.test(type)) return kind("pie");
  if (/^Doughnut/.test(type)) return kind("doughnut");
  if (/^XYScatter/.test(type)) return kind("scatter");
  return kind("bar", { known: false });
}

function scales(chart: ChartState, kind: Kind, colors: ChartColors): NonNullable<ChartConfiguration["options"]>["scales"] {
  const axis = (which: "category" | "value") => {
    const state = chart.axes[which];
    const format = state.numberFormat;
    return {
      display: state.visible,
      stacked: kind.stacked,
      title: { display: state.titleVisible, text: state.title, color: colors.text },
      reverse: state.reversed ?? false,
      grid: { color: colors.grid, display: state.gridlines ?? which === "value" },
      ticks: {
        color: colors.text,
        ...(state.majorUnit ? { stepSize: state.majorUnit } : {}),
        ...(which === "value" && format && format !== "General"
          ? { callback: (tick: string | number) => displayText(Number(tick), format) }
          : {}),
      },
      ...(state.minimum === null ? {} : { min: state.minimum }),
      ...(state.maximum === null ? {} : { max: state.maximum }),
    };
  };
  const [along, up] = kind.horizontal ? (["y", "x"] as const) : (["x", "y"] as const);
  const second = chart.series.some((series) => series.axisGroup === "Secondary");
  return {
    [along]: axis("category"),
    [up]: axis("value"),
    ...(second ? { y2: { position: "right" as const, grid: { display: false }, ticks: { color: colors.text } } } : {}),
  };
}

function legendSide(position: string): "top" | "bottom" | "left" | "right" {
  const side = position.toLowerCase();
  return side === "top" || side === "left" || side === "right" ? side : "bottom";
}
