import { canonical, contentOf, sameContent, shownForm, writtenForm } from "../../src/workbook/cell-content";

test("text that looks like a formula is text: its value is its formula", () => {
  expect(contentOf("=1+1", "=1+1")).toBe("=1+1");
  expect(contentOf(2, "=1+1")).toEqual({ formula: "=1+1" });
});

test("an empty cell, empty text and null are the same", () => {
  expect(contentOf("", "")).toBeNull();
  expect(sameContent("", null)).toBe(true);
});

test("numbers are compared at the 15 digits Excel keeps", () => {
  expect(sameContent(0.1 + 0.2, 0.3)).toBe(true);
  expect(sameContent(1, "1")).toBe(false);
});

test("line breaks of any kind are one", () => expect(canonical("a\r\nb")).toBe(canonical("a\nb")));

test("a link reads as the name it shows", () =>
  expect(shownForm({ formula: '=HYPERLINK("https://x.org","The ""X"" site")' })).toBe('The "X" site'));

test("what is not disclosed is written empty, never 0", () => expect(writtenForm(null)).toBe(""));
