import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { CellStyle } from "./grid";

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const edges = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const lines = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  none: BorderStyleTypes.NONE,
};
/** Pixels of padding that one step of Excel's indent stands for. */
const indentStep = 9;

/** Only the given properties, as Univer merges them into a cell; null removes a property there. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const out: IStyleData = {};
  if (style.bold !== undefined) out.bl = flag(style.bold);
  if (style.italic !== undefined) out.it = flag(style.italic);
  if (style.underline !== undefined) out.ul = { s: flag(style.underline) };
  if (style.strikethrough !== undefined) out.st = { s: flag(style.strikethrough) };
  if (style.indent !== undefined) out.pd = { l: style.indent * indentStep };
  if (style.fontColor !== undefined) out.cl = { rgb: style.fontColor };
  if (style.fontSize !== undefined) out.fs = style.fontSize;
  if (style.fontName !== undefined) out.ff = style.fontName;
  if (style.fill !== undefined) out.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.horizontalAlignment !== undefined) out.ht = horizontal[style.horizontalAlignment];
  if (style.verticalAlignment !== undefined) out.vt = vertical[style.verticalAlignment];
  if (style.wrapText !== undefined) out.tb = style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.border !== undefined) {
    const borders: IBorderData = {};
    for (const { edge, style: line, color } of style.border) {
      borders[edges[edge]] = line === "none" ? null : { s: lines[line], cl: { rgb: color ?? "#000000" } };
    }
    out.bd = borders;
  }
  return out;
}

export function fromUniverStyle(style: IStyleData): CellStyle {
  const border: CellStyle["border"] = [];
  for (const [edge, key] of Object.entries(edges) as [keyof typeof edges, "t" | "b" | "l" | "r"][]) {
    const line = style.bd?.[key];
    if (line && line.s !== BorderStyleTypes.NONE)
      border.push({ edge, style: nameOf(lines, line.s) ?? "thin", color: line.cl?.rgb ?? "#000000" });
  }
  return {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    fontColor: style.cl?.rgb ?? "#000000",
    fontSize: style.fs ?? 11,
    fontName: style.ff ?? "Calibri",
    fill: style.bg?.rgb ?? null,
    horizontalAlignment: nameOf(horizontal, style.ht) ?? "General",
    verticalAlignment: nameOf(vertical, style.vt) ?? "Bottom",
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    indent: Math.round((style.pd?.l ?? 0) / indentStep),
    wrapText: style.tb === WrapStrategy.WRAP,
    border,
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function nameOf<Name extends string>(names: Record<Name, unknown>, value: unknown): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value);
}
