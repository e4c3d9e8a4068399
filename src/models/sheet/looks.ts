import type { PlanStyle } from "../plan";

/** Number formats of the models, in English notation. Negative money in brackets; every number keeps their width free, so that digits stand under digits. */
export const formats = {
  /** Whole dollars: on sheets of inputs, where what is typed must be what is shown. */
  usd: '#,##0_);(#,##0);"-"_)',
  /** Dollars, shown in millions: the cell holds dollars. */
  millions: '#,##0.0,,_);(#,##0.0,,);"-"_)',
  /** The same with two decimals, for amounts a MW. */
  millionsFine: '#,##0.00,,_);(#,##0.00,,);"-"_)',
  megawatts: '#,##0.0_);(#,##0.0);"-"_)',
  percent: "0.00%_)",
  ratio: '0.00"x"_)',
  number: "#,##0.00_)",
  factor: "0.0000_)",
  whole: "#,##0_)",
  gigawatts: "0.000_)",
  years: "0.0_)",
  date: "yyyy-mm-dd_)",
  month: "mmm yy_)",
  flag: "0_)",
  text: "@",
} as const;

/** A unit as a row shows it: dollars shown in millions are "USD m", a fraction shown in per cent is "%". */
export function shownUnit(unit: string, format: string | null): string {
  if (unit === "USD" && format === formats.millions) return "USD m";
  return unit === "fraction" && format !== null && /%(_\))?$/.test(format) ? "%" : unit;
}

/** The looks of a cell by its part in the model: blue inputs, black calculations, green links to another sheet. */
export const looks = {
  title: { bold: true, fontSize: 16, fontColor: "#1F3864" },
  subtitle: { italic: true, fontColor: "#595959" },
  heading: { bold: true, fill: "#D9E2F3", fontColor: "#1F3864" },
  columnHead: { bold: true, fontColor: "#000000", bottomBorder: "thin", wrapText: true },
  /** Above numbers, which stand on the right. */
  numberHead: { bold: true, fontColor: "#000000", bottomBorder: "thin", wrapText: true, horizontalAlignment: "Right" },
  label: {},
  unit: { fontColor: "#7F7F7F" },
  note: { fontColor: "#7F7F7F" },
  input: { fontColor: "#0000FF", fill: "#FFF9E5" },
  constant: { fontColor: "#0000FF" },
  /** Words where a number would stand. */
  words: { fontColor: "#7F7F7F", horizontalAlignment: "Right" },
  origin: { horizontalAlignment: "Center" },
  originHead: { bold: true, fontColor: "#000000", bottomBorder: "thin", wrapText: true, horizontalAlignment: "Center" },
  /** A number, or words in its place. */
  value: { horizontalAlignment: "Right" },
  calculation: { fontColor: "#000000" },
  link: { fontColor: "#00803C" },
  result: { bold: true },
  /** On a cover, where words and numbers stand below each other. */
  cover: { horizontalAlignment: "Left" },
  coverResult: { bold: true, horizontalAlignment: "Left" },
  check: { fontColor: "#7030A0" },
} as const satisfies Record<string, PlanStyle>;

export type Look = keyof typeof looks;
