/**
 * Excel's annuity functions. Rates are fractions a period; money paid out is negative; `due` is 1 where payments fall at the start of a period.
 * They obey pv·(1+r)^n + pmt·(1+r·due)·((1+r)^n − 1)/r + fv = 0.
 */

/** (1 + r)^n and ((1 + r)^n − 1) / r without cancellation at small rates. */
function growth(rate: number, periods: number): { factor: number; sum: number } {
  const grown = Math.expm1(periods * Math.log1p(rate));
  return { factor: grown + 1, sum: rate === 0 ? periods : grown / rate };
}

/** Payment a period. */
export function pmt(rate: number, periods: number, pv: number, fv = 0, due: 0 | 1 = 0): number {
  const { factor, sum } = growth(rate, periods);
  return -(pv * factor + fv) / (sum * (1 + rate * due));
}

/** Future value. */
export function fv(rate: number, periods: number, payment: number, pv = 0, due: 0 | 1 = 0): number {
  const { factor, sum } = growth(rate, periods);
  return -(pv * factor + payment * (1 + rate * due) * sum);
}

/** Present value. */
export function pv(rate: number, periods: number, payment: number, future = 0, due: 0 | 1 = 0): number {
  const { factor, sum } = growth(rate, periods);
  return -(future + payment * (1 + rate * due) * sum) / factor;
}

/** Number of periods. */
export function nper(rate: number, payment: number, present: number, future = 0, due: 0 | 1 = 0): number {
  if (rate === 0) return -(present + future) / payment;
  const level = payment * (1 + rate * due);
  return Math.log1p((-rate * (future + present)) / (level + rate * present)) / Math.log1p(rate);
}

/** Interest part of payment `period` (from 1). */
export function ipmt(rate: number, period: number, periods: number, present: number, future = 0, due: 0 | 1 = 0): number {
  if (due === 1 && period === 1) return 0;
  const payment = pmt(rate, periods, present, future, due);
  const balance = fv(rate, period - 1 - due, payment, due === 1 ? present + payment : present, 0);
  return balance * rate;
}

/** Principal part of payment `period` (from 1). */
export function ppmt(rate: number, period: number, periods: number, present: number, future = 0, due: 0 | 1 = 0): number {
  return pmt(rate, periods, present, future, due) - ipmt(rate, period, periods, present, future, due);
}

/** Interest paid from period `first` to `last`. */
export function cumipmt(rate: number, periods: number, present: number, first: number, last: number, due: 0 | 1): number {
  let total = 0;
  for (let k = first; k <= last; k++) total += ipmt(rate, k, periods, present, 0, due);
  return total;
}

/** Principal paid from period `first` to `last`. */
export function cumprinc(rate: number, periods: number, present: number, first: number, last: number, due: 0 | 1): number {
  let total = 0;
  for (let k = first; k <= last; k++) total += ppmt(rate, k, periods, present, 0, due);
  return total;
}

/** Effective annual rate of a nominal one compounded `perYear` times. */
export function effect(nominal: number, perYear: number): number {
  return Math.expm1(Math.trunc(perYear) * Math.log1p(nominal / Math.trunc(perYear)));
}

/** Nominal annual rate, compounded `perYear` times, of an effective one. */
export function nominal(effective: number, perYear: number): number {
  return Math.trunc(perYear) * Math.expm1(Math.log1p(effective) / Math.trunc(perYear));
}
