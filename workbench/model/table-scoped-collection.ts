import { itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { contains, intersect } from "../grid/rect";
import type { Table } from "./table";

/** Range.getTables: tables that overlap a range, or lie in it. */
export class TableScopedCollection {
  constructor(
    readonly range: Range,
    readonly fullyContained: boolean,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get tables(): Table[] {
    const { rect, book, sheet } = this.range;
    return book
      .tables(sheet.id)
      .filter((table) => (this.fullyContained ? contains(rect, table.fullRect) : intersect(rect, table.fullRect) !== null));
  }

  find(key: unknown): Table | null {
    const found = this.range.book.findTable(key);
    return found && this.tables.includes(found) ? found : null;
  }
}

function required(table: Table | null | undefined): Table {
  if (!table) throw itemNotFound();
  return table;
}

const members = defineMembers<TableScopedCollection>({
  type: "TableScopedCollection",
  items: (scoped) => scoped.tables,
  methods: {
    GetCount: (scoped) => scoped.tables.length,
    GetFirst: (scoped) => required(scoped.tables[0]),
    GetItem: (scoped, key: unknown) => required(scoped.find(key)),
    GetItemOrNullObject: (scoped, key: unknown) => scoped.find(key),
  },
});
