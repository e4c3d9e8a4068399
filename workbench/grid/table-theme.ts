import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";
import type { IRangeThemeStyleJSON } from "@univerjs/sheets";
import { headerTextColor } from "./table-header-color";

/** Accents of Office's theme in the order Excel numbers its table styles: seven in a row, the first without an accent. */
const accents = [
  { strong: "#262626", band: "#D9D9D9" },
  { strong: "#4472C4", band: "#D9E1F2" },
  { strong: "#ED7D31", band: "#FCE4D6" },
  { strong: "#A5A5A5", band: "#EDEDED" },
  { strong: "#FFC000", band: "#FFF2CC" },
  { strong: "#5B9BD5", band: "#DDEBF7" },
  { strong: "#70AD47", band: "#E2EFDA" },
];

/** A look for an Excel table style such as "TableStyleMedium2": filled header and bands for Medium and Dark, lines for Light. */
export function tableTheme(style: string, dark = false): Omit<IRangeThemeStyleJSON, "name"> {
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!parts) return {};
  const accent = accents[(Number(parts[2]) - 1) % accents.length] ?? accents[0]!;
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: accent.strong } };
  const bands = { firstRowStyle: { bg: { rgb: accent.band } }, secondRowStyle: {} };
  if (parts[1] === "Light") {
    return { ...bands, headerRowStyle: { bl: BooleanNumber.TRUE, bd: { t: line, b: line } } as never, lastRowStyle: { bd: { b: line } } };
  }
  return {
    ...bands,
    headerRowStyle: {
      bg: { rgb: accent.strong },
      cl: { rgb: headerTextColor(accent.strong, dark) },
      bl: BooleanNumber.TRUE,
    } as never,
    lastRowStyle: { bd: { b: line } },
  };
}
