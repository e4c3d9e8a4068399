import { formatGeneral } from "./general-format";

/**
 * A number in a cell that may be too narrow for it, as Excel draws it: General gives up decimals, then turns scientific; what still does
 * not fit, and every other format, becomes number signs. Source: "Correct a ##### error", support.microsoft.com.
 * @param fits tells whether a text fits into the cell
 * @param formatted the text in the cell's own format; null for General
 */
export function fittingNumber(value: number, formatted: string | null, fits: (text: string) => boolean): string {
  const whole = formatted ?? formatGeneral(value);
  if (fits(whole)) return whole;
  if (formatted === null) {
    for (let decimals = 8; decimals >= 0; decimals--) {
      if (Math.abs(value) >= 1e11) break;
      const shorter = trimZeros(value.toFixed(decimals));
      if (fits(shorter) && (Number(shorter) !== 0 || value === 0)) return shorter;
    }
    for (let digits = 5; digits >= 0; digits--) {
      const [mantissa = "", exponent = "+0"] = value.toExponential(digits).split("e");
      const scientific = `${trimZeros(mantissa)}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
      if (fits(scientific)) return scientific;
    }
  }
  let signs = "#";
  while (signs.length < 255 && fits(`${signs}#`)) signs += "#";
  return signs;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
