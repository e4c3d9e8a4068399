import { readColor } from "./color";
import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { restyle, uniform } from "./uniform";

/** RangeFormat.font. */
export class RangeFont {
  constructor(readonly ranges: readonly Range[]) {}

  get members(): MemberTable {
    return members;
  }
}

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const members = defineMembers<RangeFont>({
  type: "RangeFont",
  scalars: {
    Bold: {
      get: ({ ranges }) => uniform(ranges, (style) => style.bold ?? false),
      set: ({ ranges }, value: unknown) => restyle(ranges, { bold: value === true }),
    },
    Italic: {
      get: ({ ranges }) => uniform(ranges, (style) => style.italic ?? false),
      set: ({ ranges }, value: unknown) => restyle(ranges, { italic: value === true }),
    },
    Strikethrough: {
      get: ({ ranges }) => uniform(ranges, (style) => style.strikethrough ?? false),
      set: ({ ranges }, value: unknown) => restyle(ranges, { strikethrough: value === true }),
    },
    Underline: {
      get: ({ ranges }) => uniform(ranges, (style) => (style.underline ? "Single" : "None")),
      set: ({ ranges }, value: unknown) => {
        if (!underlines.includes(String(value))) throw invalidArgument();
        restyle(ranges, { underline: value !== "None" });
      },
    },
    Color: {
      get: ({ ranges }) => uniform(ranges, (style) => style.fontColor ?? "#000000"),
      set: ({ ranges }, value: unknown) => restyle(ranges, { fontColor: readColor(value) }),
    },
    Name: {
      get: ({ ranges }) => uniform(ranges, (style) => style.fontName ?? "Calibri"),
      set: ({ ranges }, value: unknown) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        restyle(ranges, { fontName: value });
      },
    },
    Size: {
      get: ({ ranges }) => uniform(ranges, (style) => style.fontSize ?? 11),
      set: ({ ranges }, value: unknown) => {
        const size = Number(value);
        if (!(size >= 1 && size <= 409)) throw invalidArgument();
        restyle(ranges, { fontSize: size });
      },
    },
  },
});
