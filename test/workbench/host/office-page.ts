import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { MemoryGrid } from "../../../workbench/grid/memory";
import { frameName } from "../../../workbench/host/app-context";
import type { Channel } from "../../../workbench/host/channel";
import type { Host } from "../../../workbench/host/host";
import { converse, type ConverseOptions } from "../../../workbench/host/start-host";
import { TestCalculation } from "./test-calculation";

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const files = ["office.js", "excel-web-16.00.js", "en-us/office_strings.js"];
const sources = new Map<string, string>();
const origin = "https://localhost:3000";

class Envelope {
  constructor(
    readonly from: "addin" | "host",
    private readonly text: string,
  ) {}

  get message(): Record<string, unknown> {
    return JSON.parse(this.text) as Record<string, unknown>;
  }
}

/** A page with the unmodified office.js in it, hosted by our host over a grid in memory; only the frame is a stand-in. */
export interface OfficePage {
  /** The add-in's window: Office, Excel, CustomFunctions and OfficeExtension are office.js's own. */

  window: any;
  Excel: typeof Excel;
  Office: typeof Office;
  host: Host;
  grid: MemoryGrid;
  calculation: TestCalculation;
  /** Every envelope in either direction; parsed when it is looked at. */
  wire: Envelope[];
  /** Puts a raw text on the wire as if office.js had sent it. */
  inject(text: string): void;
  close(): void;
}

/** Loads office.js and waits for Office.onReady. */
export async function openOfficePage(options: Partial<ConverseOptions> & { grid?: MemoryGrid } = {}): Promise<OfficePage> {
  const grid = options.grid ?? new MemoryGrid();
  const calculation = new TestCalculation(grid);
  const wire: OfficePage["wire"] = [];
  let receive: (text: unknown) => void = () => undefined;
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${origin}/taskpane.html`,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  const channel: Channel = {
    post: (text) => {
      wire.push(new Envelope("host", text));
      setImmediate(() => dispatch(text));
    },
    listen: (listener) => {
      receive = listener;
      return () => (receive = () => undefined);
    },
  };
  const hostWindow = {
    postMessage: (text: string) => {
      wire.push(new Envelope("addin", text));
      setImmediate(() => receive(text));
    },
  };
  const dispatch = (text: string): void => {
    if (closed) return;
    const event = new window.Event("message");
    Object.defineProperties(event, { data: { value: text }, origin: { value: origin }, source: { value: hostWindow } });
    window.dispatchEvent(event);
  };
  let closed = false;
  const host = converse({ grid, calculation, ...options }, channel, origin, "conversation-1");
  Object.defineProperty(window, "parent", { value: hostWindow, configurable: true });
  // jsdom has no document.domain; office.js compares it with its host's name.
  Object.defineProperty(window.document, "domain", { value: "localhost" });
  parseAddressesNatively(window);
  window.name = frameName("conversation-1", origin, options.locale ?? "en-US");
  loadScripts(window, `${origin}/lib/office.js`);

  const page = window as any;
  await page.Office.onReady();
  return {
    window: page,
    Excel: page.Excel,
    Office: page.Office,
    host,
    grid,
    calculation,
    wire,
    inject: (text) => receive(text),
    close: () => {
      closed = true;
      host.dispose();
      window.close();
    },
  };
}

/** office.js reads each message's origin as a URL; Node's own URL does that many times as fast as jsdom's. */
function parseAddressesNatively(window: JSDOM["window"]): void {
  Object.defineProperty(window, "URL", { value: URL, configurable: true, writable: true });
  const prototype = window.HTMLAnchorElement.prototype;
  const parsed = new Map<string, URL>();
  const addressOf = (link: HTMLAnchorElement): URL => {
    const written = link.getAttribute("href") ?? "";
    let address = parsed.get(written);
    if (!address) parsed.set(written, (address = new URL(written, origin)));
    return address;
  };
  for (const part of ["protocol", "host", "hostname", "port", "pathname", "search", "hash", "origin"] as const) {
    Object.defineProperty(prototype, part, {
      get(this: HTMLAnchorElement) {
        return addressOf(this)[part];
      },
    });
  }
  Object.defineProperty(prototype, "href", {
    get(this: HTMLAnchorElement) {
      return addressOf(this).href;
    },
    set(this: HTMLAnchorElement, written: string) {
      this.setAttribute("href", written);
    },
  });
}

/** Runs office.js from node_modules; scripts it asks for by inserting script elements are run from there too. */
function loadScripts(window: JSDOM["window"], address: string): void {
  const { document } = window;
  const base = address.slice(0, address.lastIndexOf("/") + 1);
  const tag = document.createElement("script");
  tag.setAttribute("src", address);
  document.head.append(tag);
  const insert = window.Node.prototype.appendChild;
  const load = (node: Element): void => {
    const source = node.getAttribute("src") ?? "";
    const file = files.find((name) => source === base + name);
    if (!file) return;
    setTimeout(() => {
      window.eval(sourceOf(file));
      node.dispatchEvent(new window.Event("load"));
    }, 0);
  };
  window.Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    const result = insert.call(this, node) as T;
    if ((node as unknown as Element).tagName === "SCRIPT") load(node as unknown as Element);
    return result;
  };
  window.eval(sourceOf("office.js"));
}

function sourceOf(file: string): string {
  let text = sources.get(file);
  if (text === undefined) sources.set(file, (text = readFileSync(join(dist, file), "utf8")));
  return text;
}
