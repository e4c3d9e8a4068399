/** Newer facts than those that ship, held by the one store: one deal changed, one new. */
import { store } from "../../src/dataset";
import { readSettings } from "../../src/workbook/workbook-settings";
import { laterFacts, nextVersion } from "../e2e/feed-folder";
import { reported, type Hosted } from "./hosted";

/** The version that ships, which every test starts from. */
export const firstVersion = "2026.11.23";

/** Gives the store newer facts, as "Check for updates" would. */
export function holdLaterFacts(): void {
  if (store.newestVersion !== nextVersion) store.addFacts(laterFacts());
}

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
