import { addin, buildIfStale, page } from "./build";
import { openBrowser } from "./open-browser";
import { readOptions, type Options } from "./options";
import { startServer } from "./server";

/** `npm run workbench`: builds what is missing or old, serves, says where. */
async function main(): Promise<void> {
  const options: Options = readOptions(process.argv.slice(2), process.env);
  if (options.build) {
    if (options.manifest === null) buildIfStale(addin);
    buildIfStale(page);
  }
  const server = await startServer(options);
  if (!server.trusted) {
    console.log(
      "The certificate was made just now and no browser knows it: it will warn once. Choose to go on to localhost; nothing leaves this machine.",
    );
  }
  console.log(`Workbench ready: ${server.url}`);
  if (options.open) openBrowser(server.url);
}

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(
    taken ? "That port is taken. Choose another with: npm run workbench -- --port N" : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
});
