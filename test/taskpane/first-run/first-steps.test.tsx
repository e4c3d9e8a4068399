/** @jest-environment jsdom */
import { all, click, insertReport, one, showPane, statusText } from "../show-pane";

beforeEach(() => localStorage.clear());

test("three steps that end with a table, and never again", async () => {
  const insertTable = jest.fn(async () => ({ ok: true as const, report: insertReport }));
  await showPane({ insertTable });
  await click(one("button", "Next"));
  expect(document.activeElement).toBe(one("button", "Next"));
  await click(one("button", "Next"));
  expect(document.activeElement).toBe(one("button", "Insert my first table"));
  await click(one("button", "Insert my first table"));
  expect(insertTable).toHaveBeenCalledWith({ kind: "deals" }, { kind: "selection" }, expect.anything());
  expect(statusText()).toBe(insertReport.sentence);
  await showPane();
  expect(all("button", "Skip")).toHaveLength(0);
});

test("skipped is skipped, and the focus goes to the search", async () => {
  await showPane();
  await click(one("button", "Skip"));
  expect(document.activeElement).toBe(one("searchbox", "Search deals"));
  await showPane();
  expect(all("button", "Next")).toHaveLength(0);
});

test("the steps stand in nobody's way: the list and its button work beside them", async () => {
  const insertTable = jest.fn(async () => ({ ok: true as const, report: insertReport }));
  await showPane({ insertTable });
  await click(one("button", "Insert table"));
  expect(insertTable).toHaveBeenCalledTimes(1);
  expect(all("button", "Skip")).toHaveLength(0);
});
