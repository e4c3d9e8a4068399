/**
 * A number as the General format shows it in a wide enough cell: at most 11 digits, scientific from 1E+11 upwards and for very small
 * numbers. Source: "Available number formats in Excel", support.microsoft.com.
 */
export function formatGeneral(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size >= 1e11 || size < 1e-9) return scientific(value);
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const fixed = value.toFixed(Math.max(0, Math.min(9, 10 - whole)));
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}

function scientific(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${digits}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}
