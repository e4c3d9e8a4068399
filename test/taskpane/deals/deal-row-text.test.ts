import { store } from "../../../src/dataset";
import { dealLines } from "../../../src/taskpane/deals/deal-row-text";

const lines = dealLines(store.view());
const line = (id: string) => lines.find((candidate) => candidate.id === id)!;

test("a deal reads as on a deal sheet", () => {
  expect(line("iren-microsoft-childress-2025")).toMatchObject({
    miner: "IREN",
    tenant: "Microsoft",
    power: "200 MW",
    value: "$9.7bn",
    term: "5 y",
    announced: "3 Nov 2025",
    standing: "Signed",
  });
});

test("what is not disclosed is null, not 0", () => {
  expect(line("iren-frontier-lab-2026")).toMatchObject({ power: null, value: null, term: null });
});

test("brackets leave the short name, but never all of it", () => {
  expect(line("corz-amd-programme-2026").tenantShort).toBe("AMD and neoclouds with AMD credit support");
  expect(lines.every((candidate) => candidate.tenantShort.length > 0)).toBe(true);
});

test("newest first, undated last", () => {
  const days = lines.map((candidate) => candidate.deal.announced ?? "");
  expect(days).toEqual([...days].sort().reverse());
});
