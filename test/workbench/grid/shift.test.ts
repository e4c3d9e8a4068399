import fc from "fast-check";
import type { Change, Rect } from "../../../workbench/grid/grid";
import { sheetSize } from "../../../workbench/grid/rect";
import { shiftRect } from "../../../workbench/grid/shift";

const rect = (row: number, rows: number): Rect => ({ row, rows, column: 2, columns: 3 });
const rows = (kind: "rowsInserted" | "rowsDeleted", row: number, count: number): Change => ({
  kind,
  sheetId: "s",
  rect: { row, rows: count, column: 0, columns: sheetSize.columns },
  byAddin: false,
});

test("rows above push a rectangle down, rows inside make it grow, rows below leave it", () => {
  expect(shiftRect(rect(5, 3), rows("rowsInserted", 5, 2))).toEqual(rect(7, 3));
  expect(shiftRect(rect(5, 3), rows("rowsInserted", 6, 2))).toEqual(rect(5, 5));
  expect(shiftRect(rect(5, 3), rows("rowsInserted", 8, 2))).toEqual(rect(5, 3));
});

test("deleting all rows of a rectangle deletes it", () => {
  expect(shiftRect(rect(5, 3), rows("rowsDeleted", 4, 5))).toBeNull();
});

test("cells move a rectangle only when they cover its whole width", () => {
  const cells = (column: number, columns: number): Change => ({
    kind: "cellsInserted",
    sheetId: "s",
    shift: "down",
    rect: { row: 0, rows: 1, column, columns },
    byAddin: false,
  });
  expect(shiftRect(rect(5, 3), cells(2, 3))).toEqual(rect(6, 3));
  expect(shiftRect(rect(5, 3), cells(2, 2))).toEqual(rect(5, 3));
});

test("a rectangle keeps exactly its surviving rows, as moving each row by itself shows", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 1, max: 10 }), fc.nat(25), fc.integer({ min: 1, max: 8 }), (row, count, at, removed) => {
      const survivors: number[] = [];
      for (let one = row; one < row + count; one++) {
        if (one < at) survivors.push(one);
        else if (one >= at + removed) survivors.push(one - removed);
      }
      const moved = shiftRect(rect(row, count), rows("rowsDeleted", at, removed));
      expect(moved === null ? [] : Array.from({ length: moved.rows }, (_, i) => moved.row + i)).toEqual(survivors);
    }),
  );
});
