import { Filter } from "./filter";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { readValues } from "./range-read";
import { writeValues } from "./range-write";
import type { Table, TablePart } from "./table";
import { deleteColumn } from "./table-columns";

/** One column of a table, by index; its id is index + 1. */
export class TableColumn {
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get name(): string {
    const name = this.table.columnNames()[this.index];
    if (name === undefined) throw itemNotFound();
    return name;
  }

  range(part: TablePart): Range {
    return this.table.range(this.table.columnRect(this.index, part));
  }
}

const members = defineMembers<TableColumn>({
  type: "TableColumn",
  calculated: true,
  identify: (column) => ({ Id: column.index + 1 }),
  scalars: {
    Id: (column) => column.index + 1,
    Index: (column) => column.index,
    Name: {
      get: (column) => column.name,
      set: (column, value: unknown) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        const taken = column.table
          .columnNames()
          .some((name, index) => index !== column.index && name.toLowerCase() === value.toLowerCase());
        if (taken) throw invalidArgument();
        column.table.book.grid.write(column.table.worksheet.id, column.range("header").rect, [[{ value }]], true);
      },
    },
    Values: { get: (column) => readValues(column.range("all")), set: (column, value: unknown) => writeValues(column.range("all"), value) },
  },
  navigations: {
    Filter: (column) => new Filter(column.table, column.index),
  },
  methods: {
    Delete: (column) => deleteColumn(column.table, column.index),
    GetDataBodyRange: (column) => column.range("body"),
    GetHeaderRowRange: (column) => column.range("header"),
    GetRange: (column) => column.range("all"),
    GetTotalRowRange: (column) => {
      if (!column.table.extra.showTotals) throw itemNotFound();
      return column.range("total");
    },
  },
});
