import type { SheetPlan } from "../../src/models/plan";
import { address } from "../../src/models/sheet/reference";

/** Functions that Excel 2021, Univer and LibreOffice compute alike (design: models). */
const allowed = new Set(
  (
    "SUM SUMIFS SUMPRODUCT INDEX MATCH IF MIN MAX ROUND INT MOD ABS AND OR NOT ISNUMBER ISBLANK COUNT COUNTIF CHOOSE IFNA DATE YEAR MONTH EDATE EOMONTH " +
    "PMT NPV XNPV IRR XIRR TEXT IFERROR HYPERLINK MINER.GET MINER.GW MINER.METRIC"
  ).split(" "),
);

interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  /** Label of the row. */
  label: string;
  formula: string;
}

/** Everything in which the sheets of a model break the FAST rules; empty when they keep them. */
export function fastViolations(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap((plan) => {
    const formulas = formulasOf(plan);
    return [
      ...formulas.flatMap(cellViolations),
      ...rowViolations(plan.sheet, formulas),
      ...labelViolations(plan),
      ...unitViolations(plan, formulas),
      ...factColumnViolations(plan, formulas),
      ...monthViolations(plan.sheet, formulas),
      ...listViolations(plan, formulas),
      ...lastRowViolations(plan, formulas),
    ];
  });
}

/** Sheets with time across. */
const timeSheet = / (Monthly|Periods|Years|Case months)$/;

/** Every row of months, and every row with a single value, says its unit. */
function unitViolations(plan: SheetPlan, formulas: readonly FormulaCell[]): string[] {
  const [units, lists] = [textsIn(plan, 1), listRows(plan)];
  const rows = new Map<number, FormulaCell>();
  for (const cell of formulas)
    if (timeSheet.test(plan.sheet) ? cell.column >= 4 : cell.column === 2 && !lists.has(cell.row)) rows.set(cell.row, cell);
  return [...rows.values()]
    .filter(
      ({ row, label }) => label !== "" && (units.get(row) ?? "") === "" && !formulas.some((each) => each.row === row && each.column === 1),
    )
    .map(({ row, label }) => `${plan.sheet} row ${row + 1} (${label}): no unit`);
}

/** A fact stands alone in its column: no cell under the same heading calculates. */
function factColumnViolations(plan: SheetPlan, formulas: readonly FormulaCell[]): string[] {
  const heads = plan.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) => line.flatMap((cell, across) => (cell === "Fact" ? [{ row: row + down, column: column + across }] : []))),
  );
  return heads.flatMap((head) =>
    formulas
      .filter(({ row, column }) => row > head.row && column === head.column)
      .filter(
        ({ formula, label }) => !/^=MINER\.(GET|GW)\(/.test(formula) && !/check|^every |^full delivery|^term debt repaid/i.test(label),
      )
      .map(({ row, column, label }) => `${plan.sheet}!${address(row, column)} (${label}): a calculation in the Fact column`),
  );
}

/** Sheets whose columns are the same months, periods or years. */
function calendarOf(sheet: string): string | null {
  const kind = timeSheet.exec(sheet)?.[1];
  return kind === "Case months" ? "Monthly" : (kind ?? null);
}

/**
 * The same column is the same month on every sheet of months, the same period on every sheet of periods: what a formula takes from such a row it takes
 * from its own column or the one before, on this sheet or on another of the same calendar. Absolute references and whole rows are free.
 */
function monthViolations(sheet: string, formulas: readonly FormulaCell[]): string[] {
  const calendar = calendarOf(sheet);
  if (calendar === null) return [];
  return formulas
    .filter(({ column }) => column >= 4)
    .flatMap((cell) =>
      [...cell.formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/(?:'((?:[^']|'')*)'!)?(\$?)\b([A-Z]{1,3})\$?\d+(?![\d(])/g)].flatMap(
        ([reference, other, fixed, letters]) => {
          if (fixed) return [];
          const at = `${sheet}!${address(cell.row, cell.column)} (${cell.label})`;
          if (other !== undefined && calendarOf(other) !== calendar) return [`${at}: another calendar, ${reference}`];
          const own = [0, 1].some((back) => letters === address(0, cell.column - back).slice(0, -1));
          return own ? [] : [`${at}: another month in its column, ${reference}`];
        },
      ),
    );
}

