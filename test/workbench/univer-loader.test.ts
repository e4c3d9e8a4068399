import fs from "node:fs";
import path from "node:path";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a webpack loader is a CommonJS module
const faster = require("../../workbench/univer-loader.js") as (source: string) => string;

test("class fields become assignments, but not where an accessor has the name", () => {
  const source =
    'class A {\n\tget width() {}\n\tconstructor() {\n\t\t_defineProperty(this, "height", f(1, 2));\n\t\t_defineProperty(this, "width", 3);\n\t}\n}';
  const changed = faster(source);
  expect(changed).toContain("void (this.height = f(1, 2));");
  expect(changed).toContain('_defineProperty(this, "width", 3);');
});

test("every place it changes is there in the formula engine that is installed", () => {
  const file = path.join(__dirname, "../../node_modules/@univerjs/engine-formula/lib/es/index.js");
  const source = fs.readFileSync(file, "utf8");
  const changed = faster(source);
  expect(changed.match(/const FORMULA_CACHE_LRU_COUNT\S* = 2e5;/g)).toHaveLength(3);
  expect(changed).toContain("_hash(formulaString) { return formulaString;");
  expect(changed).toContain("const node = tree.readNode ?? generateAstNode(");
  expect(changed.match(/void \(this\.\w+ = /g)!.length).toBeGreaterThan(1000);
});
