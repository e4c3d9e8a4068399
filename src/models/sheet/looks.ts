import type { PlanStyle } from "../plan";

/** Number formats of the models, in English notation. Negative money in brackets. */
export const formats = {
  usd: "#,##0;(#,##0);-",
  usdPrecise: "#,##0.00",
  megawatts: "#,##0.0",
  percent: "0.00%",
  ratio: '0.00"x"',
  number: "#,##0.00",
  factor: "0.0000",
  whole: "#,##0",
  years: "0.0",
  date: "yyyy-mm-dd",
  month: "mmm yy",
  flag: "0",
  text: "@",
} as const;

/** The looks of a cell by its part in the model: blue inputs, black calculations, green links to another sheet. */
export const looks = {
  title: { bold: true, fontSize: 16, fontColor: "#1F3864" },
  subtitle: { italic: true, fontColor: "#595959" },
  heading: { bold: true, fill: "#D9E2F3", fontColor: "#1F3864" },
  columnHead: { bold: true, bottomBorder: "thin", wrapText: true },
  label: {},
  unit: { fontColor: "#7F7F7F" },
  note: { fontColor: "#7F7F7F" },
  input: { fontColor: "#0000FF", fill: "#FFF9E5" },
  constant: { fontColor: "#0000FF" },
  calculation: { fontColor: "#000000" },
  link: { fontColor: "#00803C" },
  result: { bold: true },
  check: { fontColor: "#7030A0" },
} as const satisfies Record<string, PlanStyle>;

export type Look = keyof typeof looks;
