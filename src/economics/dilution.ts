/** Net new shares of warrants by the treasury stock method: max(0, N × (P − K) / P), with N warrants of strike K at share price P > 0. */
export function treasuryStockShares(warrants: number, strike: number, price: number): number {
  return price > strike ? (warrants * (price - strike)) / price : 0;
}

/** A convertible: shares above its conversion price, else debt. */
export interface Conversion {
  shares: number;
  debtUsd: number;
}

/** If-converted: principal / conversion price shares when the share price is above the conversion price, else the principal stays debt. */
export function ifConverted(principalUsd: number, conversionPrice: number, price: number): Conversion {
  return price > conversionPrice ? { shares: principalUsd / conversionPrice, debtUsd: 0 } : { shares: 0, debtUsd: principalUsd };
}

/**
 * Diluted earnings a share with one convertible, if-converted: after-tax interest is added back and the shares counted, but only where that lowers
 * earnings a share.
 */
export function dilutedEps(terms: {
  netIncome: number;
  preferredDividends: number;
  interest: number;
  taxRate: number;
  shares: number;
  convertedShares: number;
}): number {
  const income = terms.netIncome - terms.preferredDividends;
  const converted = (income + terms.interest * (1 - terms.taxRate)) / (terms.shares + terms.convertedShares);
  return Math.min(income / terms.shares, converted);
}
