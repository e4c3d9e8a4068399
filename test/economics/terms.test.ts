import { extensionYears, isCloud } from "../../src/economics";
import { dealTermsSchema } from "../../src/dataset/schema";
import { dateSerial, monthStart, TERM_WORDS } from "../../src/economics/terms";

test("extension options in words", () => {
  expect(extensionYears("2 x 5y", 10)).toBe(10);
  expect(extensionYears("1 x 7y", 8)).toBe(7);
  expect(extensionYears("renewals to 30 years in all", 20)).toBe(10);
  expect(extensionYears("to 30 years in all", NaN)).toBeNull();
  for (const text of [null, undefined, "", "some"]) expect(extensionYears(text, 10)).toBeNull();
});

test("dates move to the first of their month and say so", () => {
  expect(monthStart(dateSerial("2026-12-31"))).toEqual({ serial: 46357, note: "2026-12-31 moved to the first of its month" });
  expect(monthStart(46357.7 | 0)).toEqual({ serial: 46357, note: null });
});

test("GPU cloud by kind or by structure", () => {
  expect([isCloud("gpu-cloud", null), isCloud("colocation", "cloud-service"), isCloud("colocation", "triple-net")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("the words of terms are those of the facts", () => {
  const { kind, leaseStructure, mwBasis } = dealTermsSchema.shape;
  expect(TERM_WORDS).toEqual({ kind: kind.options, leaseStructure: leaseStructure.options, mwBasis: mwBasis.options });
});
