import { isMine, sourcesOf, type Deal } from "../../dataset";
import type { InputDef } from "../../economics";
import { scenarioNames, type ScenarioName } from "../blueprint";
import { factFormula } from "../facts/fact-formula";
import { formats, shownUnit, type Look } from "../sheet/looks";
import type { Content, Sheet } from "../sheet/sheet";
import type { Constant } from "./constants";
import { notDisclosed, supportingFields, type InputRow } from "./input-rows";
import type { RowSource } from "../tables/fact-table";
import { sourceLink } from "../tables/source-link";
import { rentRows } from "./rent-rows";
import { scenarioInputs } from "./scenarios";

/** Columns of the sheet of inputs, the reasons last because they are sentences. Name and value are what MINER.METRIC takes as assumptions. */
const at = {
  label: 0,
  unit: 1,
  fact: 2,
  fallback: 3,
  own: 4,
  used: 5,
  origin: 6,
  inUse: 7,
  min: 8,
  max: 9,
  check: 10,
  source: 11,
  name: 12,
  value: 13,
  reason: 14,
};
const heads = [
  "Input",
  "Unit",
  "Fact",
  "Default",
  "Override",
  "Used",
  "Origin",
  "In use",
  "Lowest",
  "Highest",
  "Check",
  "Source",
  "Name",
  "Given to MINER.METRIC",
  "Why",
];
/** Columns of numbers or of words in their place. */
const numeric = new Set<number>([at.fact, at.fallback, at.own, at.used, at.inUse, at.min, at.max, at.check, at.value]);
const widths = [290, 90, 112, 112, 112, 112, 90, 45, 70, 120, 45, 110, 130, 95, 330];

const formatOf: Record<string, string> = {
  USD: formats.usd,
  "USD/MW": formats.usd,
  fraction: formats.percent,
  date: formats.date,
  MW: formats.megawatts,
  years: formats.years,
};

/** The sheet of inputs: constants, published terms, one row an input, the rent they solve to, the scenario. */
export function inputsSheet(
  sheet: Sheet,
  deal: Deal,
  constants: readonly Constant[],
  rows: readonly InputRow[],
  own: Readonly<Record<string, number>>,
  scenario: ScenarioName,
): void {
  widths.forEach((points, column) => sheet.widths.set(column, points));
  sheet.texts(["Inputs"], "title");
  sheet.texts(
    ["Type your own value into a blue Override cell; an empty one leaves the fact, or where none is disclosed the default."],
    "subtitle",
  );
  factRows(sheet, deal);
  sheet.heading("Inputs", heads.length);
  const headRow = sheet.next;
  heads.forEach((head, column) => sheet.put(headRow, column, head, headLook(column)));
  const from = headRow + 1;
  let group = "";
  for (const row of rows) {
    if (row.def.group !== group) sheet.texts([capitalised((group = row.def.group))], "columnHead");
    inputRow(sheet, deal, row, own[row.def.name] ?? null);
    if (row.def.name === "backstopUsd") rentRows(sheet, at.used, isMine(deal));
  }
  const engineRows = sheet.next - from;
  scenarioRows(sheet, scenario);
  const count = sheet.next - from;
  const list = (key: string, column: number) => sheet.call(key, { row: from, column, shape: "down", count });
  list("inputOrigins", at.origin);
  list("inputsInUse", at.inUse);
  list("inputChecks", at.check);
  list("inputOverrides", at.own);
  list("inputFacts", at.fact);
  sheet.call("engineInputs", { row: from, column: at.name, shape: "down", count: engineRows, width: 2 });
  constantRows(sheet, constants);
  orderChecks(sheet);
  sheet.freeze = { rows: 0, columns: 1 };
}

function constantRows(sheet: Sheet, constants: readonly Constant[]): void {
  sheet.heading("Constants", heads.length);
  for (const { key, label, unit, value, format } of constants) sheet.value(key, label, unit, value, format, "constant");
}

