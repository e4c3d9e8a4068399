import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProxies } from "../../../workbench/api-coverage/proxies";
import { coverageReport, memberSetsModule } from "../../../workbench/api-coverage/report";
import { declaredTables } from "../../../workbench/model/members";
import "../../../workbench/model/workbench-tables";

const proxies = readProxies();
const root = join(__dirname, "../../..");

/** Prettier pads tables and breaks lines; what counts is the rest. */
const words = (text: string): string => text.replace(/[\s|-]+/g, " ");

describe("member tables against office.js's own proxies", () => {
  const types = [...declaredTables.keys()].filter((type) => !type.startsWith("Microsoft."));

  test.each(types)("every member of %s is spelled as office.js sends it", (type) => {
    const proxy = proxies.get(type);
    const table = declaredTables.get(type);
    expect(proxy).toBeDefined();
    const unknown = (ours: object | undefined, theirs: string[] | undefined): string[] =>
      Object.keys(ours ?? {}).filter((name) => !theirs?.includes(name));
    expect(unknown(table?.scalars, proxy?.scalars)).toEqual([]);
    expect(unknown(table?.navigations, proxy?.navigations)).toEqual([]);
    expect(unknown(table?.methods, proxy?.methods)).toEqual([]);
  });

  test("classes are all found: the reader of the package has not gone blind", () => {
    expect(types.length).toBeGreaterThan(40);
    expect(proxies.get("Range")?.scalars.length).toBeGreaterThan(30);
    expect(proxies.get("Range")?.methods.length).toBeGreaterThan(70);
    expect(proxies.get("Range")?.since.get("GetSpillParent")).toBe("1.12");
  });
});

test("docs/workbench.md is up to date", () => {
  expect(words(readFileSync(join(root, "docs/workbench.md"), "utf8"))).toBe(words(coverageReport(declaredTables, proxies)));
});

test("member-sets.ts is up to date", () => {
  expect(words(readFileSync(join(root, "workbench/model/member-sets.ts"), "utf8"))).toBe(words(memberSetsModule(declaredTables, proxies)));
});
