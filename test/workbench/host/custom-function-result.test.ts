import { decodeFailure, decodeValue } from "../../../workbench/host/custom-function-result";

test.each([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
  [99, "#VALUE!"],
])("failure code %d is %s", (code, error) => {
  expect(decodeFailure(code, "")).toEqual({ error });
});

test("a message comes along", () => {
  expect(decodeFailure(1, "not disclosed")).toEqual({ error: "#N/A", message: "not disclosed" });
});

test.each([
  [5, { value: 5 }],
  [null, { value: null }],
  ["#N/A", { value: "#N/A" }],
  [[[1, null]], { value: [[1, null]] }],
  [
    { valueType: "CustomFunctionError", code: "#N/A", type: "Error", message: "m" },
    { error: "#N/A", message: "m" },
  ],
  [{ type: "Double", basicValue: 3 }, { value: 3 }],
  [{ surprise: true }, { error: "#VALUE!", message: "The function returned an object that is not a data type." }],
])("%j is decoded", (value, result) => {
  expect(decodeValue(value)).toEqual(result);
});
