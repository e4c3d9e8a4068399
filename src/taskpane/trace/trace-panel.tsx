/** What stands behind a cell: a fact with its sources, or the rows that add up to it, each with its page. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import type { TraceReport } from "../../workbook";
import { SourceList } from "../deals/source-list";
import { countText, fieldText } from "../format";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: "120px",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  close: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { minWidth: 0, overflowWrap: "anywhere", fontSize: "inherit", lineHeight: "inherit" },
  amount: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

type Fact = Extract<TraceReport, { kind: "fact" }>;
type Sum = Extract<TraceReport, { kind: "sum" }>;

function FactTrace({ report }: { report: Fact }) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.title}>
        {report.field} of {report.label}
      </h2>
      <p className={styles.value}>{report.value === null ? "Not disclosed" : String(report.value)}</p>
      <p className={styles.words}>
        {report.sources.length === 0
          ? "No page is held for it."
          : `${countText(report.sources.length, "page")} ${report.basis}, best first.`}
      </p>
      <SourceList sources={report.sources} />
    </>
  );
}

function SumTrace({ report }: { report: Sum }) {
  const styles = useStyles();
  const told = report.rows.filter((row) => row.amount !== null);
  const amount = (value: number | null) => (value === null ? "not disclosed" : fieldText(value, "number", report.unit));
  return (
    <>
      <h2 className={styles.title}>
        {report.measure} of {report.label}
      </h2>
      <p className={styles.value}>{amount(report.value)}</p>
      <p className={styles.words}>
        {countText(told.length, "row")} of {report.rows.length} say how much.
      </p>
      <ul className={styles.rows}>
        {report.rows.map((row) => (
          <li key={row.key} className={styles.row}>
            {row.url ? (
              <Link inline className={styles.label} href={row.url} target="_blank" rel="noreferrer">
                {row.label}
              </Link>
            ) : (
              <span className={styles.label}>{row.label}</span>
            )}
            <span className={styles.amount}>{amount(row.amount)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function TracePanel({ report, onClose }: { report: TraceReport; onClose: () => void }) {
  const styles = useStyles();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <section
      className={styles.panel}
      aria-label="Where the number comes from"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation(); // else office.js takes Escape as leaving the pane
        onClose();
      }}
    >
      <Button ref={close} className={styles.close} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        Back to the list
      </Button>
      {report.kind === "fact" ? <FactTrace report={report} /> : <SumTrace report={report} />}
    </section>
  );
}
