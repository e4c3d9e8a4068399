import { bundled } from "../../src/dataset/bundled";
import { dictionary, type FieldKind } from "../../src/dataset/dictionary";
import { isIsoDay } from "../../src/dataset/calendar";
import { fieldValue } from "../../src/dataset/fieldValue";
import { blankDeal, blankRow, listFields } from "../../src/dataset/fields";
import * as schema from "../../src/dataset/schema";
import { tables } from "../../src/dataset/tables";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");
const rowsOf = (kind: FieldKind) => view[tables.find(([k]) => k === kind)![1] as "deals"] as unknown as object[];

test("names stand once a kind", () => {
  const names = dictionary.map((f) => `${f.kind}.${f.name}`);
  expect(new Set(names).size).toBe(names.length);
});

test("each field reads as its type says, on every row", () => {
  for (const field of dictionary)
    for (const row of rowsOf(field.kind)) {
      const value = fieldValue(view, field.kind, row, field.name);
      if (value === null) continue;
      const type = field.type === "date" ? "string" : field.type === "text" ? "string" : field.type;
      expect([field.kind, field.name, typeof value]).toEqual([field.kind, field.name, type]);
      if (field.type === "date") expect(isIsoDay(value as string)).toBe(true);
    }
});

test("each field of the dictionary says something somewhere, or is known to be empty so far", () => {
  const silent = dictionary
    .filter((f) => rowsOf(f.kind).every((row) => fieldValue(view, f.kind, row, f.name) === null))
    .map((f) => `${f.kind}.${f.name}`);
  expect(silent).toEqual(["deal.noiMarginHigh", "deal.supersedes", "deal.rentUsdPerKwMonth"].filter((name) => silent.includes(name)));
});

test("every scalar term of a deal is in the dictionary and has a blank", () => {
  const terms = Object.keys(schema.dealTermsSchema.shape);
  const known = new Set([...Object.keys(blankDeal), ...listFields.deal]);
  expect(terms.filter((t) => !known.has(t))).toEqual([]);
  expect([...known].filter((t) => !terms.includes(t))).toEqual([]);
  const said = new Set(dictionary.filter((f) => f.kind === "deal").map((f) => f.name));
  expect(Object.keys(blankDeal).filter((t) => !said.has(t))).toEqual([]);
});

test("every optional field of the other rows has a blank", () => {
  const shapes = {
    miner: schema.minerSchema,
    site: schema.siteSchema,
    pipeline: schema.pipelineSchema,
    financing: schema.financingSchema,
    benchmark: schema.benchmarkSchema,
    peer: schema.peerSchema,
    market: schema.marketSchema,
    partner: schema.partnershipSchema,
    counterparty: schema.counterpartySchema,
  } as const;
  for (const [kind, shape] of Object.entries(shapes)) {
    const optional = Object.entries(shape.shape).flatMap(([name, type]) =>
      type.safeParse(undefined).success && !["events", "publicFrom", "sources"].includes(name) ? [name] : [],
    );
    const blanks = [...Object.keys(blankRow[kind as keyof typeof blankRow]), ...listFields[kind as keyof typeof listFields]];
    expect([kind, optional.filter((name) => !blanks.includes(name))]).toEqual([kind, []]);
    expect([kind, blanks.filter((name) => !(name in shape.shape))]).toEqual([kind, []]);
  }
});

test("derived fields", () => {
  const deal = view.deals.find((d) => d.id === "wulf-fluidstack-abernathy-2025")!;
  expect(fieldValue(view, "deal", deal, "miner")).toBe("TeraWulf Inc.");
  expect(fieldValue(view, "deal", deal, "site")).toBe("Abernathy HPC Campus");
  expect(fieldValue(view, "deal", deal, "counted")).toBe(false);
  expect(fieldValue(view, "deal", deal, "source")).toMatch(/^https:/);
  expect(
    fieldValue(
      view,
      "miner",
      view.miners.find((m) => m.id === "mara")!,
      "formerNames",
    ),
  ).toBe("Marathon Digital Holdings, Marathon Patent Group");
  expect(fieldValue(view, "peer", view.peers[0]!, "publisher")).toBe("Investing.com transcript summary");
  expect(fieldValue(view, "deal", deal, "noSuchField")).toBeNull();
});
