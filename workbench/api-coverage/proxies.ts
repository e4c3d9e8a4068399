import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One class of office.js as its debug build declares it: names on the wire, and since when. */
export interface Proxy {
  scalars: string[];
  navigations: string[];
  methods: string[];
  /** ExcelApi version by wire name; members without an entry are in 1.1 or in no ExcelApi set. */
  since: Map<string, string>;
}

/** Reads the Excel classes of the office.js package by their debug source. */
export function readProxies(): Map<string, Proxy> {
  const file = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist/excel-web-16.00.debug.js");
  const source = readFileSync(file, "utf8");
  const start = source.indexOf('var _typeRuntime = "Runtime"');
  const proxies = new Map<string, Proxy>();
  const heads = [...source.slice(start).matchAll(/^ {4}var (\w+) = \(function \(_super\) \{$/gm)];
  heads.forEach((head, index) => {
    const name = head[1] ?? "";
    const text = source.slice(start + head.index, start + (heads[index + 1]?.index ?? source.length));
    proxies.set(classNameIn(text) ?? name, readProxy(name, text));
  });
  return proxies;
}

/** The class's name on the wire, which for a generic class is not the variable's: "FunctionResult<T>". */
const classNameIn = (text: string): string | undefined => /"_className", \{\s+get: function \(\) \{\s+return "([^"]+)";/.exec(text)?.[1];

function readProxy(name: string, text: string): Proxy {
  const list = (property: string): string[] => {
    const found = new RegExp(`"${property}", \\{\\s+get: function \\(\\) \\{\\s+return (\\[[^;]*\\]);`).exec(text)?.[1];
    return found ? (JSON.parse(found) as string[]) : [];
  };
  const names = list("_scalarPropertyNames");
  const scalars = list("_scalarPropertyOriginalNames");
  const wire = (call: string): string[] =>
    [...text.matchAll(new RegExp(`${call}\\((?:[\\w.]+, )?(?:this|thisObj), "(\\w+)"`, "g"))].map((match) => match[1] ?? "");
  const methods = new Set([...wire("_invokeMethod"), ...wire("_createMethodObject")]);
  if (text.includes("_createIndexerObject(")) methods.add("GetItem");
  // Properties that are written under another name than they are read.
  const written = wire("_invokeSetProperty").filter((property) => !scalars.includes(property));
  const since = new Map<string, string>();
  for (const match of text.matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "([\d.]+)"/g)) {
    const [, type, member = "", version = ""] = match;
    if (type !== name) continue;
    const index = names.indexOf(member);
    since.set(index >= 0 ? (scalars[index] ?? member) : pascal(member), version);
  }
  return { scalars: [...scalars, ...new Set(written)], navigations: wire("_createPropertyObject"), methods: [...methods], since };
}

const pascal = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));
