/** @jest-environment jsdom */
import { store } from "../../../src/dataset";
import { all, click, dealButtons, focus, insertReport, one, press, showPane, statusText, type } from "../show-pane";

const everyDeal = store.view().deals.length;

test("shows how far the facts go, and every deal", async () => {
  await showPane();
  expect(document.body.textContent).toContain("Facts through 8 Oct 2026 · checked 23 Nov 2026");
  expect(dealButtons()).toHaveLength(everyDeal);
});

test("search narrows the list and the table follows it", async () => {
  const insertTable = jest.fn(async () => ({ ok: true as const, report: insertReport }));
  await showPane({ insertTable });
  await type(one("searchbox", "Search deals"), "iren microsoft");
  expect(dealButtons().map((button) => button.dataset.roving)).toEqual(["iren-microsoft-childress-2025"]);
  await click(one("button", "Insert table"));
  expect(insertTable).toHaveBeenCalledWith({ kind: "deals", search: "iren microsoft" }, { kind: "selection" }, expect.anything());
  expect(statusText()).toBe(insertReport.sentence);
});

test("a search in vain says so, suggests a name and leads back", async () => {
  await showPane();
  await type(one("searchbox", "Search deals"), "Antropic");
  expect(document.body.textContent).toContain("No deal matches “Antropic”.");
  await click(one("button", "Anthropic"));
  expect(dealButtons().length).toBeGreaterThan(0);
  await type(one("searchbox", "Search deals"), "zzzz");
  await click(one("button", `Show all ${everyDeal} deals`));
  expect(dealButtons()).toHaveLength(everyDeal);
  expect(document.activeElement).toBe(one("searchbox", "Search deals"));
});

test("the whole list is one tab stop that arrows walk through", async () => {
  await showPane();
  expect(dealButtons().filter((button) => button.tabIndex === 0)).toHaveLength(1);
  await focus(one("searchbox", "Search deals"));
  await press("ArrowDown");
  expect(document.activeElement).toBe(dealButtons()[0]);
  await press("ArrowDown");
  await press("End");
  expect(document.activeElement).toBe(dealButtons()[everyDeal - 1]);
  expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
  await press("ArrowDown");
  expect(document.activeElement).toBe(dealButtons()[everyDeal - 1]);
});

test("a deal opens in full and gives the focus back to its line", async () => {
  await showPane();
  const line = dealButtons()[3]!;
  const id = line.dataset.roving;
  await click(line);
  expect(document.activeElement).toBe(one("button", "All deals"));
  expect(document.body.textContent).toContain("Sources");
  expect(document.querySelectorAll("a[href^=http]").length).toBeGreaterThan(0);
  await press("Escape");
  expect((document.activeElement as HTMLElement).dataset.roving).toBe(id);
});

test("a place that is taken becomes a question; a new sheet is the answer", async () => {
  const sentence = "A1:AD70 is not empty.";
  const insertTable = jest.fn(async (_query: unknown, target: { kind: string }) =>
    target.kind === "selection"
      ? { ok: false as const, failure: { kind: "target-not-empty" as const, address: "A1:AD70", sentence } }
      : { ok: true as const, report: insertReport },
  );
  await showPane({ insertTable });
  await click(one("button", "Insert table"));
  expect(document.body.textContent).toContain(sentence);
  expect(document.activeElement).toBe(one("button", "Insert on a new sheet"));
  await click(one("button", "Insert on a new sheet"));
  expect(insertTable).toHaveBeenLastCalledWith({ kind: "deals" }, { kind: "newSheet" }, expect.anything());
  expect(all("button", "Insert on a new sheet")).toHaveLength(0);
});

test("an open deal can be inserted by itself, taken into a formula and into a model", async () => {
  const insertTable = jest.fn(async () => ({ ok: true as const, report: insertReport }));
  await showPane({ insertTable });
  await type(one("searchbox", "Search deals"), "iren microsoft");
  await click(dealButtons()[0]!);
  await click(one("button", "Insert table"));
  expect(insertTable).toHaveBeenCalledWith(
    { kind: "deals", ids: ["iren-microsoft-childress-2025"] },
    { kind: "selection" },
    expect.anything(),
  );
  await click(one("button", "Build model"));
  expect(one("tab", "Models").getAttribute("aria-selected")).toBe("true");
  await click(one("tab", "Deals"));
  await click(one("button", "Insert formula"));
  expect(one("tab", "Formulas").getAttribute("aria-selected")).toBe("true");
});

test("who stands behind a tenant is said on its line, and a figure's own page under the figure", async () => {
  await showPane();
  await type(one("searchbox", "Search deals"), "openai");
  expect(dealButtons()[0]!.textContent).toMatch(/Oracle.*for OpenAI/);
  await type(one("searchbox", "Search deals"), "amazon black pearl");
  await click(dealButtons()[0]!);
  expect(document.querySelectorAll('a[aria-label^="Source of Value:"]').length).toBe(1);
});
