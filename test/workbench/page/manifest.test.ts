/** @jest-environment jsdom */
import fs from "node:fs";
import path from "node:path";
import { readManifest } from "../../../workbench/page/manifest";

const xml = fs.readFileSync(path.join(__dirname, "../stand-in/manifest.xml"), "utf8");

test("the stand-in's manifest", () => {
  expect(readManifest(xml, "/addin/")).toEqual({
    name: "Stand-in",
    namespace: "STANDIN",
    paneUrl: "/addin/taskpane.html",
    functionsUrl: "/addin/functions.json",
    requirements: { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1", ExcelApi: "1.13" },
    groups: [
      {
        label: "Stand-in",
        buttons: [
          { id: "Standin.Show", label: "Show pane", tip: "Shows the stand-in's pane.", icon: null, action: { kind: "pane" } },
          {
            id: "Standin.Stamp",
            label: "Stamp",
            tip: "Writes into the selected cell.",
            icon: null,
            action: { kind: "command", name: "stamp" },
          },
          {
            id: "Standin.More",
            label: "More",
            tip: "Further commands.",
            icon: null,
            action: {
              kind: "menu",
              items: [
                {
                  id: "Standin.Stamp.Day",
                  label: "Stamp a day",
                  tip: "Writes a date into the selected cell.",
                  icon: null,
                  action: { kind: "command", name: "stampDay" },
                },
                {
                  id: "Standin.Refuse",
                  label: "Nobody's command",
                  tip: "A command that no code answers.",
                  icon: null,
                  action: { kind: "command", name: "nobody" },
                },
              ],
            },
          },
        ],
      },
    ],
    cellMenu: [
      {
        id: "Standin.StampHere",
        label: "Stamp this cell",
        tip: "Writes into the selected cell.",
        icon: null,
        action: { kind: "command", name: "stamp" },
      },
    ],
  });
});

test("our own manifest has the six buttons and the namespace", () => {
  const manifest = readManifest(fs.readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8"), "/addin/");
  expect(manifest.namespace).toBe("MINER");
  expect(manifest.groups.flatMap((group) => group.buttons.map((button) => button.label))).toEqual([
    "Deals",
    "Formulas",
    "Models",
    "Refresh facts",
    "Freeze",
    "Trace",
  ]);
  const [menu] = manifest.cellMenu;
  expect(menu).toMatchObject({ label: "MINER", action: { kind: "menu" } });
  expect(menu?.action.kind === "menu" && menu.action.items.map(({ label, action }) => [label, action.kind])).toEqual([
    ["Trace this number", "command"],
    ["Show the pane", "pane"],
  ]);
});

test("a manifest without a page is refused", () => expect(() => readManifest("<OfficeApp/>", "/addin/")).toThrow("no page"));
