import { setDateSystem } from "../dataset";
import { parseRecord, settingKey, settingPrefix, type TableRecord } from "./record";

/** The workbook's own facts version and pin. */
export interface WorkbookState {
  format: 1;
  version: string | null;
  pin: string | null;
}

const stateKey = `${settingPrefix}workbook`;

/** What the document settings say about us. */
export interface Remembered {
  state: WorkbookState;
  records: TableRecord[];
}

let taken: string | null = null;
const listeners = new Set<() => void>();

function take(version: string | null): void {
  if (version === taken) return;
  taken = version;
  for (const listener of [...listeners]) listener();
}

/** Calls back when the version the workbook records is another than before; returns the way to stop. */
export function onRecordedVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The facts version this workbook has taken, as last read or written; null before its first insert or apply. */
export function takenVersion(): string | null {
  return taken;
}

const ours = new Set<string>();

/** Notes that a table was inserted by us in this session. */
export function markOurTable(tableId: string): void {
  ours.add(tableId);
}

/** Whether a table is known to be of our making. */
export function isOurTable(tableId: string): boolean {
  return ours.has(tableId);
}

/** Queues the loading of our settings; call the result after the next sync. */
export function loadRemembered(context: Excel.RequestContext): () => Remembered {
  const settings = context.workbook.settings;
  settings.load("items/key,items/value");
  // The second day of the 1904 system is its serial 1: asked of Excel because no property of the workbook tells it.
  const second = context.workbook.functions.date(1904, 1, 2);
  second.load("value");
  return () => {
    setDateSystem(second.value === 1 ? 1904 : 1900);
    const items = settings.items.filter(({ key }) => key.startsWith(settingPrefix));
    const state = parseState(items.find(({ key }) => key === stateKey)?.value);
    take(state.version);
    return {
      state,
      records: items.flatMap(({ key, value }) => parseRecord(key, value) ?? []),
    };
  };
}

function parseState(value: unknown): WorkbookState {
  const empty: WorkbookState = { format: 1, version: null, pin: null };
  if (typeof value !== "string") return empty;
  try {
    const state = JSON.parse(value) as Partial<WorkbookState>;
    return {
      format: 1,
      version: typeof state.version === "string" ? state.version : null,
      pin: typeof state.pin === "string" ? state.pin : null,
    };
  } catch {
    return empty;
  }
}

/** Queues the writing of the workbook's state. Settings are kept as JSON text: hosts change the shape of objects. */
export function writeState(context: Excel.RequestContext, state: WorkbookState): void {
  take(state.version);
  const setting = context.workbook.settings.add(stateKey, JSON.stringify(state));
  // A workbook that remembers nothing has no setting of ours.
  if (state.version === null && state.pin === null) setting.delete();
}

/** Queues the writing of a table's record. */
export function writeRecord(context: Excel.RequestContext, record: TableRecord): void {
  markOurTable(record.tableId);
  context.workbook.settings.add(settingKey(record.tableId), JSON.stringify(record));
}

/** Queues the removal of a table's record, whether or not there is one: a setting that is not there cannot be deleted. */
export function removeRecord(context: Excel.RequestContext, tableId: string): void {
  context.workbook.settings.add(settingKey(tableId), "").delete();
}
