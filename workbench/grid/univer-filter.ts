import type { IRange } from "@univerjs/core";
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation, SheetsFilterService } from "@univerjs/preset-sheets-filter";
import type { Rect } from "./grid";
import type { Engine } from "./univer";
import type { UniverEdit } from "./univer-edit";
import { toRange } from "./univer-range";

/** The filter buttons over a plain range of a sheet, at most one range a sheet; which rows are hidden is not theirs. */
export class UniverFilter {
  private readonly service: SheetsFilterService;

  constructor(
    private readonly engine: Engine,
    private readonly edit: UniverEdit,
  ) {
    this.service = engine.injector.get(SheetsFilterService);
  }

  area(sheetId: string): Rect | null {
    const range = this.service.getFilterModel(this.engine.unitId, sheetId)?.getRange();
    if (!range) return null;
    const { startRow, startColumn, endRow, endColumn } = range;
    return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  }

  set(sheetId: string, rect: Rect | null): void {
    const before = this.area(sheetId);
    if (!rect && !before) return;
    this.edit.run([this.change(sheetId, rect && toRange(rect))], [this.change(sheetId, before && toRange(before))]);
  }

  private change(sheetId: string, range: IRange | null): { id: string; params: object } {
    const place = { unitId: this.engine.unitId, subUnitId: sheetId };
    return range
      ? { id: SetSheetsFilterRangeMutation.id, params: { ...place, range } }
      : { id: RemoveSheetsFilterMutation.id, params: place };
  }
}
