/** A small drawing of what a model looks like on its first sheet. Decoration: the title says the same. */
import { tokens } from "@fluentui/react-components";

const strong = tokens.colorBrandForeground1;
const soft = tokens.colorNeutralStroke1;

/** Heights of bars, 0 to 30, and whether each has a second part below. */
const BARS: Record<string, { heights: number[]; split: boolean }> = {
  deal: { heights: [4, 6, 18, 22, 24, 26], split: false },
  comps: { heights: [30, 24, 20, 14, 9, 5], split: false },
  backlog: { heights: [8, 16, 26, 30, 24, 12], split: true },
  market: { heights: [30, 12, 26, 9, 20, 6], split: true },
  company: { heights: [10, 16, 22, 27, 30, 20], split: true },
};

export function ModelPicture({ id }: { id: string }) {
  const { heights, split } = BARS[id] ?? { heights: [12, 20, 16, 26, 22, 30], split: false };
  return (
    <svg width="48" height="40" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="47" height="39" rx="3" fill="none" stroke={soft} />
      {heights.map((height, index) => (
        <g key={index}>
          <rect x={5 + index * 6.6} y={36 - height} width="4.6" height={height} fill={strong} />
          {split && <rect x={5 + index * 6.6} y={36 - height * 0.4} width="4.6" height={height * 0.4} fill={soft} />}
        </g>
      ))}
    </svg>
  );
}
