/** The deals as a sheet of lines: miner → tenant and the day, then site, MW, value and term in columns. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Roving } from "../shell/roving";
import { namesOf, type DealLine } from "./deal-row-text";
import { lineButton } from "../shell/looks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { ...lineButton, display: "grid", gridTemplateColumns: "minmax(0, 1fr) 5em 4em 2.4em", columnGap: tokens.spacingHorizontalXS },
  names: {
    gridColumn: "1 / span 2",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "break-word",
    minWidth: 0,
    "@media (max-width: 260px)": { gridColumn: "1 / -1" },
  },
  day: {
    gridColumn: "3 / span 2",
    textAlign: "end",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    "@media (max-width: 260px)": { gridColumn: "1 / -1", textAlign: "start" },
  },
  site: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    // Long lists of sites end after two lines; the deal itself names them all.
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    // Under zoom: above the figures instead of beside them.
    "@media (max-width: 260px)": { gridColumn: "1 / -1" },
  },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  firstFigure: { gridColumn: "2" },
  missing: { color: tokens.colorNeutralForeground3 },
  standing: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  behind: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  unsigned: { fontWeight: tokens.fontWeightRegular },
});

function Figure({ text, what, first = false }: { text: string | null; what: string; first?: boolean }) {
  const styles = useStyles();
  const place = mergeClasses(styles.figure, first && styles.firstFigure);
  if (text !== null) return <span className={place}>{text}</span>;
  return (
    <span className={mergeClasses(place, styles.missing)} title={`${what} not disclosed`}>
      n/d
    </span>
  );
}

interface LineProps {
  line: DealLine;
  current: boolean;
  onOpen: (id: string) => void;
}

const Line = memo(function Line({ line, current, onOpen }: LineProps) {
  const styles = useStyles();
  const signed = line.standing === "Signed";
  return (
    <li>
      <button type="button" className={styles.line} tabIndex={current ? 0 : -1} onClick={() => onOpen(line.id)} data-roving={line.id}>
        <span className={mergeClasses(styles.names, !signed && styles.unsigned)}>
          {namesOf(line)}
          {line.behind && <span className={styles.behind}>{line.behind}</span>}
        </span>
        <span className={styles.day}>{line.announced}</span>
        <span className={styles.site}>
          {(line.mine || !signed) && (
            <span className={styles.standing}>{[line.mine && "yours", !signed && line.standing].filter(Boolean).join(", ")}</span>
          )}
          {(line.mine || !signed) && line.site && " · "}
          {line.site}
        </span>
        <Figure text={line.power} what="Power" first />
        <Figure text={line.value} what="Value" />
        <Figure text={line.term} what="Term" />
      </button>
    </li>
  );
});

export interface DealListProps {
  lines: DealLine[];
  roving: Roving;
  onOpen: (id: string) => void;
}

export function DealList({ lines, roving, onOpen }: DealListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Deals" {...roving.containerProps}>
      {lines.map((line, index) => (
        <Line key={line.id} line={line} current={index === roving.current} onOpen={onOpen} />
      ))}
    </ul>
  );
}
