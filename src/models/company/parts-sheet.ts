import type { Deal } from "../../dataset";
import { factFormula } from "../facts/fact-formula";
import { writeList, type ListColumn } from "../sheet/list";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";
import type { CompanyDeal } from "./company-deals";

/** One row a contract, option or letter of intent: NOI a year, the miner's share, its value. */
export function partsSheet(sheet: Sheet, deals: readonly CompanyDeal[]): void {
  sheet.texts(["Parts"], "title");
  sheet.texts(["Contracts, options and letters of intent. Facts from the add-in; an empty fact is not disclosed."], "subtitle");
  sheet.heading("Contracts", 16);
  const fact = (key: string, head: string, field: keyof Deal, format: string): ListColumn<CompanyDeal> => ({
    key,
    head,
    cell: ({ deal }) => (deal[field] === null ? null : factFormula(deal, field)),
    format,
    points: 95,
  });
  const column = (key: string, head: string, cell: string, format: string): ListColumn<CompanyDeal> => ({
    key,
    head,
    cell: () => cell,
    format,
    points: 100,
  });
  writeList(sheet, deals, [
    { key: "dealId", head: "Deal ID", cell: ({ deal }) => deal.id, points: 240 },
    { key: "standing", head: "Standing", cell: ({ standing }) => standing, points: 70 },
    {
      key: "delivered",
      head: "Delivered by the facts' date (1 yes)",
      cell: ({ deal }) => Number(deal.deliveredMw !== null && deal.headlineMw !== null && deal.deliveredMw >= deal.headlineMw),
      look: "constant",
      points: 75,
    },
    fact("share", "Own share", "attributableShare", formats.percent),
    fact("itMw", "Critical IT MW", "criticalItMw", formats.megawatts),
    fact("contract", "Contract value, USD m", "contractValueUsd", formats.millions),
    fact("annual", "Annual revenue, USD m", "annualRevenueUsd", formats.millions),
    fact("term", "Base term, years", "baseTermYears", formats.years),
    fact("margin", "NOI margin", "noiMargin", formats.percent),
    {
      key: "noi",
      head: "Annual NOI, USD m",
      // A published range of margins comes before a published NOI, as in the maths.
      cell: ({ deal }) => (deal.annualNoiUsd === null || deal.noiMarginLow !== null ? null : factFormula(deal, "annualNoiUsd")),
      format: formats.millions,
      points: 95,
    },
    fact("capex", "Capex, USD m", "capexUsd", formats.millions),
    fact("capexLow", "Capex per MW, low, USD m", "capexPerMwUsdLow", formats.millionsFine),
    fact("capexHigh", "Capex per MW, high, USD m", "capexPerMwUsdHigh", formats.millionsFine),
    {
      key: "defaultMargin",
      head: "NOI margin, default",
      cell: ({ defaultMargin }) => defaultMargin,
      format: formats.percent,
      look: "constant",
      points: 80,
    },
    {
      key: "ownNoi",
      head: "Annual NOI, override, in USD",
      inputKey: ({ deal }) => `noi of ${deal.id}`,
      cell: () => null,
      format: formats.usd,
      look: "input",
      points: 95,
    },
    column(
      "revenue",
      "Average revenue a year, USD m",
      '=IF(ISNUMBER({annual}),{annual},IF(AND(ISNUMBER({contract}),ISNUMBER({term})),{contract}/{term},"not disclosed"))',
      formats.millions,
    ),
    column(
      "yearNoi",
      "NOI a year, USD m",
      '=IF(ISNUMBER({ownNoi}),{ownNoi},IF(AND(ISNUMBER({margin}),ISNUMBER({revenue})),{revenue}*{margin},IF(ISNUMBER({noi}),IF(ISNUMBER({revenue}),MIN({noi},{revenue}),{noi}),IF(ISNUMBER({revenue}),{revenue}*{defaultMargin},"not disclosed"))))',
      formats.millions,
    ),
    column("ownShare", "Own share used", "=IF(ISNUMBER({share}),{share},1)", formats.percent),
    column(
      "probability",
      "Probability",
      '=IF({standing}="option",{optionProbability},IF({standing}="loi",{loiProbability},1))',
      formats.percent,
    ),
    column(
      "gross",
      "Value at 100 %, USD m",
      '=IF(ISNUMBER({yearNoi}),IF({byMultiple}=1,IF(ISNUMBER({multiple}),{yearNoi}*{multiple},"enter multiple"),IF(ISNUMBER({capRate}),{yearNoi}/{capRate},"enter cap rate")),"not disclosed")',
      formats.millions,
    ),
    column("partValue", "Value, own share, USD m", "=IF(ISNUMBER({gross}),{gross}*{ownShare}*{probability},0)", formats.millions),
    column(
      "cost",
      "Capex to go, own share, USD m",
      '=IF(OR({delivered}=1,{standing}<>"signed"),0,IF(ISNUMBER({capex}),{capex},IF(AND(OR(ISNUMBER({capexLow}),ISNUMBER({capexHigh})),ISNUMBER({itMw})),SUM({capexLow},{capexHigh})/COUNT({capexLow},{capexHigh})*{itMw},0))*{ownShare})',
      formats.millions,
    ),
  ]);
  sheet.heading("Totals");
  sheet.value("signedValue", "Signed contracts", "USD", '=SUMIFS({partValue:},{standing:},"signed")', formats.millions);
  sheet.value("optionValue", "Options and letters of intent", "USD", "=SUM({partValue:})-{signedValue}", formats.millions);
  sheet.value("statedCapex", "Capex stated for contracts not fully delivered", "USD", "=SUM({cost:})", formats.millions);
  sheet.value(
    "undisclosed",
    "Signed rows without a value",
    "count",
    '=SUMPRODUCT(({standing:}="signed")*({gross:}="not disclosed"))',
    formats.whole,
  );
  sheet.heading("Check");
  sheet.value(
    "checkParts",
    "Check of this sheet: every fact can be read",
    "0 = OK",
    "=IFERROR(IF(SUM({partValue:})+SUM({cost:})+SUM({contract:})>=0,0,1),1)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}
