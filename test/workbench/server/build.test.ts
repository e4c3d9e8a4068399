import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isStale } from "../../../workbench/server/build";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-build-"));
const touch = (file: string, second: number): void => {
  const full = path.join(folder, file);
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, "");
  fs.utimesSync(full, second, second);
};
const product = { witness: "dist/page.html", sources: ["src", "config.js", "missing"] };

afterAll(() => fs.rmSync(folder, { recursive: true }));

test("missing, fresh, then older than a source", () => {
  expect(isStale(product, folder)).toBe(true);
  touch("src/deep/a.ts", 1000);
  fs.utimesSync(path.join(folder, "src/deep"), 1000, 1000);
  fs.utimesSync(path.join(folder, "src"), 1000, 1000);
  touch("config.js", 1000);
  touch("dist/page.html", 2000);
  expect(isStale(product, folder)).toBe(false);
  touch("src/deep/a.ts", 3000);
  expect(isStale(product, folder)).toBe(true);
});
