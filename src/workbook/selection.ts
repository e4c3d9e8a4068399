import { contentOf, shownForm } from "./cell-content";
import { inExcel, inQueue, runExcel } from "./excel-queue";
import type { Outcome } from "./outcome";
import type { Selected } from "./reports";

/** Calls back with the active cell at once and after each change of the selection; returns the way to stop. Outside Excel it never calls. */
export function onSelection(listener: (selected: Selected) => void): () => void {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  if (!inExcel()) return stop;
  void inQueue(() =>
    runExcel(async (context) => {
      const handler = context.workbook.worksheets.onSelectionChanged.add(async () => {
        const selected = await inQueue(() => runExcel(readActiveCell));
        if (selected.ok && !stopped) listener(selected.report);
      });
      await context.sync();
      const remove = () => {
        stopped = true;
        void Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        });
      };
      if (stopped) remove();
      else {
        stop = remove;
        listener(await readActiveCell(context));
      }
    }),
  );
  return () => stop();
}

async function readActiveCell(context: Excel.RequestContext): Promise<Selected> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,values");
  cell.worksheet.load("name");
  await context.sync();
  const content = contentOf(cell.values[0]![0], cell.formulas[0]![0]);
  const isFormula = content !== null && typeof content === "object";
  return {
    sheet: cell.worksheet.name,
    address: cell.address,
    formula: isFormula ? content.formula : null,
    value: shownForm(contentOf(cell.values[0]![0], null)),
  };
}

/** Shows and selects a range ("Deals!A1:R70") or a sheet's first cell. */
export function goTo(address: string): Promise<Outcome<{ address: string }>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const split = /^(?:(.*)!)?([^!]*)$/.exec(address)!;
      const isRange = /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(split[2]!);
      const name = isRange ? split[1] : address;
      const sheet =
        name === undefined ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(unquoted(name));
      sheet.activate();
      sheet.getRange(isRange ? split[2]! : "A1").select();
      await context.sync();
      return { address };
    }),
  );
}

/** 'Bob''s sheet' -> Bob's sheet */
function unquoted(name: string): string {
  return /^'.*'$/s.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
}
