import fc from "fast-check";
import { dependencyOrder } from "../../../workbench/grid/dependency-order";
import { RangeIndex } from "../../../workbench/grid/range-index";

/** Formulas down a column, formula i in row i, each reading the rows given from and to. */
function sheet(reads: ([number, number] | null)[]) {
  const index = new RangeIndex();
  const place = (startRow: number, endRow: number) => ({
    unitId: "book",
    sheetId: "one",
    range: { startRow, endRow, startColumn: 0, endColumn: 0 },
  });
  reads.forEach((rows, id) => rows && index.bulkInsert([{ ...place(...rows), id }]));
  return (roots: number[]) =>
    dependencyOrder(
      roots,
      (row) => index.readersOf(place(row, row)),
      (id) => (id < reads.length ? id : null),
    );
}

test("dependents come before what they depend on, and only what depends on the roots comes", () => {
  const run = sheet([null, [0, 0], [1, 1], null, [0, 2]]);
  expect(run([0])).toEqual({ order: [4, 2, 1, 0], circular: false });
  expect(run([2]).order).toEqual([4, 2]);
  expect(run([3]).order).toEqual([3]);
});

test("a circle is told, each formula still comes once", () => {
  const run = sheet([
    [2, 2],
    [0, 0],
    [1, 1],
  ]);
  expect(run([0]).circular).toBe(true);
  expect(run([0]).order.sort()).toEqual([0, 1, 2]);
  expect(sheet([[0, 0]])([0])).toEqual({ order: [0], circular: true });
  expect(sheet([[0, 5]])([0]).circular).toBe(true);
});

test("long chains need no deep stack", () => {
  const size = 50_000;
  const { order } = sheet(Array.from({ length: size }, (_, row) => (row === 0 ? null : [row - 1, row - 1])))([0]);
  expect(order).toHaveLength(size);
  expect(order.at(-1)).toBe(0);
});

test("any sheet that reads only upwards is in order", () => {
  const rows = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const reads = pairs.map(([a, b], row): [number, number] | null => (row === 0 ? null : [Math.min(a, b) % row, Math.max(a, b) % row]));
      const sound = reads.map((pair): [number, number] | null => pair && (pair[0] <= pair[1] ? pair : [pair[1], pair[0]]));
      const { order, circular } = sheet(sound)(pairs.map((_, row) => row));
      expect(circular).toBe(false);
      const when = new Map(order.map((row, position) => [row, position]));
      sound.forEach((pair, row) => {
        for (let read = pair?.[0] ?? 1; pair && read <= pair[1]; read++) expect(when.get(row)).toBeLessThan(when.get(read)!);
      });
    }),
  );
});
