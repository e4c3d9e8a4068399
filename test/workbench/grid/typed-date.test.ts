import fc from "fast-check";
import { daySerial, typedDate } from "../../../workbench/grid/typed-date";

const today = new Date(2026, 10, 23);

test.each([
  ["2026-04-30", 46142, "m/d/yyyy"],
  ["4/30/2026", 46142, "m/d/yyyy"],
  ["4/30/26", 46142, "m/d/yyyy"],
  ["30-Apr-26", 46142, "d-mmm-yy"],
  ["30 April 2026", 46142, "d-mmm-yy"],
  ["April 30, 2026", 46142, "d-mmm-yy"],
  ["Apr-26", 46113, "mmm-yy"],
  ["4/30", 46142, "d-mmm"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["3/1/1900", 61, "m/d/yyyy"],
  ["12:00", 0.5, "h:mm"],
  ["6:00 PM", 0.75, "h:mm AM/PM"],
])("%s is a date or time", (text, value, numberFormat) => expect(typedDate(text, today)).toEqual({ value, numberFormat }));

test.each(["2/30/2026", "13/1/2026", "2026-00-10", "soon", "1-2", "25:00", "12:61", "13:00 PM"])("%s is none", (text) =>
  expect(typedDate(text, today)).toBeNull(),
);

test("one day later is one more, over all of Excel's years", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
      const date = new Date((serial - 25_569) * 86_400_000);
      expect(daySerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(serial);
    }),
  );
});
