import type { View } from "../../dataset";
import { MODEL_VERSION, type BookPlan, type Choices } from "../blueprint";
import type { PlanInput, PlanRect, SheetPlan } from "../plan";
import type { Imprint } from "./page";
import type { Place } from "./place";
import { renderSheet } from "./render-sheet";
import { Sheet } from "./sheet";

/** The sheets of one model while they are put together: cells are named first and formulas refer to names, so no formula holds a typed-in address. */
export class Book {
  readonly places = new Map<string, Place>();
  readonly sheets: Sheet[] = [];

  /** A new sheet at the end. `months` is how many month columns its rows of months have. */
  sheet(name: string, months = 0): Sheet {
    if (name.length > 31) throw new Error(`A sheet's name has at most 31 characters: "${name}".`);
    const sheet = new Sheet(name, this.places, months);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The whole model, with what it was built from. */
  plan(title: string, blueprint: string, view: View, choices: Choices): BookPlan {
    const { taken: _, ...chosen } = choices;
    return {
      title,
      sheets: this.plans({ title, edition: `Facts ${view.version}, model ${MODEL_VERSION}` }),
      inputs: this.inputs(),
      builtFrom: { blueprint, choices: chosen, factsVersion: view.version, asOf: view.asOf, modelVersion: MODEL_VERSION },
    };
  }

  /** All sheets as plans, formulas with their addresses; `imprint` stands on every printed page. */
  plans(imprint: Imprint): SheetPlan[] {
    return this.sheets.map((sheet) => renderSheet(sheet, this.places, imprint));
  }

  /** Every cell that takes the user's own value. */
  inputs(): PlanInput[] {
    return this.sheets.flatMap(({ name, inputs }) => inputs.map((input) => ({ sheet: name, ...input })));
  }

  /** The rectangle of a named place on its own sheet. */
  rectOf(name: string): PlanRect {
    const place = this.places.get(name);
    if (!place) throw new Error(`No cell is called "${name}".`);
    const { row, column, shape, count } = place;
    return { row, column, rows: shape === "down" || shape === "block" ? count : 1, columns: shape === "across" ? count : 1 };
  }
}
