import type { Book } from "./book";
import { defineMembers, type MemberTable } from "./members";

/** Workbook.protection: the structure is never protected here. */
export class WorkbookProtection {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<WorkbookProtection>({ type: "WorkbookProtection", scalars: { Protected: () => false } });
