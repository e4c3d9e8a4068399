import { BaseFunction, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import type { CustomFunction } from "../../host";
import type { Cell } from "./cell";
import { errorValue } from "./values";

export type Evaluate = (fn: CustomFunction, variants: readonly FunctionVariantType[], cell: Cell) => BaseValueObject;

/**
 * A custom function as the engine executes it. Registered over Univer's own callback form because that form hides the calling cell and
 * turns texts like "12%" into numbers. It never throws: a throwing function would stop the whole engine.
 */
export class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly fn: CustomFunction,
    private readonly evaluate: Evaluate,
  ) {
    super(name);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      return this.evaluate(this.fn, variants, { sheetId: this.subUnitId ?? "", row: this.row, column: this.column });
    } catch (error) {
      console.error(`${this.name} could not be evaluated`, error);
      return errorValue("#VALUE!");
    }
  }
}
