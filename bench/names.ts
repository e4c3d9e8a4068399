/** Names as people write them: other case, spaces, punctuation, and slips. The same ones in every run. */
import { bundled } from "../src/dataset";

const NAMES: readonly string[] = bundled.miners.flatMap((miner) => [miner.name, miner.ticker ?? miner.name]);

/** `count` different spellings of miners' names and tickers, each of which resolves. */
export function differentlyWritten(count: number): string[] {
  const found = new Set<string>();
  for (let turn = 0; found.size < count; turn++) {
    const name = NAMES[turn % NAMES.length]!;
    const bits = Math.imul(turn, 2654435761) >>> 0;
    const cased = [...name].map((char, at) => ((bits >>> (at % 29)) & 1 ? char.toUpperCase() : char.toLowerCase())).join("");
    const padded = `${" ".repeat(bits % 3)}${cased}${["", " ", ".", ",", " -"][bits % 5]!}${" ".repeat(turn % 7)}`;
    found.add(padded);
  }
  // Flat strings, as cells hold them: joined ones would be flattened inside the measurement.
  return [...found].map((name) => Buffer.from(name).toString());
}

/** `count` names with one or two letters changed, none seen before. */
export function misspelled(count: number): string[] {
  return Array.from({ length: count }, (_, turn) => {
    const name = NAMES[turn % NAMES.length]!;
    const at = turn % Math.max(1, name.length - 1);
    return `${name.slice(0, at)}${name[at + 1] ?? "x"}${name[at]!}${name.slice(at + 2)}${String.fromCharCode(97 + (turn % 26))}`;
  });
}
