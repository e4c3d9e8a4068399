import { formatRect, parseAddress } from "./address";
import type { Change } from "./grid";
import { shiftRect } from "./shift";

/** Texts and structured references (passed over), or a reference with the sheet it names, if it names one. */
const reference =
  /"(?:[^"]|"")*"|\[[^\]]*\]|('(?:[^']|'')+'!|(?<![A-Za-z0-9_.!$'])[A-Za-z_][A-Za-z0-9_.]*!)?((?<![A-Za-z0-9_.$])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![A-Za-z0-9_.(!])/g;

/** The name a prefix like "'Bob''s sheet'!" means. */
function nameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/**
 * A formula after cells moved on the sheet called `moved`; references without "$" kept.
 * @param isHome the formula stands on that sheet, so that references without a sheet name follow too
 */
export function shiftFormula(formula: string, change: Change, moved: string, isHome: boolean): string {
  return formula.replace(reference, (found: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined || (prefix === undefined ? !isHome : nameOf(prefix) !== moved)) return found;
    const rect = parseAddress(cells)?.rect;
    if (!rect) return found;
    const to = shiftRect(rect, change);
    if (!to) return "#REF!";
    const stays = to.row === rect.row && to.column === rect.column && to.rows === rect.rows && to.columns === rect.columns;
    return stays ? found : (prefix ?? "") + formatRect(to);
  });
}

/** A formula after a sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(reference, (found: string, prefix: string | undefined, cells: string | undefined) =>
    cells === undefined || prefix === undefined || nameOf(prefix) !== from ? found : `'${to.replace(/'/g, "''")}'!${cells}`,
  );
}
