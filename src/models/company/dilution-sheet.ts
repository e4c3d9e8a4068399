import type { Deal, Financing } from "../../dataset";
import { factFormula } from "../facts/fact-formula";
import { writeList } from "../sheet/list";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** Warrants by the treasury stock method; convertibles as converted above their conversion price, which the user gives, else as debt. */
export function dilutionSheet(sheet: Sheet, warrants: readonly Deal[], converts: readonly Financing[]): void {
  sheet.texts(["Dilution"], "title");
  sheet.texts(
    [
      "Warrants granted in the deals: net shares = max(0, N × (P − K) / P). A convertible counts as shares above its conversion price, else it stays debt.",
    ],
    "subtitle",
  );
  sheet.heading("Warrants", 5);
  writeList(sheet, warrants, [
    { key: "w.deal", head: "Deal ID", cell: ({ id }) => id, points: 260 },
    { key: "w.shares", head: "Shares", cell: (deal) => factFormula(deal, "equityShares"), format: formats.whole, points: 100 },
    {
      key: "w.strike",
      head: "Strike, USD",
      cell: (deal) => (deal.equityStrikeUsd === null ? null : factFormula(deal, "equityStrikeUsd")),
      format: formats.number,
      points: 100,
    },
    {
      key: "w.net",
      head: "Net shares",
      cell: () =>
        "=IF(ISNUMBER({sharePrice}),IF({sharePrice}>0,MAX(0,{w.shares}*({sharePrice}-IF(ISNUMBER({w.strike}),{w.strike},0))/{sharePrice}),0),0)",
      format: formats.whole,
      points: 100,
    },
  ]);
  sheet.heading("Convertibles", 5);
  writeList(sheet, converts, [
    { key: "c.id", head: "Financing", cell: ({ id }) => id },
    { key: "c.amount", head: "Principal, USD m", cell: (row) => factFormula(row, "amountUsd"), format: formats.millions },
    {
      key: "c.price",
      head: "Conversion price, override, USD",
      inputKey: ({ id }) => `conversion price of ${id}`,
      cell: () => null,
      format: formats.number,
      look: "input",
    },
    {
      key: "c.converts",
      head: "Converts (1 yes)",
      cell: () => "=IF(AND(ISNUMBER({c.price}),ISNUMBER({sharePrice})),IF({sharePrice}>{c.price},1,0),0)",
      format: formats.flag,
    },
    { key: "c.shares", head: "New shares", cell: () => "=IF({c.converts}=1,{c.amount}/{c.price},0)", format: formats.whole, points: 100 },
    { key: "c.debt", head: "Debt that falls away, USD m", cell: () => "={c.converts}*{c.amount}", format: formats.millions, points: 110 },
  ]);
  sheet.heading("Totals");
  sheet.value("netWarrants", "Net shares of warrants", "shares", "=SUM({w.net:})", formats.whole);
  sheet.value("newShares", "Shares of convertibles", "shares", "=SUM({c.shares:})", formats.whole);
  sheet.value("convertedDebt", "Debt converted", "USD", "=SUM({c.debt:})", formats.millions);
  sheet.heading("Check");
  sheet.value(
    "checkDilution",
    "Check of this sheet: net shares within the shares granted",
    "0 = OK",
    "=IF({netWarrants}>SUM({w.shares:}),1,0)",
    formats.flag,
    "check",
  );
}
