/** Draws the pane in jsdom over a workbook that is only a set of answers, and finds things in it by role and name. */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Pane } from "../../src/taskpane/shell/pane";
import type { Evaluate, PaneActions } from "../../src/taskpane/shell/actions";
import type { PaneRequest } from "../../src/workbook/pane-requests";
import type { InsertReport, UpdatePreview } from "../../src/workbook/reports";

// Drawing is slow where many tests share two cores.
jest.setTimeout(60_000);

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

export const insertReport: InsertReport = {
  table: "Deals",
  sheet: "Sheet1",
  address: "Sheet1!A1:AD70",
  rows: 69,
  cut: [],
  factsVersion: "2026.11.23",
  sentence: "69 deals written as table Deals.",
};

export const nothingToDo: UpdatePreview = {
  fromVersion: "1",
  toVersion: "1",
  tables: [],
  adoptable: [],
  changedFacts: 0,
  missing: [],
  calculationIsManual: false,
};

const unasked = () =>
  Promise.resolve({ ok: false as const, failure: { kind: "declined" as const, sentence: "This answer was not asked for." } });

/** No action is built: a test switches on what it looks at. */
export const nothingBuilt: PaneActions["capabilities"] = {
  insertTable: false,
  models: false,
  updates: false,
  undo: false,
  checkForUpdates: false,
  pin: false,
  freeze: false,
  repair: false,
  trace: false,
  adopt: false,
  myDeals: false,
};

/** A workbook that declines everything it is not told to answer. */
export function answers(given: Partial<PaneActions>): PaneActions {
  return {
    buildModel: jest.fn(unasked),
    modelOnSheet: jest.fn(() => Promise.resolve({ ok: true as const, report: null })),
    insertTable: jest.fn(unasked),
    adoptTable: jest.fn(unasked),
    calculate: jest.fn(unasked),
    followWorkbook: jest.fn(unasked),
    onRecordedVersion: () => () => undefined,
    recordedVersion: () => null,
    previewUpdates: jest.fn(() => Promise.resolve({ ok: true as const, report: nothingToDo })),
    applyUpdates: jest.fn(unasked),
    checkForUpdates: jest.fn(unasked),
    undoLastAction: jest.fn(unasked),
    undoableAction: () => null,
    onUndoable: () => () => undefined,
    onPaneRequest: () => () => undefined,
    goTo: jest.fn(unasked),
    insertFormula: jest.fn(unasked),
    onSelection: () => () => undefined,
    setPin: jest.fn(unasked),
    freeze: jest.fn(unasked),
    thaw: jest.fn(unasked),
    repair: jest.fn(unasked),
    trace: jest.fn(unasked),
    insertMyDeals: jest.fn(unasked),
    readMyDeals: jest.fn(unasked),
    myDeals: () => null,
    onMyDeals: () => () => undefined,
    capabilities: { ...nothingBuilt, insertTable: true, updates: true, undo: true, checkForUpdates: true },
    ...given,
  };
}

let root: Root | null = null;
let request: ((request: PaneRequest) => void) | null = null;

/** Draws the pane; the earlier one is gone. */
export async function showPane(given: Partial<PaneActions> = {}, evaluate: Evaluate | null = null): Promise<PaneActions> {
  await hidePane();
  const actions = answers({
    onPaneRequest: (heard) => {
      request = heard;
      return () => undefined;
    },
    ...given,
  });
  const element = document.body.appendChild(document.createElement("div"));
  root = createRoot(element);
  await act(async () => root!.render(<Pane actions={actions} evaluate={evaluate} officeBackground={null} />));
  return actions;
}

export async function hidePane(): Promise<void> {
  await act(async () => root?.unmount());
  root = null;
  document.body.replaceChildren();
}

/** As a ribbon button asks. */
export const ask = (wanted: PaneRequest) => act(async () => request!(wanted));

function nameOf(element: Element): string {
  const labelled = element.getAttribute("aria-labelledby");
  const words = element.cloneNode(true) as Element;
  // Fluent keeps an invisible bold copy of a tab's label, so that choosing it moves nothing.
  words.querySelectorAll("[class*=reserved-space]").forEach((copy) => copy.remove());
  return (
    element.getAttribute("aria-label") ??
    (labelled ? document.getElementById(labelled)?.textContent : words.textContent) ??
    ""
  ).trim();
}

const hiddenHere = (element: Element) => element.closest("[hidden]") !== null;
const selectors: Record<string, string> = {
  button: "button:not([role])",
  tab: "[role=tab]",
  searchbox: "input[type=search]",
  status: "[role=status]",
  progressbar: "[role=progressbar]",
  combobox: "select",
  checkbox: "input[type=checkbox]",
};

/** Every element of a role, by its name: the whole of it, or a pattern. */
export function all(role: keyof typeof selectors | string, name?: string | RegExp): HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`)].filter((element) => !hiddenHere(element));
  return name === undefined
    ? found
    : found.filter((element) => (typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element))));
}

export function one(role: string, name?: string | RegExp): HTMLElement {
  const found = all(role, name);
  if (found.length !== 1) throw new Error(`${found.length} elements of role ${role} called ${name}`);
  return found[0]!;
}

export const focus = (element: HTMLElement) => act(async () => element.focus());
export const click = (element: HTMLElement) => act(async () => element.click());

/** Types a text into a box in one go. */
export function type(element: HTMLElement, text: string): Promise<void> {
  return act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(element, text);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export const press = (key: string) =>
  act(
    async () =>
      void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
  );

export const statusText = () => one("status").textContent;
export const dealButtons = () => [...document.querySelectorAll<HTMLElement>("[data-roving]")];
