import type { PlanCell } from "../models/plan";
import { longestText } from "./escape-text";
import type { CutText } from "./reports";

/** Texts among the cells to write that do not fit into a cell whole. */
export function cutTexts(cells: { key: string; field: string; content: PlanCell }[]): CutText[] {
  return cells.flatMap(({ key, field, content }) =>
    typeof content === "string" && content.length > longestText ? [{ key, field, characters: content.length }] : [],
  );
}

/** What to say of texts that were cut, with a space before it; nothing where none was. */
export function cutSentence(cut: CutText[]): string {
  if (cut.length === 0) return "";
  const named = cut.slice(0, 3).map(({ key, field }) => `${field} of ${key}`);
  const rest = cut.length > 3 ? ` and ${cut.length - 3} more` : "";
  return ` ${cut.length === 1 ? "One text was" : `${cut.length} texts were`} longer than a cell holds and cut to ${longestText.toLocaleString("en")} characters: ${named.join(", ")}${rest}.`;
}
