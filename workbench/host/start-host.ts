import { Book } from "../model/book";
import { eventType } from "../model/event-types";
import { Workbook } from "../model/workbook";
import { keyExitOf } from "./agave-actions";
import { appContext, frameName } from "./app-context";
import { frameChannel, type Channel } from "./channel";
import { Conversation } from "./conversation";
import { CustomFunctionHost } from "./custom-function-host";
import { DocumentSettings } from "./document-settings";
import type { Conditions, Host, HostOptions, TraceEntry } from "./host";
import { methodCalls } from "./method-calls";
import { requirementSets } from "./requirement-sets";
import { RibbonCommands } from "./ribbon-commands";
import { ApiGate } from "./rich-api/api-gate";
import { Dispatcher } from "./rich-api/dispatcher";
import { services, type RuntimeState } from "./services";

let conversations = 0;

/** Starts the conversation with the add-in in `options.iframe`; loads the add-in. */
export function startHost(options: HostOptions): Host {
  const { iframe, addinUrl } = options;
  const addinOrigin = new URL(addinUrl, window.location.href).origin;
  // office.js caches settings by conversation id in the session's storage: a new one each time.
  const conversationId = `workbench-${Date.now().toString(36)}-${++conversations}`;
  const host = converse(options, frameChannel(iframe, addinOrigin), window.location.origin, conversationId);
  iframe.name = frameName(conversationId, window.location.origin, options.locale ?? "en-US");
  iframe.src = addinUrl;
  options.mount(iframe);
  return host;
}

export type ConverseOptions = Omit<HostOptions, "iframe" | "mount" | "addinUrl">;

/** The host behind a channel; `startHost` gives it the channel of a frame. */
export function converse(options: ConverseOptions, channel: Channel, origin: string, conversationId: string): Host {
  const matrix = options.requirementSets ?? requirementSets.highest;
  const log = options.log ?? (() => undefined);
  const unimplemented: string[] = [];
  const missing = (name: string): void => {
    if (!unimplemented.includes(name)) unimplemented.push(name);
    log("not implemented", name);
  };
  const conditions: Conditions = { editMode: false, protectedSheets: new Set(), date1904: false, readOnly: false };
  const traces: TraceEntry[] = [];
  let recording = false;
  let batches = 0;
  let connect: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => (connect = resolve));

  const settings = new DocumentSettings(options.settings);
  const cf = new CustomFunctionHost((events) => conversation.deliver(events));
  const book = new Book({
    grid: options.grid,
    calculation: options.calculation,
    conditions,
    emit: (events) => conversation.deliver(events),
    onCharts: options.onCharts,
  });
  book.events.onSelection = () => conversation.fire("documentSelectionChanged", {});
  book.events.onSettings = () => conversation.fire("settingsChanged", {});
  const runtime: RuntimeState = {
    startupBehavior: "None",
    visible: options.paneVisible ?? true,
    show: (visible) => showTaskpane(visible, true),
    ribbon: (update) => options.onRibbon?.(update),
  };
  const offered = services(cf, runtime);
  const dispatcher = new Dispatcher({
    book,
    root: new Workbook(book),
    service: (name) => offered.get(name) ?? null,
    gate: new ApiGate(matrix),
    onUnimplemented: missing,
    onBatch: () => batches++,
    log,
  });
  const commands = new RibbonCommands((data) => conversation.fire("appCommandInvoked", data));
  const onTrace = (entry: TraceEntry): void => {
    if (recording) traces.push(structuredClone(entry));
  };
  const conversation: Conversation = new Conversation({
    channel,
    origin,
    conversationId,
    actions: {
      ContextActivationManager_getAppContextAsync: () => {
        book.references.clear();
        book.events.reset();
        cf.runtimeGone();
        connect();
        return appContext({
          addinName: options.addinName ?? "Add-in",
          locale: options.locale ?? "en-US",
          requirementSets: matrix,
          settings: settings.entries(),
          paneVisible: runtime.visible,
        });
      },
      ContextActivationManager_notifyHost: (data) => {
        const key = keyExitOf(data);
        if (key) options.onKeyExit?.(key);
        return null;
      },
      executeMethod: methodCalls({ dispatcher, settings, commands, onUnimplemented: missing, onTrace }),
    },
    onUnknown: missing,
    log,
  });

  function showTaskpane(visible: boolean, asked: boolean): void {
    if (runtime.visible === visible && !asked) return;
    runtime.visible = visible;
    if (asked) options.onTaskpane?.(visible);
    conversation.deliver([
      { category: 65536, type: eventType.visibilityChanged, targetId: "", message: { visibility: visible ? "Visible" : "Hidden" } },
    ]);
  }

  return {
    cf,
    book,
    unimplemented,
    conditions,
    connected,
    get counters() {
      return { batches, settingsSaves: settings.saves, invocations: cf.invocations };
    },
    get startupBehavior() {
      return runtime.startupBehavior;
    },
    charts: () => book.charts(),
    settings: () => settings.entries(),
    runCommand: (actionId) => commands.run(actionId),
    showTaskpane: (visible = true) => showTaskpane(visible, false),
    idle: async () => {
      const quiet = (): boolean => !dispatcher.busy && conversation.pending === 0 && !book.events.pending && commands.pending === 0;
      // Two turns in a row without anything: a handler that has just been woken answers with a request in the turn after.
      for (let calm = 0; calm < 2; calm = quiet() ? calm + 1 : 0) {
        await dispatcher.idle();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    execute: (request) => dispatcher.execute(request),
    record: (on) => {
      recording = on;
      if (on) traces.length = 0;
    },
    trace: () => traces,
    dispose: () => {
      conversation.dispose();
      book.dispose();
    },
  };
}
