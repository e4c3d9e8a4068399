import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/runtime/commands";
import { requestPane, showPane } from "../../src/workbook";

jest.mock("../../src/workbook", () => ({ requestPane: jest.fn(), showPane: jest.fn(() => Promise.resolve()) }));

test("every function the manifest names has its command, and no other", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
  expect(Object.keys(commands).sort()).toEqual(named.sort());
});

test("Refresh facts asks for the Updates tab and a check, then shows the pane", async () => {
  await commands["refreshFacts"]!();
  expect(requestPane).toHaveBeenCalledWith({ tab: "updates", check: true });
  expect(showPane).toHaveBeenCalled();
});
