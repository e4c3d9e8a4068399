/** @jest-environment jsdom */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { developmentManifest, hostedManifest, SOURCE_BASE } from "../tools/manifest";

const root = join(__dirname, "..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const parse = (xml: string) => new DOMParser().parseFromString(xml, "application/xml");
const manifest = parse(source);
const all = (name: string, from: Document | Element = manifest) => [...from.getElementsByTagName(name)];
const one = (name: string, from: Document | Element = manifest) => {
  const found = all(name, from);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const children = (element: Element) => [...element.children].map((child) => child.localName);
const attribute = (element: Element, name: string) => element.getAttribute(name)!;
/** id -> value of every resource. */
const resources = new Map(
  all("Resources").flatMap((r) =>
    [...r.querySelectorAll("*")].filter((e) => e.hasAttribute("id")).map((e) => [attribute(e, "id"), attribute(e, "DefaultValue")]),
  ),
);

const isMenu = (control: Element) => control.getAttribute("xsi:type") === "Menu";

test("is well-formed", () => expect(all("parsererror")).toHaveLength(0));

// https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
test("elements stand in the order Office requires", () => {
  expect(children(manifest.documentElement)).toEqual(
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
      " ",
    ),
  );
  expect(children(one("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(children(all("Host").find((host) => host.getAttribute("xsi:type") === "Workbook")!)).toEqual([
    "Runtimes",
    "AllFormFactors",
    "DesktopFormFactor",
  ]);
  expect(children(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint", "ExtensionPoint"]);
  for (const control of all("Control"))
    expect(children(control)).toEqual(["Label", "Supertip", "Icon", isMenu(control) ? "Items" : "Action"]);
  for (const item of all("Item")) expect(children(item)).toEqual(["Label", "Supertip", "Action"]);
  expect(children(one("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
});

test("id is a GUID and the version has four parts, the first three those of package.json", () => {
  expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one("Version").textContent).toBe(`${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}.0`);
});

test("asks only for what every formula and table needs", () => {
  expect(all("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`)).toEqual([
    "SharedRuntime 1.1",
    "CustomFunctionsRuntime 1.1",
    "ExcelApi 1.13",
  ]);
});

test("every resid is defined, used, short enough and unique", () => {
  const used = [...manifest.querySelectorAll("[resid]")].map((e) => attribute(e, "resid"));
  for (const id of used) expect(resources.has(id)).toBe(true);
  expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
  const ids = [...manifest.querySelectorAll("[id]")].map((e) => attribute(e, "id"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("the shared runtime, the functions page, the function file and the pane are one page", () => {
  const runtime = attribute(one("Runtime"), "resid");
  expect(attribute(one("Runtime"), "lifetime")).toBe("long");
  expect(attribute(one("FunctionFile"), "resid")).toBe(runtime);
  expect(attribute(one("SourceLocation", one("Page")), "resid")).toBe(runtime);
  for (const action of all("Action").filter((a) => a.getAttribute("xsi:type") === "ShowTaskpane"))
    expect(attribute(one("SourceLocation", action), "resid")).toBe(runtime);
});

// https://learn.microsoft.com/office/dev/add-ins/design/add-in-commands: Home has room for six commands.
test("the ribbon: six buttons on Home, each runs a function of ours and has a label, a supertip and icons of its own", () => {
  const buttons = all("Control", one("Group"));
  expect(buttons.map((button) => resources.get(attribute(button.querySelector("Label")!, "resid")))).toEqual([
    "Deals",
    "Formulas",
    "Models",
    "Refresh facts",
    "Freeze",
    "Trace",
  ]);
  for (const button of buttons) {
    expect(attribute(one("Action", button), "xsi:type")).toBe("ExecuteFunction");
    expect(one("FunctionName", button).textContent).toMatch(/^\w+$/);
    expect(resources.get(attribute(one("Description", button), "resid"))!.length).toBeGreaterThan(40);
    expect(all("bt:Image", button).map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
  }
  const icons = buttons.map((button) => resources.get(attribute(all("bt:Image", button)[1]!, "resid")));
  expect(new Set(icons).size).toBe(buttons.length);
});

test("the menu of a cell has one control and shows the pane, which Office.addin.showAsTaskpane needs somewhere in the manifest", () => {
  const menu = one("OfficeMenu");
  expect(attribute(menu, "id")).toBe("ContextMenuCell");
  expect(children(menu)).toEqual(["Control"]);
  expect(all("Action", menu).map((action) => attribute(action, "xsi:type"))).toEqual(["ExecuteFunction", "ShowTaskpane"]);
});

test("the namespace is MINER", () => expect(resources.get(attribute(one("Namespace"), "resid"))).toBe("MINER"));

test("short strings fit 125 characters and long ones 250", () => {
  for (const e of one("bt:ShortStrings").children) expect(attribute(e, "DefaultValue").length).toBeLessThanOrEqual(125);
  for (const e of one("bt:LongStrings").children) expect(attribute(e, "DefaultValue").length).toBeLessThanOrEqual(250);
});

test("every image is in assets/ at the size its element states", () => {
  const sizes = new Map<string, number>([
    [attribute(one("IconUrl"), "DefaultValue"), 32],
    [attribute(one("HighResolutionIconUrl"), "DefaultValue"), 64],
    ...all("bt:Image")
      .filter((e) => e.hasAttribute("size"))
      .map((e): [string, number] => [resources.get(attribute(e, "resid"))!, Number(attribute(e, "size"))]),
  ]);
  expect(sizes.size).toBeGreaterThanOrEqual(7);
  for (const [url, size] of sizes) {
    const { width, height } = PNG.sync.read(readFileSync(join(root, url.replace(SOURCE_BASE, ""))));
    expect([url, width, height]).toEqual([url, size, size]);
  }
  for (const size of [16, 32, 64, 80, 128]) expect(existsSync(join(root, `assets/icon-${size}.png`))).toBe(true);
});

test("a hosted manifest has only https addresses and no localhost", () => {
  const hosted = hostedManifest(source, "https://miner.example/addin/");
  expect(hosted).not.toContain("localhost");
  const urls = [...hosted.matchAll(/DefaultValue="(http[^"]*)"/g)].map((m) => m[1]!);
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) expect(url.startsWith("https://miner.example/addin/")).toBe(true);
  for (const url of urls.filter((u) => u.includes("/assets/")))
    expect(existsSync(join(root, url.replace("https://miner.example/addin/", "")))).toBe(true);
});

test("the development manifest has its own id, name and namespace and is otherwise the same", () => {
  const development = parse(developmentManifest(source));
  expect(one("Id", development).textContent).not.toBe(one("Id").textContent);
  expect(developmentManifest(source)).toContain('"MINERDEV"');
  const lines = source.split("\n");
  const changed = developmentManifest(source)
    .split("\n")
    .filter((line, i) => line !== lines[i]);
  expect(changed).toHaveLength(4);
});

describe("built add-in", () => {
  const built = (file: string) => readFileSync(join(root, "dist", file), "utf8");

  test("every file the manifest names is in dist/", () => {
    for (const match of source.matchAll(/DefaultValue="https:\/\/localhost:3000\/([^"]+)"/g))
      expect([match[1], existsSync(join(root, "dist", match[1]!))]).toEqual([match[1], true]);
  });

  test("the commands the ribbon names are associated in the bundle", () => {
    for (const name of all("FunctionName")) expect(built("runtime.js")).toContain(name.textContent!);
  });

  // Excel caches a manifest's functions; the version must rise whenever functions.json changes after a release.
  test("the version has risen if functions.json changed since the last release", () => {
    const released = JSON.parse(readFileSync(join(root, "test/golden/released.json"), "utf8")) as {
      version: string;
      functionsSha256: string;
    };
    const sha256 = createHash("sha256").update(built("functions.json")).digest("hex");
    const number = (version: string) => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
    const here = number(one("Version").textContent!);
    if (sha256 === released.functionsSha256) expect(here).toBeGreaterThanOrEqual(number(released.version));
    else expect(here).toBeGreaterThan(number(released.version));
  });
});
