import { typedChange, typedInto } from "../../../workbench/grid/typing";

/** Source of the behaviour: "Enter data manually in worksheet cells", support.microsoft.com, and its page on number formats. */
describe("what Excel makes of typed text", () => {
  test.each([
    ["12", { value: 12 }],
    ["-3.5", { value: -3.5 }],
    [".5", { value: 0.5 }],
    ["007", { value: 7 }],
    ["1,234", { value: 1234, numberFormat: "#,##0" }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0.00" }],
    ["12%", { value: 0.12, numberFormat: "0%" }],
    ["12.5%", { value: 0.125, numberFormat: "0.00%" }],
    ["$12", { value: 12, numberFormat: "$#,##0_);[Red]($#,##0)" }],
    ["-$1,234.50", { value: -1234.5, numberFormat: "$#,##0.00_);[Red]($#,##0.00)" }],
    ["(5)", { value: -5 }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["TRUE", { value: true }],
    ["false", { value: false }],
    ["'007", { value: "007" }],
    ["'=A1", { value: "=A1" }],
    ["=A1", { formula: "=A1" }],
    ["+A1", { formula: "=+A1" }],
    ["-A1", { formula: "=-A1" }],
    ["#N/A", { value: { error: "#N/A" } }],
    ["", { value: null }],
    ["=", { value: "=" }],
    ["-", { value: "-" }],
    ["1,23", { value: "1,23" }],
    ["12 MW", { value: "12 MW" }],
    ["(5", { value: "(5" }],
    [" padded ", { value: " padded " }],
  ])("%j", (text, change) => expect(typedChange(text)).toEqual(change));
});

/** "Format numbers as percentages", support.microsoft.com: "typing 10 or 0.1 both result in 10.00%". */
describe("what is typed into a cell with a format of its own", () => {
  test.each([
    ["10", "0.00%", { value: 0.1 }],
    ["0.1", "0.00%", { value: 0.1 }],
    ["-6.5", "0.0%", { value: -0.065 }],
    ["1", "0%", { value: 0.01 }],
    ["12%", "0.00%", { value: 0.12 }],
    ["60", '0.0" %"', { value: 60 }],
    ["$12", "0", { value: 12 }],
    ["=A1", "0%", { formula: "=A1" }],
    ["n/d", "0%", { value: "n/d" }],
    ["1,234", "General", { value: 1234, numberFormat: "#,##0" }],
  ])("%j as %j", (text, format, change) => expect(typedInto(text, format)).toEqual(change));
});
