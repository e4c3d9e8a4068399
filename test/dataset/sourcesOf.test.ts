import { bundled } from "../../src/dataset/bundled";
import { rankedSources, sourcesOf } from "../../src/dataset/sourcesOf";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");
const deal = (id: string) => view.deals.find((d) => d.id === id)!;

test("filings first, then by how closely the page was read", () => {
  const ranked = rankedSources([
    { publisher: "Blog", url: "https://b.example/", readAs: "opened" },
    { publisher: "SEC", url: "https://www.sec.gov/x", readAs: "cited" },
    { publisher: "Press", url: "https://p.example/" },
    { publisher: "SEC", url: "https://www.sec.gov/y", readAs: "opened" },
  ]);
  expect(ranked.map((s) => s.url)).toEqual(["https://www.sec.gov/y", "https://www.sec.gov/x", "https://b.example/", "https://p.example/"]);
});

test("of this figure where it has addresses of its own or the row has only one, else of the row", () => {
  expect(sourcesOf(deal("wulf-fluidstack-lake-mariner-cb5-2025"), "criticalItMw")).toMatchObject({
    scope: "figure",
    sources: [{ title: "TeraWulf Q4 2025 results release" }],
  });
  expect(sourcesOf(deal("wulf-fluidstack-lake-mariner-cb5-2025"), "noiMargin").scope).toBe("row");
  expect(sourcesOf(deal("wulf-fluidstack-lake-mariner-cb5-2025")).sources).toHaveLength(6);
  expect(sourcesOf(view.market[0]!, "value").scope).toBe("figure");
});

test("a figure never cites an address that its row does not have", () => {
  for (const d of view.deals)
    for (const field of Object.keys(d.fieldSources)) expect(sourcesOf(d, field).sources.length).toBe(d.fieldSources[field]!.length);
});
