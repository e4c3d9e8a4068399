/** Reads a documented example such as =MINER.GW("IREN",,DATE(2026,4,30)) into a function name and plain arguments. */
export interface Call {
  name: string;
  args: unknown[];
}

/** @throws when the text is not one MINER call of constants */
export function parseCall(formula: string): Call {
  const match = /^=MINER\.([A-Z_.]+)\((.*)\)$/s.exec(formula.trim());
  if (!match) throw new Error(`Not a single MINER call: ${formula}`);
  return { name: match[1]!, args: splitTop(match[2]!, ",").map(constant) };
}

function constant(text: string): unknown {
  const written = text.trim();
  if (written === "") return null;
  if (written.startsWith("{")) return splitTop(written.slice(1, -1), ";").map((row) => splitTop(row, ",").map(constant));
  if (written.startsWith('"')) return written.slice(1, -1).replaceAll('""', '"');
  if (written === "TRUE" || written === "FALSE") return written === "TRUE";
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(written);
  if (date) return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  const value = Number(written);
  if (Number.isNaN(value)) throw new Error(`Not a constant: ${written}`);
  return value;
}

/** Splits at separators outside quotes, parentheses and braces; nothing at all is no part. */
function splitTop(text: string, separator: string): string[] {
  if (text.trim() === "") return [];
  const parts: string[] = [];
  let depth = 0;
  let inText = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') inText = !inText;
    else if (inText) continue;
    else if (char === "(" || char === "{") depth++;
    else if (char === ")" || char === "}") depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
