/**
 * Univer reads Table[[#This Row],[Column]] but neither the shorter Table[@Column] that Excel writes and shows, nor [@Column] and [Column]
 * without a table's name, which inside a table mean that table. Formulas are translated on their way in and out; texts between double quotes
 * are left alone.
 * @param table name of the table the formula's cell lies in, null outside tables
 */
export function toEngineFormula(formula: string, table: string | null = null): string {
  return outsideTexts(formula, (part) => {
    const long = part
      .replace(/\[@\]/g, "[#This Row]")
      .replace(/\[@(\[[^\]]+\]:\[[^\]]+\])\]/g, "[[#This Row],$1]")
      .replace(
        /\[@(?:\[([^\]]+)\]|([^[\]]+))\]/g,
        (_, bracketed: string | undefined, plain: string | undefined) => `[[#This Row],[${bracketed ?? plain}]]`,
      );
    return table === null ? long : qualified(long, table);
  });
}

/** The form Excel shows: [@GW], or [@[Contract value]] when the name holds a character that must be bracketed; without the own table's name. */
export function fromEngineFormula(formula: string, table: string | null = null): string {
  return outsideTexts(formula, (part) => {
    const short = part
      .replace(/\[\[#This Row\],\s*(\[[^\]]+\]:\[[^\]]+\])\]/gi, "[@$1]")
      .replace(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, (_, column: string) =>
        /^[\p{L}\p{N}_.]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
      );
    return table === null ? short : short.replace(new RegExp(`(?<![\\p{L}\\p{N}_.])${table.replace(/[.\\]/g, "\\$&")}(?=\\[@)`, "giu"), "");
  });
}

/** The table's name before brackets that have none. [Book]Sheet!A1 is another workbook's and stays. */
function qualified(part: string, table: string): string {
  let result = "";
  let depth = 0;
  for (let at = 0; at < part.length; at++) {
    const char = part[at]!;
    if (char === "[" && depth === 0 && !/[\p{L}\p{N}_.]/u.test(part[at - 1] ?? "") && !/^\[[^[\]]*\][\p{L}_']/u.test(part.slice(at)))
      result += table;
    if (char === "[") depth++;
    else if (char === "]") depth--;
    result += char;
  }
  return result;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.includes("[")
    ? formula
        .split(/("(?:[^"]|"")*")/)
        .map((part, index) => (index % 2 ? part : change(part)))
        .join("")
    : formula;
}
