import { linesWhenWrapped, textWidth } from "../../../src/models/sheet/text-width";

test("a text's width grows with its letters, their size and weight", () => {
  expect(textWidth("iii")).toBeLessThan(textWidth("WWW"));
  expect(textWidth("abc", 22)).toBeCloseTo(2 * textWidth("abc", 11), 9);
  expect(textWidth("abc", 11, true)).toBeGreaterThan(textWidth("abc"));
});

test("words wrap where the line is full; a word wider than the line fits in no number of lines", () => {
  expect(linesWhenWrapped("one two", 100)).toBe(1);
  expect(linesWhenWrapped("one two", 30)).toBe(2);
  expect(linesWhenWrapped("undisclosed", 20)).toBe(Infinity);
});
