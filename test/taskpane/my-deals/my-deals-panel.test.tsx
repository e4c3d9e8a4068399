/** @jest-environment jsdom */
import { store } from "../../../src/dataset";
import type { MyDealsReport } from "../../../src/workbook";
import { falcon, readRows } from "../../dataset/myDealsTable/own-table";
import { all, click, dealButtons, hidePane, nothingBuilt, one, showPane, statusText, type } from "../show-pane";

const built = { ...nothingBuilt, insertTable: true, myDeals: true };
const nothing: MyDealsReport = { table: null, deals: [], faults: [], unread: [], others: [], problem: null, gone: false };
const table = { name: "MyDeals", sheet: "My deals", address: "'My deals'!A1:Z11" };
const two: MyDealsReport = {
  ...nothing,
  table,
  deals: [{ id: "Falcon", row: 2, address: "'My deals'!A2:Z2", tenant: "T", minerName: null }],
  faults: [
    { row: 3, address: "'My deals'!Q3", heading: "Escalator (% a year)", deal: "Hawk", reason: "is 300 %; allowed is -5 % to 15 %." },
  ],
  unread: ["Remark"],
};
const showing = (report: MyDealsReport | null) => ({
  capabilities: built,
  myDeals: () => report,
  readMyDeals: jest.fn(async () => (report ? { ok: true as const, report } : new Promise<never>(() => undefined))),
});

test("no table: what it is for, what it keeps to itself, and the way to insert it", async () => {
  const insertMyDeals = jest.fn(async () => ({
    ok: true as const,
    report: { ...table, table: "MyDeals", sentence: "Inserted an empty table." },
  }));
  await showPane({ ...showing(nothing), insertMyDeals });
  await click(one("button", "My deals"));
  expect(document.body.textContent).toContain("nothing of them is sent anywhere or stored outside this workbook");
  expect(document.activeElement).toBe(one("button", "Back"));
  await click(one("button", "Insert My deals table"));
  expect(insertMyDeals).toHaveBeenCalledWith({ kind: "newSheet" }, expect.anything());
  expect(statusText()).toBe("Inserted an empty table.");
});

test("a table that is gone is said to be gone", async () => {
  await showPane(showing({ ...nothing, gone: true }));
  await click(one("button", "My deals"));
  expect(document.body.textContent).toContain("The table was removed from this workbook.");
});

test("a place that is taken becomes a question", async () => {
  const sentence = "B3 is not empty.";
  const insertMyDeals = jest.fn(async () => ({
    ok: false as const,
    failure: { kind: "target-not-empty" as const, address: "B3", sentence },
  }));
  await showPane({ ...showing(nothing), insertMyDeals });
  await click(one("button", "My deals"));
  await click(one("button", "Insert at the active cell"));
  expect(document.body.textContent).toContain(sentence);
  expect(document.activeElement).toBe(one("button", "Insert on a new sheet"));
});

test("good rows, wrong rows and columns left alone; the cell is gone to", async () => {
  const goTo = jest.fn(async (address: string) => ({ ok: true as const, report: { address } }));
  await showPane({ ...showing(two), goTo });
  await click(one("button", "My deals"));
  const words = document.body.textContent!;
  expect(words).toContain("1 deal read, 1 row wrong.");
  expect(words).toContain("Row 3, Escalator (% a year) (Hawk): is 300 %");
  expect(words).toContain("left alone: Remark.");
  await click(one("button", "Go to cell"));
  expect(goTo).toHaveBeenCalledWith("'My deals'!Q3");
});

test("while it is looked for, that is said; a failure too", async () => {
  await showPane(showing(null));
  await click(one("button", "My deals"));
  expect(document.body.textContent).toContain("Looking for the table");
  await showPane({
    ...showing(null),
    readMyDeals: async () => ({ ok: false, failure: { kind: "not-in-excel", sentence: "There is no workbook here." } }),
  });
  await click(one("button", "My deals"));
  expect(document.body.textContent).toContain("There is no workbook here.");
});

test("where it is not built there is no button", async () => {
  await showPane({ capabilities: { ...built, myDeals: false } });
  expect(all("button", "My deals")).toHaveLength(0);
});

test("own deals stand in the list and are marked, found by search, and stay out of inserted tables", async () => {
  const insertTable = jest.fn(async () => ({ ok: false as const, failure: { kind: "declined" as const, sentence: "no" } }));
  const facts = store.view().deals.length;
  await hidePane();
  store.setMyDeals(readRows(falcon).deals.map(({ deal }) => deal));
  try {
    await showPane({ ...showing(two), insertTable });
    expect(dealButtons()).toHaveLength(facts + 1);
    expect(document.body.textContent).toContain(`All ${facts} deals`);
    await type(one("searchbox", "Search deals"), "falcon");
    expect(dealButtons().map((button) => button.textContent)).toEqual([expect.stringMatching(/^Falcon → A tenant.*yours/)]);
    await click(dealButtons()[0]!);
    expect(document.body.textContent).toContain("Your own deal, in 'My deals'!A2:Z2.");
    expect(document.body.textContent).toContain("Value, yours");
  } finally {
    await hidePane();
    store.setMyDeals([]);
  }
});
