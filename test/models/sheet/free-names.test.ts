import fc from "fast-check";
import { freeSheetNames } from "../../../src/models/sheet/free-names";

const parts = ["Summary", "Case months"] as const;

test("a number follows the tag where any sheet of the model is taken, in any case", () => {
  expect(freeSheetNames("WULF Lake", parts, ["wulf lake SUMMARY"])).toEqual({
    Summary: "WULF Lake 2 Summary",
    "Case months": "WULF Lake 2 Case months",
  });
});

test("names are what Excel takes: at most 31 characters, none of []:*?/\\, apart from each other and from what is taken", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 31 })), (tag, taken) => {
      const names = Object.values(freeSheetNames(tag, parts, taken));
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]/);
        expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      }
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
