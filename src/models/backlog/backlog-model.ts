import { civilOf, wholeMonths } from "../../economics";
import type { Miner, View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../blueprint";
import { Book } from "../sheet/book";
import { freeSheetNames } from "../sheet/free-names";
import { contractsSheet } from "./contracts-sheet";
import { contractsOf, defaultEscalator, firstDelivery } from "./contracts";
import { phasesSheet } from "./phases-sheet";
import { summarySheet } from "./summary-sheet";
import { yearsSheet } from "./years-sheet";

/** Contracted revenue by calendar year and company, to the last year of the longest base term. */
export const backlogModel: Blueprint = {
  id: "backlog",
  title: "Backlog",
  sentence: "Contracted revenue by calendar year and company, to the last year of the longest base term.",
  choices: [],
  build: buildBacklog,
};

function buildBacklog(view: View, choices: Choices): Built {
  const contracts = contractsOf(view);
  const placed = contracts.filter(({ lacking }) => lacking.length === 0);
  const unplaced = contracts.filter(({ lacking }) => lacking.length > 0);
  const revenueOf = ({ id }: Miner) => placed.reduce((sum, { deal, total }) => sum + (deal.minerId === id ? (total ?? 0) : 0), 0);
  const miners = view.miners
    .filter(({ id }) => contracts.some(({ deal }) => deal.minerId === id))
    .sort((a, b) => revenueOf(b) - revenueOf(a));
  const yearsOf = placed.map(({ deal }) => {
    const first = firstDelivery(deal);
    const last =
      deal.fullDeliveryDate === null ? first : Math.max(first, firstDelivery({ ...deal, firstDeliveryDate: deal.fullDeliveryDate }));
    const from = civilOf(first);
    const to = civilOf(last);
    return { from: from.year, to: to.year + Math.ceil((to.month - 1 + wholeMonths(deal.baseTermYears!)) / 12) };
  });
  const firstYear = Math.min(...yearsOf.map(({ from }) => from));
  const years = Math.max(...yearsOf.map(({ to }) => to)) - firstYear + 1;
  const names = freeSheetNames("Backlog", ["Summary", "Contracts", "Phases", "Years"], choices.taken ?? []);
  const book = new Book();
  const summary = book.sheet(names.Summary, years);
  contractsSheet(book.sheet(names.Contracts), placed, unplaced);
  phasesSheet(book.sheet(names.Phases), placed.length * 2);
  yearsSheet(book.sheet(names.Years, years), placed.length * 2, miners);
  summarySheet(summary, backlogModel.sentence, view, miners, firstYear, years);
  const missing = unplaced.map(({ deal, lacking }) => ({
    input: deal.id,
    label: `${deal.id}: ${lacking.join(", ")} not disclosed`,
    unit: "USD",
    proposal: null,
  }));
  const defaults = placed
    .filter(({ deal }) => deal.escalatorRate === null)
    .map(({ deal }) => ({
      input: deal.id,
      label: "Rent escalator a year",
      unit: "fraction",
      value: defaultEscalator(deal),
      reason: "not published; the usual step of its kind",
    }));
  return {
    plan: book.plan("Backlog", backlogModel.id, view, choices),
    missing,
    defaults,
  };
}
