import { bundled } from "../../src/dataset/bundled";
import { groupInWords, partiesOf, tenantGroup } from "../../src/dataset/parties";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");
const deal = (id: string) => view.deals.find((d) => d.id === id)!;

test("tenants and end users that the company names, by any of their names", () => {
  expect(partiesOf(view, deal("cifr-aws-black-pearl-2025"))).toEqual(["amazon"]);
  expect(partiesOf(view, deal("hut-fluidstack-river-bend-2025"))).toEqual(["fluidstack", "anthropic"]);
  expect(partiesOf(view, deal("cleanspark-meta-sandersville-2026"))).toEqual(["meta"]);
  expect(partiesOf(view, deal("wulf-core42-lake-mariner-2024"))).toEqual(["core42"]);
});

test("names that only the press gives count as undisclosed", () => {
  expect(partiesOf(view, deal("hut-undisclosed-beacon-point-2026"))).toEqual([]);
  expect(partiesOf(view, deal("bitdeer-volta-tydal-2026"))).toEqual(["volta"]);
  expect(tenantGroup(view, deal("riot-anthropic-rockdale-2026"), "endUser")).toBe("undisclosed: riot-anthropic-rockdale-2026");
});

test("each undisclosed tenant is its own group, a named one is the same in every row", () => {
  expect(tenantGroup(view, deal("apld-hyperscaler-delta-forge-1-2026"), "tenant")).not.toBe(
    tenantGroup(view, deal("apld-hyperscaler-delta-forge-2-2026"), "tenant"),
  );
  expect(tenantGroup(view, deal("cifr-aws-black-pearl-2025"), "tenant")).toBe(tenantGroup(view, deal("cifr-aws-stingray-2026"), "tenant"));
});

test("a tenant group in words names its counterparties; an undisclosed tenant stays as it is", () => {
  expect(groupInWords(view, tenantGroup(view, deal("cifr-aws-black-pearl-2025"), "tenant"))).toMatch(/^Amazon/);
  expect(groupInWords(view, "undisclosed: x")).toBe("undisclosed: x");
  expect(groupInWords(view, "coreweave + microsoft")).toBe("CoreWeave + Microsoft");
});
