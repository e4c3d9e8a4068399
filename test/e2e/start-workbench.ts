import { addin, buildIfStale, page } from "../../workbench/server/build";
import { startServer, type RunningServer } from "../../workbench/server/server";

declare global {
  var workbenchServers: RunningServer[] | undefined;
}

/**
 * jest's global set-up, once for both browser projects: what is missing or old is built, and both add-ins are served at the package's highest
 * requirement sets and at the minimum of their manifests, each on a port of its own.
 */
export default async function startWorkbench(): Promise<void> {
  if (globalThis.workbenchServers) return;
  buildIfStale(addin);
  buildIfStale(page);
  const serve = async (variable: string, manifest: string | null, feed: string | null, requirements: string | null) => {
    const server = await startServer({ port: 0, manifest, feed, requirements });
    process.env[variable] = server.url;
    return server;
  };
  const standIn = "test/workbench/stand-in/manifest.xml";
  const feed = process.env.WORKBENCH_FEED ?? null;
  globalThis.workbenchServers = [
    await serve("WORKBENCH_URL", null, feed, null),
    await serve("WORKBENCH_MINIMUM_URL", null, feed, "minimum"),
    await serve("STANDIN_URL", standIn, null, null),
    await serve("STANDIN_MINIMUM_URL", standIn, null, "minimum"),
  ];
}
