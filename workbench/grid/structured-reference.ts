/**
 * Univer reads Table[[#This Row],[Column]] but not the shorter Table[@Column] that Excel writes and shows; formulas are translated on their
 * way in and out. Texts between double quotes are left alone.
 */
export function toEngineFormula(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(
      /\[@(?:\[([^\]]+)\]|([^[\]]+))\]/g,
      (_, bracketed: string | undefined, plain: string | undefined) => `[[#This Row],[${bracketed ?? plain}]]`,
    ),
  );
}

/** The form Excel shows: [@GW], or [@[Contract value]] when the name holds a character that must be bracketed. */
export function fromEngineFormula(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, (_, column: string) =>
      /^[\p{L}\p{N}_.]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    ),
  );
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.includes("[")
    ? formula
        .split(/("(?:[^"]|"")*")/)
        .map((part, index) => (index % 2 ? part : change(part)))
        .join("")
    : formula;
}
