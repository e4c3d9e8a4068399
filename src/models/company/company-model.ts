import { measure, type Miner, type View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../blueprint";
import { factFormula, powerFormula } from "../facts/fact-formula";
import { assumptionRows, assumptionWidths, constantRow } from "../sheet/assumption";
import { Book } from "../sheet/book";
import { checkBlock, coverRows } from "../sheet/cover";
import { freeSheetNames } from "../sheet/free-names";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";
import { companyDeals } from "./company-deals";
import { dilutionSheet } from "./dilution-sheet";
import { partsSheet } from "./parts-sheet";

/** What a miner's contracts, options, power and mining come to, per diluted share. */
export const companyModel: Blueprint = {
  id: "company",
  title: "Company sum of the parts",
  sentence: "A miner's signed contracts, options, uncontracted power and mining, less debt and capex to go, per diluted share.",
  choices: [
    { name: "miner", label: "Miner", kind: "miner", required: true },
    { name: "overrides", label: "Share count, price, net debt and your own assumptions", kind: "overrides", required: false },
  ],
  build: buildCompany,
};

function buildCompany(view: View, choices: Choices): Built {
  const miner = view.miners.find(({ id }) => id === choices.miner);
  if (!miner) throw new Error(`There is no miner "${choices.miner ?? ""}" in these facts. Choose one of the list.`);
  const deals = companyDeals(view, miner);
  const warrants = deals.map(({ deal }) => deal).filter((deal) => deal.equityKind === "warrants" && deal.equityShares !== null);
  const converts = view.financings.filter(
    ({ minerId, kind, amountUsd }) => minerId === miner.id && kind === "convertible" && amountUsd !== null,
  );
  const names = freeSheetNames(miner.ticker ?? miner.name, ["Value", "Assumptions", "Parts", "Dilution"], choices.taken ?? []);
  const title = `${miner.name}: sum of the parts`;
  const own = choices.overrides ?? {};
  const book = new Book();
  const summary = book.sheet(names.Value);
  assumptions(book.sheet(names.Assumptions), view, miner, own);
  partsSheet(book.sheet(names.Parts), deals);
  dilutionSheet(book.sheet(names.Dilution), warrants, converts);
  value(summary, view, title);
  const given = (name: string) => own[name] !== undefined;
  return {
    plan: book.plan(title, companyModel.id, view, choices),
    missing: [
      ...(
        [
          ["shareCount", "Share count", "shares"],
          ["sharePrice", "Share price", "USD"],
          ["netDebt", "Net debt", "USD"],
        ] as const
      )
        .filter(([name]) => !given(name))
        .map(([input, label, unit]) => ({ input, label, unit, proposal: null })),
      ...deals
        .filter(({ defaultMargin, standing }) => defaultMargin === null && standing === "signed")
        .map(({ deal }) => ({ input: deal.id, label: `${deal.id}: revenue is not disclosed`, unit: "USD", proposal: null })),
    ],
    defaults: [],
  };
}

function assumptions(sheet: Sheet, view: View, miner: Miner, given: Readonly<Record<string, number>>): void {
  assumptionWidths(sheet);
  sheet.texts(["Assumptions"], "title");
  sheet.texts(["Type your own value into a blue Override cell. What only you can know says what to enter."], "subtitle");
  sheet.heading("Constants", 8);
  constantRow(sheet, "mwPerGw", "MW a GW", "MW", 1000);
  constantRow(sheet, "monthsPerYear", "Months a year", "months", 12);
  constantRow(sheet, "tolerance", "Difference a check lets pass, relative", "fraction", 1e-9, "0.0E+00_)");
  const subject = { kind: "miner", id: miner.id, label: miner.name } as const;
  const power = (name: "operating" | "underConstruction" | "planned" | "grossOrHeadline") =>
    (measure(view, subject, name).value ?? 0) > 0 ? powerFormula(miner, name) : null;
  const own = (key: string) => given[key] ?? null;
  const row = (
    key: string,
    label: string,
    unit: string,
    fallback: number | string,
    format: string,
    reason: string,
    fact: string | null = null,
  ) => ({
    key,
    label,
    unit,
    fallback,
    format,
    reason,
    fact,
    own: own(key),
  });
  const capRate = view.market.find(({ id }) => id === "caprate-hyperscale-2026");
  const nothing = "nothing is counted until you give a value";
  sheet.heading("Inputs", 8);
  const first = assumptionRows(sheet, [
    row("shareCount", "Shares outstanding, basic", "shares", "enter share count", formats.whole, "from the last quarterly report"),
    row("sharePrice", "Share price", "USD", "enter share price", formats.number, "for the dilution"),
    row(
      "netDebt",
      "Net debt, convertibles included",
      "USD",
      "enter net debt",
      formats.usd,
      "debt less cash, from the last quarterly report",
    ),
    row(
      "byMultiple",
      "Contracts valued by (0 cap rate, 1 multiple)",
      "choice",
      0,
      "0_)",
      "cap rate, for which there is a published figure",
    ),
    row(
      "capRate",
      "Cap rate",
      "fraction",
      "enter cap rate",
      formats.percent,
      "hyperscale cap rate (market facts)",
      capRate ? factFormula(capRate, "value") : null,
    ),
    row("multiple", "Multiple of NOI", "ratio", "enter multiple", formats.ratio, "used when contracts are valued by multiple"),
    row("optionProbability", "Probability of an option", "fraction", 0, formats.percent, nothing),
    row("loiProbability", "Probability of a letter of intent", "fraction", 0, formats.percent, nothing),
    row("operatingGw", "Power in operation", "GW", 0, formats.gigawatts, "pipeline of the facts, by stage", power("operating")),
    row(
      "buildingGw",
      "Power under construction",
      "GW",
      0,
      formats.gigawatts,
      "pipeline of the facts, by stage",
      power("underConstruction"),
    ),
    row("plannedGw", "Power planned", "GW", 0, formats.gigawatts, "pipeline of the facts, by stage", power("planned")),
    row(
      "signedGw",
      "Power under contract (gross where stated, else headline)",
      "GW",
      0,
      formats.gigawatts,
      "contracts take the power furthest on first",
      power("grossOrHeadline"),
    ),
    row("operatingUsdPerMw", "Value of uncontracted power in operation", "USD/MW", 0, formats.usd, nothing),
    row("buildingUsdPerMw", "Value of uncontracted power under construction", "USD/MW", 0, formats.usd, nothing),
    row("plannedUsdPerMw", "Value of uncontracted power planned", "USD/MW", 0, formats.usd, nothing),
    row("miningValue", "Value of mining and other business", "USD", 0, formats.usd, nothing),
    row(
      "capexToGo",
      "Capex to go on the signed contracts",
      "USD",
      "={statedCapex}",
      formats.usd,
      "all capex the facts state for contracts not fully delivered, own share",
    ),
  ]);
  sheet.call("valueInputs", { row: first, column: 4, shape: "down", count: sheet.next - first });
  sheet.heading("Check", 8);
  sheet.value(
    "checkAssumptions",
    "Check of this sheet: probabilities between 0 and 1, cap rate above 0",
    "0 = OK",
    "=IF(OR({optionProbability}<0,{optionProbability}>1,{loiProbability}<0,{loiProbability}>1,IF(ISNUMBER({capRate}),{capRate}<=0,1=0)),1,0)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}

function value(sheet: Sheet, view: View, title: string): void {
  [300, 80, 130, 300].forEach((points, column) => sheet.widths.set(column, points));
  coverRows(sheet, title, companyModel.sentence, view);
  sheet.value(
    "overridesInForce",
    "Overrides in force",
    "count",
    "=COUNT({valueInputs:})+COUNT({ownNoi:})+COUNT({c.price:})",
    formats.whole,
    "coverResult",
  );
  sheet.heading("Uncontracted power");
  const row = (key: string, label: string, unit: string, formula: string, format: string = formats.millions, note: string | null = null) =>
    sheet.value(key, label, unit, formula, format, null, note);
  row("freeOperating", "In operation, uncontracted", "MW", "=MAX(0,{operatingGw}-{signedGw})*{mwPerGw}", formats.megawatts);
  row(
    "freeBuilding",
    "Under construction, uncontracted",
    "MW",
    "=MAX(0,{buildingGw}-MAX(0,{signedGw}-{operatingGw}))*{mwPerGw}",
    formats.megawatts,
  );
  row(
    "freePlanned",
    "Planned, uncontracted",
    "MW",
    "=MAX(0,{plannedGw}-MAX(0,{signedGw}-{operatingGw}-{buildingGw}))*{mwPerGw}",
    formats.megawatts,
  );
  sheet.heading("Sum of the parts");
  row("partSigned", "Signed contracts", "USD", "={signedValue}");
  row("partOptions", "Options and letters of intent", "USD", "={optionValue}");
  row(
    "partPower",
    "Uncontracted power",
    "USD",
    "={freeOperating}*{operatingUsdPerMw}+{freeBuilding}*{buildingUsdPerMw}+{freePlanned}*{plannedUsdPerMw}",
  );
  row("partMining", "Mining and other business", "USD", "={miningValue}");
  row("partCapex", "Less capex to go", "USD", "=-{capexToGo}");
  row("enterprise", "Value before debt", "USD", "={partSigned}+{partOptions}+{partPower}+{partMining}+{partCapex}");
  row("partDebt", "Less net debt, after conversions", "USD", '=IF(ISNUMBER({netDebt}),{convertedDebt}-{netDebt},"enter net debt")');
  row("equityValue", "Equity value", "USD", '=IF(ISNUMBER({partDebt}),{enterprise}+{partDebt},"enter net debt")');
  row(
    "dilutedShares",
    "Diluted shares",
    "shares",
    '=IF(ISNUMBER({shareCount}),IF(ISNUMBER({sharePrice}),{shareCount}+{netWarrants}+{newShares},"enter share price"),"enter share count")',
    formats.whole,
  );
  sheet.value(
    "perShare",
    "Value per diluted share",
    "USD",
    "=IF(ISNUMBER({dilutedShares}),IF(ISNUMBER({equityValue}),{equityValue}/{dilutedShares},{equityValue}),{dilutedShares})",
    formats.number,
    "result",
  );
  sheet.value(
    "upside",
    "Against the share price",
    "fraction",
    "=IF(AND(ISNUMBER({perShare}),ISNUMBER({sharePrice})),{perShare}/{sharePrice}-1,{perShare})",
    formats.percent,
    "result",
  );
  row("withoutValue", "Signed rows whose revenue nobody has disclosed, counted at nothing", "count", "={undisclosed}", formats.whole);
  sheet.heading("Check of the sum");
  sheet.value(
    "checkSum",
    "The parts add up to the contracts' rows",
    "0 = OK",
    "=IF(ABS({partSigned}+{partOptions}-SUM({partValue:}))>{tolerance}*MAX(1,SUM({partValue:})),1,0)",
    formats.flag,
    "check",
  );
  checkBlock(sheet, [
    ["checkAssumptions", "Assumptions"],
    ["checkParts", "Parts"],
    ["checkDilution", "Dilution"],
    ["checkSum", "Sum of the parts"],
  ]);
  sheet.freeze = { rows: 1, columns: 1 };
}
