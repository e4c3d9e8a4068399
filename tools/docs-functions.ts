/**
 * Writes what follows from the JSDoc of the functions: src/functions/signatures.json (what coercion reads) and docs/functions (one page
 * a function in one order, the index, the types of errors). `npm run docs` calls it; a test compares what is on disk.
 */
import { readFileSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import ts from "typescript";
import { errorHelp } from "../src/functions/error-help";
import { catalogue, type Code } from "../src/functions/errors";
import { inWords, parseExample, run, type Example } from "./example";
import { FUNCTIONS_FOLDER, loadLibrary, readMetadata, type FunctionMetadata, type Library, type Metadata } from "./function-library";

export const DOCS_FOLDER = join(__dirname, "../docs/functions");
export const SIGNATURES_FILE = join(FUNCTIONS_FOLDER, "signatures.json");

/** Pages written by hand that stand beside the generated ones. */
export const HAND_WRITTEN: readonly string[] = ["limitations.md", "coming-from.md"];

export interface Documented {
  about: FunctionMetadata;
  returns: string;
  examples: Example[];
  remarks: string[];
}

/** Content by file name, relative to docs/functions; signatures.json apart. */
export interface Generated {
  signatures: string;
  pages: ReadonlyMap<string, string>;
}

/** The parameters of every function in the short form src/functions/signatures.ts reads. */
export function signaturesOf(metadata: Metadata): Record<string, string[]> {
  const short = (one: FunctionMetadata) =>
    one.parameters.map(
      (parameter) =>
        `${parameter.name}${parameter.optional ? "?" : ""}: ${parameter.type ?? "any"}${parameter.dimensionality === "matrix" ? "[][]" : ""}`,
    );
  return Object.fromEntries(metadata.functions.map((one) => [one.id, short(one)]));
}

/** What the JSDoc of each function says beyond the metadata, in the order of the names. */
export function documentedFunctions(library: Library): Documented[] {
  return library.metadata.functions
    .map((about) => ({ about, ...tagsOf(library.files.get(about.name)!, about) }))
    .sort((a, b) => (a.about.name < b.about.name ? -1 : 1));
}

/** Everything that is generated, in memory. */
export async function generate(): Promise<Generated> {
  const { metadata } = await readMetadata();
  const signatures = await pretty(JSON.stringify(signaturesOf(metadata)), "json");
  const library = await loadLibrary();
  const documented = documentedFunctions(library);
  const pages = new Map<string, string>();
  for (const one of documented) pages.set(`${one.about.name}.md`, await pretty(page(library, one), "markdown"));
  pages.set("README.md", await pretty(index(documented), "markdown"));
  pages.set("errors.md", await pretty(errors(), "markdown"));
  return { signatures, pages };
}

function tagsOf(file: string, about: FunctionMetadata): Omit<Documented, "about"> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find(
    (node) => ts.isFunctionDeclaration(node) && ts.getJSDocTags(node).some((tag) => tag.tagName.text === "customfunction"),
  );
  if (!declared) throw new Error(`${basename(file)} has no function`);
  const texts = (name: string) =>
    ts
      .getJSDocTags(declared)
      .filter((tag) => tag.tagName.text === name)
      .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").trim());
  const examples = texts("example").map(parseExample);
  if (examples.length === 0) throw new Error(`${about.name} has no example`);
  return { returns: texts("returns")[0] ?? "", examples, remarks: texts("remarks") };
}

function page(library: Library, { about, returns, examples, remarks }: Documented): string {
  const written = about.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ");
  const rows = about.parameters.map(
    (parameter) => `| ${parameter.name} | ${parameter.optional ? "no" : "yes"} | ${escaped(parameter.description ?? "")} |`,
  );
  const allowed = about.parameters.flatMap((parameter) => choices(library.metadata, parameter.name, parameter.customEnumId));
  return [
    `# MINER.${about.name}`,
    about.description,
    "## Syntax",
    `\`=MINER.${about.name}(${written})\``,
    "## Arguments",
    rows.length ? ["| Argument | Required | What it takes |", "|---|---|---|", ...rows].join("\n") : "None.",
    ...allowed,
    "## Result",
    returns,
    "## Examples",
    ...examples.map((example) => shownExample(library, example)),
    ...(remarks.length ? ["## Notes", ...remarks] : []),
    "## Errors",
    "Every error comes with a sentence; [Types of errors](errors.md) explains them all.",
  ].join("\n\n");
}

