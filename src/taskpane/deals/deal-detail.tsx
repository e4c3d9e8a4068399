/** One deal with everything the dataset holds about it: fields in the dictionary's words, basis, history, sources. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import type { Deal, View } from "../../dataset";
import { announcedText, dayText } from "../format";
import { dealFieldGroups, figureOf, type FieldLine, type Figure } from "./deal-fields";
import { OwnSource } from "../my-deals/own-source";
import { namesOf, type DealLine } from "./deal-row-text";
import { SourceList } from "./source-list";
import { onEscape } from "../shell/escape";
import { wayBack } from "../shell/looks";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  back: wayBack,
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  under: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  restsOn: { color: tokens.colorNeutralForeground2, display: "block", fontSize: tokens.fontSizeBase200 },
  link: { fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere" },
  headline: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS, margin: 0 },
  figure: {
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    // The figure above its name, which stands first for readers of screens.
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
  },
  big: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  section: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  fields: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", columnGap: tokens.spacingHorizontalM },
  label: {
    padding: "3px 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { padding: "3px 0", margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  events: { margin: 0, paddingInlineStart: "1.2em", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

const BASIS: Record<string, string> = {
  "critical-it": "critical IT",
  gross: "gross",
  unspecified: "basis not stated",
  reported: "as reported",
  derived: "derived",
  undisclosed: "not disclosed",
  yours: "yours",
};

/** How a figure came about and the page behind it, under the figure. Nothing where it is simply reported and only the row has pages. */
function RestsOn({ figure, label }: { figure: Figure; label: string }) {
  const styles = useStyles();
  if (!figure.basis && !figure.source) return null;
  return (
    <span className={styles.restsOn}>
      {figure.basis}
      {figure.basis && figure.source && " · "}
      {figure.source && (
        <Link
          inline
          className={styles.link}
          href={figure.source.url}
          target="_blank"
          rel="noreferrer"
          aria-label={`Source of ${label}: ${figure.source.publisher}`}
          title={figure.source.title ?? figure.source.url}
        >
          {figure.source.publisher}
        </Link>
      )}
    </span>
  );
}

interface HeadlineProps {
  label: string;
  value: string | null;
  basis: string | null;
  deal: Deal;
  field: string;
}

function Headline({ label, value, basis, deal, field }: HeadlineProps) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.small}>
        {label}
        {value && basis ? `, ${BASIS[basis] ?? basis}` : ""}
        {value && <RestsOn figure={{ basis: null, source: figureOf(deal, field).source }} label={label} />}
      </dt>
      <dd className={styles.big}>{value ?? "n/d"}</dd>
    </div>
  );
}

export interface DealDetailProps {
  line: DealLine;
  view: View;
  onBack: () => void;
}

export function DealDetail({ line, view, onBack }: DealDetailProps) {
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { deal } = line;
  const { groups, untold } = dealFieldGroups(view, deal);
  return (
    <div className={styles.page} onKeyDown={onEscape(onBack)}>
      <Button ref={back} className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
        All deals
      </Button>
      <div>
        <h2 className={styles.title}>{line.mine ? namesOf(line) : `${line.miner} → ${line.tenant}`}</h2>
        <p className={styles.under}>
          {[line.mine && "Your own deal", line.standing, line.site, line.announced, line.behind].filter(Boolean).join(" · ")}
        </p>
      </div>
      <dl className={styles.headline}>
        <Headline label="Power" value={line.power} basis={deal.mwBasis} deal={deal} field="headlineMw" />
        <Headline label="Value" value={line.value} basis={deal.valueBasis} deal={deal} field="contractValueUsd" />
        <Headline label="Base term" value={line.term} basis={null} deal={deal} field="baseTermYears" />
      </dl>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className={styles.section}>{group.title}</h3>
          <dl className={styles.fields}>
            {group.told.map((told) => (
              <FieldRow key={told.field.name} {...told} />
            ))}
          </dl>
        </section>
      ))}
      {untold.length > 0 && (
        <p className={styles.value}>
          <strong>Not disclosed:</strong> {untold.join(", ")}.
        </p>
      )}
      {line.mine ? (
        <OwnSource id={line.id} />
      ) : (
        <>
          <h3 className={styles.section}>History</h3>
          <ul className={styles.events}>
            {deal.events.map((event, index) => (
              <li key={index}>
                {event.date ? announcedText(event.date, event.precision) : "undated"}: {event.summary}
              </li>
            ))}
          </ul>
          <h3 className={styles.section}>Sources</h3>
          <SourceList sources={deal.sources} />
        </>
      )}
      <p className={styles.under}>
        As of {dayText(view.asOf)}. Deal ID <code>{deal.id}</code>
      </p>
    </div>
  );
}

function FieldRow({ field, text, figure }: FieldLine) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label} title={field.description}>
        {field.label}
      </dt>
      <dd className={styles.value}>
        {text}
        <RestsOn figure={figure} label={field.label} />
      </dd>
    </>
  );
}
