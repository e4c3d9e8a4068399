import type { CustomFunction, CustomFunctionParameter } from "../../../../workbench/host";
import { RichArgument, shapeArguments, type RawArgument } from "../../../../workbench/grid/functions/shape";

const fn = (...parameters: Omit<CustomFunctionParameter, "name">[]): CustomFunction => ({
  id: "F",
  name: "F",
  parameters: parameters.map((parameter, index) => ({ name: `p${index + 1}`, ...parameter })),
});
const shape = (target: CustomFunction, ...given: RawArgument[]) => shapeArguments(target, given);

/** Source: "Custom functions parameter options", learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options. */
describe("arguments as the calling convention wants them", () => {
  test("a left-out optional argument is null, at the end or in the middle", () => {
    const target = fn({ type: "string" }, { type: "string", optional: true }, { type: "number", optional: true });
    expect(shape(target, "IREN")).toEqual({ args: ["IREN", null, null] });
    expect(shape(target, "IREN", undefined, 3)).toEqual({ args: ["IREN", null, 3] });
  });

  test("a missing required argument is #VALUE! without a call", () => {
    expect(shape(fn({ type: "number" }))).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("p1") });
  });

  test("a matrix parameter gets rows, also from one cell", () => {
    const target = fn({ type: "number", dimensionality: "matrix" });
    expect(shape(target, 5)).toEqual({ args: [[[5]]] });
    expect(
      shape(target, [
        [1, null],
        [true, "4"],
      ]),
    ).toEqual({
      args: [
        [
          [1, 0],
          [1, 4],
        ],
      ],
    });
  });

  test("a scalar parameter takes one cell and refuses several", () => {
    expect(shape(fn({ type: "string" }), [["IREN"]])).toEqual({ args: ["IREN"] });
    expect(shape(fn({ type: "string" }), [["IREN"], ["WULF"]])).toMatchObject({ error: "#VALUE!" });
  });

  test("repeating parameters arrive as one array", () => {
    expect(shape(fn({ type: "string", repeating: true }), "a", [["b"]])).toEqual({ args: [["a", "b"]] });
    expect(shape(fn({ type: "number", repeating: true, dimensionality: "matrix" }), [[1]], 2)).toEqual({ args: [[[[1]], [[2]]]] });
    expect(shape(fn({ type: "string", repeating: true }))).toEqual({ args: [[]] });
  });

  test("text for a number is refused, a number in text is taken", () => {
    expect(shape(fn({ type: "number" }), "MW")).toMatchObject({ error: "#VALUE!" });
    expect(shape(fn({ type: "number" }), "12")).toEqual({ args: [12] });
  });

  test("empty cells", () => {
    expect(
      shape(fn({ type: "number" }, { type: "string" }, { type: "boolean" }, { type: "any" }), [[null]], [[null]], [[null]], [[null]]),
    ).toEqual({
      args: [0, "", false, 0],
    });
  });

  test("too many arguments are refused", () => {
    expect(shape(fn({ type: "number" }), 1, 2)).toMatchObject({ error: "#VALUE!" });
  });
});

/** Source: "Use data types with custom functions", learn.microsoft.com/office/dev/add-ins/excel/custom-functions-data-types-concepts. */
describe("data types as arguments", () => {
  const day = new RichArgument(45565, { numberFormat: "yyyy-mm-dd", raw: { type: "FormattedNumber", basicValue: 45565 } });
  const card = new RichArgument("a deal", { card: true, raw: { type: "Entity", text: "a deal" } });

  test("go whole to those who take any, where the add-in takes data types", () => {
    const target = fn({ type: "any" }, { type: "any", dimensionality: "matrix" });
    expect(shapeArguments(target, [card, [[day, 1]]], true)).toEqual({ args: [card.mark.raw, [[day.mark.raw, 1]]] });
  });

  test("a formatted number is a number to everybody else, a card is refused", () => {
    expect(shape(fn({ type: "number" }), day)).toEqual({ args: [45565] });
    expect(shape(fn({ type: "any" }), day)).toEqual({ args: [45565] });
    expect(shape(fn({ type: "string" }), card)).toMatchObject({ error: "#VALUE!" });
    expect(shape(fn({ type: "any" }), card)).toMatchObject({ error: "#VALUE!" });
  });
});
