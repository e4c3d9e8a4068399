/** A plain reader of RFC 4180, to hold the writer against. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[++i];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === "," || (c === "\r" && text[i + 1] === "\n")) {
      row.push(cell);
      cell = "";
      if (c === ",") continue;
      i++;
      rows.push(row);
      row = [];
    } else cell += c;
  }
  return rows;
}
