import { readColor } from "./color";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { restyle, uniform } from "./uniform";

/** RangeFormat.fill. A cell without fill reads as white, as in Excel. */
export class RangeFill {
  constructor(readonly ranges: readonly Range[]) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<RangeFill>({
  type: "RangeFill",
  scalars: {
    Color: {
      get: ({ ranges }) => uniform(ranges, (style) => style.fill ?? "#FFFFFF"),
      set: ({ ranges }, value: unknown) => restyle(ranges, { fill: value === "" ? null : readColor(value) }),
    },
  },
  methods: {
    Clear: ({ ranges }) => restyle(ranges, { fill: null }),
  },
});
