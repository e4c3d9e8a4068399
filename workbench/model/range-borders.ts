import type { CellBorder, Rect } from "../grid/grid";
import { readColor } from "./color";
import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { clipped } from "./range-actions";
import { lastColumn, lastRow } from "../grid/rect";

export const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
export type Side = (typeof sides)[number];

/** RangeFormat.borders. Diagonals are not kept. */
export class RangeBorderCollection {
  constructor(readonly ranges: readonly Range[]) {}

  get members(): MemberTable {
    return collectionMembers;
  }
}

/** One side of a range's borders. */
export class RangeBorder {
  constructor(
    readonly ranges: readonly Range[],
    readonly side: Side,
  ) {}

  get members(): MemberTable {
    return members;
  }

  /** Border of the side's first cell: style, weight, colour. */
  get line(): { style: string; weight: string; color: string } {
    const range = this.ranges[0];
    const place = range && strips(clipped(range), this.side)[0];
    if (!range || !place) return { style: "None", weight: "Thin", color: "#000000" };
    const border = range.book.grid
      .styleOf(range.sheet.id, place.rect.row, place.rect.column)
      .border?.find((one) => one.edge === place.edge);
    return { ...(border ? excelLine[border.style] : excelLine.none), color: border?.color ?? "#000000" };
  }

  draw(style: string, weight: string, color: string): void {
    const drawn = gridStyle(style, weight);
    for (const range of this.ranges) {
      range.book.assertWritable(range.sheet.id);
      for (const { rect, edge } of strips(clipped(range), this.side)) {
        range.book.grid.style(range.sheet.id, rect, { border: [{ edge, style: drawn, color }] }, true);
      }
    }
  }
}

/** Which cells carry a side, and on which edge. */
function strips(rect: Rect, side: Side): { rect: Rect; edge: CellBorder["edge"] }[] {
  switch (side) {
    case "EdgeTop":
      return [{ rect: { ...rect, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ rect: { ...rect, row: lastRow(rect), rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ rect: { ...rect, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ rect: { ...rect, column: lastColumn(rect), columns: 1 }, edge: "right" }];
    case "InsideHorizontal":
      return rect.rows > 1 ? [{ rect: { ...rect, rows: rect.rows - 1 }, edge: "bottom" }] : [];
    case "InsideVertical":
      return rect.columns > 1 ? [{ rect: { ...rect, columns: rect.columns - 1 }, edge: "right" }] : [];
  }
}

const excelLine: Record<CellBorder["style"], { style: string; weight: string }> = {
  none: { style: "None", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

function gridStyle(style: string, weight: string): CellBorder["style"] {
  switch (style) {
    case "None":
      return "none";
    case "Double":
      return "double";
    case "Dash":
    case "DashDot":
    case "DashDotDot":
    case "SlantDashDot":
      return "dashed";
    case "Dot":
      return "dotted";
    case "Continuous": {
      const weights: Record<string, CellBorder["style"]> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };
      const found = weights[weight];
      if (found) return found;
      throw invalidArgument();
    }
    default:
      throw invalidArgument();
  }
}

const members = defineMembers<RangeBorder>({
  type: "RangeBorder",
  identify: (border) => ({ Id: border.side }),
  scalars: {
    SideIndex: (border) => border.side,
    Color: {
      get: (border) => border.line.color,
      set: (border, value: unknown) => border.draw(shown(border), border.line.weight, readColor(value)),
    },
    Style: {
      get: (border) => border.line.style,
      set: (border, value: unknown) =>
        border.draw(String(value), border.line.style === "None" ? "Thin" : border.line.weight, border.line.color),
    },
    Weight: {
      get: (border) => border.line.weight,
      set: (border, value: unknown) => border.draw(shown(border), String(value), border.line.color),
    },
  },
});

/** A colour or weight given to a side without a line draws one. */
const shown = (border: RangeBorder): string => (border.line.style === "None" ? "Continuous" : border.line.style);

const item = (borders: RangeBorderCollection, key: unknown): RangeBorder => {
  const side = sides.find((candidate) => candidate === key);
  if (!side) throw invalidArgument();
  return new RangeBorder(borders.ranges, side);
};

const collectionMembers = defineMembers<RangeBorderCollection>({
  type: "RangeBorderCollection",
  items: (borders) => sides.map((side) => new RangeBorder(borders.ranges, side)),
  scalars: { Count: () => sides.length },
  methods: {
    GetItem: item,
    GetItemAt: (borders, index: number) => item(borders, sides[index]),
  },
});
