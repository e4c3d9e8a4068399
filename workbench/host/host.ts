import type { Grid } from "../grid/grid";
import type { Book } from "../model/book";
import type { Calculation } from "./calculation";
import type { CustomFunctionHost } from "./custom-function-host";
import type { RichApiRequest, RichApiResponse } from "./rich-api/request";

export interface HostOptions {
  /** A fresh iframe, not yet in the document. The host names it, sets its address and leaves inserting it to `mount`. */
  iframe: HTMLIFrameElement;
  /** Puts the frame into the page; its name must be set before it gets there, so the host calls this. */
  mount(iframe: HTMLIFrameElement): void;
  /** https, same host name as the page (any port): office.js trusts no other. */
  addinUrl: string;
  addinName?: string;
  grid: Grid;
  calculation: Calculation;
  /** As the requirement matrix; default `requirementSets.highest`. Versions are strings because 1.10 is not 1.1. */
  requirementSets?: Record<string, string>;
  /** Office.context.document.settings at start: pairs of key and JSON text. Also what `settings()` gives back to keep with a workbook. */
  settings?: [key: string, json: string][];
  /** Interface and data language, default en-US. */
  locale?: string;
  /** False: the add-in starts for its formulas alone, as Excel starts it when a cell calculates before the pane was ever opened. */
  paneVisible?: boolean;
  /** The add-in asked for its pane to be shown or hidden (Office.addin.showAsTaskpane, hide). */
  onTaskpane?(visible: boolean): void;
  /** Office.ribbon.requestUpdate: the RibbonUpdaterData the add-in gave. */
  onRibbon?(update: unknown): void;
  /** Keys that office.js hands back to the host (Tab, Esc, F2 out of the pane), by AgaveHostAction name. */
  onKeyExit?(action: string): void;
  /** Charts were added, changed or removed by the add-in. */
  onCharts?(): void;
  log?(message: string, detail?: unknown): void;
}

/** A chart the add-in made; drawn by the page. Values are addresses, read them from the grid when drawing. */
export interface ChartState {
  id: string;
  name: string;
  sheetId: string;
  /** Excel.ChartType, e.g. "ColumnClustered". */
  type: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  axes: Record<
    "category" | "value",
    {
      title: string;
      titleVisible: boolean;
      numberFormat: string;
      minimum: number | null;
      maximum: number | null;
      visible: boolean;
      /** Distance of its marks, null or left out for the drawing's own choice. */
      majorUnit?: number | null;
      gridlines?: boolean;
      reversed?: boolean;
    }
  >;
  series: ChartSeriesState[];
  /** Points from the sheet's upper left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ChartSeriesState {
  name: string;
  type: string;
  /** "Sheet1!$B$2:$B$9" forms; null when the series has none. */
  values: string | null;
  categories: string | null;
  color: string | null;
  axisGroup: "Primary" | "Secondary";
}

/** Switches for tests of situations an add-in must survive. */
export interface Conditions {
  /** A cell is being edited: every request fails with InvalidOperationInCellEditMode. */
  editMode: boolean;
  /** Sheets (ids) whose protection refuses writes with AccessDenied. */
  protectedSheets: Set<string>;
  /** The workbook counts days from 1904. */
  date1904: boolean;
  readOnly: boolean;
}

export interface HostCounters {
  /** Requests with at least one action other than reference keeping. */
  batches: number;
  settingsSaves: number;
  invocations: number;
}

/** The running parent-frame half of one add-in. */
export interface Host {
  /** The workbook as Excel's object model sees it. */
  readonly book: Book;
  readonly cf: CustomFunctionHost;
  /** Members, services and host calls asked for that this host does not have, in order, each once. */
  readonly unimplemented: string[];
  readonly counters: HostCounters;
  readonly conditions: Conditions;
  charts(): ChartState[];
  /** Document settings as last saved, as pairs of key and JSON text. */
  settings(): [key: string, json: string][];
  /** Runs a ribbon command (Office.actions.associate id); resolves when the add-in called event.completed(). */
  runCommand(actionId: string): Promise<void>;
  /** Tells the add-in that its pane is visible or hidden; fires visibility events. */
  showTaskpane(visible?: boolean): void;
  /** Add-in's startup behaviour as it set it: Office.StartupBehavior "None" or "Load". */
  readonly startupBehavior: "None" | "Load";
  /** Resolves when no request or event is under way. Calculation is the page's to wait for. */
  idle(): Promise<void>;
  /** Resolves when the add-in has asked for its context: office.js is up. */
  readonly connected: Promise<void>;
  /** Executes a rich-API request as if the add-in had sent it; for replaying traces. */
  execute(request: RichApiRequest): Promise<RichApiResponse>;
  /** Every request and response of the rich API while recording; for golden traces. */
  record(on: boolean): void;
  trace(): TraceEntry[];
  dispose(): void;
}

/** One request as sent by office.js and the response to it, both as parsed JSON. */
export interface TraceEntry {
  request: RichApiRequest;
  response: RichApiResponse;
}
