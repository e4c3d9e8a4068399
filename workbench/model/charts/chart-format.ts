import { readColor } from "../color";
import { defineMembers, type MemberTable } from "../members";
import type { Chart } from "./chart";

interface FontLook {
  bold: boolean;
  italic: boolean;
  color: string;
  name: string;
  size: number;
}

const fonts = new WeakMap<object, Map<string, FontLook>>();

/** Fonts of a chart's parts: kept for reading back, drawn in the page's own font. */
function fontOf(chart: Chart, part: string): FontLook {
  const { state } = chart;
  let parts = fonts.get(state);
  if (!parts) fonts.set(state, (parts = new Map()));
  let font = parts.get(part);
  if (!font) parts.set(part, (font = { bold: false, italic: false, color: "#595959", name: "Calibri", size: part === "title" ? 14 : 9 }));
  return font;
}

type TextFormatType = "ChartTitleFormat" | "ChartLegendFormat" | "ChartAxisTitleFormat";

/** Format of a title or legend: its font. */
export class ChartTextFormat {
  constructor(
    readonly chart: Chart,
    readonly type: TextFormatType,
    readonly part: string,
  ) {}

  get members(): MemberTable {
    return textFormats[this.type];
  }
}

class ChartFont {
  constructor(readonly look: FontLook) {}

  get members(): MemberTable {
    return fontMembers;
  }
}

const textFormat = (type: TextFormatType): MemberTable =>
  defineMembers<ChartTextFormat>({
    type,
    navigations: { Font: (format) => new ChartFont(fontOf(format.chart, format.part)) },
  });

const textFormats: Record<TextFormatType, MemberTable> = {
  ChartTitleFormat: textFormat("ChartTitleFormat"),
  ChartLegendFormat: textFormat("ChartLegendFormat"),
  ChartAxisTitleFormat: textFormat("ChartAxisTitleFormat"),
};

const fontMembers = defineMembers<ChartFont>({
  type: "ChartFont",
  scalars: {
    Bold: { get: ({ look }) => look.bold, set: ({ look }, value: unknown) => void (look.bold = value === true) },
    Italic: { get: ({ look }) => look.italic, set: ({ look }, value: unknown) => void (look.italic = value === true) },
    Color: { get: ({ look }) => look.color, set: ({ look }, value: unknown) => void (look.color = readColor(value)) },
    Name: { get: ({ look }) => look.name, set: ({ look }, value: unknown) => void (look.name = String(value)) },
    Size: { get: ({ look }) => look.size, set: ({ look }, value: unknown) => void (look.size = Number(value)) },
  },
});

/** Chart.format. */
export class ChartAreaFormat {
  constructor(readonly chart: Chart) {}

  get members(): MemberTable {
    return areaMembers;
  }
}

const areaMembers = defineMembers<ChartAreaFormat>({
  type: "ChartAreaFormat",
  navigations: { Font: ({ chart }) => new ChartFont(fontOf(chart, "chart")) },
});
