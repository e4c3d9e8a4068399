import fc from "fast-check";
import { absoluteAddress, addressOf, fullAddress, readAddress } from "../../../workbench/model/address";

test.each([
  ["B2:A1", "A1:B2"],
  ["$C:$A", "A:C"],
  ["5:2", "2:5"],
  ["A1:A1", "A1"],
])("%s is written %s", (text, written) => {
  expect(addressOf(readAddress(text)?.rect ?? { row: 9, column: 9, rows: 1, columns: 1 })).toBe(written);
});

test.each(["", "Rate", "A0", "XFE1", "A1048577", "A1,B2", "1", "A"])("%j is no address", (text) => {
  expect(readAddress(text)).toBeNull();
});

test("sheet names are quoted where they must be and read back", () => {
  const rect = { row: 0, column: 0, rows: 2, columns: 1 };
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9 '&-]{1,31}$/), (name) => {
      fc.pre(!name.startsWith("'") && !name.endsWith("'") && name.trim() === name);
      for (const address of [fullAddress(name, rect), absoluteAddress(name, rect)]) {
        expect(readAddress(address)).toEqual({ sheet: name, rect });
      }
    }),
  );
});
