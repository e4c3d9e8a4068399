import { store } from "../../src/dataset";
import { blueprints, changedSince, rebuiltModel, type Blueprint, type Choices } from "../../src/models";
import { buildModel } from "../../src/workbook/build-model";
import { modelOnSheet, type ModelOnSheet } from "../../src/workbook/model-on-sheet";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { changedDeal, newValueUsd, nextVersion } from "../e2e/feed-folder";
import { firstVersion, holdLaterFacts } from "./later-facts";
import { openHosted, reported, type Hosted } from "./hosted";

// A model is thousands of cells, and tests share two cores.
jest.setTimeout(120_000);

const [dealModel, company] = ["deal", "company"].map((name) => blueprints.find(({ id }) => id === name)!) as [Blueprint, Blueprint];
const choices: Choices = { deal: changedDeal, sensitivities: "none", scenario: "overrun", debtKind: "level" };

let hosted: Hosted;
let sheets: string[];
beforeEach(async () => {
  hosted = await openHosted();
  holdLaterFacts();
  store.applyVersion(firstVersion);
});
afterEach(() => hosted.close());

async function build(blueprint: Blueprint, chosen: Choices): Promise<void> {
  sheets = reported(await buildModel((taken) => blueprint.build(store.view(), { ...chosen, taken }).plan)).sheets;
}

const idOf = (name: string) => hosted.grid.sheets().find((sheet) => sheet.name === name)!.id;

/** Row and column of the Override cell of an input. */
function inputCell(sheet: string, label: string): [row: number, column: number] {
  const rows = hosted.grid.read(idOf(sheet), { row: 0, column: 0, rows: 120, columns: 8 }).map((cells) => cells.map(({ value }) => value));
  const heads = rows.find((cells) => cells.includes("Override"))!;
  return [rows.findIndex((cells) => cells.includes(label)), heads.indexOf("Override")];
}

async function found(sheet = sheets[0]!): Promise<ModelOnSheet> {
  return reported(await modelOnSheet(sheet))!;
}

test("every sheet of a model is known, any other is not", async () => {
  await build(company, { miner: "wulf", overrides: { shareCount: 4e8 } });
  for (const sheet of sheets) expect((await found(sheet)).record.title).toContain("TeraWulf");
  expect(reported(await modelOnSheet("Sheet1"))).toBeNull();
  expect(await found()).toMatchObject({ typed: { shareCount: 4e8 }, problems: [] });
});

test("typed values are found again after rows and a column were inserted and the sheet renamed; words and own references are told", async () => {
  await build(company, { miner: "wulf" });
  const inputs = sheets[1]!;
  await hosted.grid.type(idOf(inputs), ...inputCell(inputs, "Share price"), "12.5");
  hosted.grid.insertRows(idOf(inputs), 3, 2, false);
  hosted.grid.insertColumns(idOf(inputs), 0, 1, false);
  await hosted.grid.type(idOf(inputs), ...inputCell(inputs, "Cap rate"), "0.07");
  await hosted.grid.type(idOf(inputs), ...inputCell(inputs, "Multiple of NOI"), "about 12");
  await hosted.grid.type(idOf(inputs), ...inputCell(inputs, "Shares outstanding, basic"), "=Sheet1!A1");
  hosted.grid.renameSheet(idOf(inputs), "My inputs");
  const { typed, problems } = await found("My inputs");
  expect(typed).toEqual({ sharePrice: 12.5, capRate: 0.07, shareCount: "=Sheet1!A1" });
  expect(problems).toEqual(['"Multiple of NOI" holds "about 12", which is no number']);
});

test("a rebuild from newer facts writes new sheets with the typed values and what changed; the old model is left alone; one undo takes it away", async () => {
  await build(dealModel, choices);
  expect((await found()).typed).toEqual({ scenario: 3, debtKind: 1 });
  const inputs = sheets[1]!;
  await hosted.grid.type(idOf(inputs), ...inputCell(inputs, "Delay of delivery"), "4");
  await hosted.grid.type(idOf(inputs), ...inputCell(inputs, "Scenario (1 base, 2 delivery slip, 3 overrun, 4 tenant default)"), "2");
  const before = hosted.picture();
  const { record, typed } = await found();
  const from = store.view();
  store.applyVersion(nextVersion);
  const changes = changedSince(dealModel, record.builtFrom, from, store.view());
  expect(changes).toEqual([expect.objectContaining({ rowId: changedDeal, field: "contractValueUsd", old: 9.7e9, new: newValueUsd })]);

  const report = reported(await buildModel((taken) => rebuiltModel(dealModel, store.view(), record.builtFrom, typed, changes, taken).plan));
  const after = hosted.picture();
  for (const [name, cells] of Object.entries(before)) expect(after[name]).toEqual(cells);
  const [row, column] = inputCell(report.sheets[1]!, "Delay of delivery");
  expect(hosted.grid.read(idOf(report.sheets[1]!), { row, column, rows: 1, columns: 1 })[0]![0]!.value).toBe(4);
  expect((await found(report.sheets[0]!)).typed).toEqual(typed);
  const changed = after[report.sheets[report.sheets.length - 1]!]!.flat().join(" ");
  expect(changed).toContain(changedDeal);
  expect(changed).toContain(String(newValueUsd));

  reported(await undoLastAction());
  expect(hosted.picture()).toEqual(before);
  expect((await found()).record.title).toContain("IREN");
});
