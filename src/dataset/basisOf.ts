import { isMine } from "./myDeals";
import type { Deal } from "./types";

export type Basis = "reported" | "derived" | "disputed" | "undisclosed" | "yours";

/**
 * Where a figure of a deal comes from, with the derivation or the dispute where there is one. A figure is reported unless its event says otherwise;
 * the contract value carries its basis as a field; what nobody discloses is undisclosed; what a deal of the user's own says is yours.
 */
export function basisOf(deal: Deal, field: string): { basis: Basis; how: string | null } {
  const stated = (deal.fieldBasis as Deal["fieldBasis"] | undefined)?.[field];
  if (stated) return stated;
  if ((deal as unknown as Record<string, unknown>)[field] == null) return { basis: "undisclosed", how: null };
  if (isMine(deal)) return { basis: "yours", how: null };
  if (field === "contractValueUsd") return { basis: deal.valueBasis, how: deal.valueNote };
  if (field === "impliedValueUsd") return { basis: "derived", how: deal.valueNote };
  return { basis: "reported", how: null };
}
