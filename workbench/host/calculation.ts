import type { Rect } from "../grid/grid";

/**
 * What the host asks of the calculation behind the grid. The Univer side implements it together with its custom-function adapter;
 * tests use a stand-in. Each recalculation resolves when it has been started, not when pending custom functions have answered:
 * in Excel a batch that recalculates also returns while cells show #BUSY!.
 */
export interface Calculation {
  /** Application.calculate(Full | FullRebuild): every formula again, custom functions called again (their cache dropped). */
  recalcFull(): void | Promise<void>;
  /** Worksheet.calculate(markAllDirty): `dirty` true means all formulas of the sheet, custom functions included. */
  recalcSheet(sheetId: string, dirty: boolean): void | Promise<void>;
  /** Range.calculate(): the formulas inside the rectangle. */
  recalcRange(sheetId: string, rect: Rect): void | Promise<void>;
  /** Application.calculate(Recalculate) and manual mode's F9: what is dirty. */
  recalcDirty(): void | Promise<void>;
  /** Calculation mode as Application.calculationMode; in "Manual" an edit marks cells dirty and nothing is calculated. */
  mode: CalculationMode;
  /** Resolves when no calculation is due or running and no custom function is pending. */
  idle(): Promise<void>;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
