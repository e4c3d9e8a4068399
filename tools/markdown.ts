/** Cells of Markdown tables, and figures as a person reads them. */
export const cell = (text: string) => text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");

/** A Markdown table; `right` names the columns that are numbers. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(header), `| ${header.map((_, i) => (right.includes(i) ? "---:" : "---")).join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** USD as "$3.70bn" or "$311m"; "–" where nothing is disclosed. */
export function money(usd: number | null): string {
  return usd === null ? "–" : usd >= 1e9 ? `$${(usd / 1e9).toFixed(2)}bn` : `$${(usd / 1e6).toFixed(usd % 1e6 === 0 ? 0 : 1)}m`;
}

export const figure = (value: number | null) => (value === null ? "–" : String(value));

/** A link with a title that cannot break out of its brackets. */
export const link = (title: string, url: string) => `[${title.replace(/[[\]]/g, "")}](${url.replace(/\)/g, "%29").replace(/ /g, "%20")})`;
