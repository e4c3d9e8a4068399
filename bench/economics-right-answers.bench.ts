import { Worker } from "node:worker_threads";
import { xirr } from "../src/economics";
import type { Claim } from "./claim";
import type { HardVector } from "./hard-vectors";
import { HARD_VECTORS } from "./hard-vectors";

/** How each peer is asked, as code of a worker: one of formulajs' cases never returns. */
const PEERS: Record<string, string> = {
  xirr: `(v) => require("xirr")(v.flows.map(({ amount, day }) => ({ amount, when: day })))`,
  "@webcarrot/xirr": `(v) => require("@webcarrot/xirr").xirr(v.flows.map(({ amount, day }) => ({ amount, date: day })))`,
  "node-irr": `(v) => (1 + require("node-irr").xirr(v.flows.map(({ amount, day }) => ({ amount, date: day }))).rate) ** 365 - 1`,
  formulajs: `(v) => require("@formulajs/formulajs").XIRR(v.flows.map(({ amount }) => amount), v.flows.map(({ day }) => day))`,
};

const LIMIT_MS = 1500;

/** Right answers on the hard vectors: ours must be the root nearest to 0.1, a peer's any root; an error is right where there is no root. */
export async function claims(): Promise<Claim[]> {
  const ours = HARD_VECTORS.filter((each) => {
    const answer = xirr(each.values, each.dates);
    return answer.ok ? near(answer.value, nearest(each.roots)) : each.roots.length === 0;
  }).length;
  const results: Claim[] = [];
  for (const [peerName, code] of Object.entries(PEERS)) {
    const answers = await ask(code, HARD_VECTORS);
    const right = answers.filter((answer, i) =>
      typeof answer === "number"
        ? HARD_VECTORS[i]!.roots.some((root) => near(answer, root))
        : answer === "error" && HARD_VECTORS[i]!.roots.length === 0,
    ).length;
    const hung = answers.filter((answer) => answer === "hung").length;
    results.push({
      claim: `right XIRR answers on ${HARD_VECTORS.length} hard vectors`,
      ours,
      peer: right,
      peerName: hung ? `${peerName} (${hung} never returned)` : peerName,
      unit: "answers",
      ratio: ours / right,
      goal: `all ${HARD_VECTORS.length}`,
      met: ours === HARD_VECTORS.length,
    });
  }
  return results;
}

function near(answer: number, root: number): boolean {
  return Math.abs(answer - root) <= 1e-8 * Math.max(1, Math.abs(root));
}

function nearest(roots: number[]): number {
  const away = (root: number) => Math.abs(Math.log1p(root) - Math.log1p(0.1));
  return roots.reduce((best, root) => (away(root) < away(best) ? root : best), roots[0] ?? NaN);
}

/** Answers of a peer: a number, "error", or "hung" after the time limit, when a new worker goes on with the next vector. */
async function ask(code: string, vectors: HardVector[]): Promise<(number | "error" | "hung")[]> {
  const answers: (number | "error" | "hung")[] = [];
  const body = `
    const { parentPort, workerData } = require("node:worker_threads");
    const ask = ${code};
    for (const v of workerData) {
      let answer = "error";
      try { const got = ask(v); if (typeof got === "number" && Number.isFinite(got)) answer = got; } catch {}
      parentPort.postMessage(answer);
    }`;
  while (answers.length < vectors.length) {
    const rest = vectors
      .slice(answers.length)
      .map((each) => ({ flows: each.values.map((amount, i) => ({ amount, day: new Date((each.dates[i]! - 25569) * 864e5) })) }));
    const worker = new Worker(body, { eval: true, workerData: rest });
    await new Promise<void>((resolve, reject) => {
      let timer = setTimeout(stop, 10 * LIMIT_MS);
      function stop() {
        answers.push("hung");
        resolve();
      }
      worker.on("message", (answer: number | "error") => {
        answers.push(answer);
        clearTimeout(timer);
        if (answers.length === vectors.length) return resolve();
        timer = setTimeout(stop, LIMIT_MS);
      });
      worker.on("error", reject);
    });
    await worker.terminate();
  }
  return answers;
}
