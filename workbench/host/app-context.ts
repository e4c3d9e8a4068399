import type { RequirementMatrix } from "./requirement-sets";

const excelOnTheWeb = 16;
const clientReadWrite = 1;
const taskpane = 1;
/** office.js' own numbers, initialDisplayModeMappings. */
const displayMode = { hidden: 1, taskpane: 2 };

export interface AppContextOptions {
  addinName: string;
  locale: string;
  requirementSets: RequirementMatrix;
  settings: readonly [string, string][];
  /** Whether the pane is there when the add-in starts; true when left out. */
  paneVisible?: boolean;
}

/** What office.js asks for first of all: which host this is and what it can do. Fields as InitializationHelper.getAppContext reads them. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: "workbench-addin",
    _appName: excelOnTheWeb,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: "workbench://Book1.xlsx",
    _clientMode: clientReadWrite,
    _settings: options.settings,
    _reason: "inserted",
    _osfControlType: taskpane,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: "workbench-instance",
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _hostFullVersion: "16.0.0.0",
    _addinName: options.addinName,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: options.paneVisible === false ? displayMode.hidden : displayMode.taskpane,
    _wacHostEnvironment: "0",
  };
}

/**
 * The frame name by which office.js finds its host; it must be set before the frame is in the page.
 * Flags 3: shared runtime and custom functions. Source: office.js, _retrieveHostInfo.
 */
export function frameName(conversationId: string, hostOrigin: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: "workbench",
    hostInfo: `Excel$Web$16.01$${locale}$workbench$$disableLogging$3`,
    xdmInfo: `${conversationId}|workbench-addin|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
