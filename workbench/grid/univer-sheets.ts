import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation,
  InsertSheetUndoMutationFactory,
  RemoveSheetMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import type { SheetState } from "./grid";
import { sheetSize, type Engine } from "./univer";
import type { UniverEdit } from "./univer-edit";

/** Sheets of the workbook. */
export class UniverSheets {
  private next = 2;

  constructor(
    private readonly engine: Engine,
    private readonly edit: UniverEdit,
  ) {}

  list(): SheetState[] {
    return this.engine.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName(), visible: !sheet.isSheetHidden() }));
  }

  /** Adds without activating, as Excel's worksheets.add does. */
  add(name: string, index = this.list().length): SheetState {
    let id = `sheet-${this.next++}`;
    while (this.engine.workbook.getSheetBySheetId(id)) id = `sheet-${this.next++}`;
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: sheetSize.rows, columnCount: sheetSize.columns });
    const params = { unitId: this.engine.unitId, index, sheet };
    const undo = InsertSheetUndoMutationFactory(this.edit.accessor, params);
    this.edit.run([{ id: InsertSheetMutation.id, params }], [{ id: RemoveSheetMutation.id, params: undo }]);
    return { id, name, visible: true };
  }

  remove(sheetId: string): void {
    this.engine.workbook.deleteSheet(sheetId);
  }

  rename(sheetId: string, name: string): void {
    this.engine.commands.syncExecuteCommand(SetWorksheetNameCommand.id, { unitId: this.engine.unitId, subUnitId: sheetId, name });
  }

  move(sheetId: string, index: number): void {
    this.engine.commands.syncExecuteCommand(SetWorksheetOrderCommand.id, { unitId: this.engine.unitId, subUnitId: sheetId, order: index });
  }

  setVisible(sheetId: string, visible: boolean): void {
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    const hidden = sheet?.getSheet().isSheetHidden() === BooleanNumber.TRUE;
    if (!sheet || hidden === !visible) return;
    if (visible) sheet.showSheet();
    else sheet.hideSheet();
  }

  active(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.active() !== sheetId) this.engine.workbook.setActiveSheet(sheetId);
  }

  name(sheetId: string): string {
    return this.engine.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? "";
  }
}
