import { grownRect } from "../../../workbench/grid/univer-table-growth";

const table = { rect: { row: 2, column: 1, rows: 4, columns: 3 }, showTotals: false };
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test("right under the last row, and right beside the last column", () => {
  expect(grownRect(table, cell(6, 2))).toEqual({ row: 2, column: 1, rows: 5, columns: 3 });
  expect(grownRect(table, cell(2, 4))).toEqual({ row: 2, column: 1, rows: 4, columns: 4 });
});

test.each([
  [7, 2],
  [6, 0],
  [6, 4],
  [1, 1],
  [3, 2],
  [6, 5],
])("not at row %d, column %d", (row, column) => expect(grownRect(table, cell(row, column))).toBeNull());

test("a totals row keeps rows out", () => expect(grownRect({ ...table, showTotals: true }, cell(6, 2))).toBeNull());
