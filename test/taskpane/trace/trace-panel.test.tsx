/** @jest-environment jsdom */
import type { TraceReport } from "../../../src/workbook";
import { ask, click, nothingBuilt, one, press, showPane, statusText } from "../show-pane";

const sum: TraceReport = {
  kind: "sum",
  label: "IREN",
  measure: "Contracted",
  unit: "MW",
  value: 260,
  rows: [
    { key: "a", label: "IREN → Microsoft", amount: 200, url: "https://example.com/a" },
    { key: "b", label: "IREN → lab", amount: null, url: null },
  ],
};
const capabilities = { ...nothingBuilt, trace: true };

test("a sum shows the rows that add up to it, each with its page, and gives the focus back", async () => {
  await showPane({ capabilities, trace: jest.fn(async () => ({ ok: true as const, report: sum })) });
  one("button", "Trace").focus();
  await click(one("button", "Trace"));
  expect(document.body.textContent).toContain("2 rows count; 1 of them say how much and add up to it.");
  expect(document.querySelector<HTMLAnchorElement>('a[href="https://example.com/a"]')!.textContent).toBe("IREN → Microsoft");
  expect(document.activeElement).toBe(one("button", "Back"));
  await press("Escape");
  expect(document.activeElement).toBe(one("button", "Trace"));
});

test("a cell that cannot be traced says why", async () => {
  const sentence = "Sheet1!B2 holds no number of ours.";
  await showPane({ capabilities, trace: jest.fn(async () => ({ ok: false as const, failure: { kind: "declined" as const, sentence } })) });
  await ask({ tab: "trace" });
  expect(statusText()).toBe(sentence);
});
