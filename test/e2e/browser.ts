import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

/** The page needs no graphics card and must not call home. */
const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Finds a Chromium-based browser: CHROME_PATH, else the one from the registry on Linux x64, else an installed Chrome, Edge or Chromium.
 * @throws Error when there is none: browser tests fail then, they are not skipped
 */
export async function browserPath(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (environment.CHROME_PATH) {
    if (fs.existsSync(environment.CHROME_PATH)) return environment.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${environment.CHROME_PATH}, and there is no such file.`);
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packaged } = await import("@sparticuz/chromium");
    return packaged.executablePath();
  }
  const found = installedPaths(environment).find((candidate) => fs.existsSync(candidate));
  if (found) return found;
  throw new Error("No browser for the tests: install Chrome, Edge or Chromium, or set CHROME_PATH to one.");
}

/**
 * Members of Excel that pages asked for and the workbench does not have, or does not claim to have at this requirement level: of all pages
 * of this test file's browsers. test/setup/nothing-missing.ts fails the file when any is left at its end.
 */
export const missingMembers: string[] = [];

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: launchArguments });
  const watch = (page: Page): Page =>
    page.on("console", (message) => {
      const text = message.text();
      if (text.startsWith(notImplemented)) missingMembers.push(text.slice(notImplemented.length));
    });
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => watch(await newPage(options));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => (await newContext(options)).on("page", watch);
  return browser;
}

/** What the workbench's host writes to the console, with the member's name after it. */
const notImplemented = "not implemented ";

function installedPaths(environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") {
    return [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];
  }
  if (process.platform === "win32") {
    return [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA].flatMap((folder) =>
      folder ? [path.join(folder, "Google/Chrome/Application/chrome.exe"), path.join(folder, "Microsoft/Edge/Application/msedge.exe")] : [],
    );
  }
  return (environment.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) =>
      ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"].map((name) => path.join(folder, name)),
    );
}
