import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dictionary } from "../../../src/dataset/dictionary";
import { myDealColumns } from "../../../src/dataset/myDealsTable/columns";
import { dealTermsSchema } from "../../../src/dataset/schema";
import { findInput } from "../../../src/economics/inputs";

test("what is allowed here is allowed in the economics too", () => {
  for (const { field, min, max } of myDealColumns) {
    const input = findInput(field === "firstDeliveryDate" || field === "fullDeliveryDate" ? field.replace("Date", "") : field);
    if (!input || min === undefined || max === undefined) continue;
    expect([field, min > input.min || (!input.exclusiveMin && min === input.min), max <= input.max]).toEqual([field, true, true]);
  }
});

test("each column is a field of a deal in the dictionary, but for the labels", () => {
  const known = new Set(dictionary.filter(({ kind }) => kind === "deal").map(({ name }) => name));
  expect(myDealColumns.map(({ field }) => field).filter((field) => !known.has(field))).toEqual(["minerName", "siteName", "state"]);
});

test("the words of a column are those of the schema", () => {
  for (const { field, words } of myDealColumns) {
    if (!words) continue;
    const allowed = (dealTermsSchema.shape as unknown as Record<string, { options: string[] }>)[field]!.options;
    expect([field, Object.values(words).filter((word) => !allowed.includes(word))]).toEqual([field, []]);
  }
});

test("the page on My deals tells every column with what it means", () => {
  const page = readFileSync(join(__dirname, "../../../docs/my-deals.md"), "utf8").replace(/ +/g, " ");
  for (const { heading, hint } of myDealColumns) expect(page).toContain(`| ${heading} | ${hint} |`);
});
