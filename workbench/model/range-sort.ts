import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { sortOrder } from "./sort-order";

/** Range.sort. */
export class RangeSort {
  constructor(readonly range: Range) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<RangeSort>({
  type: "RangeSort",
  methods: {
    Apply: ({ range }, fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown) => {
      if (orientation !== undefined && orientation !== null && orientation !== "Rows") throw invalidArgument();
      range.book.assertWritable(range.sheet.id);
      const header = hasHeaders === true ? 1 : 0;
      const rect = { ...range.rect, row: range.rect.row + header, rows: range.rect.rows - header };
      if (rect.rows < 1) return;
      const rows = range.book.grid.read(range.sheet.id, rect);
      range.book.grid.reorderRows(range.sheet.id, rect, sortOrder(rows, fields, matchCase === true), true);
    },
  },
});
