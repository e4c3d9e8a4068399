import { dealsOf, store, type Deal, type View } from "../dataset";
import { answer } from "./answer";
import { dataTypesAllowed } from "./data-types";
import { dealCard, dealName } from "./deal-card";
import { Fault } from "./errors";
import { labelOf, subjectOf } from "./subject";

/**
 * A deal as a card: every disclosed field with its sources. Where Excel has no data types, the deal's name.
 * @customfunction DEAL
 * @helpurl https://localhost:3000/docs/functions/DEAL.md
 * @param id Deal id, such as "wulf-core42-lake-mariner-2024"; DEALS lists them.
 * @returns Card, or text where Excel has no data types.
 * @remarks A field of the card is read with a dot, such as A1.Tenant; a field nobody disclosed is not on the card.
 * @example =MINER.DEAL("wulf-core42-lake-mariner-2024") -> "TeraWulf Inc.: Core42 (Lake Mariner)"
 * @example =MINER.DEAL("wulf-core42-lake-mariner-2025") -> #N/A No miner, deal, site or tenant called "wulf-core42-lake-mariner-2025". Did you mean wulf-core42-lake-mariner-2024?
 * @example =MINER.DEAL("Bitdeer") -> #VALUE! "Bitdeer" is not a deal id. Write bitdeer-volta-tydal-2026.
 */
export function DEAL(id: string): unknown {
  return answer("DEAL", [id], (given: string) => {
    const view = store.view();
    const deal = dealOf(view, given);
    return dataTypesAllowed() ? dealCard(view, deal) : dealName(view, deal);
  });
}

/** @throws Fault unknown-name; ambiguous-name with deal ids when the name is not a deal's; before-first-fact */
export function dealOf(view: View, name: string): Deal {
  const subject = subjectOf(view, name);
  const deals = dealsOf(view, subject);
  if (subject.kind !== "deal") {
    if (deals.length === 0) throw new Fault({ code: "nothing-found", what: `${labelOf(subject)} has no deals on ${view.asOf}` });
    throw new Fault({ code: "ambiguous-name", name, candidates: deals.map((deal) => deal.id) });
  }
  if (!deals[0]) throw new Fault({ code: "before-first-fact", name, day: view.asOf });
  return deals[0];
}
