/** How fast a formula answers: names, suggestions, spills, the start of functions.js. Each beside Map.get, a peer or its limit. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script, createContext } from "node:vm";
import MiniSearch from "minisearch";
import { bundled, resolveName, store } from "../src/dataset";
import { loadLibrary } from "../tools/function-library";
import type { Claim } from "./claim";
import { differentlyWritten, misspelled } from "./names";

const FUNCTIONS = join(__dirname, "../dist/functions.js");

export async function claims(): Promise<Claim[]> {
  return [...names(), suggestions(), await allDeals(), ...start()];
}

/** Shortest of several turns of `work`, each with its turn's number: a shared machine only ever makes a turn slower. Milliseconds. */
function fastest(turns: number, work: (turn: number) => unknown): number {
  let best = Infinity;
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now();
    work(turn);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/** Turns are short, about a millisecond, and every turn has names nobody asked for before. */
function names(): Claim[] {
  const [turns, size] = [60, 4000];
  const view = store.view();
  const written = differentlyWritten(turns * size);
  const map = new Map(written.map((name) => [name, name]));
  let found = 0;
  const over = (turn: number, look: (name: string) => boolean) => {
    for (let at = turn * size; at < (turn + 1) * size; at++) if (look(written[at]!)) found++;
  };
  const oursMs = fastest(turns, (turn) => over(turn, (name) => resolveName(view, name).ok));
  const mapMs = fastest(turns, (turn) => over(turn, (name) => map.get(name) !== undefined));
  if (found !== 2 * written.length) throw new Error("a differently written name did not resolve");
  const millions = (ms: number) => size / ms / 1000;
  const ours = millions(oursMs);
  const claim = "names written differently each time resolved";
  const unit = "million/s";
  return [
    { claim, ours, peer: 5, peerName: "limit", unit, ratio: ours / 5, goal: "≥ 5 million/s", met: ours >= 5 },
    {
      claim,
      ours,
      peer: millions(mapMs),
      peerName: "Map.get of the same strings",
      unit,
      ratio: mapMs / oursMs,
      goal: "told, no limit",
      met: true,
    },
  ];
}

function suggestions(): Claim {
  const view = store.view();
  const [turns, size] = [60, 10];
  const wrong = misspelled(turns * size);
  const over = (turn: number, look: (name: string) => unknown) => wrong.slice(turn * size, (turn + 1) * size).forEach(look);
  const oursMs = fastest(turns, (turn) => over(turn, (name) => resolveName(view, name)));
  const index = new MiniSearch<{ id: string; name: string }>({ fields: ["name"] });
  index.addAll(bundled.miners.map(({ id, name }) => ({ id, name })));
  const peerMs = fastest(turns, (turn) => over(turn, (name) => index.search(name, { fuzzy: 0.34 })));
  const micro = (ms: number) => (ms / size) * 1000;
  const ours = micro(oursMs);
  return {
    claim: "misspelled name with suggestions, uncached",
    ours,
    peer: micro(peerMs),
    peerName: "MiniSearch over miners' names only",
    unit: "µs",
    ratio: peerMs / oursMs,
    goal: "≤ 200 µs",
    met: ours <= 200,
  };
}

async function allDeals(): Promise<Claim> {
  const library = await loadLibrary();
  const ours = fastest(50, () => library.call("DEALS", []));
  return { claim: "DEALS of everything", ours, peer: 1, peerName: "limit", unit: "ms", ratio: 1 / ours, goal: "≤ 1 ms", met: ours <= 1 };
}

/** Each run in a context of its own, as Excel starts it; the code is read and cached by nobody. */
function start(): Claim[] {
  if (!existsSync(FUNCTIONS)) throw new Error("dist/functions.js is missing: run npm run build first");
  const code = readFileSync(FUNCTIONS, "utf8");
  const ours = fastest(15, () => {
    const functions: Record<string, (...args: unknown[]) => unknown> = {};
    const associate = (id: string, run: (...args: unknown[]) => unknown) => (functions[id] = run);
    const context = createContext({ CustomFunctions: { associate, Error, ErrorCode: {} } });
    new Script(code, { filename: "functions.js" }).runInContext(context);
    if (functions.GIGAWATTS!("IREN", null, null, {}) !== 0.26) throw new Error("the first answer is wrong");
  });
  return [
    {
      claim: "load and first answer of functions.js",
      ours,
      peer: 50,
      peerName: "limit",
      unit: "ms",
      ratio: 50 / ours,
      goal: "≤ 50 ms",
      met: ours <= 50,
    },
  ];
}
