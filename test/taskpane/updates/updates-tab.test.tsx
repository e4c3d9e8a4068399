/** @jest-environment jsdom */
import type { ApplyReport, UpdatePreview } from "../../../src/workbook";
import { all, ask, click, nothingToDo, one, showPane, statusText } from "../show-pane";

const source = { publisher: "SEC", url: "https://www.sec.gov/news" };
const preview: UpdatePreview = {
  ...nothingToDo,
  toVersion: "2",
  missing: ["Deals_2"],
  tables: [
    {
      tableId: "t1",
      table: "Deals",
      sheet: "Sheet1",
      factsVersion: "1",
      changes: [
        { key: "a", label: "IREN → Microsoft", field: "contractValueUsd", fieldLabel: "Contract value", old: 9.7e9, new: 9.9e9, source },
      ],
      conflicts: [
        { id: "c1", key: "a", label: "IREN → Microsoft", field: "headlineMw", fieldLabel: "Headline MW", theirs: 250, ours: 200, source },
      ],
      added: [{ key: "n", label: "Cango → Somebody" }],
      removed: [{ key: "r", label: "TeraWulf → Core42" }],
      left: [],
      problem: null,
    },
  ],
};
const applied: ApplyReport = {
  version: "2",
  tables: [],
  recalculatedSheets: [],
  calculationIsManual: false,
  sentence: "1 cell changed, 1 row added.",
};
const found = <Report,>(report: Report) => jest.fn(async () => ({ ok: true as const, report }));

async function openUpdates(given: Parameters<typeof showPane>[0]) {
  const actions = await showPane(given);
  await click(one("tab", "Updates"));
  return actions;
}

test("lists what applying would change, with the source", async () => {
  await openUpdates({ previewUpdates: found(preview) });
  const text = document.body.textContent;
  expect(text).toContain("Contract value: $9.7bn → $9.9bn · SEC");
  expect(text).toContain("yours 250 MW, facts 200 MW");
  expect(text).toContain("Cango → Somebody");
  expect(text).toContain("The table Deals_2 is gone");
});

test("applies with the decisions taken and says what was done", async () => {
  const applyUpdates = found(applied);
  await openUpdates({ previewUpdates: found(preview), applyUpdates });
  await click(one("button", "Take ours"));
  await click(one("checkbox"));
  await click(one("button", "Apply to workbook"));
  expect(applyUpdates).toHaveBeenCalledWith({ takeOurs: ["c1"], keepMine: [], restore: { t1: ["r"] } }, expect.anything());
  expect(statusText()).toBe(applied.sentence);
});

test("nothing to apply: the button rests and the next step is named", async () => {
  const applyUpdates = found(applied);
  await openUpdates({ applyUpdates });
  expect(one("button", "Apply to workbook").getAttribute("aria-disabled")).toBe("true");
  await click(one("button", "Apply to workbook"));
  expect(applyUpdates).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain("Insert one on the Deals tab");
});

test("the ribbon's Refresh facts comes here and checks once", async () => {
  const checkForUpdates = found({ state: "current" as const, version: "1", checkedDate: "2026-11-23", sentence: "No newer facts." });
  await showPane({ checkForUpdates });
  await ask({ tab: "updates", check: true });
  expect(one("tab", "Updates").getAttribute("aria-selected")).toBe("true");
  expect(checkForUpdates).toHaveBeenCalledTimes(1);
  expect(statusText()).toBe("No newer facts.");
});

test("offline is said in the header, with what is in use", async () => {
  const sentence = "No connection. The bundled facts stay in use; check again when you are online.";
  await openUpdates({
    checkForUpdates: jest.fn(async () => ({
      ok: false as const,
      failure: { kind: "feed" as const, reason: "offline" as const, sentence },
    })),
  });
  await click(one("button", "Check for updates"));
  expect(statusText()).toBe(sentence);
  expect(document.querySelector("header")!.textContent).toContain("offline, bundled facts");
});

test("a table that cannot be refreshed says why", async () => {
  const problem = "The Deal ID column of Deals is gone: undo its deletion, then compare again.";
  const report = { ...nothingToDo, tables: [{ ...preview.tables[0]!, changes: [], conflicts: [], added: [], removed: [], problem }] };
  await openUpdates({ previewUpdates: found(report) });
  expect(document.body.textContent).toContain(problem);
  expect(all("button", "Take ours")).toHaveLength(0);
});

test("a table that is not known is offered for adoption; nothing happens before it is asked for", async () => {
  const report = { ...nothingToDo, adoptable: [{ tableId: "t9", table: "Deals_9", sheet: "Copy" }] };
  const adoptTable = found({ table: "Deals_9", rows: 3, sentence: "Adopted the table." });
  await openUpdates({ previewUpdates: found(report), adoptTable });
  expect(document.body.textContent).toContain("Deals_9 on Copy looks like a table of ours");
  expect(adoptTable).not.toHaveBeenCalled();
  await click(one("button", "Adopt"));
  expect(adoptTable).toHaveBeenCalledWith("t9", expect.anything());
  expect(statusText()).toBe("Adopted the table.");
});

test("where calculation is manual the pane offers to calculate, and says what it did", async () => {
  const calculate = found({ sheets: ["Sheet1"], sentence: "Calculated the MINER formulas on Sheet1." });
  await openUpdates({ previewUpdates: found({ ...nothingToDo, calculationIsManual: true }), calculate });
  expect(document.body.textContent).toContain("Calculation is manual in this workbook");
  expect(calculate).not.toHaveBeenCalled();
  await click(one("button", "Calculate"));
  expect(calculate).toHaveBeenCalledTimes(1);
  expect(statusText()).toBe("Calculated the MINER formulas on Sheet1.");
});

test("where Excel calculates by itself there is no such button", async () => {
  await openUpdates({ previewUpdates: found(preview) });
  expect(all("button", "Calculate")).toHaveLength(0);
});
