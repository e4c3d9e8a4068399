import { invalidOperation } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Worksheet } from "./worksheet";

/** Worksheet.protection; passwords are not kept. */
export class WorksheetProtection {
  constructor(readonly sheet: Worksheet) {}

  get members(): MemberTable {
    return members;
  }

  get protected(): boolean {
    return this.sheet.book.conditions.protectedSheets.has(this.sheet.id);
  }
}

const members = defineMembers<WorksheetProtection>({
  type: "WorksheetProtection",
  scalars: {
    Protected: (protection) => protection.protected,
  },
  methods: {
    Protect: (protection) => {
      if (protection.protected) throw invalidOperation("The worksheet is already protected.");
      protection.sheet.book.conditions.protectedSheets.add(protection.sheet.id);
    },
    Unprotect: (protection) => {
      protection.sheet.book.conditions.protectedSheets.delete(protection.sheet.id);
    },
  },
});
