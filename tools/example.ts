/** Documented examples, `@example =MINER.GW("IREN") -> 0.26`: run them and say their results in one line. */
import { HostError, type Library } from "./function-library";
import { parseCall } from "./formula";

export interface Example {
  formula: string;
  /** The documented result, as `inWords` says it. */
  expected: string;
}

/** @throws when the text is not "formula -> result" */
export function parseExample(text: string): Example {
  const at = text.lastIndexOf(" -> ");
  if (at < 0) throw new Error(`An example needs "formula -> result": ${text}`);
  return { formula: text.slice(0, at).trim(), expected: text.slice(at + 4).trim() };
}

/** The value of the formula, or the host error it gave. */
export function run(library: Library, formula: string): unknown {
  const { name, args } = parseCall(formula);
  try {
    return library.call(name, args);
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown;
    throw thrown;
  }
}

/** A result in one line: 0.26 · "text" · TRUE · #N/A The sentence. · 5 rows x 3 columns (header included). */
export function inWords(value: unknown): string {
  if (value instanceof HostError) return `${value.code} ${value.message}`;
  if (Array.isArray(value)) return `${value.length} rows x ${(value[0] as unknown[]).length} columns`;
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  if (typeof value === "boolean") return String(value).toUpperCase();
  return JSON.stringify(value);
}

/** Whether a result is the documented one. "8 columns" leaves the number of rows open, where it grows with the facts. */
export function agrees(expected: string, value: unknown): boolean {
  const words = inWords(value);
  return words === expected || (/^\d+ columns$/.test(expected) && words.endsWith(` x ${expected}`));
}
