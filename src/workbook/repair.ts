import { inQueue, runExcel } from "./excel-queue";
import { livingCell } from "./frozen-cell";
import { minerCalls } from "./miner-calls";
import type { Outcome } from "./outcome";
import { startProgress } from "./progress";
import type { ActionOptions, RepairReport } from "./reports";
import { rollBack } from "./roll-back";
import { scanFormulas } from "./scan-formulas";
import { checkReadOnly, refuseProtected } from "./writable";
import { rememberUndo } from "./undo-last-action";

/** What Excel leaves where the add-in was missing when a formula was entered: the function's name, mangled. */
const mangled = /(?<![\w.])_xldudf_MINER(DEV)?_([A-Z0-9_]+)(?=\s*\()/gi;

/** Re-enters only cells whose formula is ours and whose value is an error. */
export function repair(options: ActionOptions = {}): Promise<Outcome<RepairReport>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const progress = startProgress(options, 2);
      progress.step("Looking for MINER formulas that show an error");
      const entries: Entry[] = [];
      const checked = checkReadOnly(context, "repair");
      const scanned = await scanFormulas(context);
      checked();
      for (const sheet of scanned) {
        sheet.formulas.forEach((row, down) =>
          row.forEach((formula, across) => {
            const value = sheet.values[down]![across];
            if (typeof formula !== "string" || minerCalls(formula).length === 0) return;
            if (typeof value !== "string" || !/^#[A-Z/0]+[!?A]$/.test(value)) return;
            entries.push({
              sheet: sheet.name,
              row: sheet.row + down,
              column: sheet.column + across,
              before: formula,
              after: entered(formula),
            });
          }),
        );
      }
      const written = new Set(entries.map(({ sheet }) => sheet));
      refuseProtected(
        scanned.filter(({ name }) => written.has(name)),
        "repair",
      );
      const cells = entries.length;
      if (cells > 0) {
        const action = `Repair ${cells} ${cells === 1 ? "formula" : "formulas"}`;
        const putBack = (undoing: Excel.RequestContext) => enter(undoing, entries, "after", "before");
        progress.firstWrite("Entering them again");
        try {
          await enter(context, entries, "before", "after");
        } catch (error) {
          await rollBack(error, action, "repaired cells", async (undoing) => void (await putBack(undoing)));
        }
        rememberUndo({ action, takeBack: putBack });
      }
      progress.end();
      const sentence =
        cells === 0
          ? "No MINER formula shows an error."
          : `Entered ${cells} MINER ${cells === 1 ? "formula" : "formulas"} again. One that still shows an error says why when you select it.`;
      return { cells, sentence };
    }),
  );
}

/** A cell whose formula is entered again. */
interface Entry {
  sheet: string;
  row: number;
  column: number;
  before: string;
  after: string;
}

/** Enters one of the two formulas where the other (or itself) still stands; names the cells that hold something else by now. */
async function enter(context: Excel.RequestContext, entries: Entry[], from: "before" | "after", to: "before" | "after"): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name));
  const cells = entries.map((entry) => {
    const cell = sheets.has(entry.sheet) ? worksheets.getItem(entry.sheet).getCell(entry.row, entry.column) : null;
    cell?.load("formulas");
    return { entry, cell };
  });
  await context.sync();
  const others: Entry[] = [];
  for (const { entry, cell } of cells) {
    const now = cell?.formulas[0]![0] as unknown;
    if (cell && (now === entry[from] || now === entry[to])) cell.formulas = [[entry[to]]];
    else others.push(entry);
  }
  await context.sync();
  return others.map(({ sheet, row, column }) => livingCell(sheet, row, column).slice(1));
}

/** The formula as it was meant. */
function entered(formula: string): string {
  return formula.replace(mangled, (_, dev: string | undefined, name: string) => `MINER${dev ?? ""}.${name}`);
}
