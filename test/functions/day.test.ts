import fc from "fast-check";
import { toDay } from "../../src/functions/day";
import { Fault } from "../../src/functions/errors";

const codeOf = (given: unknown) => {
  try {
    return toDay("asOf", given);
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.reason.code : thrown;
  }
};

test("left out in any shape a host uses", () => {
  for (const empty of [null, undefined, "", "  ", 0]) expect(toDay("asOf", empty)).toBeNull();
});

test("a serial, with or without a time, and ISO text", () => {
  expect(toDay("asOf", 46142)).toBe("2026-04-30");
  expect(toDay("asOf", 46142.75)).toBe("2026-04-30");
  expect(toDay("asOf", " 2026-04-30 ")).toBe("2026-04-30");
  expect(toDay("asOf", "2024-02-29")).toBe("2024-02-29");
});

test.each([
  [2026, "date-too-early"],
  [1, "date-too-early"],
  [-5, "date-too-early"],
  [36525.9, "date-too-early"],
  [NaN, "not-a-date"],
  [Infinity, "not-a-date"],
  [1e12, "not-a-date"],
  ["30/04/2026", "not-a-date"],
  ["2026-02-29", "not-a-date"],
  ["2026-13-01", "not-a-date"],
  [true, "not-a-date"],
  [{}, "not-a-date"],
])("%p is %s", (given, code) => {
  expect(codeOf(given)).toBe(code);
});

test("anything gives a day, nothing, or a fault", () => {
  fc.assert(fc.property(fc.anything(), (given) => expect(typeof codeOf(given)).toMatch(/string|object/)));
});
