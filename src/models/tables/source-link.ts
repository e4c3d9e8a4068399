import type { PlanCell } from "../plan";
import type { RowSource } from "./fact-table";

/** Excel refuses text constants above this length inside a formula. */
const longestLiteral = 255;

/** `=HYPERLINK(url, publisher)`; an address that is too long or not http(s) stays text; no source, no cell. */
export function sourceLink(source: RowSource | null): PlanCell {
  if (!source) return null;
  const { url, publisher } = source;
  if (!/^https?:\/\//i.test(url) || url.length > longestLiteral) return url;
  const name = [...publisher].slice(0, 120).join("").trim() || url;
  return { formula: `=HYPERLINK("${quoted(url)}","${quoted(name.slice(0, longestLiteral))}")` };
}

function quoted(text: string): string {
  return text.replace(/"/g, '""').replace(/[\r\n\t]+/g, " ");
}
