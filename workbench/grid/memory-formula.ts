import { formatRect, parseAddress } from "./address";
import type { Change } from "./grid";
import { shiftRect } from "./shift";

const reference =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\]|(?<![A-Za-z0-9_.!$])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![A-Za-z0-9_.(!])/g;

/** A formula of the changed sheet after cells moved; only references without a sheet name follow, and without "$" kept. */
export function shiftFormula(formula: string, change: Change): string {
  return formula.replace(reference, (found) => {
    const rect = /^["'[]/.test(found) ? null : parseAddress(found)?.rect;
    if (!rect) return found;
    const moved = shiftRect(rect, change);
    if (!moved) return "#REF!";
    return moved.row === rect.row && moved.column === rect.column && moved.rows === rect.rows && moved.columns === rect.columns
      ? found
      : formatRect(moved);
  });
}
