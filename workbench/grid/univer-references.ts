import { CellValueType } from "@univerjs/core";
import { BaseReferenceObject } from "@univerjs/engine-formula";
import { markOfCell, withMark } from "./functions/rich-value";

let corrected = false;

/**
 * Two corrections to how formulas read cells. References hand on the marks of data types, so that =A1 shows what A1 shows. And a result that
 * is an empty text, such as an undisclosed figure in a spill, stays a text: Univer reads it as an empty cell, and twice that would be 0, not #VALUE!.
 * To be called once before any calculation.
 */
export function correctReferences(): void {
  if (corrected) return;
  corrected = true;
  const prototype = BaseReferenceObject.prototype;
  const { getCellValueObject, getCellData } = prototype;
  prototype.getCellValueObject = function (cell) {
    const value = getCellValueObject.call(this, cell);
    const mark = markOfCell(cell as never);
    return mark ? withMark(value, mark) : value;
  };
  prototype.getCellData = function (row, column) {
    const cell = getCellData.call(this, row, column);
    if (cell?.v !== "" || cell.t !== CellValueType.STRING) return cell;
    if (cell === this.getCurrentActiveSheetData()?.cellData.getValue(row, column)) return cell;
    // A cell with a formula is never taken for an empty one.
    return { ...cell, f: '=""' };
  };
}