function choices(metadata: Metadata, parameter: string, id: string | undefined): string[] {
  const values = metadata.enums?.find((one) => one.id === id)?.values ?? [];
  if (values.length === 0) return [];
  const rows = values.map((value) => `| \`${value.stringValue ?? value.name}\` | ${escaped(value.tooltip)} |`);
  return [`Values of **${parameter}**:`, ["| Value | Meaning |", "|---|---|", ...rows].join("\n")];
}

function shownExample(library: Library, { formula, expected }: Example): string {
  const value = run(library, formula);
  const line = `\`${formula}\` → ${escaped(expected)}`;
  if (!Array.isArray(value)) return line;
  const block = (value as unknown[][]).slice(0, 4).map(
    (row) =>
      `| ${row
        .slice(0, 6)
        .map((cell) => escaped(shownCell(cell)))
        .join(" | ")} |`,
  );
  const width = Math.min(6, (value[0] as unknown[]).length);
  return [line, [block[0], `|${"---|".repeat(width)}`, ...block.slice(1)].join("\n")].join("\n\n");
}

function shownCell(cell: unknown): string {
  const text = cell instanceof Error ? inWords(cell) : typeof cell === "number" ? inWords(cell) : String(cell);
  return text.length > 48 ? `${text.slice(0, 45)}...` : text;
}

function index(documented: readonly Documented[]): string {
  const rows = documented.map(({ about }) => `| [${about.name}](${about.name}.md) | ${escaped(about.description)} |`);
  return [
    "# MINER functions",
    "Generated from the source by `npm run docs`. Every example is run by a test.",
    ["| Function | Gives |", "|---|---|", ...rows].join("\n"),
    "See also: [Types of errors](errors.md) · [Limitations](limitations.md) · [Coming from Bloomberg, CapIQ or FactSet](coming-from.md)",
  ].join("\n\n");
}

function errors(): string {
  const sections = Object.entries(catalogue).map(([code, entry]) => `## ${code}\n\n**${entry.error}** ${errorHelp[code as Code]}`);
  return [
    "# Types of errors",
    'A MINER function gives a value, or one of these errors with a sentence; hover over the cell to read it. "Not disclosed" is never shown as 0, and a status is never a text in a cell.',
    ...sections,
  ].join("\n\n");
}

function escaped(text: string): string {
  return text
    .replace(/\|/g, "\\|")
    .replace(/\s+/g, " ")
    .replace(/[<>]/g, (char) => (char === "<" ? "&lt;" : "&gt;"));
}

async function pretty(text: string, parser: "json" | "markdown"): Promise<string> {
  // Loaded here only: jest cannot load it, and tests ask this module for more than pages.
  const prettier = await import("prettier");
  return prettier.format(text, { parser, printWidth: 140 });
}

/** Writes the signatures first, because the examples run with them. */
export async function writeFunctionDocs(): Promise<void> {
  const { metadata } = await readMetadata();
  await writeFile(SIGNATURES_FILE, await pretty(JSON.stringify(signaturesOf(metadata)), "json"));
  const { pages } = await generate();
  await mkdir(DOCS_FOLDER, { recursive: true });
  for (const old of await readdir(DOCS_FOLDER)) if (!pages.has(old) && !HAND_WRITTEN.includes(old)) await rm(join(DOCS_FOLDER, old));
  for (const [name, text] of pages) await writeFile(join(DOCS_FOLDER, name), text);
}

/** Names the pages on disk that are missing or differ from what the sources say. */
export async function stalePages(): Promise<string[]> {
  const { pages } = await generate();
  const onDisk = (name: string) => readFile(join(DOCS_FOLDER, name), "utf8").catch(() => "");
  const checked = await Promise.all([...pages].map(async ([name, text]) => ((await onDisk(name)) === text ? null : name)));
  return checked.filter((name) => name !== null);
}

async function main(): Promise<void> {
  if (!process.argv.includes("--check")) return writeFunctionDocs();
  const stale = await stalePages();
  if (stale.length) console.error(`Run npm run docs; these pages are out of date: ${stale.join(", ")}`);
  process.exitCode = stale.length ? 1 : 0;
}

if (require.main === module) void main();
