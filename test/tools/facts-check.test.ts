import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { checkFacts, errorText } from "../../tools/facts-check";
import { digestOf, sealErrors } from "../../tools/facts-digest";
import { FACTS_FOLDER, readFacts } from "../../tools/facts-files";
import { totalsText } from "../../tools/facts-totals";
import { bundled } from "../../src/dataset/bundled";

describe("facts:check", () => {
  test("the files are right, and what the add-in bundles is what they say", () => {
    const { errors, totals } = checkFacts();
    expect(errors.map(errorText)).toEqual([]);
    expect(totals).toMatchObject({
      criticalItMw: 6111,
      headlineMw: 6216,
      counted: 48,
      disclosing: { criticalIt: 34, headline: 37, value: 38 },
    });
    expect(totals!.valueUsd / 1e9).toBeCloseTo(182.39, 2);
    expect(readFacts().dataset).toEqual(bundled);
  });

  test("prints totals, rows that disclose, and the companies against their own totals with the reason", () => {
    const text = totalsText(checkFacts().totals!);
    for (const part of ["6.111 GW", "6.216 GW", "$182.39bn", "34 of 48", "with a source of the row 703 of 703 (100.0 %)"])
      expect(text).toContain(part);
    for (const company of ["TeraWulf", "Hut 8", "Applied Digital", "Galaxy", "Core Scientific", "Cipher", "Riot"])
      expect(text).toContain(company);
    expect(text).toMatch(/\$9\.80bn published, \$9\.41bn ours {2}difference -\$0\.39bn\. The second AMD phase/);
  });

  describe("on wrong files", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "facts-"));
      cpSync(FACTS_FOLDER, folder, { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const edit = (file: string, change: (value: never) => void) => {
      const path = join(folder, file);
      const value = JSON.parse(readFileSync(path, "utf8")) as never;
      change(value);
      writeFileSync(path, JSON.stringify(value));
    };
    type MinerFile = {
      miner: { id: string };
      deals: { id: string; events: { date: string; set: Record<string, unknown> }[] }[];
      pipeline: { mw: number }[];
    };

    test("several files at once: every finding, with file, row, field and reason", () => {
      edit(
        "miners/wulf.json",
        (f: MinerFile) => ((f.deals[0]!.events[0]!.set.criticalItMw = -1), (f.deals[1]!.events[0]!.date = "2025-13-40")),
      );
      edit("miners/hut.json", (f: MinerFile) => (f.deals[0]!.events[0]!.set.contractValue = 7));
      writeFileSync(join(folder, "peers.json"), "[{");
      const lines = checkFacts(folder).errors.map(errorText);
      expect(lines).toHaveLength(4);
      expect(lines).toContainEqual(
        expect.stringMatching(/^miners\/wulf\.json: wulf-core42-lake-mariner-2024 · events\.0\.set\.criticalItMw: /),
      );
      expect(lines).toContainEqual(
        expect.stringMatching(/^miners\/wulf\.json: wulf-fluidstack-lake-mariner-cb3-cb4-2025 · events\.0\.date: is not a day/),
      );
      expect(lines).toContainEqual(
        "miners/hut.json: hut-fluidstack-river-bend-2025 · events.0.set.contractValue: is not a field of the schema",
      );
      expect(lines).toContainEqual(expect.stringMatching(/^peers\.json: /));
    });

    test("a file whose name is not its miner's id", () => {
      edit("miners/wulf.json", (f: MinerFile) => (f.miner.id = "wolf"));
      expect(checkFacts(folder).errors.map(errorText)).toContain(
        "miners/wulf.json: wolf · miner.id: the file is named after the miner's id",
      );
    });

    test("exit 1 and the findings on the error stream", () => {
      const script = `const { checkFacts, errorText } = require(${JSON.stringify(join(__dirname, "../../tools/facts-check.ts"))}); const { errors } = checkFacts(process.argv[1]); errors.forEach((e) => console.error(errorText(e))); process.exitCode = errors.length ? 1 : 0;`;
      edit("miners/iren.json", (f: MinerFile) => (f.deals[0]!.events[0]!.set.note = "=cmd"));
      const run = spawnSync(process.execPath, ["--require", "tsx/cjs", "-e", script, folder], {
        encoding: "utf8",
        cwd: join(__dirname, "../.."),
      });
      expect([run.status, run.stderr]).toEqual([
        1,
        expect.stringContaining('miners/iren.json: iren-microsoft-childress-2025 · events.0.set.note: begins like a formula: "=cmd"'),
      ]);
    });
  });
});

describe("the seal of a released version", () => {
  const sealed = () => {
    const facts = structuredClone(bundled);
    facts.meta.versions[0]!.digest = digestOf(facts, facts.meta.versions[0]!.version);
    facts.meta.versions.push({ version: "2026.12.15", coverageDate: "2026-12-10", checkedDate: "2026-12-15" });
    return facts;
  };

  test("holds while facts are only added, whatever the order of the rows", () => {
    const facts = sealed();
    facts.deals.reverse();
    facts.deals[0]!.events.push({
      date: "2025-01-01",
      recorded: "2026.12.15",
      kind: "corrected",
      summary: "Our mistake",
      set: { headlineMw: 1 },
    });
    facts.sites.push({ ...facts.sites[0]!, id: "new-site", recorded: "2026.12.15" });
    facts.deals[1]!.sources.push({ publisher: "P", url: "https://p.example/", recorded: "2026.12.15" });
    expect(sealErrors(facts)).toEqual([]);
  });

  test.each<[string, (facts: typeof bundled) => void]>([
    ["a figure was edited in place", (f) => (f.deals[0]!.events[0]!.set!.headlineMw = 1)],
    [
      "an event was slipped in",
      (f) => f.deals[0]!.events.push({ date: "2025-01-01", recorded: "2026.11.23", kind: "amended", summary: "x" }),
    ],
    ["a row was taken out", (f) => f.market.pop()],
    ["a source was taken out", (f) => f.deals[0]!.sources.pop()],
  ])("breaks where %s", (_, change) => {
    const facts = sealed();
    change(facts);
    expect(sealErrors(facts)).toEqual([expect.objectContaining({ file: "meta.json", row: "2026.11.23", field: "digest" })]);
  });
});
