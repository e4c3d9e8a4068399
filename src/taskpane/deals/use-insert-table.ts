/** Putting a table into the sheet: at the active cell, and where something is in the way only after asking, on a new sheet. */
import { useCallback, useState } from "react";
import type { TableQuery } from "../../models/tables/query";
import type { InsertTarget } from "../../workbook";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";

export interface InsertingTable {
  /** Why the active cell will not do; null while nothing is to be asked. */
  occupied: string | null;
  insert: (query: TableQuery, target: InsertTarget) => Promise<void>;
  decline: () => void;
}

export function useInsertTable(onInserted: () => void): InsertingTable {
  const actions = useActions();
  const { run } = useActivity();
  const [occupied, setOccupied] = useState<string | null>(null);
  const insert = useCallback(
    async (query: TableQuery, target: InsertTarget) => {
      setOccupied(null);
      const outcome = await run(
        "Inserting the table",
        (options) => actions.insertTable(query, target, options),
        (report) => report.sentence,
        "target-not-empty",
      );
      if (outcome?.ok) onInserted();
      if (outcome && !outcome.ok && outcome.failure.kind === "target-not-empty") setOccupied(outcome.failure.sentence);
    },
    [actions, run, onInserted],
  );
  const decline = useCallback(() => setOccupied(null), []);
  return { occupied, insert, decline };
}
