import type { PlanCell } from "../../../src/models/plan";
import { dealModel } from "../../../src/models/deal/deal-model";
import { ownView } from "./own-deals";

const build = (deal: string) => dealModel.build(ownView, { deal, sensitivities: "none" });
const rowOf = (deal: string, label: string): PlanCell[] =>
  build(deal)
    .plan.sheets[1]!.blocks.flatMap(({ cells }) => cells)
    .find((cells) => cells[0] === label)!;

test("the Fact column asks for the user's row, a copy stands beside it, and the origin says yours", () => {
  const [, , fact, copy, , , origin] = rowOf("By rent", "Rent of the first year");
  expect(fact).toEqual({ formula: '=MINER.GET("By rent","rentUsdPerKwMonth")' });
  expect(copy).toBe(150);
  expect((origin as { formula: string }).formula).toMatch(/"yours".*"yours".*"yours"/);
});

test("dates are copied as the first of their month, as the calculation takes them", () => {
  expect(rowOf("By value", "First delivery")[3]).toBe(46_753); // 2028-01-01
});

test("what the user left empty has a default or is not there, never 0", () => {
  expect(rowOf("By rent", "Backstop or guarantee").slice(2, 4)).toEqual([null, "not disclosed"]);
  expect(rowOf("By rent", "Contract value over the base term")[2]).toBeNull();
  expect(rowOf("By rent", "Contract value over the base term")[3]).toBe("derived below");
});

test("title and sheets are the deal's", () => {
  const { plan } = build("By value");
  expect(plan.title).toBe("By value (your own deal): you → T");
  expect(plan.sheets[0]!.sheet).toBe("By value Summary");
});

test("the facts' own deals are modelled as before", () => {
  expect(build("cifr-aws-black-pearl-2025").plan.title).toContain("Cipher");
});
