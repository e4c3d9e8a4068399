import fc from "fast-check";
import { aggregate, BALANCE_COLUMNS, civilOf, FLOW_COLUMNS, monthEnds, monthlyTable } from "../../src/economics";
import { anyOverrides, CLOUD, inputsOf, LEASE } from "./deal";

describe("aggregate", () => {
  test("quarters and years are the months added up, for starts in every month and deliveries in mid-quarter", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(LEASE, CLOUD),
        anyOverrides,
        fc.constantFrom("quarter" as const, "year" as const),
        (terms, overrides, period) => {
          const table = monthlyTable(inputsOf(terms, overrides).values);
          const months = aggregate(table, "month");
          const schedule = aggregate(table, period);
          const bucket = (serial: number) => {
            const { year, month } = civilOf(serial);
            return period === "year" ? year : year * 4 + Math.floor((month - 1) / 3);
          };
          const from = bucket(months.columns.periodEnd[0]!);
          expect(schedule.periods).toBe(bucket(months.columns.periodEnd[months.periods - 1]!) - from + 1);
          for (const name of FLOW_COLUMNS) {
            const sums = new Array<number>(schedule.periods).fill(0);
            months.columns[name].forEach((flow, k) => (sums[bucket(months.columns.periodEnd[k]!) - from]! += flow));
            expect(Array.from(schedule.columns[name])).toEqual(sums);
          }
          for (const name of BALANCE_COLUMNS) {
            months.columns[name].forEach((balance, k) => {
              const p = bucket(months.columns.periodEnd[k]!) - from;
              if (k === months.periods - 1 || bucket(months.columns.periodEnd[k + 1]!) - from !== p)
                expect(schedule.columns[name][p]).toBe(balance);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("ratios are recomputed: a sculpted DSCR is the same by month, quarter and year", () => {
    const table = monthlyTable(inputsOf(LEASE).values);
    const monthly = aggregate(table).columns.dscr;
    const dscr = monthly.find((ratio) => !Number.isNaN(ratio))!;
    for (const period of ["quarter", "year"] as const) {
      for (const ratio of aggregate(table, period).columns.dscr) if (!Number.isNaN(ratio)) expect(ratio).toBeCloseTo(dscr, 9);
    }
  });

  test("a warning stands in the period of its month, once a kind", () => {
    const table = monthlyTable(inputsOf(LEASE, { escalatorRate: 0.15, termRate: 0.2, capexUsd: 3e9 }).values);
    const years = aggregate(table, "year");
    const growing = table.warnings.filter(({ kind }) => kind === "negativePrincipal").map(({ month }) => monthEnds(table)[month]!);
    expect(growing.length).toBeGreaterThan(12);
    years.warnings.forEach((kinds, p) => {
      const inYear = growing.some((day) => civilOf(day).year === civilOf(years.columns.periodEnd[p]!).year);
      expect(kinds.has("negativePrincipal")).toBe(inYear);
    });
    expect(years.warnings.filter((kinds) => kinds.has("takeoutShortfall"))).toHaveLength(1);
  });

  test("periods end on the calendar's last days", () => {
    const table = monthlyTable(inputsOf(LEASE).values);
    expect(Array.from(aggregate(table).columns.periodEnd)).toEqual(Array.from(monthEnds(table)));
    expect(aggregate(table, "quarter").columns.periodEnd[0]).toBe(46112);
    expect(aggregate(table, "year").columns.periodEnd[0]).toBe(46387);
  });
});
