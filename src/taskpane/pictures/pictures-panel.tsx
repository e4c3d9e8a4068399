/** Two pictures of the facts: contracted power against the pipeline, and the deals over time. Each can be read as a table. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { useFacts } from "../shell/facts";
import { Page } from "../shell/page";
import type { ChartColours } from "./draw";
import { dealsByQuarter, powerByMiner } from "./series";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  power: { position: "relative", height: "360px" },
  timeline: { position: "relative", height: "220px" },
  words: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  failed: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { textAlign: "start", padding: "2px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: "2px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
});

const gigawatts = (value: number | null) => (value === null ? "n/d" : value.toLocaleString("en-US", { maximumFractionDigits: 2 }));

function AsTable({ heads, rows }: { heads: string[]; rows: string[][] }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary} tabIndex={0}>
        As a table
      </summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row" className={styles.cell}>
                {first}
              </th>
              {rest.map((text, index) => (
                <td key={index} className={styles.cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The theme's colours where the element stands; a canvas knows no CSS variables. */
function coloursOf(element: Element): ChartColours {
  const styles = getComputedStyle(element);
  const colour = (name: string) => styles.getPropertyValue(`--${name}`).trim() || "gray";
  const forced = window.matchMedia?.("(forced-colors: active)").matches;
  if (forced) return { text: "CanvasText", grid: "GrayText", strong: "Highlight", soft: "CanvasText" };
  return {
    text: colour("colorNeutralForeground1"),
    grid: colour("colorNeutralStroke2"),
    strong: colour("colorBrandForeground1"),
    soft: colour("colorNeutralForeground4"),
  };
}

export function PicturesPanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { view } = useFacts();
  const power = useMemo(() => powerByMiner(view, 12), [view]);
  const quarters = useMemo(() => dealsByQuarter(view), [view]);
  const powerCanvas = useRef<HTMLCanvasElement>(null);
  const timelineCanvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    let clear = () => {};
    import(/* webpackChunkName: "pictures" */ "./draw")
      .then(({ drawPower, drawTimeline }) => {
        if (gone || !powerCanvas.current || !timelineCanvas.current) return;
        const colours = coloursOf(powerCanvas.current);
        const clears = [drawPower(powerCanvas.current, power, colours), drawTimeline(timelineCanvas.current, quarters, colours)];
        clear = () => clears.forEach((each) => each());
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      clear();
    };
  }, [power, quarters, attempt]);

  return (
    <Page title="Pictures" onClose={onClose}>
      {failed && (
        <div className={styles.failed}>
          <p className={styles.words}>The drawing code could not be loaded; the tables below hold the same numbers.</p>
          <Button
            size="small"
            onClick={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            Try again
          </Button>
        </div>
      )}
      <h3 className={styles.title}>Contracted power against the pipeline, GW</h3>
      <div className={styles.power}>
        <canvas
          ref={powerCanvas}
          role="img"
          aria-label="Bars of contracted power and of the pipeline by miner; the table below holds the numbers"
        />
      </div>
      <p className={styles.words}>
        Contracts are mostly critical IT megawatts, the pipeline utility megawatts at every stage: the bars compare ambition with signature,
        not like with like.
      </p>
      <AsTable
        heads={["Miner", "Contracted GW", "Pipeline GW"]}
        rows={power.map((row) => [row.miner, gigawatts(row.contractedGw), gigawatts(row.pipelineGw)])}
      />
      <h3 className={styles.title}>Contract value of signed deals by quarter of announcement, $bn</h3>
      <div className={styles.timeline}>
        <canvas
          ref={timelineCanvas}
          role="img"
          aria-label="Bars of contract value announced by quarter; the table below holds the numbers"
        />
      </div>
      <p className={styles.words}>Deals that disclose no value are counted in the table, not in the bars.</p>
      <AsTable
        heads={["Quarter", "$bn", "Deals", "Without value"]}
        rows={quarters.map((row) => [row.quarter, gigawatts(row.valueBn), String(row.deals), String(row.undisclosed)])}
      />
    </Page>
  );
}
