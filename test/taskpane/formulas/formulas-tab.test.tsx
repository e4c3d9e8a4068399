/** @jest-environment jsdom */
import { act } from "react";
import { scheduleColumns } from "../../../src/functions/schedule";
import { evaluate } from "../../../src/runtime/evaluate";
import type { Selected } from "../../../src/workbook";
import { all, click, one, press, showPane, statusText, type } from "../show-pane";

const metadata = {
  functions: [
    {
      id: "POWER_GW",
      name: "GW",
      description: "Contracted power in gigawatts.",
      parameters: [
        { name: "name", type: "string", description: "Who" },
        { name: "measure", type: "string", optional: true, customEnumId: "Measure" },
      ],
      result: { type: "number" },
    },
    {
      id: "GET",
      name: "GET",
      description: "Any field.",
      parameters: [
        { name: "name", type: "string" },
        { name: "field", type: "string" },
        { name: "asOf", type: "any", optional: true },
      ],
      result: { type: "any" },
    },
    {
      id: "SCHEDULE",
      name: "SCHEDULE",
      description: "Cash flows.",
      parameters: [
        { name: "deal", type: "any", dimensionality: "matrix" },
        { name: "columns", type: "any", dimensionality: "matrix", optional: true },
      ],
      result: { type: "any", dimensionality: "matrix" },
    },
  ],
  enums: [{ id: "Measure", values: [{ name: "criticalIt", stringValue: "criticalIt", tooltip: "IT only" }] }],
};

beforeAll(() => {
  globalThis.fetch = jest.fn(async () => ({ ok: true, json: async () => metadata })) as unknown as typeof fetch;
});

const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement>("[role=tabpanel]#panel-formulas input:not([type=search]), #panel-formulas select"),
];
const formula = () => document.querySelector('[role=group][aria-label="Formula"]')?.textContent;
const preview = () => document.querySelector('[role=group][aria-label="Preview"]')?.textContent;

async function openFormulas(given: Parameters<typeof showPane>[0] = {}, evaluate: Parameters<typeof showPane>[1] = async () => 0.26) {
  const actions = await showPane(given, evaluate);
  await click(one("tab", "Formulas"));
  return actions;
}

test("build a formula: boxes, the value it would show, insert", async () => {
  const insertFormula = jest.fn(async () => ({
    ok: true as const,
    report: { address: "Sheet1!B2", sentence: "Inserted the formula at Sheet1!B2." },
  }));
  const evaluate = jest.fn(async () => 0.26);
  await openFormulas({ insertFormula }, evaluate);
  await click(one("button", /^MINER\.GW/));
  expect(document.activeElement).toBe(boxes()[0]);
  expect(one("button", "Insert formula").getAttribute("aria-disabled")).toBe("true");
  await type(boxes()[0]!, "IREN");
  expect(evaluate).toHaveBeenLastCalledWith("POWER_GW", ["IREN", null]);
  expect(formula()).toBe('=MINER.GW("IREN")');
  expect(preview()).toBe("0.26");
  await click(one("button", "Insert formula"));
  expect(insertFormula).toHaveBeenCalledWith('=MINER.GW("IREN")');
  expect(statusText()).toBe("Inserted the formula at Sheet1!B2.");
});

test("an error shows the function's sentence", async () => {
  await openFormulas({}, async () => Promise.reject(Object.assign(new Error("No miner called “IRNE”."), { code: "#N/A" })));
  await click(one("button", /^MINER\.GW/));
  await type(boxes()[0]!, "IRNE");
  expect(preview()).toBe("No miner called “IRNE”.");
});

test("a MINER cell that is selected opens filled, but sweeps away nothing typed", async () => {
  let select: (selected: Selected) => void = () => undefined;
  await openFormulas({
    onSelection: (heard) => {
      select = heard;
      return () => undefined;
    },
  });
  const cell = (formula: string | null): Selected => ({ sheet: "Sheet1", address: "Sheet1!C5", formula, value: 1 });
  await act(async () => select(cell('=MINER.GW("Hut 8","criticalIt")')));
  expect(boxes().map((box) => box.value)).toEqual(["Hut 8", "criticalIt"]);
  expect(document.body.textContent).toContain("Replaces the formula in Sheet1!C5");
  await type(boxes()[0]!, "IREN");
  await act(async () => select(cell('=MINER.GW("WULF")')));
  expect(boxes()[0]!.value).toBe("IREN");
});

test("a field of the dictionary becomes GET with the field filled in", async () => {
  await openFormulas();
  await type(one("searchbox", "Search formulas and fields"), "escalator");
  await click(all("button", /^Escalator/)[0]!);
  expect(boxes()[1]!.value).toBe("escalatorRate");
});

test("Escape goes back to the search box, which is not lost", async () => {
  await openFormulas();
  await click(one("button", /^MINER\.GW/));
  await press("Escape");
  expect(document.activeElement).toBe(one("searchbox", "Search formulas and fields"));
});

test("the columns of a schedule are offered under the names SCHEDULE takes, several of them in a list", async () => {
  await openFormulas({}, evaluate);
  await click(one("button", /^MINER\.SCHEDULE/));
  const columns = boxes()[1]!;
  await click(columns);
  const offered = all("option").map((option) => option.firstChild!.textContent);
  expect(offered).toEqual(scheduleColumns);
  await click(all("option", /^noi/)[0]!);
  await type(columns, "noi,debt serv");
  await click(all("option", /^debtService/)[0]!);
  expect(columns.value).toBe("noi,debtService");
});