/** A formula that only refers, or refers and takes 1 off. */
const isLink = (formula: string): boolean => /^=(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+(?:-1)?$/.test(formula);

/** The sum of what stands above in the same column. */
const isTotal = (formula: string): boolean => /^=SUM\(([A-Z]{1,3})\$\d+:\1\$\d+\)$/.test(formula);

/**
 * On a list a column is one formula from the first to the last row, or a row one formula from left to right. Facts, links, sources and totals of a
 * column are not meant, nor the cross-checks, each of another result; in a table of inputs (Fact, Default, Override) each input has a rule of its own.
 */
function listViolations(plan: SheetPlan, formulas: readonly FormulaCell[]): string[] {
  if (timeSheet.test(plan.sheet)) return [];
  const lists = rowsUnderHeads(plan);
  const inputs = headRow(plan, "Override");
  const calculations = formulas.filter(
    ({ row, column, label, formula }) =>
      column > 0 &&
      lists.has(row) &&
      !/^cross-check/i.test(label) &&
      !(inputs !== null && row > inputs) &&
      !/MINER\.|HYPERLINK/.test(formula) &&
      !isLink(formula) &&
      !isTotal(formula),
  );
  const at = new Map(calculations.map((cell) => [`${cell.row} ${cell.column}`, relative(cell)]));
  return calculations.flatMap((cell) => {
    const { row, column, label } = cell;
    const own = relative(cell);
    const beside = (down: number, right: number) => at.get(`${row + down} ${column + right}`);
    const inRow = [beside(0, -1), beside(0, 1)].includes(own);
    const differs = [beside(-1, 0), beside(1, 0)].some((other) => other !== undefined && other !== own);
    return differs && !inRow ? [`${plan.sheet}!${address(row, column)} (${label}): not the formula of its column`] : [];
  });
}

/** Rows of lists: what stands under column headings, down to the next empty row. */
function rowsUnderHeads(plan: SheetPlan): Set<number> {
  const filled = new Set(
    plan.blocks.flatMap(({ row, cells }) => cells.flatMap((line, down) => (line.some((cell) => cell !== null) ? [row + down] : []))),
  );
  const found = new Set<number>();
  for (const { rect, style } of plan.styles) if (style.bottomBorder) for (let row = rect.row + 1; filled.has(row); row++) found.add(row);
  return found;
}

/** The first row in which a heading stands, null where none does. */
function headRow(plan: SheetPlan, head: string): number | null {
  for (const { row, cells } of plan.blocks) {
    const found = cells.findIndex((line) => line.includes(head));
    if (found >= 0) return row + found;
  }
  return null;
}

function formulasOf(plan: SheetPlan): FormulaCell[] {
  const labels = labelsOf(plan);
  return plan.blocks.flatMap((block) =>
    block.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell !== null && typeof cell === "object"
          ? [
              {
                sheet: plan.sheet,
                row: block.row + row,
                column: block.column + column,
                label: labels.get(block.row + row) ?? "",
                formula: cell.formula,
              },
            ]
          : [],
      ),
    ),
  );
}

/** The text in the first column of each row. */
function labelsOf(plan: SheetPlan): Map<number, string> {
  return textsIn(plan, 0);
}

/** The texts of one of the columns left of the months, by row; a formula is its text. */
function textsIn(plan: SheetPlan, column: number): Map<number, string> {
  return new Map(
    plan.blocks
      .filter((block) => block.column === 0)
      .flatMap(({ row, cells }) =>
        cells.map((each, at) => {
          const cell = each[column] ?? "";
          return [row + at, typeof cell === "object" ? cell.formula : String(cell)];
        }),
      ),
  );
}

