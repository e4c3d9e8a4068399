import type { CellStyle } from "../grid/grid";
import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import { lastColumn, lastRow } from "../grid/rect";
import { restyle, uniform } from "./uniform";

/** Range.format of one range or of several areas. */
export class RangeFormat {
  readonly ranges: readonly Range[];

  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }

  get members(): MemberTable {
    return members;
  }
}

const horizontal = ["General", "Left", "Center", "Right"] as const;
const vertical = ["Top", "Center", "Bottom"] as const;

const members = defineMembers<RangeFormat>({
  type: "RangeFormat",
  scalars: {
    HorizontalAlignment: {
      get: ({ ranges }) => uniform(ranges, (style) => style.horizontalAlignment ?? "General"),
      set: ({ ranges }, value: unknown) => restyle(ranges, { horizontalAlignment: oneOf(horizontal, value) }),
    },
    VerticalAlignment: {
      get: ({ ranges }) => uniform(ranges, (style) => style.verticalAlignment ?? "Bottom"),
      set: ({ ranges }, value: unknown) => restyle(ranges, { verticalAlignment: oneOf(vertical, value) }),
    },
    WrapText: {
      get: ({ ranges }) => uniform(ranges, (style) => style.wrapText ?? false),
      set: ({ ranges }, value: unknown) => restyle(ranges, { wrapText: value === true }),
    },
    IndentLevel: {
      get: ({ ranges }) => uniform(ranges, (style) => style.indent ?? 0),
      set: ({ ranges }, value: unknown) => restyle(ranges, { indent: count(value, 0, 250) }),
    },
    ColumnWidth: { get: ({ ranges }) => sizes(ranges, "column"), set: ({ ranges }, value: unknown) => resize(ranges, "column", value) },
    RowHeight: { get: ({ ranges }) => sizes(ranges, "row"), set: ({ ranges }, value: unknown) => resize(ranges, "row", value) },
  },
  navigations: {
    Fill: ({ ranges }) => new RangeFill(ranges),
    Font: ({ ranges }) => new RangeFont(ranges),
    Borders: ({ ranges }) => new RangeBorderCollection(ranges),
  },
  methods: {
    AutofitColumns: ({ ranges }) => {
      for (const { book, sheet, rect } of ranges) {
        const used = book.grid.usedRect(sheet.id);
        const columns = used ? Math.min(rect.columns, lastColumn(used) + 1 - rect.column) : 0;
        if (columns > 0) book.grid.autofitColumns(sheet.id, rect.column, columns);
      }
    },
    AutofitRows: () => null,
    AdjustIndent: ({ ranges }, amount: unknown) => {
      const now = uniform(ranges, (style) => style.indent ?? 0) ?? 0;
      restyle(ranges, { indent: Math.max(0, now + count(amount, -250, 250)) } satisfies CellStyle);
    },
  },
});

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

function count(value: unknown, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) throw invalidArgument();
  return number;
}

/** Width or height in points that all columns or rows share, else null. */
function sizes(ranges: readonly Range[], direction: "row" | "column"): number | null {
  let first: number | null = null;
  for (const { book, sheet, rect } of ranges) {
    const from = direction === "row" ? rect.row : rect.column;
    const to = Math.min(direction === "row" ? lastRow(rect) : lastColumn(rect), from + 999);
    for (let index = from; index <= to; index++) {
      const size = direction === "row" ? book.grid.rowHeight(sheet.id, index) : book.grid.columnWidth(sheet.id, index);
      if (first === null) first = size;
      else if (Math.abs(size - first) > 1e-6) return null;
    }
  }
  return first;
}

function resize(ranges: readonly Range[], direction: "row" | "column", value: unknown): void {
  const points = Number(value);
  const most = direction === "row" ? 409.5 : 1790;
  if (value === null || !Number.isFinite(points) || points < 0 || points > most) throw invalidArgument();
  for (const { book, sheet, rect } of ranges) {
    book.assertWritable(sheet.id);
    if (direction === "row") book.grid.setRowHeight(sheet.id, rect.row, Math.min(rect.rows, 10000), points);
    else book.grid.setColumnWidth(sheet.id, rect.column, Math.min(rect.columns, 1000), points);
  }
}
