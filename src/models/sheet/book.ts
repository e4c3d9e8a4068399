import type { PlanRect, SheetPlan } from "../plan";
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

  /** All sheets as plans, formulas with their addresses. */
  plans(): SheetPlan[] {
    return this.sheets.map((sheet) => renderSheet(sheet, this.places));
  }

  /** The rectangle of a named place on its own sheet. */
  rectOf(name: string): PlanRect {
    const place = this.places.get(name);
    if (!place) throw new Error(`No cell is called "${name}".`);
    const { row, column, shape, count } = place;
    return { row, column, rows: shape === "down" ? count : 1, columns: shape === "across" ? count : 1 };
  }
}
