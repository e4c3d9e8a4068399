import { dictionary, store } from "../../../src/dataset";
import { dealFieldGroups, figureOf } from "../../../src/taskpane/deals/deal-fields";

const view = store.view();

test("every field of the dictionary is told or named as not disclosed, once", () => {
  const above = new Set([
    "id",
    "minerId",
    "siteId",
    "headlineMw",
    "contractValueUsd",
    "baseTermYears",
    "source",
    "publisher",
    "counted",
    "disposed",
  ]);
  const labels = dictionary.filter((field) => field.kind === "deal" && !above.has(field.name)).map((field) => field.label);
  for (const deal of view.deals) {
    const { groups, untold } = dealFieldGroups(view, deal);
    expect([...groups.flatMap((group) => group.told.map(({ field }) => field.label)), ...untold].sort()).toEqual([...labels].sort());
  }
});

test("no line says 0, null or undefined for what is not known", () => {
  const texts = view.deals.flatMap((deal) => dealFieldGroups(view, deal).groups.flatMap((group) => group.told.map(({ text }) => text)));
  for (const text of texts) expect(text).not.toMatch(/^(undefined|null|NaN|Not disclosed|)$/);
});

test("words of the data are written out", () => {
  const deal = view.deals.find((candidate) => candidate.id === "cifr-aws-black-pearl-2025")!;
  const text = (name: string) =>
    dealFieldGroups(view, deal)
      .groups.flatMap((group) => group.told)
      .find(({ field }) => field.name === name)?.text;
  expect(text("leaseStructure")).toBe("Triple net");
  expect(text("mwBasis")).toBe("Critical IT");
});

test("a figure that is not simply reported says how it came about; one with a page of its own names it", () => {
  const derived = view.deals.flatMap((deal) =>
    Object.entries(deal.fieldBasis)
      .filter(([, { basis }]) => basis === "derived")
      .map(([field]) => figureOf(deal, field)),
  );
  expect(derived.length).toBeGreaterThan(0);
  for (const { basis } of derived) expect(basis).toMatch(/^Derived/);
  const deal = view.deals.find((each) => each.fieldSources["headlineMw"])!;
  expect(deal.fieldSources["headlineMw"]).toContain(figureOf(deal, "headlineMw").source!.url);
  const plain = view.deals.find((each) => !each.fieldSources["site"])!;
  expect(figureOf(plain, "site")).toEqual({ basis: null, source: null });
});

test("what the data calls unknown is named as not disclosed", () => {
  const deal = view.deals.find((each) => each.leaseStructure === "unknown")!;
  expect(dealFieldGroups(view, deal).untold).toContain("Lease structure");
});
