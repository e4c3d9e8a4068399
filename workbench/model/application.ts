import type { CalculationMode } from "../host/calculation";
import type { Book } from "./book";
import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";

const modes: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Workbook.application. */
export class Application {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<Application>({
  type: "Application",
  scalars: {
    CalculationMode: {
      get: ({ book }) => book.calculation.mode,
      set: ({ book }, value: unknown) => {
        const mode = modes.find((candidate) => candidate === value);
        if (!mode) throw invalidArgument();
        book.calculation.mode = mode;
      },
    },
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  navigations: {
    CultureInfo: ({ book }) => new CultureInfo(book),
    IterativeCalculation: ({ book }) => new IterativeCalculation(book),
  },
  methods: {
    Calculate: async ({ book }, type: unknown) => {
      if (type === "Recalculate") await book.calculation.recalcDirty();
      else if (type === "Full" || type === "FullRebuild") await book.calculation.recalcFull();
      else throw invalidArgument();
    },
    /** Calculation of a batch starts after it anyway. */
    SuspendApiCalculationUntilNextSync: () => null,
    /** The grid draws once a frame, never inside a batch. */
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** Application.iterativeCalculation: kept, the grid's engine has its own rules for circular references. */
export class IterativeCalculation {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return iterativeMembers;
  }
}

const iterativeMembers = defineMembers<IterativeCalculation>({
  type: "IterativeCalculation",
  scalars: {
    Enabled: {
      get: ({ book }) => book.iterative.enabled,
      set: ({ book }, value: unknown) => void (book.iterative.enabled = value === true),
    },
    MaxIteration: {
      get: ({ book }) => book.iterative.maxIteration,
      set: ({ book }, value: unknown) => void (book.iterative.maxIteration = Number(value)),
    },
    MaxChange: {
      get: ({ book }) => book.iterative.maxChange,
      set: ({ book }, value: unknown) => void (book.iterative.maxChange = Number(value)),
    },
  },
});

/** Application.cultureInfo: the workbench is en-US. */
export class CultureInfo {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return cultureMembers;
  }
}

const cultureMembers = defineMembers<CultureInfo>({ type: "CultureInfo", scalars: { Name: () => "en-US" } });
