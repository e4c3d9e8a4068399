import * as fc from "fast-check";
import { fromSerial, isIsoDay, toSerial } from "../../src/dataset/calendar";

test("serials of Excel's 1900 system", () => {
  expect(toSerial("1900-03-01")).toBe(61);
  expect(toSerial("2000-01-01")).toBe(36526);
  expect(toSerial("2026-10-08")).toBe(46303);
  expect(fromSerial(46303.75)).toBe("2026-10-08");
});

test("there and back again for every day to 2200", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109_575 }), (serial) => {
      const day = fromSerial(serial);
      expect(toSerial(day)).toBe(serial);
      expect(day).toBe(new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test("days that are none", () => {
  for (const text of ["2026-02-30", "2026-13-01", "2025-02-29", "26-01-01", "2026-1-1", "2026-04-31", "today", ""])
    expect(isIsoDay(text)).toBe(false);
  for (const text of ["2024-02-29", "2026-12-31"]) expect(isIsoDay(text)).toBe(true);
});
