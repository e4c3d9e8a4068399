/** What one simulated path does to a deal. */
export interface Shocks {
  /** Whole months by which delivery slips, beyond the deal's own delay. */
  slipMonths: number;
  /** Capex is multiplied by this. */
  capexFactor: number;
  /** Months from first delivery to the tenant's default; Infinity for none. */
  defaultMonth: number;
  reletMonths: number;
  reletRentShare: number;
  backstopRecovery: number;
}
