export type ConcentrationBand = "unconcentrated" | "moderately concentrated" | "highly concentrated";

/** Herfindahl-Hirschman index, 0-10,000: sum of squared shares in percent points. Amounts need not add up to 100; NaN when their sum is not positive. */
export function herfindahl(amounts: ArrayLike<number>): number {
  let total = 0;
  let squares = 0;
  for (let i = 0; i < amounts.length; i++) {
    total += amounts[i]!;
    squares += amounts[i]! * amounts[i]!;
  }
  return total > 0 ? (10000 * squares) / (total * total) : NaN;
}

/** Rise of the index when two groups with these shares (percent points) become one: 2ab. */
export function herfindahlDelta(a: number, b: number): number {
  return 2 * a * b;
}

/** Band of the 2023 merger guidelines: moderate from 1,000 to 1,800, high above 1,800 (not the older 1,500 and 2,500). */
export function concentrationBand(index: number): ConcentrationBand {
  if (index < 1000) return "unconcentrated";
  return index <= 1800 ? "moderately concentrated" : "highly concentrated";
}
