import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemberTable } from "../model/members";
import type { Proxy } from "./proxies";

type Tables = ReadonlyMap<string, MemberTable>;
type Proxies = ReadonlyMap<string, Proxy>;

/** Internals of the protocol that no add-in sees. */
const isInternal = (name: string): boolean => name.startsWith("_");

const namesOf = (table: MemberTable): string[] => [
  ...Object.keys(table.scalars),
  ...Object.keys(table.navigations),
  ...Object.keys(table.methods),
];

const proxyNames = (proxy: Proxy): string[] => [...proxy.scalars, ...proxy.navigations, ...proxy.methods];

/** The part of docs/workbench.md that is written by hand. */
const introduction = readFileSync(join(__dirname, "introduction.md"), "utf8").trim();

/** docs/workbench.md: what the host has of each class, and what it does not have. */
export function coverageReport(tables: Tables, proxies: Proxies): string {
  const classes = [...tables.keys()].filter((type) => proxies.has(type)).sort();
  const events = (names: string[]): string[] =>
    names.filter((name) => name.startsWith("_Register")).map((name) => name.replace(/^_Register|Event$/g, ""));
  const rows: string[] = [];
  const details: string[] = [];
  let have = 0;
  let all = 0;
  for (const type of classes) {
    const ours = namesOf(tables.get(type) as MemberTable);
    const theirs = proxyNames(proxies.get(type) as Proxy);
    const shown = theirs.filter((name) => !isInternal(name));
    const present = shown.filter((name) => ours.includes(name));
    const absent = shown.filter((name) => !ours.includes(name));
    const eventsOurs = events(ours);
    const eventsAbsent = events(theirs).filter((name) => !eventsOurs.includes(name));
    have += present.length;
    all += shown.length;
    rows.push(`| ${type} | ${present.length} of ${shown.length} | ${eventsOurs.length} of ${events(theirs).length} |`);
    const lines = [`### ${type}`, "", `Here: ${list(present)}`];
    if (eventsOurs.length > 0) lines.push("", `Events: ${list(eventsOurs)}`);
    if (absent.length > 0) lines.push("", `Not here: ${list(absent)}`);
    if (eventsAbsent.length > 0) lines.push("", `Events not here: ${list(eventsAbsent)}`);
    details.push(lines.join("\n"));
  }
  const others = [...proxies.keys()].filter((type) => !tables.has(type) && (proxies.get(type)?.methods.length ?? 0) > 0);
  return [
    "# What the workbench has of Excel",
    "",
    "The workbench is not Excel. It plays the part of Excel on the web towards an unmodified office.js: objects, batches, errors, events and",
    "the custom-function runtime are the real ones; what happens to a request is this project's reading of the published documentation.",
    "A member that is not listed here fails with `ApiNotFound` and is noted in `window.workbench.unimplemented`; nothing is silently ignored.",
    "Members of a newer ExcelApi set than the host claims fail likewise.",
    "",
    introduction,
    "",
    "## Coverage",
    "",
    `Of the ${classes.length} classes that the host exposes it has ${have} of ${all} members, by the names in the office.js package.`,
    "Written by `npx tsx tools/workbench-coverage.ts` from the member tables in workbench/model and the office.js package; a test holds it up to date.",
    "",
    "| class | members | events |",
    "| --- | --- | --- |",
    ...rows,
    "",
    "## Known differences",
    "",
    ...differences.map((line) => `- ${line}`),
    "",
    "## Classes without any member here",
    "",
    `${others.sort().join(", ")}.`,
    "",
    "## Members",
    "",
    details.join("\n\n"),
    "",
  ].join("\n");
}

/** What the tables can't show. */
const differences = [
  "Undo takes back what the add-in did, one batch a step, charts, names, links and page set-up included; settings and protection stay as they are.",
  "`Worksheet.copy` copies cells, formats, column widths and tables; charts and names of the sheet are not copied.",
  "Whole rows and columns are formatted over the used part of the sheet and some cells beyond, not as row or column formats.",
  "A table always shows its header row; looks such as banded columns are kept and read back, the grid draws its own.",
  "Filters work on tables and plain ranges: values, custom, top and bottom items; by colour or dynamic they are not here. What a user chooses with a filter button of the grid hides rows, but is not told to the add-in; .xlsx files keep a filter's place and its hidden rows, not its criteria.",
  "A sheet has 10,000 rows and the columns A to ZZ and grows when something is written beyond; `ROWS(A:A)` says 10000, a formula that spills past the edge is #SPILL!.",
  "Row heights fit wrapped text by the grid's own rule; `autofitRows` therefore changes nothing.",
  "Page set-up is kept, follows rows and columns and goes into .xlsx; the grid itself does not print, and paper sizes and comments in print are not here.",
  "Protection has no passwords and no per-cell unlocking: a protected sheet refuses every write.",
  "Formatted numbers keep their format through references (`=A1`, `INDEX`, `IF`) and lose it in arithmetic; it is not saved to .xlsx.",
  "An entity shows its text. Formulas see that text and `ISERROR` is FALSE, arithmetic gives #VALUE!, `Range.values` says #VALUE!. Its card opens as in Excel; `A1.Field` is not understood.",
  "A data type is handed to a custom function only in a parameter of type any; a card in any other parameter is #VALUE! (a guess).",
  'An empty cell given to a custom function is 0, "" or FALSE by the parameter\'s type, and for any 0 alone and null inside a range (a guess).',
  "When the add-in's page is loaded anew, calls it has not answered and streams are asked of the new page; cells keep #BUSY! until then (a guess).",
  "`Range.getSpecialCells` knows constants, formulas, blanks and visible cells; other kinds fail with `InvalidArgument`.",
  "`A1#` over a formula that gives one cell is that cell where the formula calls a function that may give several, else #REF! (a guess); a range that begins or ends with it (`A1#:B5`) is #NAME?.",
  "In .xlsx files `A1#` is `_xlfn.ANCHORARRAY(A1)` and spilling formulas are marked as dynamic, as Excel writes both; LibreOffice knows neither.",
  "`Deals[#Totals]` of a table without a totals row is its last row; in Excel it is #REF!.",
  "Inside its table a reference such as `Deals[@MW]` is shown as `[@MW]`; `Deals[MW]` keeps the name.",
];

/** workbench/model/member-sets.ts: the set of each exposed member newer than ExcelApi 1.1. */
export function memberSetsModule(tables: Tables, proxies: Proxies): string {
  const entries: string[] = [];
  for (const type of [...tables.keys()].sort()) {
    const since = proxies.get(type)?.since;
    if (!since) continue;
    for (const name of namesOf(tables.get(type) as MemberTable).sort()) {
      const version = since.get(name);
      if (version && version !== "1.1") entries.push(`  "${type}.${name}": "${version}",`);
    }
  }
  return [
    "/**",
    " * ExcelApi set of each member newer than 1.1, as office.js's own proxies are tagged. Written by tools/workbench-coverage.ts;",
    " * long because it is a plain list.",
    " */",
    "export const memberSets: Readonly<Record<string, string>> = {",
    ...entries,
    "};",
    "",
  ].join("\n");
}

const list = (names: string[]): string =>
  names.length === 0
    ? "nothing"
    : [...names]
        .sort()
        .map((name) => camel(name))
        .join(", ");
const camel = (name: string): string => (isInternal(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
