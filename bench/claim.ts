/** One measured claim: our figure beside a peer's or a limit, taken in the same run. */
export interface Claim {
  claim: string;
  ours: number;
  peer: number;
  peerName: string;
  unit: string;
  ratio: number;
  /** What the ratio or figure must reach, in words, e.g. "≥ 40". */
  goal: string;
  met: boolean;
}
