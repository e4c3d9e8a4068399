import { invalidArgument } from "./host-error";
import { defineMembers, type Exposed, type MemberTable } from "./members";
import type { Book } from "./book";

const dayMs = 86_400_000;
/** Serial 0 of the two date systems, as a moment of UTC. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Workbook.functions: worksheet functions without a cell. Only those that an add-in needs to learn about the workbook. */
export class Functions {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<Functions>({
  type: "Functions",
  methods: {
    /** DATE in the workbook's own date system. */
    Date: ({ book }, year: unknown, month: unknown, day: unknown) => {
      if (![year, month, day].every((part) => typeof part === "number")) throw invalidArgument();
      const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
      return new FunctionResult((moment - epochs[book.conditions.date1904 ? 1904 : 1900]) / dayMs);
    },
  },
});

/** What a worksheet function gave. */
class FunctionResult implements Exposed {
  constructor(readonly value: number) {}

  get members(): MemberTable {
    return resultMembers;
  }
}

const resultMembers = defineMembers<FunctionResult>({
  type: "FunctionResult<T>",
  byReference: true,
  scalars: { Error: () => "", Value: ({ value }) => value },
});
