import { fieldValue, findDeal, isMine, toSerial, type Deal, type View } from "../../dataset";
import {
  completeInputs,
  edate,
  firstOfMonth,
  missingInputs,
  type CompleteInputs,
  type EconomicsError,
  type InputName,
} from "../../economics";
import { METRICS } from "../../economics/metric-labels";
import { MODEL_VERSION, type Blueprint, type Built, type Choices, type DefaultTerm, type MissingTerm } from "../blueprint";
import { Book } from "../sheet/book";
import { freeSheetNames } from "../sheet/free-names";
import { caseSheets } from "./case-sheets";
import { constantsOf } from "./constants";
import { driversSheet } from "./drivers-sheet";
import { buildingOf, horizonOf } from "./horizon";
import { inputRows } from "./input-rows";
import { inputsSheet } from "./inputs-sheet";
import { missingTerms } from "./missing-terms";
import { monthlySheet } from "./monthly-sheet";
import { periodsSheet } from "./periods-sheet";
import { proposals, type Proposal } from "./proposals";
import { summarySheet } from "./summary-sheet";

const debtKinds = ["sculpted", "level", "bond"] as const;

/** Lease or cloud contract: phases, revenue, NOI, capex, construction and term debt, equity cash flow, returns. */
export const dealModel: Blueprint = {
  id: "deal",
  title: "Deal model",
  sentence: "One lease or GPU-cloud contract from rent to equity return, month by month, with its debt, scenarios and sensitivities.",
  choices: [
    { name: "deal", label: "Deal", kind: "deal", required: true },
    {
      name: "period",
      label: "Show by",
      kind: "option",
      required: false,
      options: [
        { value: "year", label: "Year" },
        { value: "quarter", label: "Quarter" },
      ],
    },
    {
      name: "debtKind",
      label: "Term debt",
      kind: "option",
      required: false,
      options: [
        { value: "sculpted", label: "Sculpted to the cash flow" },
        { value: "level", label: "Level payments" },
        { value: "bond", label: "Bond with a bullet" },
      ],
    },
    {
      name: "scenario",
      label: "Scenario",
      kind: "option",
      required: false,
      options: [
        { value: "base", label: "Base" },
        { value: "delivery slip", label: "Delivery slip" },
        { value: "overrun", label: "Capex overrun" },
        { value: "tenant default", label: "Tenant default" },
      ],
    },
    {
      name: "sensitivities",
      label: "Sensitivities",
      kind: "option",
      required: false,
      options: [
        { value: "all", label: "Rent by capex, delay, debt rate" },
        { value: "grid", label: "Rent by capex only" },
        { value: "oneAtATime", label: "One input at a time" },
        { value: "none", label: "None" },
      ],
    },
    { name: "start", label: "First delivery, if not as published", kind: "month", required: false },
    { name: "takeProposals", label: "Use the proposals for undisclosed terms", kind: "switch", required: false },
    { name: "overrides", label: "Your own terms", kind: "overrides", required: false },
  ],
  build: buildDealModel,
};

/** The deal with its overrides and the proposals taken, as the maths completes it. */
export interface DealCase {
  deal: Deal;
  proposed: Partial<Record<InputName, Proposal>>;
  own: Record<string, number>;
  complete: CompleteInputs;
}

/** What a deal model is built from; the same inputs given to the maths give the same answers. Throws with a sentence for an unknown deal or a bad override. */
export function dealCase(view: View, choices: Choices): DealCase {
  const deal = choices.deal === undefined ? undefined : findDeal(view, choices.deal);
  if (!deal) throw new Error(`There is no deal "${choices.deal ?? ""}" in these facts. Choose one of the list.`);
  const proposed = choices.takeProposals === false ? {} : proposals(view, deal);
  const own: Record<string, number> = { ...choices.overrides };
  if (choices.start) Object.assign(own, { ...started(deal, choices.start), ...own });
  const kind = choices.debtKind ? debtKinds.indexOf(choices.debtKind) : 0;
  if (kind > 0 && own.debtKind === undefined) own.debtKind = kind;
  const taken = Object.fromEntries(Object.entries(proposed).map(([name, { value }]) => [name, value]));
  const complete = completeInputs(deal, { ...taken, ...own });
  if (!complete.ok) throw new Error(refusal(complete.error));
  return { deal, proposed, own, complete: complete.value };
}

/** First delivery in the month given, full delivery as much later as published. Throws with a sentence for what is no month. */
function started(deal: Deal, start: string): Record<string, number> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(start))
    throw new Error(`The first delivery "${start}" is no month. Give it as year and month, such as 2027-03.`);
  const first = toSerial(`${start}-01`);
  const published = deal.firstDeliveryDate ?? deal.fullDeliveryDate;
  if (published === null || deal.fullDeliveryDate === null) return { firstDelivery: first };
  const [from, to] = [published, deal.fullDeliveryDate].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return { firstDelivery: first, fullDelivery: edate(first, to! - from!) };
}

