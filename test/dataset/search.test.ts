import { bundled } from "../../src/dataset/bundled";
import { search } from "../../src/dataset/search";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");

test("names before words in notes, companies before their deals", () => {
  expect(search(view, "IREN")[0]).toMatchObject({ kind: "miner", id: "iren" });
  expect(search(view, "hut 8")[0]).toMatchObject({ kind: "miner", id: "hut" });
  expect(
    search(view, "anthropic")
      .slice(0, 3)
      .map((h) => h.id),
  ).toContain("wulf-anthropic-justified-2026");
  expect(search(view, "wulf-core42-lake-mariner-2024")[0]!.id).toBe("wulf-core42-lake-mariner-2024");
});

test("every word must be found; scores fall; at most as many as asked for", () => {
  expect(search(view, "fluidstack abernathy").map((h) => h.id)).toContain("wulf-fluidstack-abernathy-2025");
  expect(search(view, "fluidstack zzzz")).toEqual([]);
  expect(search(view, "  ")).toEqual([]);
  const hits = search(view, "lease", 7);
  expect(hits).toHaveLength(7);
  for (let i = 1; i < hits.length; i++) expect(hits[i]!.score).toBeLessThanOrEqual(hits[i - 1]!.score);
});

test("what was not public yet is not found", () => {
  expect(search(viewAt(bundled, "2026-07-05"), "justified").some((h) => h.id === "wulf-anthropic-justified-2026")).toBe(false);
});
