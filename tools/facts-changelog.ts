import { diffViews, type FactChange } from "../src/dataset/diff";
import type { Dataset, View } from "../src/dataset/types";
import { compareVersions } from "../src/dataset/version";
import { viewAt } from "../src/dataset/view";
import { link, markdownTable } from "./markdown";

const shown = (value: unknown) => (value === null ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value));

/** Changes as a table: day, row, field, old, new, event, source. */
export function changeTable(changes: readonly FactChange[]): string {
  return markdownTable(
    ["Date", "Row", "Field", "Old", "New", "Event", "Source"],
    changes.map((c) => [
      c.date,
      c.rowId,
      c.field,
      shown(c.old),
      shown(c.new),
      c.event,
      c.source ? link(c.source.publisher, c.source.url) : "–",
    ]),
  );
}

/** Terms that change after a deal is announced: what each later event set, told by the views of the day before and the day. */
function laterChanges(dataset: Dataset, version: string, coverageDate: string): FactChange[] {
  const days = new Set<string>();
  for (const deal of dataset.deals)
    for (const event of deal.events.slice(1))
      if (event.date <= coverageDate && event.set && compareVersions(event.recorded, version) <= 0) days.add(event.date);
  const changes: FactChange[] = [];
  for (const day of [...days].sort()) {
    const before: View = viewAt(dataset, dayBefore(day), version);
    const known = new Set(before.deals.map((d) => d.id));
    changes.push(...diffViews(before, viewAt(dataset, day, version)).filter((c) => c.rowKind === "deal" && known.has(c.rowId)));
  }
  return changes;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** docs/data-changelog.md: what each facts version brought, newest first; then how the terms of known deals moved, day by day. */
export function changelogText(dataset: Dataset): string {
  const versions = [...dataset.meta.versions].sort((a, b) => compareVersions(b.version, a.version));
  const newest = versions[0]!;
  const lines = [
    "# What changed in the facts",
    "",
    "Generated from the facts; do not edit. Two clocks: a version says when our files first held something, a date when it became public.",
  ];
  versions.forEach((v, i) => {
    const view = viewAt(dataset, v.coverageDate, v.version);
    const older = versions[i + 1];
    lines.push("", `## Version ${v.version}`, "", `News to ${v.coverageDate}, checked ${v.checkedDate}.${v.note ? ` ${v.note}` : ""}`, "");
    if (older) lines.push(changeTable(diffViews(viewAt(dataset, older.coverageDate, older.version), view)));
    else
      lines.push(
        `The first version: ${view.deals.length} deals, ${view.miners.length} companies, ${view.sites.length} sites, ${view.pipeline.length} pipeline rows, ${view.financings.length} financings, ${view.benchmarks.length} benchmarks, ${view.peers.length} peers, ${view.market.length} market rows, ${view.partnerships.length} partnerships.`,
      );
  });
  lines.push(
    "",
    "## How known deals moved",
    "",
    "Every field that an event after the announcement changed, on the day it became public.",
    "",
    changeTable(laterChanges(dataset, newest.version, newest.coverageDate)),
    "",
  );
  return lines.join("\n");
}