/** Why the maths refuses the inputs, as a sentence. */
function refusal(error: EconomicsError): string {
  switch (error.kind) {
    case "outOfRange":
      return `The model cannot be built: ${error.input} is ${error.value}, allowed is ${error.min} to ${error.max}${error.reason ? ` (${error.reason})` : ""}.`;
    case "outOfOrder":
      return `The model cannot be built: ${error.input} lies before ${error.other}.`;
    case "unknownInput":
      return `The model cannot be built: there is no input "${error.name}"${error.suggestion ? `. Did you mean ${error.suggestion}?` : "."}`;
    case "wrongType":
      return `The model cannot be built: ${error.input} must be ${error.expected}.`;
    default:
      return `The model cannot be built (${error.kind}).`;
  }
}

function buildDealModel(view: View, choices: Choices): Built {
  const { deal, proposed, own, complete } = dealCase(view, choices);
  const period = choices.period ?? "year";
  const months = horizonOf(complete);
  const { tag, title } = namesOf(view, deal);
  const names = freeSheetNames(tag, ["Summary", "Inputs", "Drivers", "Monthly", "Periods", "Cases", "Case months"], choices.taken ?? []);

  const book = new Book();
  const summary = book.sheet(names.Summary);
  const rows = inputRows(deal, proposed);
  inputsSheet(book.sheet(names.Inputs), deal, constantsOf(deal, period === "quarter" ? 3 : 12), rows, own, choices.scenario ?? "base");
  const drivers = book.sheet(names.Drivers);
  driversSheet(drivers, firstOfMonth(toSerial(view.asOf)), () => missingTerms(drivers));
  monthlySheet(book.sheet(names.Monthly, months));
  periodsSheet(book.sheet(names.Periods, Math.ceil(months / (period === "quarter" ? 3 : 12)) + 1), period);
  const sensitivities = choices.sensitivities ?? "all";
  if (sensitivities !== "none")
    caseSheets(book.sheet(names.Cases), book.sheet(names["Case months"], months), sensitivities, Math.min(months, buildingOf(complete)));
  summarySheet(summary, {
    dealId: deal.id,
    title,
    factsVersion: view.version,
    asOf: toSerial(view.asOf),
    modelVersion: MODEL_VERSION,
    years: Math.ceil(months / 12) + 1,
    sensitivities: sensitivities !== "none",
  });

  return {
    plan: book.plan(title, dealModel.id, view, choices),
    missing: missingOf(deal, proposed, choices.overrides ?? {}),
    defaults: defaultsOf(complete),
  };
}

/** What the model is called, and the beginning of its sheets' names. */
function namesOf(view: View, deal: Deal): { tag: string; title: string } {
  const site = fieldValue(view, "deal", deal, "site");
  const place = site === null ? "" : `, ${site}`;
  if (isMine(deal)) {
    const plain = deal.id.replace(/[^\p{L}\p{N} -]|[\u{10000}-\u{10ffff}]/gu, " ").trim();
    return {
      tag: plain || "My deal",
      title: `${deal.id} (your own deal)${deal.tenant ? `: ${deal.minerName ?? "you"} → ${deal.tenant}` : ""}${place}`,
    };
  }
  const miner = view.miners.find(({ id }) => id === deal.minerId);
  return {
    tag: `${miner?.ticker ?? miner?.name ?? deal.minerId} ${site ?? deal.tenant}`,
    title: `${miner?.name ?? deal.minerId} → ${deal.tenant}${place}`,
  };
}

/** Required terms nobody has disclosed and the user has not given, each with what is proposed for it. */
function missingOf(deal: Deal, proposed: DealCase["proposed"], own: Readonly<Record<string, number>>): MissingTerm[] {
  const published = completeInputs(deal, own);
  if (!published.ok) return [];
  const everything = METRICS.find(({ name }) => name === "irrLevered")!;
  return missingInputs(everything, published.value).map((name) => {
    const { def } = published.value.lines.find((line) => line.def.name === name)!;
    const perMw = name === "capexUsd" ? proposed.capexUsdPerItMw : undefined;
    const mw = published.value.values.criticalItMw;
    const proposal = perMw && Number.isFinite(mw) ? { value: perMw.value * mw, reason: perMw.reason } : (proposed[name] ?? null);
    return { input: name, label: def.label, unit: def.unit, proposal };
  });
}

function defaultsOf(complete: CompleteInputs): DefaultTerm[] {
  return complete.lines
    .filter(({ origin, used }) => origin === "default" && used)
    .map(({ def: { name, label, unit }, value, reason }) => ({ input: name, label, unit, value, reason }));
}
