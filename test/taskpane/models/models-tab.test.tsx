/** @jest-environment jsdom */
import { act } from "react";
import { store } from "../../../src/dataset";
import { blueprints } from "../../../src/models";
import type { BookPlan } from "../../../src/models";
import { all, click, dealButtons, one, press, showPane, statusText, type } from "../show-pane";

const report = { sheets: ["Deal Summary", "Deal Inputs"], sentence: "Built Deal model on 2 new sheets." };

async function openModels(given: Parameters<typeof showPane>[0] = {}) {
  const actions = await showPane(given);
  await click(one("tab", "Models"));
  return actions;
}

/** Until what a model needs has been worked out. */
async function worked(): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (/Writes \d+ new sheet/.test(document.body.textContent)) return;
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  throw new Error("The model was never worked out.");
}

const line = (id: string) => document.querySelector<HTMLElement>(`#panel-models [data-roving="${id}"]`)!;

test("every blueprint with its sentence", async () => {
  await openModels();
  for (const blueprint of blueprints) expect(line(blueprint.id).textContent).toBe(blueprint.title + blueprint.sentence);
});

test("a deal has to be chosen; then the model says where it writes, is built, and its sheet can be gone to", async () => {
  let plan: BookPlan | null = null;
  const buildModel = jest.fn(async (planFor: (taken: string[]) => BookPlan) => {
    plan = planFor(["Sheet1"]);
    return { ok: true as const, report };
  });
  const goTo = jest.fn(async () => ({ ok: true as const, report: { address: "Deal Summary" } }));
  await openModels({ buildModel, goTo });
  await click(line("deal"));
  expect(one("button", "Build model").getAttribute("aria-disabled")).toBe("true");
  await click(one("button", "All models"));
  expect(document.activeElement).toBe(line("deal"));

  await click(one("tab", "Deals"));
  await click(dealButtons().find((button) => button.dataset.roving === "cifr-aws-black-pearl-2025")!);
  await click(one("button", "Build model"));
  await worked();
  await click(one("button", "Build model"));
  expect(statusText()).toBe(report.sentence);
  expect(plan!.sheets.length).toBeGreaterThan(0);
  await click(one("button", "Go to sheet"));
  expect(goTo).toHaveBeenCalledWith("Deal Summary");
});

test("terms nobody discloses are named, with a box each", async () => {
  const deal = blueprints.find(({ id }) => id === "deal")!;
  const poor = store.view().deals.find(({ id }) => deal.build(store.view(), { deal: id }).missing.length > 0)!;
  await openModels();
  await click(one("tab", "Deals"));
  await click(dealButtons().find((button) => button.dataset.roving === poor.id)!);
  await click(one("button", "Build model"));
  await worked();
  const { missing } = deal.build(store.view(), { deal: poor.id });
  const section = document.querySelector('section[aria-label="Not disclosed"]')!;
  expect(section.querySelectorAll("input")).toHaveLength(missing.length);
  for (const term of missing) expect(section.textContent).toContain(term.label);
});

test("a number of one's own is told as it was understood and goes into the model; one that is none keeps the model from being built", async () => {
  let plan: BookPlan | null = null;
  const buildModel = jest.fn(async (planFor: (taken: string[]) => BookPlan) => {
    plan = planFor([]);
    return { ok: true as const, report };
  });
  await openModels({ buildModel });
  await click(one("tab", "Deals"));
  await click(dealButtons().find((button) => /exaion/i.test(button.textContent))!);
  await click(one("button", "Build model"));
  await worked();
  const box = document.querySelector<HTMLInputElement>('section[aria-label="Not disclosed"] input')!;
  const told = () => box.closest(".fui-Field")!.textContent;
  await type(box, "lots");
  expect(told()).toContain("“lots” is no number");
  await worked();
  expect(document.body.textContent).toContain("1 box above holds something that was not understood.");
  await click(one("button", "Build model"));
  expect(buildModel).not.toHaveBeenCalled();
  await type(box, "0.05 GW");
  expect(told()).toContain("Taken as 50 MW.");
  await worked();
  await click(one("button", "Build model"));
  const sheets = (overrides: Record<string, number>) =>
    blueprints.find(({ id }) => id === "deal")!.build(store.view(), { deal: "mara-exaion-2025", overrides, taken: [] }).plan.sheets;
  expect(plan!.sheets).toEqual(sheets({ criticalItMw: 50 }));
  expect(plan!.sheets).not.toEqual(sheets({ criticalItMw: 51 }));
});

test("Escape leads back to the list", async () => {
  await openModels();
  await click(line("comps"));
  expect(document.activeElement).toBe(one("button", "All models"));
  await press("Escape");
  expect(document.activeElement).toBe(line("comps"));
  expect(all("button", "Build model")).toHaveLength(0);
});
