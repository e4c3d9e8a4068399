import { parameterHelp } from "../../../../workbench/grid/functions/parameter-help";

const enums = [
  {
    id: "Unit",
    values: [
      { name: "Megawatts", stringValue: "MW" },
      { name: "Gigawatts", stringValue: "GW" },
    ],
  },
];

test.each([
  [{ name: "unit", description: "Unit to use.", customEnumId: "Unit" }, "Unit to use. One of: MW, GW."],
  [{ name: "unit", description: "MW or GW.", customEnumId: "Unit" }, "MW or GW."],
  [{ name: "unit", description: "Free text." }, "Free text."],
  [{ name: "unit", customEnumId: "Unit" }, "One of: MW, GW."],
])("argument help of %j", (parameter, help) => expect(parameterHelp(parameter, { enums })).toBe(help));
