import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pages } from "./pages";

const files = readdirSync(__dirname).filter((file) => file.endsWith(".test.ts") && file !== "pages.test.ts");
const texts = files.map((file) => readFileSync(join(__dirname, file), "utf8"));

test("each page is one of Microsoft's and has behaviours held to it", () => {
  for (const [name, address] of Object.entries(pages)) {
    expect(address).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/(office\/dev\/add-ins|javascript\/api)\/[a-z0-9./-]+$/);
    expect([name, texts.some((text) => new RegExp(`describe\\((\`\\$\\{)?pages\\.${name}\\b`).test(text))]).toEqual([name, true]);
  }
  expect(new Set(Object.values(pages)).size).toBe(Object.keys(pages).length);
});

test("at least sixty behaviours stand below a page's address", () => {
  const documented = texts.flatMap((text) => text.split(/^describe\(/m).slice(1)).filter((part) => /^(`\$\{)?pages\./.test(part));
  const tests = documented.reduce((sum, part) => sum + (part.match(/^ {2}test(\.each)?\(/gm)?.length ?? 0), 0);
  expect(tests).toBeGreaterThanOrEqual(60);
});
