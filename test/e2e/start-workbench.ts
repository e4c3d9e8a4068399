import { addin, buildIfStale, page } from "../../workbench/server/build";
import { startServer, type RunningServer } from "../../workbench/server/server";

declare global {
  var workbenchServers: RunningServer[];
}

/** jest's global set-up: what is missing or old is built, and both add-ins are served, each on a port of its own. */
export default async function startWorkbench(): Promise<void> {
  buildIfStale(addin);
  buildIfStale(page);
  const ours = await startServer({ port: 0, manifest: null, feed: process.env.WORKBENCH_FEED ?? null });
  const standIn = await startServer({ port: 0, manifest: "test/workbench/stand-in/manifest.xml", feed: null });
  globalThis.workbenchServers = [ours, standIn];
  process.env.WORKBENCH_URL = ours.url;
  process.env.STANDIN_URL = standIn.url;
}
