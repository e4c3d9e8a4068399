/** Net present value with Excel's timing: the first value is discounted one period. `rate` a fraction a period, above -1; empty gives 0. */
export function npv(rate: number, values: ArrayLike<number>): number {
  return npvFromZero(rate, values) / (1 + rate);
}

/** Net present value with the first value at time 0, undiscounted. */
export function npvFromZero(rate: number, values: ArrayLike<number>): number {
  const factor = 1 / (1 + rate);
  let sum = 0;
  for (let i = values.length - 1; i >= 0; i--) sum = sum * factor + values[i]!;
  return sum;
}

/** Present value on the first date of dated flows, a year of 365 days (Excel's XNPV). `dates` are serials; `rate` a fraction a year, above -1. */
export function xnpv(rate: number, values: ArrayLike<number>, dates: ArrayLike<number>): number {
  const x = Math.log1p(rate) / 365;
  const start = Math.floor(dates[0] ?? 0);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * Math.exp(-x * (Math.floor(dates[i]!) - start));
  return sum;
}

/** Modified internal rate of return: outflows discounted at `finance`, inflows compounded at `reinvest`; NaN without both signs (Excel's MIRR). */
export function mirr(values: ArrayLike<number>, finance: number, reinvest: number): number {
  const periods = values.length - 1;
  let out = 0;
  let back = 0;
  for (let i = 0; i <= periods; i++) {
    const value = values[i]!;
    if (value < 0) out -= value * (1 + finance) ** -i;
    else back += value * (1 + reinvest) ** (periods - i);
  }
  return out > 0 && back > 0 ? (back / out) ** (1 / periods) - 1 : NaN;
}
