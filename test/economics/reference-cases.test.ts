import * as economics from "../../src/economics";
import { must } from "./deal";
import published from "./fixtures/published-vectors.json";
import reference from "./fixtures/reference-cases.json";

type Inputs = Record<string, number> & {
  values: number[];
  dates: string[];
  shares: number[];
  cfads: number[];
  hhi: number[];
  start: string;
  end: string;
  date: string;
};
type Answer = number | number[] | string | Record<string, unknown>;

/** Dates arrive as ISO text, rates now and then as "0.08/12". */
const serial = economics.parseIsoDay;
const ratio = (value: number | string) =>
  typeof value === "number"
    ? value
    : value
        .split("/")
        .map(Number)
        .reduce((a, b) => a / b);
const rateOf = (outcome: economics.Outcome<number>) => (outcome.ok ? outcome.value : "#NUM!");
const due = (i: Inputs) => (i.type ? 1 : 0) as 0 | 1;

const CALL: Record<string, (i: Inputs) => Answer> = {
  XIRR: (i) => rateOf(economics.xirr(i.values, i.dates.map(serial), i.guess ?? 0.1)),
  XNPV: (i) => economics.xnpv(i.rate!, i.values, i.dates.map(serial)),
  IRR: (i) => rateOf(economics.irr(i.values, i.guess ?? 0.1)),
  IRRS: (i) => must(economics.irrRoots(i.values)),
  NPV: (i) => economics.npv(i.rate!, i.values),
  NPV0: (i) => economics.npvFromZero(i.rate!, i.values),
  MIRR: (i) => economics.mirr(i.values, i.finance!, i.reinvest!),
  PMT: (i) => economics.pmt(ratio(i.rate!), i.nper!, i.pv!, i.fv ?? 0, due(i)),
  IPMT: (i) => economics.ipmt(ratio(i.rate!), i.per!, i.nper!, i.pv!, i.fv ?? 0, due(i)),
  PPMT: (i) => economics.ppmt(ratio(i.rate!), i.per!, i.nper!, i.pv!, i.fv ?? 0, due(i)),
  CUMIPMT: (i) => economics.cumipmt(ratio(i.rate!), i.nper!, i.pv!, Number(i.start), Number(i.end), due(i)),
  CUMPRINC: (i) => economics.cumprinc(ratio(i.rate!), i.nper!, i.pv!, Number(i.start), Number(i.end), due(i)),
  RATE: (i) => must(economics.rate(i.nper!, i.pmt!, i.pv!, i.fv ?? 0, due(i))),
  PV: (i) => economics.pv(ratio(i.rate!), i.nper!, i.pmt!, i.fv ?? 0, due(i)),
  FV: (i) => economics.fv(ratio(i.rate!), i.nper!, i.pmt!, i.pv ?? 0, due(i)),
  NPER: (i) => economics.nper(ratio(i.rate!), i.pmt!, i.pv!, i.fv ?? 0, due(i)),
  EFFECT: (i) => economics.effect(i.nominal!, i.npery!),
  YEARFRAC: (i) => economics.yearfrac(serial(i.start), serial(i.end), i.basis as economics.DayCountBasis),
  EDATE: (i) => economics.isoDay(economics.edate(serial(i.start), i.months!)),
  EOMONTH: (i) => economics.eomonth(serial(i.start), i.months!),
  DATE_TO_SERIAL: (i) => {
    const [year, month, day] = i.date.split("-").map(Number) as [number, number, number];
    return economics.serialOf(year, month, day, i.system as 1900 | 1904);
  },
  TSM_NET_SHARES: (i) => economics.treasuryStockShares(i.warrants!, i.strike!, i.price!),
  DILUTED_EPS: (i) =>
    economics.dilutedEps({
      netIncome: i.netIncome!,
      preferredDividends: i.prefDiv!,
      interest: i.convInterest!,
      taxRate: i.tax!,
      shares: i.shares as unknown as number,
      convertedShares: i.convShares!,
    }),
  HHI: (i) => economics.herfindahl(i.shares),
  HHI_DELTA: (i) => economics.herfindahlDelta(i.a!, i.b!),
  HHI_CLASS: (i) => i.hhi.map(economics.concentrationBand) as unknown as Answer,
  SCULPT: (i) => {
    const plan = economics.sculpt(i.cfads, i.dscr!, i.rate!);
    const principal = Array.from(plan.principal);
    return {
      debt: plan.debt,
      interest: Array.from(plan.interest),
      principal,
      averageLife: principal.reduce((sum, each, t) => sum + (t + 1) * each, 0) / plan.debt,
      llcr: economics.valueOf(i.cfads, i.rate!) / plan.debt,
      closingBalance: principal.reduce((balance, each) => balance - each, plan.debt),
    };
  },
  KW_MONTH_TO_ANNUAL: (i) => economics.annualRent(i.usdPerKwMonth!, i.criticalMW!),
  PUE: (i) => i.totalFacilityMW! / i.itMW!,
};

test.each(reference.cases.map((each) => [each.id, each] as const))("%s", (_, each) => {
  const answer = ours(each);
  check(answer, each.expected, each.tolerance);
  // What an independent calculation in higher precision found, where the file has it.
  const { independentValue } = each as { independentValue?: number };
  if (typeof independentValue === "number" && typeof answer === "number")
    expect(Math.abs(answer - independentValue)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(independentValue)));
});

test.each(published.cases.map((each) => [`${each.function} of ${each.source}`, each] as const))("%s", (_, each) => {
  check(ours(each), each.expected, each.tolerance);
});

test("every case of the files is asked", () => {
  expect([reference.cases.length, published.cases.length]).toEqual([51, 32]);
});

function ours(each: { function: string; inputs: object; expected: unknown }): unknown {
  const answer = CALL[each.function]!(each.inputs as Inputs);
  return typeof answer === "number" && typeof each.expected === "string" && each.expected.includes("-") ? economics.isoDay(answer) : answer;
}

function check(ours: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === "number") expect(Math.abs((ours as number) - expected)).toBeLessThanOrEqual(tolerance);
  else if (typeof expected === "string") expect(ours).toBe(expected);
  else if (expected && typeof expected === "object" && "anyOf" in expected) {
    expect((expected.anyOf as number[]).some((each) => Math.abs((ours as number) - each) <= tolerance)).toBe(true);
  } else {
    for (const [key, value] of Object.entries(expected as object)) check((ours as Record<string, unknown>)[key], value, tolerance);
  }
}
