import * as fc from "fast-check";
import { csvCell, csvText } from "../../tools/csv";
import { readCsv } from "./read-csv";

test("texts that begin like a formula are harmless, numbers stay numbers", () => {
  expect(["=1+1", "+1", "-1", "@x", "\tx", "\rx"].map(csvCell)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx", '"\'\rx"']);
  expect([-5, 0, 1.5, true, null].map(csvCell)).toEqual(["-5", "0", "1.5", "true", ""]);
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
});

test("what is written is read back; no cell can start a formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const back = readCsv(csvText(["a", "b"], rows));
        expect(back).toHaveLength(rows.length + 1);
        back.slice(1).forEach((row, i) =>
          row.forEach((cell, k) => {
            expect(cell === rows[i]![k] || cell === `'${rows[i]![k]}`).toBe(true);
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }),
        );
      },
    ),
  );
});
