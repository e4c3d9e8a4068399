import type { Rect } from "../grid/grid";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { Range } from "./range";
import { isEntireColumns, isEntireRows, lastColumn, lastRow, sheetSize } from "../grid/rect";
import type { Worksheet } from "./worksheet";

/** Worksheet.freezePanes. */
export class WorksheetFreezePanes {
  constructor(readonly sheet: Worksheet) {}

  get members(): MemberTable {
    return members;
  }

  /** The frozen area: whole rows, whole columns or the block of both; null when nothing is frozen. */
  get location(): Range | null {
    const { rows, columns } = this.sheet.book.grid.frozen(this.sheet.id);
    if (rows === 0 && columns === 0) return null;
    const rect: Rect = { row: 0, column: 0, rows: rows || sheetSize.rows, columns: columns || sheetSize.columns };
    return new Range(this.sheet, rect);
  }

  freeze(rows: number, columns: number): void {
    this.sheet.book.grid.freeze(this.sheet.id, rows, columns);
  }
}

const members = defineMembers<WorksheetFreezePanes>({
  type: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (panes, target: unknown) => {
      const found = target instanceof Range ? { sheet: target.sheet, rect: target.rect } : panes.sheet.book.resolve(target, panes.sheet);
      if (found.sheet !== panes.sheet) throw invalidArgument();
      const rows = isEntireColumns(found.rect) ? 0 : lastRow(found.rect) + 1;
      const columns = isEntireRows(found.rect) ? 0 : lastColumn(found.rect) + 1;
      panes.freeze(rows, columns);
    },
    FreezeRows: (panes, count: unknown) => panes.freeze(counted(count), 0),
    FreezeColumns: (panes, count: unknown) => panes.freeze(0, counted(count)),
    GetLocation: (panes) => {
      const location = panes.location;
      if (!location) throw itemNotFound();
      return location;
    },
    GetLocationOrNullObject: (panes) => panes.location,
    Unfreeze: (panes) => panes.freeze(0, 0),
  },
});

function counted(count: unknown): number {
  const number = count === undefined || count === null ? 1 : Number(count);
  if (!Number.isInteger(number) || number < 0) throw invalidArgument();
  return number;
}
