/** @jest-environment jsdom */
import { act } from "react";
import { store } from "../../../src/dataset";
import { blueprints, type BookPlan } from "../../../src/models";
import type { ModelOnSheet, Selected } from "../../../src/workbook";
import { holdLaterFacts, firstVersion } from "../../workbook/held-facts";
import { changedDeal, nextVersion } from "../../e2e/feed-folder";
import { click, one, showPane, statusText } from "../show-pane";

// jsdom has none; the facts are plain JSON.
globalThis.structuredClone ??= <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const company = blueprints.find(({ id }) => id === "company")!;
const selected: Selected = { sheet: "IREN Value", address: "IREN Value!A1", formula: null, value: null };

function known(): ModelOnSheet {
  const plan = company.build(store.view(), { miner: "iren" }).plan;
  return {
    record: { format: 1, title: plan.title, builtFrom: plan.builtFrom, sheets: [{ id: "1", name: "IREN Value" }], inputs: [] },
    typed: { shareCount: 3e8 },
    problems: ['"Multiple of NOI" holds "about 12", which is no number'],
  };
}

const section = () => document.querySelector('section[aria-label="The model on this sheet"]');

/** Until the words stand in the section. */
async function reads(words: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (section()?.textContent.includes(words)) return;
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  throw new Error(`"${words}" never came up in: ${section()?.textContent}`);
}

async function open(found: ModelOnSheet | null, given: Parameters<typeof showPane>[0] = {}) {
  const actions = await showPane({
    onSelection: (listener) => {
      listener(selected);
      return () => undefined;
    },
    modelOnSheet: jest.fn(async () => ({ ok: true as const, report: found })),
    ...given,
  });
  await click(one("tab", "Models"));
  return actions;
}

test("a sheet of no model shows none", async () => {
  await open(null);
  expect(section()).toBeNull();
});

test("facts that changed since are listed with their source, then none; a rebuild takes over what was typed", async () => {
  const before = known();
  let plan: BookPlan | null = null;
  const buildModel = jest.fn(async (planFor: (taken: string[]) => BookPlan) => {
    plan = planFor(["IREN Value"]);
    return { ok: true as const, report: { sheets: ["IREN 2 Value"], sentence: "Built." } };
  });
  await open(before, { buildModel });
  await reads("None of the facts it asks for has changed since");
  expect(section()!.textContent).toContain("about 12");

  await act(async () => holdLaterFacts());
  await act(async () => store.applyVersion(nextVersion));
  await reads("changed since:");
  expect(section()!.textContent).toContain(changedDeal);

  await click(one("button", "Rebuild"));
  expect(statusText()).toContain("1 value of yours taken over");
  const { sheet, row, column } = plan!.inputs.find(({ key }) => key === "shareCount")!;
  const block = plan!.sheets.find((each) => each.sheet === sheet)!.blocks[0]!;
  expect(block.cells[row - block.row]![column]).toBe(3e8);
  expect(plan!.sheets[plan!.sheets.length - 1]!.sheet).toContain("Changes");
  await act(async () => store.applyVersion(firstVersion));
});
