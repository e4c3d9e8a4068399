/**
 * From what the builder's boxes hold to a formula, and back. A box holds text as one would say it (IREN, 2026-04-30, 5); a box that
 * begins with "=" holds something of the sheet (=B2, =A2:A9) and goes into the formula as it is.
 */
import { toSerial } from "../../dataset";
import type { MinerFunction, Parameter } from "./catalogue";

/** The namespace of the manifest. */
export const NAMESPACE = "MINER";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Formulas of ours hold no decimal literal: it would read differently under another locale. Fractions go through a division. */
function numberText(text: string): string | null {
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) return null;
  if (Number.isInteger(number)) return String(number);
  const decimals = (/\.(\d+)$/.exec(text) ?? ["", ""])[1]!.length;
  return decimals > 0 && decimals < 10 ? `${Math.round(number * 10 ** decimals)}/${10 ** decimals}` : null;
}

/** One box as it stands in the formula; "" where the box is empty. */
export function argumentText(box: string, parameter: Parameter): string {
  const text = box.trim();
  if (text === "") return "";
  if (text.startsWith("=")) return text.slice(1).trim();
  const day = DAY.exec(text);
  if (day && parameter.type === "any") return `DATE(${Number(day[1])},${Number(day[2])},${Number(day[3])})`;
  if (parameter.type === "number") return numberText(text) ?? `"${text.replace(/"/g, '""')}"`;
  if (parameter.type === "boolean") return /^(true|yes)$/i.test(text) ? "TRUE" : "FALSE";
  return `"${text.replace(/"/g, '""')}"`;
}

/** The formula the boxes make; empty boxes at the end are left out. */
export function formulaOf(fn: MinerFunction, boxes: readonly string[]): string {
  const parts = fn.parameters.map((parameter, index) => argumentText(boxes[index] ?? "", parameter));
  while (parts.length > 0 && parts[parts.length - 1] === "") parts.pop();
  return `=${NAMESPACE}.${fn.name}(${parts.join(",")})`;
}

/** Parts of an argument list, split at its own commas: not those in quotes, brackets or braces. Null where they do not close. */
export function splitArguments(text: string): string[] | null {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  let quote = "";
  for (const letter of text) {
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if ("([{".includes(letter)) depth += 1;
    else if (")]}".includes(letter)) depth -= 1;
    if (depth < 0) return null;
    if (letter === "," && depth === 0 && quote === "") {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  if (depth !== 0 || quote !== "") return null;
  return [...parts, part].map((each) => each.trim());
}

/** What stood in a box so that the formula got this argument. */
function boxOf(argument: string, parameter: Parameter): string {
  if (argument === "") return "";
  if (/^"(?:[^"]|"")*"$/.test(argument)) {
    const text = argument.slice(1, -1).replace(/""/g, '"');
    return text.startsWith("=") ? `=${argument}` : text;
  }
  const day = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i.exec(argument.replace(/\s/g, ""));
  if (day) return `${day[1]}-${day[2]!.padStart(2, "0")}-${day[3]!.padStart(2, "0")}`;
  if (parameter.type === "number" && /^-?\d+$/.test(argument)) return argument;
  if (parameter.type === "boolean" && /^(TRUE|FALSE)$/i.test(argument)) return argument.toLowerCase();
  return `=${argument}`;
}

/** The function and the boxes of a cell's formula; null where it is not one MINER call and nothing else. */
export function readFormula(formula: string, functions: readonly MinerFunction[]): { fn: MinerFunction; boxes: string[] } | null {
  const call = /^=\s*@?(?:_xldudf_)?MINER(?:DEV)?[._]([A-Z0-9.]+)\s*\((.*)\)\s*$/is.exec(formula);
  if (!call) return null;
  const fn = functions.find(({ name }) => name.toUpperCase() === call[1]!.toUpperCase());
  const parts = call[2]!.trim() === "" ? [] : splitArguments(call[2]!);
  if (!fn || !parts || parts.length > fn.parameters.length) return null;
  return { fn, boxes: fn.parameters.map((parameter, index) => boxOf(parts[index] ?? "", parameter)) };
}

/** Why a cell with a MINER call does not open in the builder, as a sentence; null where it does, or where there is no such call. */
export function whyNotRead(formula: string, address: string, functions: readonly MinerFunction[]): string | null {
  if (!/MINER(?:DEV)?[._][A-Z0-9.]+\s*\(/i.test(formula) || readFormula(formula, functions)) return null;
  return `${address} holds a MINER call inside a larger formula. The builder changes whole calls only: edit this one in the formula bar, or build the call in a cell of its own and refer to it.`;
}

/** What a box gives the function in a preview; `undefined` where only the sheet knows. Empty is null, as Excel passes it. */
export function previewValue(box: string, parameter: Parameter): unknown {
  const text = box.trim();
  if (text === "") return null;
  if (text.startsWith("=")) return undefined;
  const value =
    DAY.test(text) && parameter.type === "any"
      ? toSerial(text)
      : parameter.type === "number"
        ? Number(text)
        : parameter.type === "boolean"
          ? /^(true|yes)$/i.test(text)
          : text;
  return parameter.matrix ? [[value]] : value;
}
