import { adoptedRecord, copiedFrom, kindOfHeadings } from "../../src/workbook/adopted-record";
import { contentHash, noHash } from "../../src/workbook/content-hash";
import { factsOf, recordOf, snapshotOf } from "./small-table";

const kinds = [
  { kind: "financings" as const, labels: ["Financing ID", "Miner", "Deal ID", "Amount"] },
  { kind: "deals" as const, labels: ["Deal ID", "Miner", "Tenant"] },
];

test("the kind is told by the key column, then by how many headings agree", () => {
  expect(kindOfHeadings(["Deal ID", "My note"], kinds)).toBe("deals");
  expect(kindOfHeadings(["Amount", "Miner", "Financing ID", "Deal ID"], kinds)).toBe("financings");
  expect(kindOfHeadings(["Miner", "Tenant"], kinds)).toBeNull();
});

test("a cell that any version of the facts holds is ours; any other is not; rows not in the table count as removed", () => {
  const newer = factsOf({ a: ["Ant", 2], b: ["Bee", 3], c: ["Cat", 1] });
  const older = factsOf({ a: ["Ant", 1], b: ["Bee", 3] });
  const snapshot = snapshotOf(factsOf({ a: ["Ant", 1], b: ["typed", null] }));
  const record = adoptedRecord(snapshot, [newer, older], null, { kind: "deals" }, "2", "2026-01-01");
  expect(record.written.a).toBe(["a", "Ant", 1].map(contentHash).join(""));
  expect(record.written.b).toBe(contentHash("b") + noHash + contentHash(null));
  expect(record.written.c).toBe(noHash.repeat(3));
});

test("a copy is known by its keys, all of which were written to the first table", () => {
  const source = recordOf(factsOf({ a: ["Ant", 1], b: ["Bee", 2] }));
  expect(copiedFrom([source], "deals", ["a"])).toBe(source);
  expect(copiedFrom([source], "deals", ["a", "z"])).toBeNull();
  expect(copiedFrom([source], "miners", ["a"])).toBeNull();
  expect(copiedFrom([source], "deals", [])).toBeNull();
});