function factRows(sheet: Sheet, deal: Deal): void {
  sheet.heading("Published terms that inputs are derived from", heads.length);
  for (const [field, label, unit] of supportingFields) {
    if (deal[field] === null) continue;
    sheet.value(`${field}.fact`, label, unit, factFormula(deal, field), unit === "text" ? null : (formatOf[unit] ?? formats.number));
    sheet.put(sheet.next - 1, at.source, sourceOf(deal, field), "note");
  }
}

function inputRow(sheet: Sheet, deal: Deal, row: InputRow, own: number | null): void {
  const { def, field, fallback, fallbackOrigin, reason, inUse } = row;
  const { name } = def;
  const format = formatOf[def.unit] ?? (def.integer ? formats.whole : formats.number);
  const place = sheet.next;
  const cell = (key: string, column: number) => sheet.call(key, { row: place, column, shape: "cell", count: 1 });
  cell(`${name}.fact`, at.fact);
  cell(`${name}.default`, at.fallback);
  cell(`${name}.own`, at.own);
  cell(name, at.used);
  sheet.put(place, at.label, labelOf(def), "label");
  sheet.put(place, at.unit, shownUnit(def.unit, format), "unit");
  if (field !== null) sheet.put(place, at.fact, factFormula(deal, field), "value", format);
  sheet.put(place, at.fallback, fallback, fallbackLook(fallback), format);
  sheet.put(place, at.own, own, "input", format);
  sheet.inputs.push({ key: name, row: place, column: at.own });
  sheet.put(place, at.used, row.used ?? chosen(name), "value", format);
  const origins = `IF(ISNUMBER({${name}.fact}),"${isMine(deal) ? "yours" : "reported"}",IF(ISNUMBER({${name}.default}),"${fallbackOrigin}","${notDisclosed}"))`;
  sheet.put(place, at.origin, `=IF(ISNUMBER({${name}.own}),"yours",${origins})`, "origin");
  sheet.put(place, at.inUse, inUse, typeof inUse === "number" ? "constant" : null, formats.flag);
  limits(sheet, place, def, `{${name}}`, format);
  sheet.put(place, at.reason, reason, "note");
  const cited = field !== null ? sourceOf(deal, field) : row.source === null ? null : linkTo(row.source);
  if (cited !== null) sheet.put(place, at.source, cited, "note");
  sheet.put(place, at.name, name, "note");
  // An accepted proposal is the user's value to the engine, which itself proposes nothing.
  const given: Content =
    fallbackOrigin === "proposal"
      ? `=IF(ISNUMBER({${name}.own}),{${name}.own},{${name}.default})`
      : `=IF(ISNUMBER({${name}.own}),{${name}.own},"")`;
  sheet.put(place, at.value, given, null, format);
}

function headLook(column: number): Look {
  if (column === at.origin) return "originHead";
  return numeric.has(column) ? "numberHead" : "columnHead";
}

/** Blue for a number of ours, grey for words, black for a calculation. */
function fallbackLook(fallback: Content): Look {
  if (typeof fallback === "number") return "constant";
  return typeof fallback === "string" && fallback.startsWith("=") ? "value" : "words";
}

/** The best page behind a figure, as a link by its publisher's name. */
function sourceOf(deal: Deal, field: string): Content {
  return linkTo(sourcesOf(deal, field).sources[0] ?? null);
}

function linkTo(source: RowSource | null): Content {
  const link = sourceLink(source);
  return link !== null && typeof link === "object" ? link.formula : link;
}

function chosen(name: string): string {
  return `=IF(ISNUMBER({${name}.own}),{${name}.own},IF(ISNUMBER({${name}.fact}),{${name}.fact},{${name}.default}))`;
}

function labelOf({ label, choices, integer, unit }: InputDef): string {
  if (choices) return `${label} (${choices.map((choice, code) => `${code} ${choice}`).join(", ")})`;
  return unit === "switch" && integer ? `${label} (1 yes, 0 no)` : label;
}

