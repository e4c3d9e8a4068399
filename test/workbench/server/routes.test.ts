import path from "node:path";
import { answer } from "../../../workbench/server/routes";

const folder = path.join(__dirname, "../stand-in");
const addin = { folder, manifest: path.join(folder, "manifest.xml") };
const get = (address: string, feed: string | null = null) => answer(address, addin, feed);

test("the add-in's page gets our office.js; the file on disk keeps Microsoft's address", () => {
  const page = get("/addin/taskpane.html").body.toString();
  expect(page).toContain('src="/office-js/office.js"');
  expect(page).not.toContain("appsforoffice");
});

test("office.js comes unmodified from the package", () => {
  const script = get("/office-js/office.js");
  expect(script).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
  expect(script.body.length).toBeGreaterThan(50_000);
});

test("data/ comes from the feed when there is one", () => {
  expect(get("/addin/data/manifest.xml").status).toBe(404);
  expect(get("/addin/data/manifest.xml", folder).status).toBe(200);
});

test.each([
  "/addin/../../package.json",
  "/addin/%2e%2e/%2e%2e/package.json",
  "/office-js/..%2f..%2f..%2fpackage.json",
  "/../package.json",
  "/addin/",
  "/addin/nothing.js",
])("%s is not served", (address) => expect(get(address).status).toBe(404));
