import { diffViews, type FactChange, type View } from "../dataset";
import type { Blueprint, BookPlan, BuiltFrom, Choices } from "./blueprint";
import type { PlanCell, SheetPlan } from "./plan";
import { changesSheet } from "./sheet/changes-sheet";

/** What the user typed into the input cells of a model, by the cell's key: a number, or a formula that refers to nothing on the model's own sheets. */
export type Typed = Readonly<Record<string, string | number>>;

export interface Rebuilt {
  plan: BookPlan;
  /** Keys of values that found no cell in the new model. */
  lost: string[];
}

/**
 * The facts a model asks for that changed between the view it was built from and another, by day. A fact that was not disclosed then and is now
 * counts: the new model would ask for it.
 */
export function changedSince(blueprint: Blueprint, builtFrom: BuiltFrom, from: View, to: View): FactChange[] {
  const asked = new Set([from, to].flatMap((view) => askedBy(blueprint, view, builtFrom.choices)));
  return diffViews(from, to).filter(({ rowId, field }) => asked.has(`${rowId} ${field}`));
}

/** Row and field of every fact that a model asks the add-in for. */
function askedBy(blueprint: Blueprint, view: View, choices: Choices): string[] {
  const cells = plansOf(blueprint, view, choices).flatMap(({ blocks }) => blocks.flatMap((block) => block.cells.flat()));
  return cells.flatMap((cell) => {
    const fact = cell !== null && typeof cell === "object" ? /^=MINER\.GET\("([^"]+)","([^"]+)"\)$/.exec(cell.formula) : null;
    return fact ? [`${fact[1]} ${fact[2]}`] : [];
  });
}

function plansOf(blueprint: Blueprint, view: View, choices: Choices): SheetPlan[] {
  try {
    return blueprint.build(view, { ...choices, overrides: {} }).plan.sheets;
  } catch {
    return []; // the deal or miner is not in these facts
  }
}

/**
 * The model built again from a view, with what the user had typed into the old one, and a sheet that says what changed. The input cells are the
 * truth: what was chosen in the pane and typed over later comes from the cell, and a cell that was emptied stays empty.
 */
export function rebuiltModel(
  blueprint: Blueprint,
  view: View,
  builtFrom: BuiltFrom,
  typed: Typed,
  changes: readonly FactChange[],
  taken: readonly string[],
): Rebuilt {
  const { scenario: _, debtKind: __, start: ___, ...kept } = builtFrom.choices;
  const numbers = Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
  const build = (overrides: Record<string, number>) => blueprint.build(view, { ...kept, overrides, taken }).plan;
  const plan = withInputsOf(build, numbers);
  const lost = Object.entries(typed).flatMap(([key, value]) => (place(plan, key, value) ? [] : [key]));
  const changed = changesSheet(plan, builtFrom, changes, Object.keys(typed).length - lost.length, lost, taken);
  return { plan: { ...plan, sheets: [...plan.sheets, changed] }, lost };
}

/** How long the model is depends on what was typed; what the maths does not take (out of its range) is typed in all the same, and the checks say so. */
function withInputsOf(build: (overrides: Record<string, number>) => BookPlan, typed: Record<string, number>): BookPlan {
  const known = { ...typed };
  for (;;) {
    try {
      return build(known);
    } catch (error) {
      const refused = Object.keys(known).find((key) => new RegExp(`\\b${key.replace(/\W/g, "\\$&")}\\b`).test(String(error)));
      if (refused === undefined) throw error;
      delete known[refused];
    }
  }
}

function place(plan: BookPlan, key: string, value: string | number): boolean {
  const input = plan.inputs.find((each) => each.key === key);
  const sheet = plan.sheets.find((each) => each.sheet === input?.sheet);
  if (!input || !sheet) return false;
  put(sheet, input.row, input.column, typeof value === "string" ? { formula: value } : value);
  return true;
}

function put(sheet: SheetPlan, row: number, column: number, cell: PlanCell): void {
  for (const block of sheet.blocks) {
    const cells = block.cells[row - block.row];
    if (cells && column >= block.column && column - block.column < cells.length) cells[column - block.column] = cell;
  }
}
