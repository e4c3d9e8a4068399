import { nearest, pick } from "../../src/functions/nearest";

const words = ["contracted", "criticalIt", "gross", "grossOrHeadline"];

test("a word is picked whatever its case and punctuation", () => {
  expect(pick("Critical IT", words)).toBe("criticalIt");
  expect(pick("GROSS", words)).toBe("gross");
  expect(pick("", words)).toBeUndefined();
  expect(pick("net", words)).toBeUndefined();
});

test("suggestions come nearest first and only when near", () => {
  expect(nearest("critcalit", words)[0]).toBe("criticalIt");
  expect(nearest("headline", words)).toEqual(["grossOrHeadline"]);
  expect(nearest("zebra", words)).toEqual([]);
});
