import type { Watched } from "./range-index";

/** A stop on the way through the formulas: a formula, or a rectangle that formulas read. */
type Stop<Formula> = { formula: Formula; rest: Iterator<Watched> } | { watched: Watched; rest: Iterator<number> };

/**
 * The formulas and all that depends on them, dependents before what they depend on, so that taking from the end calculates each after its
 * precedents. A rectangle is gone through once however many cells in it change.
 * @param readers the rectangles a formula's own cell lies in
 * @param formulaOf null for an id whose formula is gone
 */
export function dependencyOrder<Formula>(
  roots: readonly Formula[],
  readers: (formula: Formula) => Iterable<Watched>,
  formulaOf: (id: number) => Formula | null,
): { order: Formula[]; circular: boolean } {
  const order: Formula[] = [];
  const open = new Set<Formula | Watched>();
  const done = new Set<Formula | Watched>();
  let circular = false;
  const stack: Stop<Formula>[] = [];
  const visit = (formula: Formula): void => {
    if (done.has(formula)) return;
    if (open.has(formula)) {
      circular = true;
      return;
    }
    open.add(formula);
    stack.push({ formula, rest: readers(formula)[Symbol.iterator]() });
  };
  const enter = (watched: Watched): void => {
    if (done.has(watched)) return;
    if (open.has(watched)) {
      circular = true;
      return;
    }
    open.add(watched);
    stack.push({ watched, rest: watched.ids.values() });
  };
  for (let at = roots.length - 1; at >= 0; at--) {
    visit(roots[at] as Formula);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        stack.pop();
        const finished = "formula" in top ? top.formula : top.watched;
        open.delete(finished);
        done.add(finished);
        if ("formula" in top) order.push(top.formula);
      } else if ("formula" in top) enter(next.value as Watched);
      else {
        const formula = formulaOf(next.value as number);
        if (formula !== null) visit(formula);
      }
    }
  }
  return { order, circular };
}
