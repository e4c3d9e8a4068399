import { store } from "../../src/dataset";
import { blueprints, type BookPlan, type Choices } from "../../src/models";
import { buildModel } from "../../src/workbook/build-model";
import type { Progress } from "../../src/workbook/reports";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { openHosted, reported, type Hosted } from "./hosted";

// A model is thousands of cells, and tests share two cores.
jest.setTimeout(120_000);

const deal: Choices = { deal: "iren-microsoft-childress-2025", sensitivities: "none" };

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

const planOf = (id: string, choices: Choices) => (taken: string[]) =>
  blueprints.find((each) => each.id === id)!.build(store.view(), { ...choices, taken }).plan;

test.each([
  ["deal", deal],
  ["company", { miner: "wulf" }],
  ["comps", {}],
])("the blueprint %s is written in at most three batches a sheet, told step by step, and goes with one undo", async (id, choices) => {
  const before = hosted.picture();
  const steps: Progress[] = [];
  let plan: BookPlan | null = null;
  const { result, batches } = await hosted.batches(() =>
    buildModel((taken) => (plan = planOf(id, choices)(taken)), { onProgress: (step) => steps.push(step) }),
  );
  const report = reported(result);
  expect(report.sheets).toEqual(plan!.sheets.map(({ sheet }) => sheet));
  expect(batches).toBeLessThanOrEqual(3 * report.sheets.length);
  for (const name of report.sheets) expect(steps.map(({ step }) => step)).toContain(`Writing ${name}`);
  expect(steps[steps.length - 1]).toMatchObject({ step: "Done" });
  expect(store.version).toBe(plan!.builtFrom.factsVersion);
  expect(hosted.page.host.unimplemented).toEqual([]);

  expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  expect(hosted.picture()).toEqual(before);
});

test("a model with an edited sheet stays when the build is undone", async () => {
  const { sheets } = reported(await buildModel(planOf("company", { miner: "wulf" })));
  const { id } = hosted.grid.sheets().find(({ name }) => name === sheets[1])!;
  await hosted.grid.type(id, 60, 0, "my note");
  expect(reported(await undoLastAction()).leftAlone).toEqual([expect.stringContaining(sheets[1]!)]);
  expect(hosted.grid.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(sheets));
});

test("heights, widths and the axis of a chart arrive on the sheet", async () => {
  const { sheets } = reported(await buildModel(planOf("comps", {})));
  const { id } = hosted.grid.sheets().find(({ name }) => name === sheets[0])!;
  expect(hosted.grid.rowHeight(id, 0)).toBeCloseTo(24, 0);
  expect(hosted.grid.columnWidth(id, 1)).toBeCloseTo(95, 0);
});
