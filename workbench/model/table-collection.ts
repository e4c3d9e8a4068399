import type { Book } from "./book";
import { eventMembers } from "./event-members";
import { eventType, workbookTarget } from "./event-types";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Table } from "./table";
import { addTable } from "./table-actions";
import type { Worksheet } from "./worksheet";

/** Workbook.tables (`sheet` null) or Worksheet.tables. */
export class TableCollection {
  constructor(
    readonly book: Book,
    readonly sheet: Worksheet | null,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get tables(): Table[] {
    return this.book.tables(this.sheet?.id);
  }

  find(key: unknown): Table | null {
    const table = this.book.findTable(key);
    return table && (this.sheet === null || table.worksheet === this.sheet) ? table : null;
  }
}

const target = (tables: TableCollection): string => tables.sheet?.id ?? workbookTarget;

const members = defineMembers<TableCollection>({
  type: "TableCollection",
  items: (tables) => tables.tables,
  scalars: { Count: (tables) => tables.tables.length },
  methods: {
    Add: (tables, address: unknown, hasHeaders: unknown) =>
      addTable(tables.book, tables.sheet ?? tables.book.sheet(tables.book.grid.activeSheet()), address, hasHeaders),
    GetCount: (tables) => tables.tables.length,
    GetItem: (tables, key: unknown) => {
      const table = tables.find(key);
      if (!table) throw itemNotFound();
      return table;
    },
    GetItemAt: (tables, index: number) => {
      const table = tables.tables[index];
      if (!table) throw invalidArgument();
      return table;
    },
    GetItemOrNullObject: (tables, key: unknown) => tables.find(key),
    ...eventMembers<TableCollection>("AddedEvent", eventType.tableAdded, target),
    ...eventMembers<TableCollection>("DataChangedEvent", eventType.tableChanged, target),
    ...eventMembers<TableCollection>("DeletedEvent", eventType.tableDeleted, target),
  },
});
