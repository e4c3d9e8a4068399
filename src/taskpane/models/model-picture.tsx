/** A small drawing of what a model shows on its first sheet. Decoration: the title says the same. */
import { tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const strong = tokens.colorBrandForeground1;
const soft = tokens.colorNeutralStroke1;
const line = tokens.colorNeutralForeground2;

const bar = (x: number, top: number, bottom: number, fill = strong, width = 5) => (
  <rect key={`${x} ${top}`} x={x} y={top} width={width} height={bottom - top} fill={fill} />
);

/** On a sheet of 48 × 40. */
const DRAWINGS: Record<string, ReactNode> = {
  // NOI by year, debt service as a line under it.
  deal: (
    <>
      {[30, 26, 16, 13, 11, 9].map((top, at) => bar(6 + at * 6.4, top, 34))}
      <polyline points="8,33 15,31 21,24 28,23 34,22 41,22" fill="none" stroke={line} strokeWidth="1.5" />
    </>
  ),
  // From the value of the contracts up and down to the value of a share.
  company: (
    <>
      {bar(6, 18, 34)}
      {bar(13, 12, 18, soft)}
      {bar(20, 7, 12, soft)}
      {bar(27, 7, 16, line)}
      {bar(34, 16, 34)}
    </>
  ),
  // A league table.
  comps: (
    <>
      {[34, 27, 21, 15, 9].map((width, at) => (
        <rect key={width} x="6" y={6 + at * 6} width={width} height="4" fill={at === 0 ? strong : soft} />
      ))}
    </>
  ),
  // Contracted against planned, miner by miner.
  market: (
    <>{[10, 14, 17, 20].map((top, at) => [bar(6 + at * 10, top, 34, soft, 4), bar(10 + at * 10, top + 10 - at * 2, 34, strong, 4)])}</>
  ),
  // Revenue by year, companies on top of each other.
  backlog: (
    <>
      {[26, 18, 9, 8, 12, 20].map((top, at) => [
        bar(6 + at * 6.4, top, top + (34 - top) * 0.45, soft),
        bar(6 + at * 6.4, top + (34 - top) * 0.45, 34),
      ])}
    </>
  ),
};

export function ModelPicture({ id }: { id: string }) {
  return (
    <svg width="48" height="40" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="47" height="39" rx="3" fill="none" stroke={soft} />
      <line x1="5" y1="34.5" x2="43" y2="34.5" stroke={soft} />
      {DRAWINGS[id] ?? DRAWINGS.backlog}
    </svg>
  );
}
