import { readCatalogue } from "../../../src/taskpane/formulas/catalogue";
import { searchCatalogue } from "../../../src/taskpane/formulas/catalogue-list";

const functions = readCatalogue({
  functions: [
    {
      id: "VALUE",
      name: "VALUE",
      description: "Contract value.",
      parameters: [{ name: "measure", type: "string", optional: true, customEnumId: "Choice" }],
      result: {},
    },
    {
      id: "DEALS",
      name: "DEALS",
      parameters: [{ name: "columns", type: "any", dimensionality: "matrix" }],
      result: { dimensionality: "matrix" },
    },
  ],
  enums: [{ id: "Choice", values: [{ name: "contract", stringValue: "contract", tooltip: "Over the base term" }] }],
});

test("functions come in the order of their groups, with their choices", () => {
  expect(functions.map(({ name }) => name)).toEqual(["VALUE", "DEALS"]);
  expect(functions[0]!.parameters[0]).toMatchObject({
    optional: true,
    choices: [{ value: "contract", description: "Over the base term" }],
  });
  expect(functions[1]).toMatchObject({ spills: true, parameters: [{ matrix: true, optional: false }] });
});

test("fields are found once something is typed", () => {
  expect(searchCatalogue(functions, "")).toHaveLength(2);
  const found = searchCatalogue(functions, "contract value");
  expect(found.map((entry) => (entry.kind === "function" ? entry.fn.name : entry.field.name))).toEqual(
    expect.arrayContaining(["VALUE", "contractValueUsd"]),
  );
  expect(searchCatalogue(functions, "zzz")).toEqual([]);
});
