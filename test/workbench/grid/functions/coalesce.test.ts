import fc from "fast-check";
import { coalesce } from "../../../../workbench/grid/functions/coalesce";

const cell = fc.record({ sheetId: fc.constantFrom("a", "b"), row: fc.nat(12), column: fc.nat(6) });

test("the rectangles cover exactly the given cells", () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const covered = coalesce(cells).flatMap(({ sheetId, rect }) =>
        Array.from(
          { length: rect.rows * rect.columns },
          (_, i) => `${sheetId} ${rect.row + (i % rect.rows)} ${rect.column + Math.floor(i / rect.rows)}`,
        ),
      );
      const given = [...new Set(cells.map(({ sheetId, row, column }) => `${sheetId} ${row} ${column}`))];
      expect(covered.sort()).toEqual(given.sort());
    }),
  );
});

test("a full block is one rectangle", () => {
  const block = Array.from({ length: 5000 }, (_, i) => ({ sheetId: "a", row: i % 1000, column: Math.floor(i / 1000) }));
  expect(coalesce(block)).toEqual([{ sheetId: "a", rect: { row: 0, column: 0, rows: 1000, columns: 5 } }]);
});
