/** Months of a base term or tenor given in years: whole months, at least one. */
export function wholeMonths(years: number): number {
  return Math.max(1, Math.round(years * 12));
}

/** Sum of (1 + g)^INT(j / 12) over the first `months` months: how many first-month rents a stepped lease pays. */
export function steppedMonths(escalatorRate: number, months: number): number {
  let sum = 0;
  for (let j = 0, step = 1; j < months; j += 12, step *= 1 + escalatorRate) sum += step * Math.min(12, months - j);
  return sum;
}

/** First-year rent in USD/kW-month at which a lease of `mw` pays `totalUsd` over its term; a stub year pays its months at the stepped rent. */
export function rentForTotal(totalUsd: number, mw: number, escalatorRate: number, months: number): number {
  return totalUsd / (mw * 1000 * steppedMonths(escalatorRate, months));
}

/** Rent in USD over the first `months` months at a first-year rent in USD/kW-month. */
export function totalRent(rentUsdPerKwMonth: number, mw: number, escalatorRate: number, months: number): number {
  return rentUsdPerKwMonth * mw * 1000 * steppedMonths(escalatorRate, months);
}

/** USD a year of a rent in USD/kW-month on critical IT MW: × 1,000 kW × 12 months. */
export function annualRent(rentUsdPerKwMonth: number, mw: number): number {
  return rentUsdPerKwMonth * mw * 12000;
}