function limits(
  sheet: Sheet,
  row: number,
  { min, max, exclusiveMin, integer }: Pick<InputDef, "min" | "max" | "exclusiveMin" | "integer">,
  cell: string,
  format: string,
): void {
  sheet.put(row, at.min, min, "constant", format);
  sheet.put(row, at.max, max, "constant", format);
  const [low, high] = ["I", "J"].map((letter) => `$${letter}$${row + 1}`);
  const wrong = [`${cell}<${exclusiveMin ? "=" : ""}${low}`, `${cell}>${high}`, ...(integer ? [`INT(${cell})<>${cell}`] : [])];
  sheet.put(row, at.check, `=IF(ISNUMBER(${cell}),IF(OR(${wrong.join(",")}),1,0),0)`, "check", formats.flag);
}

function scenarioRows(sheet: Sheet, scenario: ScenarioName): void {
  sheet.heading("Scenario", heads.length);
  const write = (
    key: string,
    label: string,
    unit: string,
    value: number,
    own: number | null,
    range: { min: number; max: number; integer: boolean },
    format: string,
    reason: string,
  ) => {
    const row = sheet.next;
    sheet.call(`${key}.own`, { row, column: at.own, shape: "cell", count: 1 });
    sheet.call(`${key}.default`, { row, column: at.fallback, shape: "cell", count: 1 });
    sheet.call(key, { row, column: at.used, shape: "cell", count: 1 });
    sheet.put(row, at.label, label, "label");
    sheet.put(row, at.unit, shownUnit(unit, format), "unit");
    sheet.inputs.push({ key, row, column: at.own });
    sheet.put(row, at.fallback, value, "constant", format);
    sheet.put(row, at.own, own, "input", format);
    sheet.put(row, at.used, `=IF(ISNUMBER({${key}.own}),{${key}.own},{${key}.default})`, null, format);
    limits(sheet, row, range, `{${key}}`, format);
    sheet.put(row, at.reason, reason, "note");
  };
  const names = scenarioNames.map((name, code) => `${code + 1} ${name}`).join(", ");
  const code = scenarioNames.indexOf(scenario) + 1;
  write(
    "scenario",
    `Scenario (${names})`,
    "choice",
    1,
    code === 1 ? null : code,
    { min: 1, max: scenarioNames.length, integer: true },
    "0_)",
    "the switch: everything below follows it",
  );
  for (const { key, label, unit, value, min, max, integer, format, reason } of scenarioInputs)
    write(key, label, unit, value, null, { min, max, integer }, format, reason);
}

/** What no single row can see: dates in order, a tenor inside the term, facts that can be read. */
function orderChecks(sheet: Sheet): void {
  sheet.heading("Checks of the inputs", heads.length);
  const check = (key: string, label: string, formula: string) => sheet.value(key, label, "0 = OK", formula, formats.flag, "check");
  check("checkRanges", "Every input inside its range", "=IF(SUM({inputChecks:})=0,0,1)");
  check(
    "checkDates",
    "Full delivery not before first delivery",
    "=IF(AND(ISNUMBER({firstDelivery}),ISNUMBER({fullDelivery})),IF({fullDelivery}<{firstDelivery},1,0),0)",
  );
  check(
    "checkTenor",
    "Term debt repaid within the contracted term",
    "=IF(AND(ISNUMBER({termTenorYears}),ISNUMBER({baseTermYears})),IF(ROUND({termTenorYears}*{monthsPerYear},0)>{termMonths}+{extensionMonths},1,0),0)",
  );
  check("checkFacts", "Every fact can be read", "=IFERROR(IF(ISNUMBER(SUM({inputFacts:})),0,1),1)");
  check("checkInputs", "Check of this sheet", "=SUM({checkRanges},{checkDates},{checkTenor},{checkFacts})");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
