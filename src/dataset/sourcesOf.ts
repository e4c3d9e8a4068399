import type { Deal, Source } from "./types";

const READ: readonly (string | undefined)[] = ["opened", "excerpt", "cited"];

/** Filings and the company's own pages first, then by how closely the page was read, else as recorded. */
function rank(source: Source): number {
  const primary = /^(SEC\b|company\b)/i.test(source.publisher) || /(^|\.)sec\.gov\//.test(source.url);
  const read = READ.indexOf(source.readAs);
  return (primary ? 0 : 10) + (read < 0 ? READ.length : read);
}

/** The sources of a row, best first. */
export function rankedSources(sources: readonly Source[]): Source[] {
  return sources
    .map((source, i) => ({ source, i }))
    .sort((a, b) => rank(a.source) - rank(b.source) || a.i - b.i)
    .map(({ source }) => source);
}

/**
 * The sources behind a row, or behind one figure of it, best first. `scope` says which: "figure" where the figure has addresses of its own
 * (or the row has only one), "row" where only the row's are known.
 */
export function sourcesOf(
  row: { sources: Source[] } & Partial<Pick<Deal, "fieldSources">>,
  field?: string,
): { scope: "figure" | "row"; sources: Source[] } {
  const own = field === undefined ? undefined : row.fieldSources?.[field];
  if (own) return { scope: "figure", sources: rankedSources(row.sources.filter((s) => own.includes(s.url))) };
  return { scope: field !== undefined && row.sources.length === 1 ? "figure" : "row", sources: rankedSources(row.sources) };
}
