import type { Book } from "./book";
import { itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";

/** The workbench has no PivotTables: an empty collection, so that add-ins can ask whether one is in the way. */
export class PivotTableCollection {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<PivotTableCollection>({
  type: "PivotTableCollection",
  items: () => [],
  methods: {
    GetCount: () => 0,
    GetItem: () => {
      throw itemNotFound();
    },
    GetItemOrNullObject: () => null,
    RefreshAll: () => null,
  },
});
