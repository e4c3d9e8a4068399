import fs from "node:fs";
import path from "node:path";
import type { AddinFiles } from "./addin-files";

const root = path.join(__dirname, "../..");

/** Microsoft's address of office.js, whichever version of its path a page uses. */
const officeAddress = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"'\s]*?\/(office(?:\.debug)?\.js)/g;

export interface Answer {
  status: number;
  type: string;
  body: Buffer;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/**
 * Everything on one origin: the page at /, the add-in at /addin/, office.js at /office-js/. In pages of the add-in the address of
 * office.js on Microsoft's network is replaced by ours while they are served; the built files stay as they are.
 */
export function answer(address: string, addin: AddinFiles, feed: string | null): Answer {
  const wanted = decodeURIComponent(new URL(address, "https://localhost").pathname);
  const [, first = "", rest = ""] = /^\/([^/]*)\/?(.*)$/.exec(wanted) ?? [];
  switch (first) {
    case "addin":
      if (rest === "manifest.xml") return file(addin.manifest);
      if (feed !== null && rest.startsWith("data/")) return inside(feed, rest.slice("data/".length));
      return withLocalOffice(inside(addin.folder, rest));
    case "office-js":
      return inside(path.join(root, "node_modules/@microsoft/office-js/dist"), rest);
    default:
      return inside(path.join(root, ".cache/workbench/page"), wanted === "/" ? "index.html" : wanted.slice(1));
  }
}

function withLocalOffice(found: Answer): Answer {
  if (!found.type.startsWith("text/html")) return found;
  return { ...found, body: Buffer.from(found.body.toString("utf8").replace(officeAddress, "/office-js/$1")) };
}

/** A file below a folder; never one outside it. */
function inside(folder: string, relative: string): Answer {
  const full = path.resolve(folder, relative);
  return full.startsWith(path.resolve(folder) + path.sep) ? file(full) : missing;
}

function file(full: string): Answer {
  if (!fs.statSync(full, { throwIfNoEntry: false })?.isFile()) return missing;
  return { status: 200, type: types[path.extname(full)] ?? "application/octet-stream", body: fs.readFileSync(full) };
}

const missing: Answer = { status: 404, type: "text/plain", body: Buffer.from("not found") };