/** Rows of lists: those with a formula or number beyond the columns of label, unit, value and note. */
function listRows(plan: SheetPlan): Set<number> {
  return new Set(
    plan.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) => (line.some((cell, across) => column + across > 3 && cell !== null) ? [row + down] : [])),
    ),
  );
}

/** Without texts and sheet names, in which anything may stand. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
}

function cellViolations({ sheet, row, column, label, formula }: FormulaCell): string[] {
  const at = `${sheet}!${address(row, column)} (${label}) ${formula.slice(0, 120)}`;
  const text = bare(formula);
  const found: string[] = [];
  for (const [, name] of text.matchAll(/([A-Z][A-Z0-9._]*)\(/g)) if (!allowed.has(name!)) found.push(`${at}: function ${name}`);
  for (const [number] of text.replace(/\$?[A-Z]{1,3}\$?\d+/g, "").matchAll(/\d+(?:\.\d+)?(?:E[+-]?\d+)?/g))
    if (number !== "0" && number !== "1") found.push(`${at}: constant ${number}`);
  const inChecks = /check|^solved:|^every |state of/i.test(label);
  if (/IFERROR\(/.test(text) && !inChecks) found.push(`${at}: IFERROR outside the checks`);
  if (/MINER\.(GET|GW)/.test(text) && !/^=MINER\.(GET|GW)\("[^"]*","[^"]*"\)$/.test(formula)) found.push(`${at}: a fact inside a formula`);
  if (/HYPERLINK/.test(text) && !/^=HYPERLINK\("[^"]*","(?:[^"]|"")*"\)$/.test(formula)) found.push(`${at}: a link that calculates`);
  if (/MINER\.METRIC/.test(text) && !/^cross-check/i.test(label)) found.push(`${at}: METRIC outside the check block`);
  return found;
}

/** A formula as it looks from its own cell: relative references as offsets. */
export function relative({ row, column, formula }: Pick<FormulaCell, "row" | "column" | "formula">): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Z]{1,3})(\$?)(\d+)/g, (whole, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return whole;
    let number = 0;
    for (const letter of letters as string) number = number * 26 + letter.charCodeAt(0) - 64;
    const c = fixedColumn ? `C${number}` : `C[${number - 1 - column}]`;
    return (fixedRow ? `R${digits}` : `R[${Number(digits) - 1 - row}]`) + c;
  });
}

/** One formula a row across time: on a sheet of months or periods everything from the first month on is the same formula. */
function rowViolations(sheet: string, formulas: readonly FormulaCell[]): string[] {
  const rows = new Map<number, FormulaCell[]>();
  for (const cell of formulas) if (cell.column >= 4) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  if (!timeSheet.test(sheet)) return [];
  return [...rows.values()].flatMap((cells) => {
    const first = relative(cells[0]!);
    return cells.some((cell) => relative(cell) !== first)
      ? [`${sheet} row ${cells[0]!.row + 1} (${cells[0]!.label}): more than one formula`]
      : [];
  });
}

/** Labels are unique on a sheet. */
function labelViolations(plan: SheetPlan): string[] {
  const seen = new Set<string>();
  return plan.blocks.flatMap((block) =>
    block.cells.flatMap((cells) => {
      const label = cells[0];
      if (typeof label !== "string" || label === "" || typeof cells[1] !== "string") return [];
      if (seen.has(label)) return [`${plan.sheet}: two rows are called "${label}"`];
      seen.add(label);
      return [];
    }),
  );
}

/** The last row of every sheet is a check. */
function lastRowViolations(plan: SheetPlan, formulas: readonly FormulaCell[]): string[] {
  const last = Math.max(...plan.blocks.map((block) => block.row + block.cells.length)) - 1;
  return formulas.some(({ row, column, label }) => row === last && column === 2 && /^check/i.test(label))
    ? []
    : [`${plan.sheet}: the last row is no check`];
}
