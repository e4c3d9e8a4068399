import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Table } from "./table";
import { TableColumn } from "./table-column";
import { addColumn } from "./table-columns";

/** Table.columns. */
export class TableColumnCollection {
  constructor(readonly table: Table) {}

  get members(): MemberTable {
    return members;
  }

  get count(): number {
    return this.table.state.rect.columns;
  }

  /** By name, whatever its case, or by id. */
  find(key: unknown): TableColumn | null {
    if (typeof key === "number") return key >= 1 && key <= this.count ? new TableColumn(this.table, key - 1) : null;
    const wanted = String(key).toLowerCase();
    const index = this.table.columnNames().findIndex((name) => name.toLowerCase() === wanted);
    return index < 0 ? null : new TableColumn(this.table, index);
  }
}

const members = defineMembers<TableColumnCollection>({
  type: "TableColumnCollection",
  calculated: true,
  items: ({ table, count }) => Array.from({ length: count }, (_, index) => new TableColumn(table, index)),
  scalars: { Count: (columns) => columns.count },
  methods: {
    Add: async ({ table }, index: unknown, values: unknown, name: unknown) =>
      new TableColumn(table, await addColumn(table, index, values, name)),
    GetCount: (columns) => columns.count,
    GetItem: (columns, key: unknown) => {
      const found = columns.find(key);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemAt: (columns, index: number) => {
      if (!Number.isInteger(index) || index < 0 || index >= columns.count) throw invalidArgument();
      return new TableColumn(columns.table, index);
    },
    GetItemOrNullObject: (columns, key: unknown) => columns.find(key),
  },
});
