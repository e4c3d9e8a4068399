import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functions } from "../../src/functions";

test("every file that declares a MINER function is in the list, under the id it declares", () => {
  const folder = join(__dirname, "../../src/functions");
  const declared = readdirSync(folder)
    .map((file) => /@customfunction (\w+)/.exec(readFileSync(join(folder, file), "utf8"))?.[1])
    .filter((id) => id !== undefined);
  expect(declared.length).toBeGreaterThan(20);
  expect(Object.keys(functions).sort()).toEqual(declared.sort());
});
