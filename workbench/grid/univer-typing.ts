import { CellValueType, type IStyleData } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { typedInto } from "./typing";
import type { Engine } from "./univer";
import { cellData } from "./univer-write";

/** Before what Univer itself makes of typed numbers. */
const first = 100;

/**
 * What is typed into a cell or the formula bar becomes what Excel makes of it, as with `workbench.setCell`. What is a text to us goes on to
 * Univer, which knows some more forms of dates and times; so do formulas, rich texts, a leading apostrophe and cells that hold texts only.
 */
export function readTypingLikeExcel(engine: Engine): void {
  engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (value, { workbook, worksheet, row, col }, next) => {
      if (!value || value.f || value.p || typeof value.v !== "string" || value.v === "" || value.t === CellValueType.FORCE_STRING)
        return next(value);
      const style = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col));
      const format = style?.n?.pattern ?? "General";
      if (format === "@") return next(value);
      const change = typedInto(value.v, format);
      if (typeof change.value === "string") return next(value);
      const { s, ...data } = cellData(change);
      const typedStyle = typeof value.s === "object" && value.s ? value.s : {};
      return { ...value, ...data, ...(s ? { s: { ...typedStyle, ...(s as IStyleData) } } : {}) };
    },
  });
}
