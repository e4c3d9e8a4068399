/** A hosted workbook beside newer facts than those that ship: one deal changed, one new. */
import { store } from "../../src/dataset";
import { readSettings } from "../../src/workbook/workbook-settings";
import { firstVersion, holdLaterFacts } from "./held-facts";
import { reported, type Hosted } from "./hosted";

export { firstVersion, holdLaterFacts };

/** What another author's add-in would leave in the workbook, read. */
export async function recordVersion({ page }: Hosted, version: string): Promise<void> {
  await page.Excel.run(async (context) => {
    context.workbook.settings.add("miner.workbook", JSON.stringify({ format: 1, version, pin: null }));
    await context.sync();
  });
  reported(await readSettings());
}

/** Newer facts are at hand for a workbook that took the version that ships. */
export async function newerThanWorkbook(hosted: Hosted): Promise<void> {
  holdLaterFacts();
  store.hydrate({ version: firstVersion });
  await recordVersion(hosted, firstVersion);
}
