/** What the user decided while looking at a preview, as the workbook wants it told. Pure. */
import type { UpdateChoices, UpdatePreview } from "../../workbook";
import type { Decision } from "./conflict-list";

export interface Decisions {
  conflicts: ReadonlyMap<string, Decision>;
  /** Per table id the keys to bring back. */
  restored: ReadonlyMap<string, ReadonlySet<string>>;
}

export const undecided: Decisions = { conflicts: new Map(), restored: new Map() };

export function decide(decisions: Decisions, id: string, decision: Decision | null): Decisions {
  const conflicts = new Map(decisions.conflicts);
  if (decision === null) conflicts.delete(id);
  else conflicts.set(id, decision);
  return { ...decisions, conflicts };
}

export function restore(decisions: Decisions, tableId: string, key: string, wanted: boolean): Decisions {
  const keys = new Set(decisions.restored.get(tableId));
  if (wanted) keys.add(key);
  else keys.delete(key);
  return { ...decisions, restored: new Map(decisions.restored).set(tableId, keys) };
}

/** Only what is still in the preview; everything not named stays as it is. */
export function choicesOf(decisions: Decisions, preview: UpdatePreview): UpdateChoices {
  const known = new Set(preview.tables.flatMap((table) => table.conflicts.map((conflict) => conflict.id)));
  const decided = (wanted: Decision) =>
    [...decisions.conflicts].filter(([id, decision]) => decision === wanted && known.has(id)).map(([id]) => id);
  const restored = preview.tables.map(
    (table) =>
      [table.tableId, table.removed.map((row) => row.key).filter((key) => decisions.restored.get(table.tableId)?.has(key))] as const,
  );
  return {
    takeOurs: decided("ours"),
    keepMine: decided("mine"),
    restore: Object.fromEntries(restored.filter(([, keys]) => keys.length > 0)),
  };
}

/** Whether applying would do anything, given the decisions. */
export function hasWork(preview: UpdatePreview, decisions: Decisions): boolean {
  const choices = choicesOf(decisions, preview);
  const chosen = (choices.takeOurs?.length ?? 0) + (choices.keepMine?.length ?? 0) + Object.keys(choices.restore ?? {}).length;
  return (
    preview.fromVersion !== preview.toVersion ||
    chosen > 0 ||
    preview.tables.some((table) => table.changes.length + table.added.length + table.left.length > 0)
  );
}
