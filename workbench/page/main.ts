import { startHost, requirementSets, type Conditions, type CustomFunctionMetadata, type Host } from "../host";
import { startUniver } from "../grid/univer";
import { UniverGrid } from "../grid/univer-grid";
import { addinUp } from "./addin-up";
import { ChartLayer } from "./charts/chart-layer";
import { extendCellMenu } from "./cell-menu";
import { offerCards } from "./card-window";
import { explainErrors } from "./error-hover";
import { drawFileButtons, lostSentence } from "./files/file-buttons";
import { moveFocusByKey } from "./focus-keys";
import { addGridKeys } from "./grid-keys";
import { readManifest, type RibbonButton } from "./manifest";
import { watchNetwork } from "./network-watch";
import { Pane } from "./pane";
import { drawRibbon } from "./ribbon";
import { showSelectionSummary } from "./selection-summary";
import { offerHints } from "./start-hints";
import { workbenchApi, type Workbench } from "./workbench-api";
import "./style.css";

declare global {
  interface Window {
    workbench: Workbench;
    /** Switches for tests: cell edit mode, protected sheets, 1904 dates, read-only. */
    workbenchConditions: Conditions;
  }
}

/** Where the server serves the add-in. */
const addinBase = "/addin/";

const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const query = new URLSearchParams(location.search);
const networkRequests: string[] = [];
watchNetwork(window, networkRequests);

async function start(): Promise<void> {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  const manifest = readManifest(await text(`${addinBase}manifest.xml`), addinBase);
  const metadata = manifest.functionsUrl ? (JSON.parse(await text(manifest.functionsUrl)) as CustomFunctionMetadata) : { functions: [] };
  const namespace = manifest.namespace ?? "ADDIN";
  part("what").textContent =
    "This is not Excel. The add-in is the real one; the grid, and how it answers the add-in, follow Excel's published behaviour as far as we know it.";
  part("meaning").hidden = false;

  const grid = new UniverGrid(startUniver(part("grid"), { dark }), namespace);
  grid.register(metadata);

  const pane = new Pane(part("pane"), part("splitter"));
  const iframe = document.createElement("iframe");
  iframe.id = "addin";
  iframe.title = manifest.name;
  let charts: ChartLayer | null = null;
  let leavePane: (action: string) => void = () => undefined;
  const host: Host = startHost({
    iframe,
    mount: (frame) => pane.element.append(frame),
    addinUrl: new URL(manifest.paneUrl, location.href).href,
    addinName: manifest.name,
    grid,
    calculation: grid,
    requirementSets: query.get("requirements") === "minimum" ? requirementSets.minimum(manifest.requirements) : requirementSets.highest,
    paneVisible: query.get("pane") !== "hidden",
    onTaskpane: (visible) => pane.show(visible),
    onCharts: () => charts?.refresh(),
    onKeyExit: (action) => leavePane(action),
    log: (message, detail) => console.debug(message, detail),
  });
  pane.show(query.get("pane") !== "hidden");
  grid.connect(host.cf);
  charts = new ChartLayer(part("sheet"), grid, () => host.charts());
  const say = (sentence: string): void => void (part("said").textContent = sentence);
  leavePane = moveFocusByKey(grid, pane, iframe);
  addGridKeys(grid);
  explainErrors(grid, namespace);
  offerCards(part("sheet"), part("tools"), grid);
  showSelectionSummary(part("summary"), grid);
  const press = (button: RibbonButton): void => {
    if (button.action.kind === "command") void host.runCommand(button.action.name).catch((error: Error) => say(error.message));
    else {
      pane.show(true);
      host.showTaskpane(true);
    }
  };
  drawRibbon(part("ribbon"), manifest, press);
  extendCellMenu(grid.engine.api, manifest.cellMenu, press);

  drawFileButtons(part("ribbon"), grid, () => host, say);
  offerHints(part("ribbon"), grid, namespace);

  const ready = host.connected.then(async () => {
    if (iframe.contentWindow) watchNetwork(iframe.contentWindow as Window & typeof globalThis, networkRequests);
    if (metadata.functions.length > 0) await host.cf.ready;
    if (query.get("pane") !== "hidden") {
      await addinUp({
        shows: () => (iframe.contentDocument?.body?.innerText ?? "").trim() !== "",
        requests: () => host.counters.batches,
      });
    }
  });
  window.workbenchConditions = host.conditions;
  window.workbench = workbenchApi({
    grid,
    host: () => host,
    ready,
    networkRequests,
    exportXlsx: async () => {
      const { saveXlsx } = await import("./files/save-xlsx");
      const { file, lost } = await saveXlsx(grid, host.book);
      if (lost.length > 0) say(lostSentence(lost));
      return file;
    },
  });
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status}).`);
  return response.text();
}

start().catch((error: unknown) => {
  part("what").textContent = `The workbench could not start: ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
});
