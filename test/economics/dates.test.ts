import fc from "fast-check";
import {
  civilOf,
  daysInMonth,
  edate,
  eomonth,
  firstOfMonth,
  isoDay,
  monthsBetween,
  parseIsoDay,
  serialOf,
} from "../../src/economics/dates";

const serial = fc.integer({ min: 61, max: 2958465 });

describe("serial dates", () => {
  test("serial to civil date and back", () => {
    fc.assert(
      fc.property(serial, (day) => {
        const { year, month, day: dom } = civilOf(day);
        expect(serialOf(year, month, dom)).toBe(day);
        expect(parseIsoDay(isoDay(day))).toBe(day);
      }),
    );
  });

  test("agree with the JavaScript calendar in UTC", () => {
    fc.assert(
      fc.property(serial, (day) => expect(isoDay(day).padStart(10, "0")).toBe(new Date((day - 25569) * 864e5).toISOString().slice(0, 10))),
    );
  });

  test("1900 and 1904 systems, with the day that never was", () => {
    expect([serialOf(1900, 1, 1), serialOf(1900, 2, 28), serialOf(1900, 3, 1), serialOf(2008, 1, 1)]).toEqual([1, 59, 61, 39448]);
    expect(serialOf(1904, 1, 2, 1904)).toBe(1);
    expect(isoDay(60)).toBe("1900-02-28");
    expect(isoDay(1)).toBe("1900-01-01");
  });

  test("EDATE keeps the day or takes the month's last, from the start and never chained", () => {
    expect(isoDay(edate(parseIsoDay("2024-01-31"), 1))).toBe("2024-02-29");
    expect(isoDay(edate(parseIsoDay("2024-01-31"), 2))).toBe("2024-03-31");
    expect(isoDay(edate(parseIsoDay("2024-03-31"), -13))).toBe("2023-02-28");
  });

  test("EOMONTH is the day before the first of the month after", () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        if (day + months * 31 < 100 || day + months * 32 > 2958000) return;
        expect(eomonth(day, months) + 1).toBe(firstOfMonth(eomonth(day, months) + 1));
        expect(monthsBetween(day, eomonth(day, months))).toBe(months);
      }),
    );
  });

  test("text that is no day", () => {
    for (const text of ["2025-02-29", "2025-13-01", "2025-1-1", "1899-12-31", "soon", ""]) expect(parseIsoDay(text)).toBeNaN();
    expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2024, 2)]).toEqual([29, 28, 29]);
  });
});
