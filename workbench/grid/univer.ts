import { ICommandService, LocaleType, LogLevel, mergeLocales, Univer, type Injector, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import type { FWorkbook } from "@univerjs/sheets/facade";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** Univer with one workbook, and the services the adapter reaches for behind its facade. */
export interface Engine {
  univer: Univer;
  api: FUniver;
  workbook: FWorkbook;
  injector: Injector;
  commands: ICommandService;
  unitId: string;
}

/**
 * Rows and columns (A to ZZ) a sheet starts with; it grows when something is written beyond them, not when a formula spills or points there.
 * Univer looks at every cell of a whole column, so Excel's own million rows would make =SUM(A:A) slow.
 */
export const sheetSize = { rows: 10_000, columns: 702 };

interface Preset {
  plugins: (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[];
}

/** What Univer says beside the formula bar while it calculates; its English texts lack these and would show the keys. */
const progressWords = {
  "sheets-formula": {
    progress: {
      analyzing: "Analysing",
      calculating: "Calculating",
      "array-analysis": "Analysing arrays",
      "array-calculation": "Calculating arrays",
      done: "Calculated",
    },
  },
};

/** Starts Univer in a container with one empty sheet. Presets share plugins, and a plugin may be registered once only. */
export function startUniver(container: HTMLElement, options: { dark: boolean }): Engine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords, filterWords, sortWords, progressWords) },
    logLevel: LogLevel.ERROR,
    darkMode: options.dark,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", footer: { statisticBar: false }, sheets: { disableForceStringAlert: true } }),
    UniverSheetsTablePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ] as unknown as Preset[];
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (!plugins.has(plugin.pluginName)) plugins.set(plugin.pluginName, [plugin, config]);
  }
  plugins.set(UniverSheetsTableUIPlugin.pluginName, [UniverSheetsTableUIPlugin as never, { hideAnchor: true }]);
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin as PluginCtor<Plugin>, config as never);

  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    id: "book",
    name: "Book1",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: sheetSize.rows, columnCount: sheetSize.columns } },
  });
  const injector = univer.__getInjector();
  return { univer, api, workbook, injector, commands: injector.get(ICommandService), unitId: workbook.getId() };
}
