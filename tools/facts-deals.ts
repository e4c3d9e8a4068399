import { measure } from "../src/dataset/measure";
import { rankedSources } from "../src/dataset/sourcesOf";
import { isCounted } from "../src/dataset/subject";
import type { Dataset, Deal, View } from "../src/dataset/types";
import { newestVersion } from "../src/dataset/version";
import { viewAt } from "../src/dataset/view";
import { figure, link, markdownTable, money } from "./markdown";

/** Why a row is weak: letters explained at the top of the page. */
export function weakness(deal: Deal): string {
  const primary = deal.sources.some(
    (s) => /^(SEC|company)\b/i.test(s.publisher) || /sec\.gov|prnewswire|globenewswire|businesswire/i.test(s.url),
  );
  return [
    deal.confidence === "reported-by-company" ? "" : "p",
    deal.sources.length === 1 ? "1" : "",
    deal.readAs === "cited" ? "c" : "",
    primary ? "" : "s",
  ].join("");
}

function standing(deal: Deal): string {
  if (deal.disposed) return `sold ${deal.disposedOn}`;
  if (deal.context) return "context";
  if (!deal.isTenantContract) return `${deal.status}, no tenant`;
  return deal.status;
}

function dealRow(view: View, deal: Deal): string[] {
  const weak = weakness(deal);
  const site = view.sites.find((s) => s.id === deal.siteId)?.name;
  const sources = rankedSources(deal.sources);
  return [
    `${isCounted(deal) ? "" : "*"}${deal.id}${isCounted(deal) ? "" : "*"}${weak ? ` <sup>${weak}</sup>` : ""}`,
    [deal.tenant, site].filter(Boolean).join(", "),
    deal.announced ? `${deal.announced}${deal.announcedPrecision === "day" ? "" : ` (${deal.announcedPrecision})`}` : "–",
    standing(deal),
    figure(deal.criticalItMw),
    figure(deal.grossMw),
    figure(deal.headlineMw),
    money(deal.contractValueUsd),
    deal.valueBasis === "reported" || deal.valueBasis === "undisclosed"
      ? deal.valueBasis
      : `${deal.valueBasis}: ${(deal.valueNote ?? "").replace(/^derived: /, "")}`,
    figure(deal.baseTermYears),
    sources
      .slice(0, 3)
      .map((s) => link(s.publisher, s.url))
      .join(" · ") + (sources.length > 3 ? ` +${sources.length - 3}` : ""),
  ];
}

const HEADER = [
  "Deal",
  "Tenant, site",
  "Announced",
  "Status",
  "IT MW",
  "Gross MW",
  "Headline MW",
  "Value",
  "Basis of the value",
  "Years",
  "Sources",
];

/** docs/deals.md: every deal by miner, largest miners first, with its basis, its best sources, and weak rows marked. */
export function dealsText(dataset: Dataset): string {
  const { version, coverageDate, checkedDate } = newestVersion(dataset);
  const view = viewAt(dataset, coverageDate);
  const sum = (id: string, what: "contracted" | "contract") => measure(view, { kind: "miner", id, label: id }, what);
  const miners = view.miners
    .filter((m) => view.deals.some((d) => d.minerId === m.id))
    .sort((a, b) => (sum(b.id, "contracted").value ?? 0) - (sum(a.id, "contracted").value ?? 0) || (a.name < b.name ? -1 : 1));
  const all = { kind: "all" } as const;
  const total = measure(view, all, "contract");
  return [
    "# Deals",
    "",
    `Generated from the facts (version ${version}, news to ${coverageDate}, checked ${checkedDate}); do not edit. How they are kept: [data.md](data.md).`,
    "",
    `${view.deals.length} rows, ${total.counted} of them counted: ${((measure(view, all, "criticalIt").value ?? 0) / 1000).toFixed(3)} GW critical IT, ${((measure(view, all, "contracted").value ?? 0) / 1000).toFixed(3)} GW headline, ${money(total.value)} (${total.disclosing} rows disclose a value).`,
    "",
    "A dash is *not disclosed*, never zero. Rows in italics stand outside every sum (options, letters of intent, ended, sold, context). Weak rows carry letters: **p** known from the press or an analyst only, **1** one source, **c** address cited by another page and not opened, **s** no filing or company release among the sources.",
    ...miners.flatMap((m) => {
      const deals = view.deals.filter((d) => d.minerId === m.id);
      const value = sum(m.id, "contract");
      return [
        "",
        `## ${m.name}${m.ticker ? ` (${m.ticker})` : ""}`,
        "",
        value.counted > 0
          ? `Counted: ${figure(sum(m.id, "contracted").value)} MW headline, ${value.value === null ? "value not disclosed" : money(value.value)} in ${value.counted} ${value.counted === 1 ? "row" : "rows"}.`
          : "Nothing counted.",
        "",
        markdownTable(
          HEADER,
          deals.map((d) => dealRow(view, d)),
          [4, 5, 6, 7, 9],
        ),
      ];
    }),
    "",
  ].join("\n");
}
