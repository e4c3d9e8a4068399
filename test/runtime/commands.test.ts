import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/runtime/commands";
import { requestPane, showPane } from "../../src/workbook";

jest.mock("../../src/workbook", () => ({ requestPane: jest.fn(), showPane: jest.fn(() => Promise.resolve()) }));

test("every function the manifest names has its command, and no other", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
  expect(Object.keys(commands).sort()).toEqual([...new Set(named)].sort());
});

test.each([
  ["showDeals", { tab: "deals" }],
  ["showFormulas", { tab: "formulas" }],
  ["showModels", { tab: "models" }],
  ["refreshFacts", { tab: "updates", check: true }],
  ["freezeFormulas", { tab: "freeze" }],
  ["traceCell", { tab: "trace" }],
])("%s asks the pane, then shows it", async (name, request) => {
  const order: string[] = [];
  jest.mocked(requestPane).mockImplementation(() => void order.push("asked"));
  jest.mocked(showPane).mockImplementation(async () => void order.push("shown"));
  await commands[name]!();
  expect(requestPane).toHaveBeenLastCalledWith(request);
  expect(order).toEqual(["asked", "shown"]);
});
