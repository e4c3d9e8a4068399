import { store, type Dataset } from "../dataset";
import { inQueue } from "./excel-queue";
import { fetchFeed } from "./fetch-feed";
import { keepFeed } from "./kept-feed";
import type { Outcome } from "./outcome";
import { startProgress } from "./progress";
import type { ActionOptions, FeedReport } from "./reports";

/** Reads data/latest.json beside the add-in and, where it names newer facts, fetches, verifies and holds them. Nothing in the workbook changes. */
export function checkForUpdates(options: ActionOptions = {}): Promise<Outcome<FeedReport>> {
  return inQueue(async () => {
    const progress = startProgress(options, 2);
    progress.step("Asking for newer facts");
    const address = new URL("data/latest.json", document.baseURI).href;
    const fetched = await fetchFeed(store.newestVersion, { fetch: (input, init) => fetch(input, init), address, parse }, options.signal);
    if (!fetched) {
      progress.end();
      return {
        state: "current",
        version: store.newestVersion,
        checkedDate: store.checkedDate,
        sentence: `The facts are up to date (${store.newestVersion}).`,
      };
    }
    progress.step("Taking the new facts");
    store.addFacts(fetched.dataset);
    const kept = keepFeed(fetched.sha256, fetched.text);
    progress.end();
    const version = store.newestVersion;
    const note = kept ? "" : " The browser could not keep them: they will be fetched again next time.";
    return {
      state: "newer",
      version,
      checkedDate: store.checkedDate,
      sentence: `Newer facts are here (${version}). Apply them to this workbook to use them.${note}`,
    };
  });
}

/** The schema is only needed here, so its library stays out of the first chunk. */
async function parse(data: unknown): Promise<Dataset> {
  const { datasetSchema } = await import(/* webpackChunkName: "schema" */ "../dataset/schema");
  const parsed = datasetSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(first ? `${first.path.join(".")} ${first.message}` : "unknown reason");
}
