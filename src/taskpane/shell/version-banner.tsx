/** Says so when the workbook records another facts version than the formulas here answer from: somebody else brought it in. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { store } from "../../dataset";
import { useActions } from "./actions";
import { useActivity } from "./activity";

const useStyles = makeStyles({
  banner: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  words: { margin: 0, flexGrow: 1, flexBasis: "12em" },
});

const versionHere = () => store.version;

export function VersionBanner() {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const recorded = useSyncExternalStore(actions.onRecordedVersion, actions.recordedVersion);
  const here = useSyncExternalStore(store.subscribe, versionHere);
  if (recorded === null || recorded === here || running !== null) return null;
  return (
    <section className={styles.banner} aria-label="Facts version">
      <p className={styles.words}>
        This workbook was brought to facts {recorded} by somebody else; formulas here answer from facts {here}.
      </p>
      <Button
        size="small"
        onClick={() =>
          run(
            "Following the workbook's facts",
            () => actions.followWorkbook(),
            (report) => report.sentence,
          )
        }
      >
        Use facts {recorded}
      </Button>
    </section>
  );
}
