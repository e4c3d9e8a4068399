import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as economics from "../../src/economics";

/** Every example of the method pages: an expression, and after // its value to ten digits. */
const folder = join(__dirname, "../../docs/methods");
const examples = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), "utf8").matchAll(/```text\n([\s\S]*?)```/g)].flatMap((block) =>
    block[1]!
      .trim()
      .split("\n")
      .map((line) => [file, ...line.split(" // ")] as [string, string, string]),
  ),
);

test.each(examples)("%s: %s", (_, expression, expected) => {
  const value: unknown = new Function(...Object.keys(economics), `return ${expression};`)(...Object.values(economics));
  const wanted: unknown = JSON.parse(expected);
  if (typeof wanted === "number") expect(Number((value as number).toPrecision(10))).toBe(wanted);
  else expect(value).toBe(wanted);
});

test("every method has a page with an example", () => {
  const pages = ["concentration", "debt", "dilution", "noi-and-power", "phases", "rent", "returns-and-roots", "simulation"];
  expect([...new Set(examples.map(([file]) => file.replace(".md", "")))].sort()).toEqual(pages);
});
