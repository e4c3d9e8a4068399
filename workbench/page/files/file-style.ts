import type { Border, Style } from "exceljs";
import type { CellStyle } from "../../grid/grid";

/** A cell's looks as exceljs writes them; only what differs from a plain cell. */
export function toFileStyle(style: CellStyle): Partial<Style> {
  const out: Partial<Style> = {};
  const font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.fontColor && style.fontColor !== "#000000" ? { color: { argb: argb(style.fontColor) } } : {}),
  };
  if (Object.keys(font).length > 0) out.font = { name: style.fontName, size: style.fontSize, ...font };
  if (style.fill) out.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } };
  const alignment = {
    ...(style.horizontalAlignment && style.horizontalAlignment !== "General"
      ? { horizontal: style.horizontalAlignment.toLowerCase() as "left" }
      : {}),
    ...(style.verticalAlignment === "Top"
      ? { vertical: "top" as const }
      : style.verticalAlignment === "Center"
        ? { vertical: "middle" as const }
        : {}),
    ...(style.wrapText ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
  };
  if (Object.keys(alignment).length > 0) out.alignment = alignment;
  if (style.border && style.border.length > 0) {
    out.border = Object.fromEntries(
      style.border.map((line) => [line.edge, { style: line.style, color: { argb: argb(line.color ?? "#000000") } } as Border]),
    );
  }
  return out;
}

/** What exceljs read, as the grid sets it. */
export function fromFileStyle(style: Partial<Style>): CellStyle {
  const out: CellStyle = {};
  const { font, fill, alignment, border } = style;
  if (font?.bold) out.bold = true;
  if (font?.italic) out.italic = true;
  if (font?.underline) out.underline = true;
  if (font?.strike) out.strikethrough = true;
  if (font?.color?.argb) out.fontColor = rgb(font.color.argb);
  if (fill?.type === "pattern" && fill.pattern === "solid" && fill.fgColor?.argb) out.fill = rgb(fill.fgColor.argb);
  if (alignment?.wrapText) out.wrapText = true;
  if (alignment?.indent) out.indent = alignment.indent;
  if (alignment?.horizontal === "left" || alignment?.horizontal === "center" || alignment?.horizontal === "right") {
    out.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[alignment.horizontal];
  }
  const lines = (["top", "bottom", "left", "right"] as const).flatMap((edge) => {
    const line = border?.[edge];
    return line?.style ? [{ edge, style: known(line.style), color: line.color?.argb ? rgb(line.color.argb) : "#000000" }] : [];
  });
  if (lines.length > 0) out.border = lines;
  return out;
}

function known(style: string): "hair" | "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" {
  return /^(hair|thin|medium|thick|dashed|dotted|double)$/.test(style) ? (style as "thin") : "thin";
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function rgb(color: string): string {
  return `#${color.slice(-6)}`;
}
