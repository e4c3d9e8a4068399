import type { SensitivitySet } from "../blueprint";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";
import { caseMonths } from "./case-months";
import { casesOf, groupsOf, isBase, stepInputs, type Case, type CaseGroups } from "./cases";

/**
 * Sensitivities in native formulas: every case is the model once more by month. They are of the contract: delivery slip and overrun of the
 * scenario in force enter, a tenant default does not.
 */
export function caseSheets(list: Sheet, months: Sheet, set: SensitivitySet, buildingMonths: number): void {
  const cases = casesOf(set);
  const groups = groupsOf(cases);
  caseMonths(months, cases, groups, buildingMonths);
  caseList(list, cases, groups);
}

function caseList(sheet: Sheet, cases: readonly Case[], groups: CaseGroups): void {
  sheet.widths.set(0, 230);
  for (let column = 1; column <= 4; column++) sheet.widths.set(column, 85);
  sheet.texts(["Sensitivities"], "title");
  sheet.texts(
    ["Each case is the model once more. They follow the contract and the slip or overrun of the scenario in force, not a tenant default."],
    "subtitle",
  );
  sheet.heading("Steps (type your own)", 5);
  for (const { key, label, unit, value, format } of stepInputs) {
    sheet.value(key, label, unit, value, format, "input");
    sheet.inputs.push({ key, row: sheet.next - 1, column: 2 });
  }
  const at = (rent: number, capex: number) =>
    cases.findIndex((each) => each.rent === rent && each.capex === capex && !each.delay && !each.rate);
  if (at(1, 1) >= 0) grids(sheet, at, groups);
  oneAtATime(sheet, cases, groups);
  sheet.heading("Windows of the base case", 5);
  const window = (key: string, label: string, row: string, from: string, to: string) =>
    sheet.value(key, label, "USD", `=SUMPRODUCT(({k:}>=${from})*({k:}<${to})*{${row}:})`, formats.millions);
  for (const [suffix, label, row] of [
    ["Rent", "rent", "contractRent"],
    ["Opex", "operating cost", "contractOpex"],
    ["Power", "power", "power"],
  ] as const) {
    window(`stable${suffix}`, `Stabilised year: ${label}`, row, "{fullMonth}", "{fullMonth}+{monthsPerYear}");
    window(`terminal${suffix}`, `Last year fully let: ${label}`, row, "{terminalFrom}", "{terminalEnd}");
  }
  sheet.heading("Check block: rates of the cases as solved", 5);
  cases.forEach(({ label }, i) =>
    sheet.value(
      `solved.case${i}`,
      `Solved: ${label}`,
      "fraction",
      `=IFERROR((1+IRR({x${i}.flow:},(1+{solved.irrLevered})^(1/{monthsPerYear})-1))^{monthsPerYear}-1,"no rate")`,
      formats.percent,
      "check",
    ),
  );
  const base = cases.findIndex(isBase);
  sheet.value(
    "checkCases",
    "Check of this sheet: the base case is the model",
    "0 = OK",
    `=IF({tenantDefaults}=1,0,IF(ABS({x${base}.debt}-{debt})+ABS(SUM({x${base}.flow:})-SUM({leveredFlow:}))>{tolerance}*{scale},1,0))`,
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 1, columns: 1 };
}

const moved = "+0%_);-0%_);0%_)";

/** The two-way grids of rent and capex for both results. */
function grids(sheet: Sheet, at: (rent: number, capex: number) => number, { buildings, buildingOf }: CaseGroups): void {
  const steps = [-1, 0, 1];
  for (const [key, label] of [
    ["irr", "Levered IRR"],
    ["yield", "Yield on cost"],
  ] as const) {
    sheet.heading(`${label}: rent down, capex across`, 5);
    const head = sheet.next;
    sheet.put(head, 0, `${label} by rent and capex`, "columnHead");
    sheet.put(head, 1, "Rent", "numberHead");
    steps.forEach((capex, across) =>
      sheet.put(
        head,
        2 + across,
        `={b${buildingOf[at(0, capex)]!}.capexFactor}-1`,
        "columnHead",
        '"capex "+0%_);"capex "-0%_);"capex "0%_)',
      ),
    );
    steps.forEach((rent, down) => {
      const row = sheet.next;
      sheet.put(row, 0, `${label}, rent ${["down a step", "as contracted", "up a step"][down]}`, "label");
      sheet.put(row, 1, `={o${buildings[buildingOf[at(rent, 0)]!]!.operations}.rentFactor}-1`, null, moved);
      steps.forEach((capex, across) =>
        sheet.put(row, 2 + across, `={x${at(rent, capex)}.${key}}`, rent === 0 && capex === 0 ? "result" : null, formats.percent),
      );
    });
  }
}

function oneAtATime(sheet: Sheet, cases: readonly Case[], { buildings, buildingOf }: CaseGroups): void {
  sheet.heading("One at a time", 5);
  const heads = sheet.next;
  ["Case alone", "Moved by", "Levered IRR", "Yield on cost", "Term debt, USD m"].forEach((head, column) =>
    sheet.put(heads, column, head, column === 0 ? "columnHead" : "numberHead"),
  );
  cases.forEach((each, i) => {
    const { rent, capex, delay, rate } = each;
    if (rent !== 0 && capex !== 0) return;
    const o = buildings[buildingOf[i]!]!.operations;
    const [what, steps, by, format] = rent
      ? ["rent", rent, `={o${o}.rentFactor}-1`, moved]
      : capex
        ? ["capex", capex, `={b${buildingOf[i]!}.capexFactor}-1`, moved]
        : delay
          ? ["delivery", delay, `={o${o}.slip}`, '+0" months"_)']
          : ["term debt rate", rate, `={x${i}.rateMoved}`, "+0.0%_);-0.0%_);0.0%_)"];
    const words = `${Math.abs(steps) === 1 ? "a step" : `${Math.abs(steps)} steps`} ${delay ? "later" : steps < 0 ? "down" : "up"}`;
    const row = sheet.next;
    sheet.put(row, 0, isBase(each) ? "Alone: base case" : `Alone: ${what} ${words}`, "label");
    sheet.put(row, 1, isBase(each) ? "nothing" : by, isBase(each) ? "words" : null, isBase(each) ? null : format);
    sheet.put(row, 2, `={x${i}.irr}`, null, formats.percent);
    sheet.put(row, 3, `={x${i}.yield}`, null, formats.percent);
    sheet.put(row, 4, `={x${i}.debt}`, null, formats.millions);
  });
}
