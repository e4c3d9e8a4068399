import type { Choices } from "./tally";

/** The rule under which our rows come closest to a published headline, and the choices whose effect is shown. */
export interface HeadlineRule {
  /** First part of the ids of the benchmark rows it explains. */
  key: string;
  title: string;
  /** True where no list was published and the rule is a fit. */
  inferred: boolean;
  reason: string;
  base: Choices;
  /** Basis for a power figure that the base does not explain. */
  choices: readonly (readonly [label: string, change: Partial<Choices>])[];
}

const all: Omit<Choices, "cutOff"> = { appliedDigital: true, ventures: "whole", basis: "criticalIt", gpuCloud: true, impliedValues: false };

const sector: HeadlineRule["choices"] = [
  ["Applied Digital left out", { appliedDigital: false }],
  ["Own share of Abernathy instead of the whole venture", { ventures: "own share" }],
  ["Gross MW where stated instead of critical IT", { basis: "grossOrHeadline" }],
  ["Headline MW instead of critical IT", { basis: "contracted" }],
  ["GPU cloud left out", { gpuCloud: false }],
  ["With values that only company totals imply", { impliedValues: true }],
];

export const headlineRules: readonly HeadlineRule[] = [
  {
    key: "bernstein-2026-05",
    title: "Bernstein, 19 May 2026",
    inferred: true,
    reason:
      "Critical IT MW, whole ventures, Applied Digital counted, tally closed at the end of April: before Hut 8 Beacon Point (6 May) and IREN-NVIDIA (7 May)",
    base: { ...all, cutOff: "2026-04-30" },
    choices: [
      ...sector,
      ["News to 5 May 2026", { cutOff: "2026-05-05" }],
      ["News to the day of the note", { cutOff: "2026-05-19" }],
      ["To the day of the note, GPU cloud left out", { cutOff: "2026-05-19", gpuCloud: false }],
    ],
  },
  {
    key: "bernstein-2026-06",
    title: "Bernstein, 3 June 2026",
    inferred: true,
    reason:
      "Nine listed companies, tranches merged per tenant and site, groups whose value is public; the 6 GW look like gross MW, so May and June must not be chained",
    base: {
      ...all,
      basis: "grossOrHeadline",
      cutOff: "2026-06-03",
      miners: ["wulf", "cifr", "hut", "corz", "glxy", "apld", "iren", "riot", "cleanspark"],
    },
    choices: [
      ["Applied Digital left out", { appliedDigital: false }],
      ["Own share of Abernathy instead of the whole venture", { ventures: "own share" }],
      ["Critical IT MW instead of gross where stated", { basis: "criticalIt" }],
      ["GPU cloud left out", { gpuCloud: false }],
      ["With values that only company totals imply", { impliedValues: true }],
      ["All companies", { miners: undefined }],
    ],
  },
  {
    key: "jpmorgan-2025-11",
    title: "JPMorgan, 24 November 2025",
    inferred: false,
    reason: "Cipher and IREN since late September 2025, as the note says; critical IT MW",
    base: { ...all, cutOff: "2025-11-24", since: "2025-09-22", miners: ["cifr", "iren"] },
    choices: [
      ["All companies", { miners: undefined }],
      ["Gross MW where stated instead of critical IT", { basis: "grossOrHeadline" }],
      ["GPU cloud left out", { gpuCloud: false }],
    ],
  },
  {
    key: "coinshares-2026",
    title: "CoinShares, early 2026",
    inferred: true,
    reason: "Landlord contracts only, to the end of March 2026; the figure says more than 70 and gives no list",
    base: { ...all, gpuCloud: false, cutOff: "2026-03-31" },
    choices: [
      ["GPU cloud counted", { gpuCloud: true }],
      ["Applied Digital left out", { appliedDigital: false }],
      ["Own share of Abernathy instead of the whole venture", { ventures: "own share" }],
      ["News to the end of 2025", { cutOff: "2025-12-31" }],
    ],
  },
];
