/** Top of the pane, on every tab: how far the facts go, when they were checked, and whether there are newer ones. */
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { bundled, newestVersion, store, type IsoDay } from "../../dataset";
import { countText, dayText } from "../format";
import { useFacts } from "./facts";
import { useFeed } from "./feed";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    flexGrow: 1,
    letterSpacing: "0.06em",
  },
  newer: {
    minWidth: 0,
    paddingBlock: 0,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  facts: {
    flexBasis: "100%",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface HeaderProps {
  /** Null where tracing is not built. */
  onTrace: (() => void) | null;
  onPictures: () => void;
  onHelp: () => void;
  onUpdates: () => void;
  busy: boolean;
}

export function Header({ onTrace, onPictures, onHelp, onUpdates, busy }: HeaderProps) {
  const styles = useStyles();
  const { coverageDate, checkedDate, pin, newer } = useFacts();
  const { offline } = useFeed();
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>MINER</h1>
      {onTrace && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-description="Shows where the number in the selected cell comes from"
          onClick={onTrace}
        >
          Trace
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DataBarHorizontalRegular />}
        aria-label="Pictures"
        title="Pictures"
        onClick={onPictures}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label="Help"
        title="Help and keyboard"
        onClick={onHelp}
      />
      <p className={styles.facts}>
        <span>
          Facts through {dayText(coverageDate)} · {newer.length === 0 && stateText(offline, checkedDate)}
        </span>
        {newer.length > 0 && (
          <Button size="small" className={styles.newer} aria-description="Shows them on the tab Updates" onClick={onUpdates}>
            {countText(newer.length, "newer fact")}
          </Button>
        )}
        {pin && (
          <Badge appearance="tint" color="informative">
            Pinned to {dayText(pin)}
          </Badge>
        )}
      </p>
    </header>
  );
}

/** What is known of the facts at hand while there are no newer ones. */
function stateText(offline: boolean, checkedDate: IsoDay): string {
  if (!offline) return `checked ${dayText(checkedDate)}`;
  return store.newestVersion === newestVersion(bundled).version ? "offline, bundled facts" : "offline, facts fetched earlier";
}
