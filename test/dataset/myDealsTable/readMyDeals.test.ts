import fc from "fast-check";
import { basisOf } from "../../../src/dataset/basisOf";
import { fromSerial } from "../../../src/dataset/calendar";
import { bundled } from "../../../src/dataset/bundled";
import { myDealColumns } from "../../../src/dataset/myDealsTable/columns";
import type { MyDealCell } from "../../../src/dataset/myDealsTable/readCell";
import { readMyDeals } from "../../../src/dataset/myDealsTable/readMyDeals";
import { normalise } from "../../../src/dataset/normalise";
import { falcon, headings, meaningOf, readRows } from "./own-table";

test("a row becomes a deal: units as given, empty cells not disclosed, basis yours", () => {
  const { deals, faults, problem } = readRows(falcon);
  expect([faults, problem]).toEqual([[], null]);
  const { deal } = deals[0]!;
  expect(deal).toMatchObject({
    id: "Falcon",
    minerId: "my-deals",
    criticalItMw: 352,
    headlineMw: 352,
    mwBasis: "critical-it",
    grossMw: null,
    contractValueUsd: 9.8e9,
    escalatorRate: 0.03,
    firstDeliveryDate: fromSerial(46_753),
    capexUsd: null,
    backstopUsd: null,
    status: "active",
    announced: null,
  });
  expect(basisOf(deal, "contractValueUsd").basis).toBe("yours");
  expect(basisOf(deal, "capexUsd").basis).toBe("undisclosed");
});

test("wrong cells are told by row, column and what to do; their rows are out, the others stand", () => {
  const { deals, faults } = readRows(
    falcon,
    { ...falcon, "My deal": "Second", "Escalator (% a year)": 3 },
    {},
    { Tenant: "nobody's" },
    { ...falcon, "My deal": "Third", "Contract value (USD)": 9800, "First delivery": "next year", Status: "maybe" },
    { ...falcon, "My deal": "Fourth" },
  );
  expect(deals.map(({ deal, row }) => [deal.id, row])).toEqual([
    ["Falcon", 0],
    ["Fourth", 5],
  ]);
  expect(faults.map(({ row, heading, reason }) => [row, heading, reason])).toEqual([
    [1, "Escalator (% a year)", "is 300 %; allowed is -5 % to 15 %. Type a percentage, such as 3%, or a fraction, such as 0.03."],
    [3, "My deal", "is empty. Give the deal a name, or clear the row."],
    [4, "Status", 'is "maybe". Type one of: active, signed, amended, option, loi, letter of intent, terminated.'],
    [4, "Contract value (USD)", "is 9,800; allowed is 10,000 to 1,000,000,000,000. Type whole dollars, not millions."],
    [4, "First delivery", 'is "next year", which is no date. Type a date, such as 2027-06-30.'],
  ]);
  expect(faults[0]).toMatchObject({ deal: "Second", column: headings.indexOf("Escalator (% a year)") });
});

test.each([
  ["IREN", /a miner of the facts/],
  ["iren-microsoft-childress-2025", /a deal of the facts/],
  ["Childress", /a site of the facts/],
  ["microsoft", /a tenant of the facts/],
  ["all", /many deals/],
  ["My Deals", /many deals/],
  ["FALCON!", /a row above/],
  ["2027", /no letter/],
  ["x".repeat(101), /101 characters/],
  ["two\nlines", /line break/],
])("a deal cannot be called %s", (name, why) => {
  const { deals, faults } = readRows(falcon, { ...falcon, "My deal": name });
  expect(deals.map(({ deal }) => deal.id)).toEqual(["Falcon"]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ row: 1, heading: "My deal", reason: expect.stringMatching(why) });
});

test("cells that contradict each other", () => {
  const { faults } = readRows({ ...falcon, "Gross (MW)": 300, "Full delivery": 46_000 });
  expect(faults.map(({ heading }) => heading)).toEqual(["Critical IT (MW)", "Full delivery"]);
});

test("columns in any order, without units or by their field names; the user's own are left alone", () => {
  const read = readMyDeals(["Remark of mine", "capexUsd", "my deal", "Critical IT MW"], [["x", 5e9, "A lease", 100]], meaningOf);
  expect(read.unread).toEqual(["Remark of mine"]);
  expect(read.deals[0]!.deal).toMatchObject({ id: "A lease", capexUsd: 5e9, criticalItMw: 100 });
});

test("without the column of names nothing is read, and the pane is told why", () => {
  expect(readMyDeals(["Tenant", "Miner"], [["a", "b"]], meaningOf)).toMatchObject({
    deals: [],
    problem: expect.stringContaining('"My deal"'),
  });
});

test("an error in a cell is a fault, not a text", () => {
  expect(readRows({ ...falcon, Tenant: "#REF!" }).faults[0]).toMatchObject({ heading: "Tenant", reason: expect.stringContaining("#REF!") });
});

const hostile = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r",
    '"',
    "＝1",
    "👩‍👩‍👧",
    "\ud800",
    "שלום",
    "x".repeat(32_767),
    "__proto__",
    "constructor",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const cell: fc.Arbitrary<MyDealCell> = fc.oneof(
  fc.constant(null),
  hostile,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("#N/A", "#SPILL!"),
);

test("whatever the cells hold nothing is thrown, and the good rows beside them are read whole", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: headings.length + 2 }), { maxLength: 8 }), fc.nat({ max: 8 }), (rows, place) => {
      const good = headings.map((heading) => falcon[heading] ?? null);
      const body = [...rows.slice(0, place), good, ...rows.slice(place)];
      const { deals, faults } = readMyDeals(headings, body, meaningOf);
      const found = deals.find(({ deal }) => deal.id === "Falcon");
      expect(found?.deal.contractValueUsd).toBe(9.8e9);
      const wrong = new Set(faults.map(({ row }) => row));
      for (const { row } of deals) expect(wrong.has(row)).toBe(false);
      for (const { reason, heading } of faults)
        expect([heading, reason]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\.$/)]);
      for (const { deal } of deals) expect(meaningOf(deal.id)).toMatchObject({ ok: false });
    }),
  );
});

test("texts stay the texts they are", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(text.trim() !== "");
      const { deals } = readRows({ ...falcon, Note: text, Tenant: text });
      expect([deals[0]!.deal.note, deals[0]!.deal.tenant]).toEqual([text.trim(), text.trim()]);
    }),
  );
});

test("no number reads as a value outside the range of its column", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...myDealColumns.filter(({ min }) => min !== undefined)),
      fc.double(),
      ({ heading, field, min, max }, value) => {
        const { deals } = readRows({ "My deal": "One", [heading]: value });
        if (deals.length > 0) expect((deals[0]!.deal[field] as number) >= min! && (deals[0]!.deal[field] as number) <= max!).toBe(true);
        else expect(value >= min! && value <= max!).toBe(false);
      },
    ),
  );
});

test("every name of the facts is refused", () => {
  for (const name of [
    ...bundled.miners.map(({ name: own }) => own),
    ...bundled.deals.map(({ id }) => id),
    ...bundled.sites.map(({ name: own }) => own),
  ])
    expect([name, readRows({ "My deal": name }).deals.length]).toEqual([name, 0]);
});

test("equal names are told whatever their spelling", () => {
  expect(normalise("Projekt Süd")).toBe(normalise("PROJEKT-SUD"));
  expect(readRows({ "My deal": "Projekt Süd" }, { "My deal": "PROJEKT-SUD" }).faults).toHaveLength(1);
});
