import fc from "fast-check";
import { escapeText, fitted, longestText } from "../../src/workbook/escape-text";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "1e5",
  "2026-03",
  "5%",
  "$5",
  "Dec 24",
  "May15",
  "EUR 5",
  "5月",
  "TRUE",
  "Wahr",
  "#N/A",
  "'quoted",
  " =1",
  "(5)",
])("%j is written with an apostrophe", (text) => expect(escapeText(text)).toBe(`'${text}`));

test.each(["Core Scientific", "active", "Élan", "microsoft", "日本"])("%j is written as it is", (text) =>
  expect(escapeText(text)).toBe(text),
);

test("whatever the text, the cell is given the text itself or an apostrophe and the text; bare only if it begins with a letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = escapeText(text);
      if (text === "") return written === "";
      return written === `'${text}` || (written === text && /^\p{L}/u.test(text));
    }),
    { numRuns: 10_000 },
  );
});

test("a text that is too long is cut at a whole character", () => {
  expect(fitted("x".repeat(longestText))).toHaveLength(longestText);
  expect(fitted("x".repeat(longestText - 1) + "😀")).toHaveLength(longestText - 1);
});
