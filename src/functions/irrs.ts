import { irrRoots, xirrRoots } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { valueOf } from "./economics-faults";
import { Fault } from "./errors";

/**
 * All internal rates of return of a row of cash flows: IRR, or XIRR where dates are given. Most flows have one, some none or several.
 * @customfunction IRRS
 * @helpurl https://localhost:3000/docs/functions/IRRS.md
 * @param values Cash flows, in a range or an array, in order.
 * @param [dates] Dates of the flows, as many; periodic flows when left out.
 * @returns Header and one row a rate, ascending, a double rate once; #NUM! when there is none.
 * @example =MINER.IRRS({-1600;10000;-10000}) -> 3 rows x 1 columns
 * @example =MINER.IRRS({100;200}) -> #NUM! No rate of return exists for these flows.
 */
export function IRRS(values: unknown[][], dates?: unknown[][]): unknown[][] {
  return answer("IRRS", [values, dates], (flows: Scalar[][], when: Scalar[][] | null) => {
    const amounts = numbers("values", flows);
    const roots = valueOf(when === null ? irrRoots(amounts) : xirrRoots(amounts, numbers("dates", when)));
    if (roots.length === 0) throw new Fault({ code: "impossible", reason: "no rate of return exists for these flows." });
    return [["Rate"], ...roots.map((rate) => [rate])];
  });
}

/** @throws Fault not-a-number */
function numbers(parameter: string, given: Scalar[][]): number[] {
  return given.flat().map((value) => {
    if (typeof value !== "number" || !Number.isFinite(value))
      throw new Fault({ code: "not-a-number", parameter: `each of ${parameter}`, given: value });
    return value;
  });
}
