import { xirr as webcarrotXirr } from "@webcarrot/xirr";
import * as formulajs from "@formulajs/formulajs";
import { irr as nodeIrr, xirr as nodeXirr } from "node-irr";
import { eomonth, irr, npv, serialOf, xirr } from "../src/economics";
import type { Claim } from "./claim";
import { fastest } from "./timing";

/* eslint-disable-next-line @typescript-eslint/no-require-imports -- xirr has neither types nor a default export */
const npmXirr = require("xirr") as (flows: { amount: number; when: Date }[]) => number;

/** 120 monthly flows of a leased data centre: 18 months of building, then rent that steps 3 % a year. */
const dates = Array.from({ length: 120 }, (_, k) => eomonth(serialOf(2026, 1, 1), k));
const values = dates.map((_, k) => (k < 18 ? -1e7 : 3.1e6 * 1.03 ** Math.floor(k / 12)));
const flows = values.map((amount, k) => {
  const day = new Date((dates[k]! - 25569) * 864e5);
  return { amount, when: day, date: day };
});
const jsDates = flows.map(({ date }) => date);

/** XIRR, IRR and NPV of 120 flows beside the npm packages that offer them; the fastest of the peers counts. */
export async function claims(): Promise<Claim[]> {
  const xirrTimes = fastest(
    {
      ours: { run: () => xirr(values, dates), runs: 100 },
      xirr: { run: () => npmXirr(flows), runs: 5 },
      "@webcarrot/xirr": { run: () => webcarrotXirr(flows), runs: 5 },
      "node-irr": { run: () => nodeXirr(flows), runs: 1 },
      formulajs: { run: () => formulajs.XIRR(values, jsDates), runs: 1 },
    },
    200,
  );
  const irrTimes = fastest(
    {
      ours: { run: () => irr(values), runs: 100 },
      "node-irr": { run: () => nodeIrr(values), runs: 5 },
      formulajs: { run: () => formulajs.IRR(values), runs: 5 },
    },
    200,
  );
  const npvTimes = fastest(
    { ours: { run: () => npv(0.01, values), runs: 200 }, formulajs: { run: () => formulajs.NPV(0.01, ...values), runs: 100 } },
    200,
  );
  return [claim("XIRR of 120 flows", xirrTimes, 40), claim("IRR of 120 flows", irrTimes, 1), claim("NPV of 120 flows", npvTimes, 1)];
}

function claim(name: string, times: Record<string, number>, goal: number): Claim {
  const ours = times.ours!;
  const [peerName, peer] = Object.entries(times)
    .filter(([each]) => each !== "ours")
    .reduce((a, b) => (b[1] < a[1] ? b : a));
  const ratio = peer / ours;
  return { claim: name, ours, peer, peerName: `${peerName} (fastest peer)`, unit: "µs", ratio, goal: `≥ ${goal}`, met: ratio >= goal };
}
