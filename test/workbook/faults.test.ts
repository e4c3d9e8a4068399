/**
 * A host error at every sync of every action that writes: the workbook is as it was, or the report says what stands and
 * "Undo last action" brings it back. Each sync is lost once, and once done with its answer lost.
 */
import { store } from "../../src/dataset";
import { emptyPlan } from "../../src/models/plan";
import { adoptTable } from "../../src/workbook/adopt-table";
import { applyUpdates } from "../../src/workbook/apply-updates";
import { buildModel } from "../../src/workbook/build-model";
import { freeze } from "../../src/workbook/freeze";
import { insertTable } from "../../src/workbook/insert-table";
import type { Outcome } from "../../src/workbook/outcome";
import { previewUpdates } from "../../src/workbook/preview-updates";
import { repair } from "../../src/workbook/repair";
import { insertFormula } from "../../src/workbook/insert-formula";
import { setPin } from "../../src/workbook/set-pin";
import { thaw } from "../../src/workbook/thaw";
import { undoableAction, undoLastAction } from "../../src/workbook/undo-last-action";
import type { CellValue } from "../../workbench/grid/grid";
import { failAt, type Fault } from "./failing-host";
import { openHosted, reported, type Hosted } from "./hosted";
import { firstVersion, newerThanWorkbook } from "./later-facts";

jest.setTimeout(300_000);

let hosted: Hosted;
afterEach(() => hosted.close());

function evaluate(formula: string): CellValue | CellValue[][] {
  if (/^=MINER\.DEALS\(/.test(formula))
    return [
      ["Deal", "MW"],
      ["a", 1],
    ];
  if (/_xldudf|MINER\.NA/.test(formula)) return { error: "#NAME?" };
  return formula.length;
}

/** A workbook that took the first version and holds a few formulas of ours and of the user's. */
async function open(): Promise<void> {
  hosted = await openHosted();
  hosted.grid.evaluate = evaluate;
  await newerThanWorkbook(hosted);
  await hosted.page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Formulas");
    sheet.getRange("B2:B4").formulas = [['=MINER.GW("IREN")*B9+1'], ['=MINER.GW("IREN")'], ["=_xldudf_MINER_GW(1)"]];
    sheet.getRange("D2").formulas = [['=MINER.DEALS("Hut 8")']];
    sheet.getRange("F2").formulas = [["=SUM(B2:B3)"]];
    await context.sync();
  });
}

const table = () => insertTable({ kind: "peers" }, { kind: "selection" });
const forgetRecords = () =>
  hosted.page.Excel.run(async (context) => {
    context.workbook.settings.load("items/key");
    await context.sync();
    for (const { key } of context.workbook.settings.items) if (key.includes("table")) context.workbook.settings.getItem(key).delete();
    await context.sync();
  });

let adoptable = "";

interface Acting {
  /** What was done before. */
  before?: () => Promise<unknown>;
  act: () => Promise<Outcome<unknown>>;
}

const model = () =>
  buildModel(() => {
    const sheet = (name: string, cells: string[][]) => ({
      ...emptyPlan(name),
      blocks: [{ row: 0, column: 0, cells: cells.map((row) => row.map((text) => (text.startsWith("=") ? { formula: text } : text))) }],
      names: [{ name: `Name_${name}`, rect: { row: 0, column: 0, rows: 1, columns: 1 } }],
    });
    const builtFrom = { blueprint: "two", choices: {}, factsVersion: firstVersion, asOf: "2026-10-08" };
    const sheets = [sheet("One", [["a", "=Two!A1"]]), sheet("Two", [["b"]])];
    return { title: "Two sheets", sheets, inputs: [], builtFrom } as unknown as ReturnType<Parameters<typeof buildModel>[0]>;
  });

