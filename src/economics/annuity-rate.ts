import type { Outcome } from "./errors";
import { irr } from "./irr";

/** Rate a period of an annuity (Excel's RATE): the internal rate of its flows, nearest to the guess. Up to 100,000 whole periods. */
export function rate(periods: number, payment: number, present: number, future = 0, due: 0 | 1 = 0, guess = 0.1): Outcome<number> {
  const flows = new Float64Array(Math.floor(periods) + 1);
  flows[0]! += present;
  flows[flows.length - 1]! += future;
  for (let k = 0; k < flows.length - 1; k++) flows[k + 1 - due]! += payment;
  return irr(flows, guess);
}
