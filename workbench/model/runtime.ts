import type { Book } from "./book";
import { defineMembers, type MemberTable } from "./members";

/** RequestContext.runtime. */
export class Runtime {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<Runtime>({
  type: "Runtime",
  scalars: {
    EnableEvents: {
      get: ({ book }) => book.events.enabled,
      set: ({ book }, value: unknown) => {
        book.events.enabled = value === true;
      },
    },
  },
});
