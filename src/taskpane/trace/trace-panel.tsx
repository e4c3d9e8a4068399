/** What stands behind a cell: a fact with its sources, or the rows that add up to it, each with its page. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { TraceReport } from "../../workbook";
import { SourceList } from "../deals/source-list";
import { countText, fieldText } from "../format";
import { GoToPlace } from "../my-deals/go-to-place";
import { Page } from "../shell/page";

const useStyles = makeStyles({
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
      <p className={styles.value}>{report.value === null ? "Not disclosed" : String(report.value)}</p>
      <p className={styles.words}>
        {report.basis === "your own deal"
          ? `Your own deal${report.place ? `, in ${report.place}` : ""}: what you typed there is the source.`
          : report.sources.length === 0
            ? "No page is held for it."
            : `${countText(report.sources.length, "page")} ${report.basis}, best first.`}
      </p>
      {report.place && <GoToPlace place={report.place} />}
      <SourceList sources={report.sources} />
    </>
  );
}

function SumTrace({ report }: { report: Sum }) {
  const styles = useStyles();
  const told = report.rows.filter((row) => row.amount !== null);
  const untold = report.rows.filter((row) => row.amount === null);
  const amount = (value: number | null) => (value === null ? "not disclosed" : fieldText(value, "number", report.unit));
  return (
    <>
      <p className={styles.value}>{amount(report.value)}</p>
      <p className={styles.words}>
        {untold.length === 0
          ? `${countText(told.length, "row")} ${told.length === 1 ? "makes" : "add up to"} it, each with its page.`
          : `${countText(report.rows.length, "row")} count; ${told.length} of them say how much and add up to it.`}
      </p>
      <ul className={styles.rows}>
        {[...told, ...untold].map((row) => (
          <li key={row.key} className={styles.row}>
            {row.url ? (
              <Link inline className={styles.label} href={row.url} target="_blank" rel="noreferrer">
                {row.label}
              </Link>
            ) : (
              <span className={styles.label}>
                {row.label}
                {row.place && <GoToPlace place={row.place} />}
              </span>
            )}
            <span className={styles.amount}>{amount(row.amount)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function TracePanel({ report, onClose }: { report: TraceReport; onClose: () => void }) {
  const title = report.kind === "fact" ? `${report.label}: ${report.field}` : `${report.label}: ${report.measure}`;
  return (
    <Page title={title} onClose={onClose}>
      {report.kind === "fact" ? <FactTrace report={report} /> : <SumTrace report={report} />}
    </Page>
  );
}
