/** Bottom of the pane: what is being done (with Cancel) and what was done. The region itself never leaves the page, or readers would not hear it. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { useActivity, type Message } from "./activity";
import { UndoButton } from "./undo-button";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    "@media (max-height: 420px)": { position: "sticky", bottom: 0, maxHeight: "40vh", overflowY: "auto" },
  },
  quiet: { paddingTop: 0, paddingBottom: 0, borderTop: "none" },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    paddingTop: "4px",
  },
  icon: { flexShrink: 0, fontSize: "16px", marginTop: "4px", display: "flex" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  progress: { marginBottom: tokens.spacingVerticalXS },
});

function MessageIcon({ kind }: { kind: Message["kind"] }) {
  const styles = useStyles();
  if (kind === "done") return <CheckmarkCircleRegular aria-hidden className={mergeClasses(styles.icon, styles.done)} />;
  if (kind === "failed") return <ErrorCircleRegular aria-hidden className={mergeClasses(styles.icon, styles.failed)} />;
  return <InfoRegular aria-hidden className={styles.icon} />;
}

export function StatusBar() {
  const styles = useStyles();
  const { running, message, say, cancel } = useActivity();
  const total = running?.progress.total ?? 0;
  return (
    <footer className={mergeClasses(styles.bar, !running && !message && styles.quiet)}>
      {running && (
        <ProgressBar
          className={styles.progress}
          aria-label={running.label}
          value={total > 0 ? running.progress.done / total : undefined}
          max={1}
        />
      )}
      <div className={styles.line}>
        {message && !running && <MessageIcon kind={message.kind} />}
        <div role="status" className={running || message ? styles.words : undefined}>
          {running ? (running.cancelling ? "Cancelling" : running.progress.step) : message?.text}
        </div>
        {running?.progress.cancellable && !running.cancelling && (
          <Button size="small" onClick={cancel}>
            Cancel
          </Button>
        )}
        {message && !running && (
          <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="Close message" onClick={() => say(null)} />
        )}
      </div>
      <UndoButton />
    </footer>
  );
}
