import fc from "fast-check";
import { RangeIndex, type Area } from "../../../workbench/grid/range-index";

const area = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn): Area => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const at = (sheetId: string, range: Area, id = 0) => ({ unitId: "book", sheetId, range, id });
const readers = (index: RangeIndex, sheetId: string, range: Area): number[] =>
  [...index.bulkSearch([at(sheetId, range)])].sort((a, b) => a - b);

test("finds the formulas that read a cell, alone or within a rectangle, on its own sheet", () => {
  const index = new RangeIndex();
  index.bulkInsert([at("one", area(2, 3), 1), at("one", area(0, 0, 9, 3), 2), at("one", area(0, 0, 9, 3), 3), at("two", area(2, 3), 4)]);
  expect(readers(index, "one", area(2, 3))).toEqual([1, 2, 3]);
  expect(readers(index, "one", area(2, 4))).toEqual([]);
  expect(readers(index, "two", area(0, 0, 99, 99))).toEqual([4]);
  expect(readers(index, "one", area(0, 0, 99, 99))).toEqual([1, 2, 3]);
});

test("leaves out the formulas it is told to", () => {
  const index = new RangeIndex();
  index.bulkInsert([at("one", area(0, 0), 1), at("one", area(0, 0), 2)]);
  expect([...index.bulkSearch([at("one", area(0, 0))], new Set([1]))]).toEqual([2]);
});

test("a whole column reaches to the edge of the sheet", () => {
  const index = new RangeIndex();
  index.bulkInsert([at("one", area(NaN, 2, NaN, 2), 7)]);
  expect(readers(index, "one", area(99_999, 2))).toEqual([7]);
  expect(readers(index, "one", area(5, 3))).toEqual([]);
});

test("a formula filed twice is taken out at once; a sheet that goes takes its places along", () => {
  const index = new RangeIndex();
  for (let pass = 0; pass < 2; pass++)
    index.bulkInsert([at("one", area(0, 0), 1), at("one", area(0, 0, 3, 0), 1), at("two", area(0, 0), 1)]);
  index.bulkRemove([at("one", area(0, 0, 3, 0), 1)]);
  expect(readers(index, "one", area(0, 0))).toEqual([]);
  expect(index.has(1)).toBe(true);
  const { epoch } = index;
  index.removeById("book", "two");
  expect(index.has(1)).toBe(false);
  expect(index.epoch).toBeGreaterThan(epoch);
});

test("answers as a plain list of rectangles would", () => {
  const box = fc
    .tuple(fc.nat(30), fc.nat(90), fc.nat(6), fc.nat(90))
    .map(([row, column, rows, columns]) => area(row, column, row + rows, column + columns));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), fc.uniqueArray(fc.nat(39)), box, (areas, removed, wanted) => {
      const index = new RangeIndex();
      index.bulkInsert(areas.map((range, id) => at("one", range, id)));
      index.bulkRemove(removed.map((id) => at("one", wanted, id)));
      const meets = (a: Area): boolean =>
        a.startRow <= wanted.endRow &&
        a.endRow >= wanted.startRow &&
        a.startColumn <= wanted.endColumn &&
        a.endColumn >= wanted.startColumn;
      const expected = areas.flatMap((range, id) => (meets(range) && !removed.includes(id) ? [id] : []));
      expect(readers(index, "one", wanted)).toEqual(expected);
    }),
  );
});