const actions: Record<string, Acting> = {
  "insert at the selection": { act: table },
  "insert onto a new sheet": { act: () => insertTable({ kind: "peers" }, { kind: "newSheet" }) },
  apply: { before: () => insertTable({ kind: "deals" }, { kind: "selection" }), act: () => applyUpdates() },
  adopt: {
    before: async () => {
      reported(await table());
      await forgetRecords();
      adoptable = reported(await previewUpdates()).adoptable[0]!.tableId;
    },
    act: () => adoptTable(adoptable),
  },
  "build a model": { act: model },
  freeze: { act: () => freeze() },
  thaw: { before: () => freeze(), act: () => thaw() },
  repair: { act: () => repair() },
  pin: { act: () => setPin("2026-06-30") },
  "insert a formula": { act: () => insertFormula("=MINER.GW(1)") },
  "undo an insert": { before: table, act: () => undoLastAction() },
  "undo an apply": {
    before: async () => {
      reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
      reported(await applyUpdates());
    },
    act: () => undoLastAction(),
  },
  "undo a freeze": { before: () => freeze(), act: () => undoLastAction() },
  "undo a thaw": {
    before: async () => {
      reported(await freeze());
      reported(await thaw());
    },
    act: () => undoLastAction(),
  },
  "undo a repair": { before: () => repair(), act: () => undoLastAction() },
  "undo a pin": { before: () => setPin("2026-06-30"), act: () => undoLastAction() },
  "undo a model": { before: model, act: () => undoLastAction() },
};

/** Everything an action may touch. */
const all = () => ({
  cells: hosted.picture(),
  tables: hosted.grid.tables().map(({ name, rect }) => ({ name, rect })),
  names: hosted.grid.names().map(({ name }) => name),
  settings: new Map(hosted.settings()),
  version: store.version,
  pin: store.pin,
});

/** As `all`; empty sheets of ours that may stay ("MINER frozen", the log) are the same as none. */
function comparable({ cells, ...rest }: ReturnType<typeof all>) {
  const kept = Object.entries(cells).filter(([name, rows]) => name !== "MINER frozen" || rows.length > 1);
  const timeless = (text: string) => text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, "now");
  return { ...rest, cells: Object.fromEntries(kept.map(([name, rows]) => [name, rows.map((row) => row.map(timeless))])) };
}

/** How many syncs an action has, and what it leaves. */
async function undisturbed({ before, act }: Acting): Promise<{ syncs: number; after: ReturnType<typeof comparable> }> {
  await open();
  await before?.();
  const counting = failAt(hosted, Infinity, "lost");
  reported(await act());
  const syncs = counting.mend();
  const after = comparable(all());
  hosted.close();
  return { syncs, after };
}

describe.each(Object.entries(actions))("%s", (name, acting) => {
  test.each<Fault>(["lost", "answer lost"])("each of its syncs %s", async (fault) => {
    const { syncs, after } = await undisturbed(acting);
    const trouble: string[] = [];
    for (let number = 1; number <= syncs; number++) {
      for (const times of [1, 5]) {
        await open();
        await acting.before?.();
        const before = comparable(all());
        const failing = failAt(hosted, number, fault, times);
        const outcome = await acting.act();
        failing.mend();
        const told = `sync ${number} of ${syncs}, ${times} failures`;
        const same = (wanted = before) => {
          try {
            expect(comparable(all())).toEqual(wanted);
            return null;
          } catch (error) {
            return (error as Error).message.slice(0, 1500);
          }
        };
        if (outcome.ok) {
          // The last request of Excel.run carries nothing: losing it does not matter.
          if (same(after) !== null) trouble.push(`${told}: said it was done, but ${same(after)}`);
        } else if (same() !== null) {
          const { failure } = outcome;
          if (!("stands" in failure) || !failure.stands) trouble.push(`${told}: ${failure.sentence} But: ${same()}`);
          else if (undoableAction() === null) trouble.push(`${told}: nothing to undo`);
          else {
            const undone = await undoLastAction();
            if (!undone.ok) trouble.push(`${told}: undo failed: ${undone.failure.sentence}`);
            // An undo that failed half-way is carried on.
            else if (same(name.startsWith("undo") ? after : before) !== null) trouble.push(`${told}: after undo ${same()}`);
          }
        } else if (!outcome.failure.sentence.endsWith(".")) trouble.push(`${told}: ${outcome.failure.sentence}`);
        hosted.close();
      }
    }
    expect(trouble).toEqual([]);
    await open();
  });
});
