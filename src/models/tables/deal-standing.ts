import { isCounted, type Deal } from "../../dataset";

/** Where a deal stands, in words: anything but "Signed" is in no total. */
export type Standing = "Signed" | "Option" | "Letter of intent" | "Ended" | "Sold" | "Context";

/** The standing of a deal as of the view it comes from. */
export function standingOf(deal: Deal): Standing {
  if (deal.status === "terminated") return "Ended";
  if (deal.disposed) return "Sold";
  if (deal.status === "option") return "Option";
  if (deal.status === "loi") return "Letter of intent";
  return isCounted(deal) ? "Signed" : "Context";
}
