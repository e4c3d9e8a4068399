import { factFormula } from "../facts/fact-formula";
import { writeList } from "../sheet/list";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";
import { defaultEscalator, type Contract } from "./contracts";

/** The contracts placed in years, one row each with its facts and the rent they solve to, then those that are not and what they lack. */
export function contractsSheet(sheet: Sheet, placed: readonly Contract[], unplaced: readonly Contract[]): void {
  sheet.texts(["Contracts"], "title");
  sheet.texts(["Signed tenant contracts. Facts from the add-in; an empty fact is not disclosed. Joint ventures at 100 %."], "subtitle");
  sheet.heading("Constants");
  sheet.value("monthsPerYear", "Months a year", "months", 12, formats.whole, "constant");
  sheet.value("tolerance", "Difference a check lets pass, relative", "fraction", 1e-9, "0.0E+00_)", "constant");
  sheet.heading("Placed in years", 13);
  const get =
    (field: string) =>
    ({ deal }: Contract) =>
      (deal as unknown as Record<string, unknown>)[field] === null ? null : factFormula(deal, field);
  writeList(sheet, placed, [
    { key: "dealId", head: "Deal ID", cell: ({ deal }) => deal.id, points: 275 },
    { key: "minerId", head: "Miner", cell: ({ deal }) => deal.minerId, points: 90 },
    { key: "tenant", head: "Tenant", cell: ({ deal }) => deal.tenant, points: 110 },
    { key: "value", head: "Contract value, USD m", cell: get("contractValueUsd"), format: formats.millions, points: 105 },
    { key: "annual", head: "Annual revenue, USD m", cell: get("annualRevenueUsd"), format: formats.millions, points: 105 },
    { key: "term", head: "Base term, years", cell: get("baseTermYears"), format: formats.years, points: 75 },
    { key: "first", head: "First delivery", cell: get("firstDeliveryDate"), format: formats.date, points: 80 },
    { key: "full", head: "Full delivery", cell: get("fullDeliveryDate"), format: formats.date, points: 80 },
    { key: "escalator", head: "Escalator, fact", cell: get("escalatorRate"), format: formats.percent, points: 75 },
    {
      key: "escalatorDefault",
      head: "Escalator, default",
      cell: ({ deal }) => defaultEscalator(deal),
      format: formats.percent,
      look: "constant",
      points: 75,
    },
    {
      key: "escalatorOwn",
      head: "Escalator, override",
      inputKey: ({ deal }) => `escalator of ${deal.id}`,
      cell: () => null,
      format: formats.percent,
      look: "input",
      points: 75,
    },
    {
      key: "growth",
      head: "Escalator used",
      cell: () => "=IF(ISNUMBER({escalatorOwn}),{escalatorOwn},IF(ISNUMBER({escalator}),{escalator},{escalatorDefault}))",
      format: formats.percent,
      points: 75,
    },
    {
      key: "months",
      head: "Months of base term",
      cell: () => "=MAX(1,ROUND({term}*{monthsPerYear},0))",
      format: formats.whole,
      points: 75,
    },
    {
      key: "total",
      head: "Revenue, base term, USD m",
      cell: () => "=IF(ISNUMBER({annual}),{annual}*{months}/{monthsPerYear},{value})",
      format: formats.millions,
      points: 115,
    },
    {
      key: "begins",
      head: "First phase begins",
      cell: () => "=EOMONTH(IF(ISNUMBER({first}),{first},{full}),-1)+1",
      format: formats.date,
      points: 80,
    },
    {
      key: "ends",
      head: "Last phase begins",
      cell: () => "=IF(ISNUMBER({full}),EOMONTH({full},-1)+1,{begins})",
      format: formats.date,
      points: 80,
    },
    { key: "phases", head: "Phases", cell: () => "=IF({ends}>{begins},1+1,1)", format: formats.whole, points: 50 },
    {
      key: "stepped",
      head: "First-year monthly rents of the term",
      cell: () =>
        "=IF({growth}=0,{months},{monthsPerYear}*((1+{growth})^INT({months}/{monthsPerYear})-1)/{growth}+({months}-{monthsPerYear}*INT({months}/{monthsPerYear}))*(1+{growth})^INT({months}/{monthsPerYear}))",
      format: formats.factor,
      points: 90,
    },
    {
      key: "monthlyRent",
      head: "First-year rent a month and phase, USD m",
      cell: () => "={total}/{phases}/{stepped}",
      format: formats.millions,
      points: 105,
    },
  ]);
  sheet.heading("Not placed in years: what is lacking", 13);
  writeList(sheet, unplaced, [
    { key: "u.dealId", head: "Deal ID ", cell: ({ deal }) => deal.id },
    { key: "u.minerId", head: "Miner ", cell: ({ deal }) => deal.minerId },
    { key: "u.tenant", head: "Tenant ", cell: ({ deal }) => deal.tenant },
    { key: "u.value", head: "Contract value, USD m ", cell: get("contractValueUsd"), format: formats.millions },
    { key: "u.annual", head: "Annual revenue, USD m ", cell: get("annualRevenueUsd"), format: formats.millions },
    { key: "u.term", head: "Base term, years ", cell: get("baseTermYears"), format: formats.years },
    { key: "u.lacking", head: "Lacking", cell: ({ lacking }) => lacking.join(", ") },
    {
      key: "u.total",
      head: "Revenue, base term, USD m ",
      cell: () => "=IF(AND(ISNUMBER({u.annual}),ISNUMBER({u.term})),{u.annual}*{u.term},IF(ISNUMBER({u.value}),{u.value},0))",
      format: formats.millions,
    },
  ]);
  sheet.heading("Check");
  sheet.value(
    "checkContracts",
    "Check of this sheet: every fact can be read",
    "0 = OK",
    "=IFERROR(IF(SUM({total:})+SUM({u.total:})>=0,0,1),1)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}
