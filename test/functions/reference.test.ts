/** The reference is what the sources say, and every documented example does what it says. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOCS_FOLDER, documentedFunctions, HAND_WRITTEN, SIGNATURES_FILE, signaturesOf } from "../../tools/docs-functions";
import { agrees, inWords, run } from "../../tools/example";
import { loadLibrary, readMetadata } from "../../tools/function-library";

test("signatures.json is what the metadata says (write it with: npx tsx tools/docs-functions.ts)", async () => {
  const { metadata } = await readMetadata();
  expect(JSON.parse(readFileSync(SIGNATURES_FILE, "utf8"))).toEqual(signaturesOf(metadata));
});

test("every documented example gives the documented result", async () => {
  const library = await loadLibrary();
  const documented = documentedFunctions(library).flatMap(({ examples }) => examples);
  expect(documented.length).toBeGreaterThanOrEqual(library.metadata.functions.length);
  const wrong = documented
    .map(({ formula, expected }) => ({ formula, expected, value: run(library, formula) }))
    .filter(({ expected, value }) => !agrees(expected, value))
    .map(({ formula, expected, value }) => `${formula} -> ${inWords(value)}, not ${expected}`);
  expect(wrong).toEqual([]);
});

test("the pages on disk are the generated ones", () => {
  const tsx = join(__dirname, "../../node_modules/tsx/dist/cli.mjs");
  execFileSync(process.execPath, [tsx, join(__dirname, "../../tools/docs-functions.ts"), "--check"], { stdio: "pipe" });
  for (const name of HAND_WRITTEN) expect([name, existsSync(join(DOCS_FOLDER, name))]).toEqual([name, true]);
}, 60_000);
