import type { FilterCriteria } from "./filter-criteria";
import { defineMembers, type MemberTable } from "./members";
import type { Table } from "./table";
import { setColumnFilter } from "./row-filter";

/** TableColumn.filter. */
export class Filter {
  constructor(
    readonly table: Table,
    readonly column: number,
  ) {}

  get members(): MemberTable {
    return members;
  }

  apply(criteria: FilterCriteria | null): void {
    setColumnFilter(this.table, this.column, criteria);
  }
}

const numbered = (filterOn: string) => (filter: Filter, amount: unknown) => filter.apply({ filterOn, criterion1: String(amount) });

const members = defineMembers<Filter>({
  type: "Filter",
  scalars: {
    Criteria: ({ table, column }) => table.extra.filters.get(column) ?? null,
  },
  methods: {
    Apply: (filter, criteria: FilterCriteria) => filter.apply(criteria),
    ApplyValuesFilter: (filter, values: unknown[]) => filter.apply({ filterOn: "Values", values }),
    ApplyCustomFilter: (filter, criterion1: string, criterion2?: string, operator?: "And" | "Or") =>
      filter.apply({ filterOn: "Custom", criterion1, criterion2: criterion2 ?? undefined, operator: operator ?? "And" }),
    ApplyTopItemsFilter: numbered("TopItems"),
    ApplyBottomItemsFilter: numbered("BottomItems"),
    ApplyTopPercentFilter: numbered("TopPercent"),
    ApplyBottomPercentFilter: numbered("BottomPercent"),
    Clear: (filter) => filter.apply(null),
  },
});
