import { readArguments } from "../../src/functions/arguments";
import { Fault } from "../../src/functions/errors";

const codeOf = (id: string, given: unknown[]) => {
  try {
    readArguments(id, given);
    return "no fault";
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.reason.code : thrown;
  }
};

test("omitted optional arguments are null, however many stand there", () => {
  expect(readArguments("VALUE", ["IREN"])).toEqual(["IREN", null, null]);
  expect(readArguments("VALUE", ["IREN", null, null])).toEqual(["IREN", null, null]);
  expect(readArguments("VALUE", ["IREN", "", 0])).toEqual(["IREN", null, null]);
});

test("the invocation object of an old workbook stands where a newer argument is", () => {
  expect(readArguments("VALUE", ["IREN", "annual", { functionName: "VALUE" }])).toEqual(["IREN", "annual", null]);
  expect(readArguments("VALUE", ["IREN", {}])).toEqual(["IREN", null, null]);
});

test("one cell given as a block is that cell, a larger block for a name is a fault", () => {
  expect(readArguments("VALUE", [[["IREN"]], null, [[46142]]])).toEqual(["IREN", null, "2026-04-30"]);
  expect(codeOf("VALUE", [[["IREN", "WULF"]]])).toBe("not-a-single-value");
});

test("a matrix takes a block, a cell, or text", () => {
  expect(readArguments("DEALS", [null, [["id", ""]], null])).toEqual([null, [["id", ""]], null]);
  expect(readArguments("DEALS", [null, "id", null])).toEqual([null, [["id"]], null]);
  expect(readArguments("DEALS", [null, [[""]], null])).toEqual([null, null, null]);
  expect(codeOf("DEALS", [null, [[{ type: "Error" }]]])).toBe("not-a-range");
});

test("a formatted number counts as its number, a deal card as its id", () => {
  expect(readArguments("VALUE", ["IREN", null, { type: "FormattedNumber", basicValue: 46142, numberFormat: "d mmm yyyy" }])).toEqual([
    "IREN",
    null,
    "2026-04-30",
  ]);
  const card = { type: "Entity", text: "Core42", properties: { "Deal ID": { type: "String", basicValue: "wulf-core42" } } };
  expect(readArguments("GET", [card, "tenant"])[0]).toBe("wulf-core42");
});

test.each([
  ["VALUE", [], "empty-name"],
  ["VALUE", [""], "empty-name"],
  ["VALUE", [42], "not-text"],
  ["VALUE", [true], "not-text"],
  ["VALUE", ["IREN", 3], "not-text"],
  ["GET", ["IREN"], "missing-argument"],
  ["VALUE", ["IREN", null, "x"], "not-a-date"],
])("%s of %p is a fault: %s", (id, given, code) => {
  expect(codeOf(id, given)).toBe(code);
});
