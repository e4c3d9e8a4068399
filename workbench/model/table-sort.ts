import { defineMembers, type MemberTable } from "./members";
import { sortOrder } from "./sort-order";
import type { Table } from "./table";

/** Table.sort. */
export class TableSort {
  constructor(readonly table: Table) {}

  get members(): MemberTable {
    return members;
  }
}

function sort(table: Table, fields: unknown, matchCase: boolean): void {
  const { book, worksheet, bodyRect } = table;
  book.assertWritable(worksheet.id);
  const order = sortOrder(book.grid.read(worksheet.id, bodyRect), fields, matchCase);
  book.grid.reorderRows(worksheet.id, bodyRect, order, true);
}

const members = defineMembers<TableSort>({
  type: "TableSort",
  scalars: {
    Fields: ({ table }) => table.extra.sort?.fields ?? [],
    MatchCase: ({ table }) => table.extra.sort?.matchCase ?? false,
    Method: ({ table }) => table.extra.sort?.method ?? "PinYin",
  },
  methods: {
    Apply: ({ table }, fields: unknown, matchCase: unknown, method: unknown) => {
      sort(table, fields, matchCase === true);
      table.extra.sort = { fields: fields as unknown[], matchCase: matchCase === true, method: String(method ?? "PinYin") };
    },
    Clear: ({ table }) => {
      table.extra.sort = null;
    },
    Reapply: ({ table }) => {
      if (table.extra.sort) sort(table, table.extra.sort.fields, table.extra.sort.matchCase);
    },
  },
});
