import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { readValues } from "./range-read";
import { writeValues } from "./range-write";
import type { Range } from "./range";
import type { Table } from "./table";
import { addRows, deleteRows } from "./table-rows";

/** Table.rows. */
export class TableRowCollection {
  constructor(readonly table: Table) {}

  get members(): MemberTable {
    return members;
  }

  get count(): number {
    return this.table.bodyRect.rows;
  }
}

/** One row of a table's body, by index. */
export class TableRow {
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {}

  get members(): MemberTable {
    return rowMembers;
  }

  get range(): Range {
    const body = this.table.bodyRect;
    if (this.index >= body.rows) throw invalidArgument();
    return this.table.range({ ...body, row: body.row + this.index, rows: 1 });
  }
}

const rowAt = ({ table, count }: TableRowCollection, index: unknown): TableRow => {
  if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= count) throw invalidArgument();
  return new TableRow(table, Number(index));
};

const members = defineMembers<TableRowCollection>({
  type: "TableRowCollection",
  calculated: true,
  items: ({ table, count }) => Array.from({ length: count }, (_, index) => new TableRow(table, index)),
  scalars: { Count: (rows) => rows.count },
  methods: {
    Add: async ({ table }, index: unknown, values: unknown, alwaysInsert: unknown) =>
      new TableRow(table, await addRows(table, index, values, alwaysInsert !== false)),
    DeleteRows: async (rows, list: unknown) => {
      if (!Array.isArray(list)) throw invalidArgument();
      const indexes = list.map((row) => (row instanceof TableRow ? row.index : rowAt(rows, row).index));
      await deleteRows(rows.table, indexes);
    },
    DeleteRowsAt: async (rows, index: unknown, count: unknown) => {
      const first = rowAt(rows, index).index;
      const many = count === undefined || count === null ? 1 : Number(count);
      if (!Number.isInteger(many) || many < 1 || first + many > rows.count) throw invalidArgument();
      await deleteRows(
        rows.table,
        Array.from({ length: many }, (_, i) => first + i),
      );
    },
    GetCount: (rows) => rows.count,
    GetItemAt: (rows, index: unknown) => rowAt(rows, index),
  },
});

const rowMembers = defineMembers<TableRow>({
  type: "TableRow",
  calculated: true,
  scalars: {
    Index: (row) => row.index,
    Values: { get: (row) => readValues(row.range), set: (row, value: unknown) => writeValues(row.range, value) },
  },
  methods: {
    Delete: (row) => deleteRows(row.table, [row.index]),
    GetRange: (row) => row.range,
  },
});
