import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./host-error";
import type { FilterCriteria } from "./filter-criteria";
import { defineMembers, type MemberTable } from "./members";
import { Range } from "./range";
import { otherRange } from "./range-navigation";
import { clearFilters, reapplyFilters, setColumnFilter, type Filtered } from "./row-filter";
import { SheetFilter } from "./sheet-filter";
import type { Table } from "./table";
import { wholeSheet } from "../grid/rect";
import type { Worksheet } from "./worksheet";

/** Table.autoFilter, and Worksheet.autoFilter (`table` null), which is over a plain range once it has been applied. */
export class AutoFilter {
  constructor(
    readonly book: Book,
    readonly sheet: Worksheet,
    readonly table: Table | null,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get own(): SheetFilter {
    return new SheetFilter(this.sheet);
  }

  /** What it filters; null for a worksheet without a filter. */
  get filtered(): Filtered | null {
    return this.table ?? (this.own.rect ? this.own : null);
  }

  get range(): Range | null {
    if (this.table) return this.table.range(this.table.state.rect);
    const { rect } = this.own;
    return rect && new Range(this.sheet, rect);
  }
}

function filteredBy(filter: AutoFilter): Filtered {
  if (!filter.filtered) throw invalidArgument();
  return filter.filtered;
}

const members = defineMembers<AutoFilter>({
  type: "AutoFilter",
  scalars: {
    Enabled: (filter) => (filter.table ? filter.table.extra.showFilterButton : filter.filtered !== null),
    IsDataFiltered: ({ filtered }) => filtered !== null && filtered.extra.filters.size > 0,
    Criteria: ({ filtered }) =>
      filtered ? Array.from({ length: filtered.bodyRect.columns }, (_, i) => filtered.extra.filters.get(i) ?? null) : [],
  },
  methods: {
    Apply: (filter, range: unknown, column: number | null, criteria: FilterCriteria | null) => {
      filter.book.assertWritable(filter.sheet.id);
      if (!filter.table) {
        if (!(range instanceof Range) && typeof range !== "string") throw invalidArgument();
        const covered = otherRange(new Range(filter.sheet, wholeSheet), range);
        if (criteria && !(Number(column ?? NaN) < covered.rect.columns)) throw invalidArgument();
        filter.own.cover(covered);
      }
      if (criteria) setColumnFilter(filteredBy(filter), Number(column ?? NaN), criteria);
    },
    ClearColumnCriteria: (filter, column: number) => setColumnFilter(filteredBy(filter), column, null),
    ClearCriteria: ({ filtered }) => {
      if (filtered) clearFilters(filtered);
    },
    GetRange: (filter) => {
      if (!filter.range) throw itemNotFound();
      return filter.range;
    },
    GetRangeOrNullObject: (filter) => filter.range,
    Reapply: (filter) => reapplyFilters(filteredBy(filter)),
    Remove: (filter) => {
      filter.book.assertWritable(filter.sheet.id);
      if (filter.table) clearFilters(filter.table);
      else filter.own.remove();
    },
  },
});
