import type { Book } from "./book";
import { invalidArgument, itemNotFound, notImplemented } from "./host-error";
import type { FilterCriteria } from "./filter-criteria";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import type { Table } from "./table";
import { clearFilters, reapplyFilters, setColumnFilter } from "./table-filter";
import type { Worksheet } from "./worksheet";

/** Table.autoFilter. A worksheet's own filter, without a table, is not here: applying it fails. */
export class AutoFilter {
  constructor(
    readonly book: Book,
    readonly sheet: Worksheet,
    readonly table: Table | null,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get range(): Range | null {
    return this.table && this.table.range(this.table.state.rect);
  }
}

function tableOf(filter: AutoFilter): Table {
  if (!filter.table) throw notImplemented("AutoFilter of a plain range");
  return filter.table;
}

const members = defineMembers<AutoFilter>({
  type: "AutoFilter",
  scalars: {
    Enabled: ({ table }) => table !== null && table.extra.showFilterButton,
    IsDataFiltered: ({ table }) => table !== null && table.extra.filters.size > 0,
    Criteria: ({ table }) => (table ? Array.from({ length: table.state.rect.columns }, (_, i) => table.extra.filters.get(i) ?? null) : []),
  },
  methods: {
    Apply: (filter, _range: unknown, column: number, criteria: FilterCriteria) => {
      const table = tableOf(filter);
      if (criteria) setColumnFilter(table, column, criteria);
    },
    ClearColumnCriteria: (filter, column: number) => setColumnFilter(tableOf(filter), column, null),
    ClearCriteria: ({ table }) => {
      if (table) clearFilters(table);
    },
    GetRange: (filter) => {
      if (!filter.range) throw itemNotFound();
      return filter.range;
    },
    GetRangeOrNullObject: (filter) => filter.range,
    Reapply: (filter) => reapplyFilters(tableOf(filter)),
    Remove: ({ table }) => {
      if (!table) throw invalidArgument();
      clearFilters(table);
    },
  },
});
