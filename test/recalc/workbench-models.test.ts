import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import JSZip from "jszip";
import { bundled, viewAt } from "../../src/dataset";
import type { Choices } from "../../src/models";
import { addin, buildIfStale, page } from "../../workbench/server/build";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { openWorkbench, type OpenWorkbench } from "../e2e/open-workbench";
import { differences } from "./agreement";
import { recalculateAll, scratch, sofficeIsHere, testWithSoffice } from "./soffice";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);

/** The file without the results of its formulas, so that LibreOffice must work them out. */
async function withoutResults(file: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  for (const part of Object.keys(zip.files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))) {
    const xml = await zip.file(part)!.async("string");
    zip.file(part, xml.replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zip.generateAsync({ type: "nodebuffer" });
}

let server: RunningServer;
let bench: OpenWorkbench;

beforeAll(async () => {
  if (!sofficeIsHere) return;
  buildIfStale(addin);
  buildIfStale(page);
  server = await startServer({ port: 0, manifest: null, feed: null });
  bench = await openWorkbench(server.url);
}, 300_000);
afterAll(async () => {
  await bench?.close();
  await server?.close();
});

testWithSoffice(
  "a model built through the pane and frozen: exported without any MINER formula, LibreOffice still gives the maths' results",
  async () => {
    const choices: Choices = { deal: "iren-microsoft-childress-2025", sensitivities: "none", debtKind: "level", scenario: "delivery slip" };
    const button = (name: string | RegExp) => bench.addin.getByRole("button", { name });
    const said = (words: RegExp) => bench.addin.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 280_000 });
    if (await button("Skip").isVisible()) await button("Skip").click();
    await bench.addin.getByRole("tab", { name: "Models" }).click();
    await button(/^Deal model/).click();
    for (const [name, value] of [
      ["Deal", choices.deal],
      ["Term debt", choices.debtKind],
      ["Scenario", choices.scenario],
      ["Sensitivities", choices.sensitivities],
    ])
      await bench.addin.getByRole("combobox", { name: name!, exact: true }).selectOption(value!);
    await bench.addin.getByText(/Writes \d+ new sheet/).waitFor();
    await button("Build model").click();
    await said(/^Built/);
    await bench.idle();
    await bench.addin.getByRole("tab", { name: "Updates" }).click();
    await button("Freeze").click();
    await said(/^Froze/);
    await bench.idle();

    const file = Buffer.from(await bench.page.evaluate(async () => Array.from(await window.workbench.exportXlsx())));
    const directory = scratch();
    const bare = await withoutResults(file);
    const zip = await JSZip.loadAsync(bare);
    for (const part of Object.keys(zip.files).filter((name) => name.startsWith("xl/worksheets/sheet")))
      expect(await zip.file(part)!.async("string")).not.toMatch(/<f[^>]*>[^<]*MINER\./);
    await writeFile(join(directory, "model.xlsx"), bare);
    expect(differences(view, choices, (await recalculateAll(directory)).get("model.xlsx")!)).toEqual([]);
  },
);
