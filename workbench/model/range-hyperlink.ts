import { invalidArgument } from "./host-error";
import type { Range } from "./range";
import { contains, sameRect } from "../grid/rect";

interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** The link of the range's first cell; null when there is none. HYPERLINK formulas are not links in this sense. */
export function getHyperlink(range: Range): Hyperlink | null {
  const first = { ...range.rect, rows: 1, columns: 1 };
  const entry = range.book.hyperlinks.find((candidate) => candidate.sheetId === range.sheet.id && contains(candidate.rect, first));
  if (!entry) return null;
  const text = range.book.grid.read(range.sheet.id, first)[0]?.[0]?.text ?? "";
  return { ...entry.link, textToDisplay: text };
}

/** Sets a link and, when given, the text shown, in the way links look. Null removes it. */
export function setHyperlink(range: Range, value: unknown): void {
  range.book.assertWritable(range.sheet.id);
  const { hyperlinks, grid } = range.book;
  const at = hyperlinks.findIndex((entry) => entry.sheetId === range.sheet.id && sameRect(entry.rect, range.rect));
  if (at >= 0) hyperlinks.splice(at, 1);
  if (value === null) return;
  if (typeof value !== "object") throw invalidArgument();
  const { textToDisplay, ...link } = value as Hyperlink;
  if (!link.address && !link.documentReference) throw invalidArgument();
  hyperlinks.push({ sheetId: range.sheet.id, rect: { ...range.rect }, link });
  const text = textToDisplay ?? (grid.read(range.sheet.id, { ...range.rect, rows: 1, columns: 1 })[0]?.[0]?.text || link.address);
  if (textToDisplay !== undefined || text === link.address) {
    grid.write(
      range.sheet.id,
      range.rect,
      Array.from({ length: range.rect.rows }, () => Array.from({ length: range.rect.columns }, () => ({ value: text ?? "" }))),
      true,
    );
  }
  grid.style(range.sheet.id, range.rect, { fontColor: "#0563C1", underline: true }, true);
}
