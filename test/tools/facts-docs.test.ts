import { bundled } from "../../src/dataset/bundled";
import { changelogText } from "../../tools/facts-changelog";
import { dealsText } from "../../tools/facts-deals";
import { stalePages } from "../../tools/facts-docs";

test("docs/deals.md and docs/data-changelog.md are what the facts say (else: npx tsx tools/facts-docs.ts)", () =>
  expect(stalePages()).toEqual([]));

test("every deal stands in deals.md with an address", () => {
  const lines = dealsText(bundled).split("\n");
  for (const deal of bundled.deals)
    expect(lines.filter((line) => line.startsWith("| ") && line.includes(`${deal.id}`) && line.includes("](http"))).not.toEqual([]);
});

test("weak rows are marked, undisclosed figures are dashes", () => {
  const line = dealsText(bundled)
    .split("\n")
    .find((l) => l.includes("iren-frontier-lab-2026"))!;
  expect(line).toMatch(/<sup>p1/);
  expect(line).toContain("| – |");
});

test("a new version lists its changes: deal, field, old, new, event, source", () => {
  const facts = structuredClone(bundled);
  facts.meta.versions.push({ version: "2026.12.15", coverageDate: "2026-12-10", checkedDate: "2026-12-15" });
  facts.deals
    .find((d) => d.id === "glxy-coreweave-helios-3-2025")!
    .events.push({
      date: "2026-12-01",
      recorded: "2026.12.15",
      kind: "disclosed",
      summary: "Value disclosed",
      set: { contractValueUsd: 4e9, valueBasis: "reported" },
    });
  const text = changelogText(facts);
  expect(text.indexOf("## Version 2026.12.15")).toBeLessThan(text.indexOf("## Version 2026.11.23"));
  expect(text).toMatch(/\| 2026-12-01 \| glxy-coreweave-helios-3-2025 \| contractValueUsd \| – \| 4000000000 \| Value disclosed \| \[/);
});
