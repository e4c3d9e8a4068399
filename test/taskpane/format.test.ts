import fc from "fast-check";
import { announcedText, countText, dayText, fieldText, moneyText, powerText, spokenName, termText } from "../../src/taskpane/format";

test.each([
  [9.7e9, "$9.7bn"],
  [19e9, "$19bn"],
  [1.225e9, "$1.23bn"],
  [830e6, "$830m"],
  [10.5e6, "$10.5m"],
  [999.6e6, "$1bn"],
  [-2e9, "−$2bn"],
  [12_100, "$12,100"],
  [0, "$0"],
])("%p US dollars read %p", (usd, text) => expect(moneyText(usd)).toBe(text));

test("power and terms keep one decimal at most", () => {
  expect(powerText(1925)).toBe("1,925 MW");
  expect(powerText(72.5)).toBe("72.5 MW");
  expect(termText(15)).toBe("15 y");
});

test.each([
  ["2024-12-23", "day", "23 Dec 2024"],
  ["2024-12-31", "month", "Dec 2024"],
  ["2025-09-30", "quarter", "Q3 2025"],
  ["2025-12-31", "year", "2025"],
  ["2025-12-31", "unknown", "undated"],
  [null, "day", "undated"],
])("%p announced to the %s reads %p", (day, precision, text) => expect(announcedText(day, precision)).toBe(text));

test("a day reads the same in every time zone", () => {
  const day = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  fc.assert(
    fc.property(day, ([year, month, date]) => {
      const text = dayText(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
      expect(text).toMatch(new RegExp(`^${date} [A-Z][a-z]{2} ${year}$`));
    }),
  );
});

test("what nobody disclosed is never a number", () => {
  for (const unit of ["USD", "MW", "fraction", "years", null]) expect(fieldText(null, "number", unit)).toBe("Not disclosed");
});

test("fields read in their unit", () => {
  expect(fieldText(0.03, "number", "fraction")).toBe("3%");
  expect(fieldText(10_500_000, "number", "USD per MW")).toBe("$10.5m per MW");
  expect(fieldText("2026-06-08", "date", null)).toBe("8 Jun 2026");
  expect(fieldText(false, "boolean", null)).toBe("No");
  expect(fieldText(12, "number", "years")).toBe("12 years");
});

test("companies without their legal form", () => {
  expect(spokenName("Riot Platforms, Inc.")).toBe("Riot Platforms");
  expect(spokenName("HIVE Digital Technologies Ltd.")).toBe("HIVE Digital Technologies");
  expect(spokenName("Soluna Holdings, Inc.")).toBe("Soluna");
  expect(spokenName("Bitzero")).toBe("Bitzero");
});

test("counts take the right noun", () => {
  expect(countText(1, "deal")).toBe("1 deal");
  expect(countText(1234, "deal")).toBe("1,234 deals");
});
