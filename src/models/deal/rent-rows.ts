import { formats } from "../sheet/looks";
import type { Content, Sheet } from "../sheet/sheet";

/**
 * The rent the contract terms solve to: yours before published; rent, then average annual revenue, then contract value. `copied`: the defaults hold a copy of
 * the terms, which stands in where the add-in is missing.
 */
export function rentRows(sheet: Sheet, used: number, copied = false): void {
  const row = (key: string, label: string, unit: string, content: Content, format: string) => {
    const place = sheet.next;
    sheet.put(place, 0, label, "label");
    sheet.put(place, 1, unit, "unit");
    sheet.put(place, used, content, "value", format);
    sheet.call(key, { row: place, column: used, shape: "cell", count: 1 });
  };
  sheet.texts(["Rent as solved"], "columnHead");
  const first = (part: string, otherwise: string) =>
    `IF(ISNUMBER({rentUsdPerKwMonth.${part}}),1,IF(ISNUMBER({annualRevenueUsd.${part}}),{two},IF(ISNUMBER({contractValueUsd.${part}}),{three},${otherwise})))`;
  row(
    "rentBasis",
    "Rent is calculated from (1 rent, 2 annual revenue, 3 contract value, 0 nothing)",
    "choice",
    `=${first("own", first("fact", copied ? first("default", "0") : "0"))}`,
    "0_)",
  );
  row(
    "termMonths",
    "Base term in whole months",
    "months",
    "=IF(ISNUMBER({baseTermYears}),MAX(1,ROUND({baseTermYears}*{monthsPerYear},0)),0)",
    formats.whole,
  );
  row(
    "extensionMonths",
    "Extensions underwritten",
    "months",
    "=IF(AND({underwriteExtensions}=1,ISNUMBER({extensionYears})),ROUND({extensionYears}*{monthsPerYear},0),0)",
    formats.whole,
  );
  row("wholeYears", "Whole years of the base term", "years", "=INT({termMonths}/{monthsPerYear})", formats.whole);
  row("stubMonths", "Months of the last, partial year", "months", "={termMonths}-{wholeYears}*{monthsPerYear}", formats.whole);
  row(
    "steppedMonths",
    "First-year monthly rents that the base term pays",
    "months",
    `=${stepped("{termMonths}", "{wholeYears}", "{stubMonths}")}`,
    formats.factor,
  );
  row(
    "allMonths",
    "Base term with all extension options",
    "months",
    "={termMonths}+IF(ISNUMBER({extensionYears}),ROUND({extensionYears}*{monthsPerYear},0),0)",
    formats.whole,
  );
  row("allYears", "Whole years with all extension options", "years", "=INT({allMonths}/{monthsPerYear})", formats.whole);
  row(
    "allStub",
    "Months of the last, partial year with all extension options",
    "months",
    "={allMonths}-{allYears}*{monthsPerYear}",
    formats.whole,
  );
  row(
    "allStepped",
    "First-year monthly rents with all extension options",
    "months",
    `=${stepped("{allMonths}", "{allYears}", "{allStub}")}`,
    formats.factor,
  );
  row(
    "baseTermRent",
    "Rent over the base term",
    "USD",
    "=IF({rentBasis}=0,0,IF({rentBasis}=1,IF(ISNUMBER({criticalItMw}),{rentUsdPerKwMonth}*{criticalItMw}*{kwPerMw}*{steppedMonths},0),IF({rentBasis}={two},{annualRevenueUsd}*{termMonths}/{monthsPerYear},{contractValueUsd})))",
    formats.usd,
  );
  row(
    "averageRevenue",
    "Average annual rent over the base term",
    "USD",
    "=IF({termMonths}=0,0,{baseTermRent}*{monthsPerYear}/{termMonths})",
    formats.usd,
  );
  row(
    "rentYear1",
    "Rent of the first year, solved",
    "USD/kW-month",
    "=IF({rentBasis}=1,{rentUsdPerKwMonth},IF(AND(ISNUMBER({criticalItMw}),{steppedMonths}>0),{baseTermRent}/({criticalItMw}*{kwPerMw}*{steppedMonths}),0))",
    formats.number,
  );
}

/** How many first-year monthly rents a stepped lease pays: Σ (1 + g)^INT(j / 12), in closed form. */
export function stepped(months: string, years: string, stub: string): string {
  const g = "{escalatorRate}";
  return `IF(${g}=0,${months},{monthsPerYear}*((1+${g})^${years}-1)/${g}+${stub}*(1+${g})^${years})`;
}
