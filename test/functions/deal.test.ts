import { allowDataTypes } from "../../src/functions/data-types";
import type { DealCard } from "../../src/functions/deal-card";
import type { FormattedNumber } from "../../src/functions/spill";
import type { Library } from "../../tools/function-library";
import { excelError, loadLibrary, outcome } from "./host";

const ID = "wulf-core42-lake-mariner-2024";
let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});
afterEach(() => allowDataTypes(false));

test("without data types the deal's name", () => {
  expect(library.call("DEAL", [ID])).toBe("TeraWulf Inc.: Core42 (Lake Mariner)");
});

test("with data types a card of every disclosed field, each with its sources", () => {
  allowDataTypes(true);
  const card = library.call("DEAL", [ID]) as DealCard;
  expect(card).toMatchObject({ type: "Entity", text: "TeraWulf Inc.: Core42 (Lake Mariner)" });
  expect(card.properties["Deal ID"]!.basicValue).toBe(ID);
  expect(card.properties["Critical IT MW"]).toMatchObject({ type: "FormattedNumber", basicValue: 60, numberFormat: "#,##0.0" });
  expect(card.properties["Announced"]).toMatchObject({ basicValue: 45649, numberFormat: "yyyy-mm-dd" });
  expect(card.properties["Backstop"]).toBeUndefined();
  for (const property of Object.values(card.properties)) {
    expect(property.propertyMetadata.attribution.length).toBeGreaterThan(0);
    expect(property.propertyMetadata.attribution[0]!.sourceAddress).toMatch(/^https?:/);
  }
  const listed = card.layouts.card.sections.flatMap((section) => section.properties);
  expect(new Set([...listed, "Deal ID"])).toEqual(new Set(Object.keys(card.properties)));
});

test("a card given as a name stands for its deal", () => {
  allowDataTypes(true);
  const card = library.call("DEAL", [ID]);
  expect(library.call("GET", [card, "tenant"])).toBe("Core42");
  expect(library.call("VALUE", [card])).toBe(1.1e9);
});

test("spills carry number formats where the host takes them, plain numbers elsewhere", () => {
  const ask = () => (library.call("DEALS", [ID, "announced,criticalItMw,capexUsd,tenant"]) as unknown[][])[1];
  expect(ask()).toEqual([45649, 60, "", "Core42"]);
  allowDataTypes(true);
  const formatted = (basicValue: number, numberFormat: string): FormattedNumber => ({ type: "FormattedNumber", basicValue, numberFormat });
  expect(ask()).toEqual([formatted(45649, "yyyy-mm-dd"), formatted(60, "#,##0.0"), "", "Core42"]);
});

test("a miner is not a deal: the error lists its deals; an unknown id suggests", () => {
  expect(outcome(() => library.call("DEAL", ["Bitdeer"]))).toEqual(excelError("#VALUE!", "bitdeer-volta-tydal-2026"));
  expect(outcome(() => library.call("DEAL", ["wulf-core42-lake-mariner-2025"]))).toEqual(excelError("#N/A", ID));
  expect(outcome(() => library.call("DEAL", ["MARA"]))).toEqual(excelError("#VALUE!", "mara"));
});
